import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { cli } from "./cli.ts";

describe("targetcast explain <plan> [targets...]", () => {
  test("prints a short account of one target, and how sure it is", async () => {
    const { code, out, err } = await cli("explain", "yuzhong", "externalCapital-2026");
    expect([code, err]).toEqual([0, ""]);
    expect(out.replace(/\s+/g, " ")).toContain("attained, with 14.69 billion CNY to spare.");
    expect(out.replace(/\s+/g, " ")).toContain("the probability is");
    expect((await cli("explain", "yuzhong", "gdp-2022", "--no-sure")).out).not.toContain(
      "the probability is",
    );
    expect((await cli("explain", "yuzhong", "gdp-2022", "--lang", "zh")).out).toContain("目标：2022年");
  });

  test("prints several, or all of the plan", async () => {
    const { out } = await cli(
      "explain",
      "yuzhong",
      "gdp-2022",
      "brands-2026",
      "--no-sure",
      "--format",
      "markdown",
    );
    expect(out.match(/^## /gm)).toHaveLength(2);
    const all = await cli("explain", "yuzhong", "--no-sure", "--format", "csv");
    expect(all.out).toMatch(/^plan,scenario,target,name,part,text\n/);
    expect(new Set(all.out.match(/^yuzhong,momentum,[^,]+/gm)).size).toBe(51);
  });

  test("prints as JSON what the library returns", async () => {
    const target = "brands-2026";
    const { out } = await cli(
      "explain",
      "yuzhong",
      target,
      "--no-sure",
      "--format",
      "json",
      "--scenario",
      "weak",
    );
    expect(JSON.parse(out)).toEqual(explain(yuzhong, { target, scenario: "weak" }));
    const two = await cli("explain", "yuzhong", target, "gdp-2022", "--no-sure", "--format", "json");
    expect(JSON.parse(two.out)).toHaveLength(2);
  });

  test("refuses a target that is not there, and a seed that is none", async () => {
    const wrong = await cli("explain", "yuzhong", "brand-2026");
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(wrong.err).toContain('did you mean "brands-2026"?');
    expect((await cli("explain", "yuzhong", "--seed", "x")).err).toContain("Write it as a whole number");
    expect((await cli("explain", "yuzhong", "gdp-2022", "--no-sure", "--fail-on", "missed")).code).toBe(0);
  });
});
