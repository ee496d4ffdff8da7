import { describe, expect, test } from "vitest";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { run } from "../../../src/cli/run.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";

const TARGET = "gdp-2022";

async function cli(...argv: readonly string[]) {
  const outcome = { code: -1, out: "", err: "" };
  outcome.code = await run(["sensitivity", "yuzhong", ...argv], {
    stdout: { write: (text) => (outcome.out += text) },
    stderr: { write: (text) => (outcome.err += text) },
    isTTY: false,
    env: {},
  });
  return outcome;
}

describe("targetcast sensitivity <plan> [targets...]", () => {
  test("prints as JSON what the library returns, with all that is asked", async () => {
    const { code, out } = await cli(
      ...[TARGET, "--format", "json", "--scenario", "weak", "--seed", "3", "--draws", "64"],
      ...["--quantiles", ".05,.95", "--swing", "1.5pp"],
    );
    expect(code).toBe(0);
    const asked = { targets: [TARGET], scenario: "weak" as const, seed: 3, draws: 64 };
    expect(JSON.parse(out)).toEqual(
      sensitivity(yuzhong, { ...asked, quantiles: [0.05, 0.95], swing: 0.015 }),
    );
  });

  test("prints text, Markdown and CSV, of all targets that have a verdict", async () => {
    expect((await cli("--draws", "64", "--lang", "zh")).out).toContain("达标项数（共10项目标）");
    expect((await cli("--no-indices", "--format", "markdown")).out).toMatch(/^# Yuzhong/);
    const { out } = await cli("--draws", "64", "--format", "csv");
    expect(out).toMatch(/^plan,scenario,target,name,/);
    expect(new Set(out.match(/^yuzhong,momentum,[^,]+-\d+/gm)).size).toBe(10);
  });

  test("lays growth over the scenario, and fails on what it is told to", async () => {
    const { out, code } = await cli(TARGET, "--no-indices", "--set", "gdp=1%", "--fail-on", "missed");
    expect(out).toContain("missed, short by 3.5pp");
    expect(code).toBe(1);
  });

  test.each([
    [["--swing", "1"], "Write percentage points, such as 1pp."],
    [["--quantiles", ".1"], "Write two levels, such as .05,.95."],
    [["--draws", "8"], "draws must be an integer from 32 to 2^24, current value is 8"],
    [["gdp-2202"], 'Unknown target "gdp-2202"; did you mean "gdp-2022"?'],
  ])("refuses %j", async (argv, message) => {
    const { code, out, err } = await cli(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});
