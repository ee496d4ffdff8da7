import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calibrate } from "../../../src/calibration/calibrate.ts";
import { parsePlanText } from "../../../src/document/parsePlanText.ts";
import { widthOf } from "../../../src/report/width.ts";
import { cli } from "./cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "targetcast-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const LEVELS = [100, 104, 109, 113, 112, 119, 128, 131, 140, 152, 149, 158];
const ROWS = LEVELS.map((level, i) => `${2010 + i},${level}`).join("\n");
const TIDY = LEVELS.map(
  (level, i) => `gdp,${2010 + i},${level}\ntax,${2010 + i},${level / 5 + (i % 3)}`,
).join("\n");

describe("targetcast calibrate <data>", () => {
  test("prints the assumption as YAML that can be pasted, a plot and what it rests on", async () => {
    const { code, out, err } = await cli("calibrate", await file("sales.csv", `\uFEFF年份,数值\n${ROWS}\n`));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Rests on 12 values, 2010 to 2021.");
    expect(out).toMatch(/2021 +158 +●/);
    const yaml = out.slice(out.indexOf("growth:\n"));
    const indented = yaml.replace(/^/gm, "    ");
    const text = `name: A\nbaseYear: 2021\nhorizon: 2026\nindicators:\n  a:\n    kind: flow\n    observations: { 2021: 158 }\n${indented}`;
    const pasted = parsePlanText(text, { format: "yaml" }).indicators.a?.growth;
    const { growth } = calibrate(Object.fromEntries(LEVELS.map((level, i) => [2010 + i, level])));
    expect(pasted).toMatchObject({ model: "history", since: 2021, shape: growth.shape });
    expect(pasted?.volatility).toBeCloseTo(growth.volatility ?? 0, 4);
  });

  test.each(["en", "zh"])("is at most as wide as asked, in %s", async (lang) => {
    const { out } = await cli("calibrate", await file("sales.csv", `year,value\n${ROWS}\n`), "--lang", lang);
    for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(100);
  });

  test("of several indicators prints each, and how their shocks go together", async () => {
    const data = await file("tidy.csv", `indicator,year,value\n${TIDY}\n`);
    const { out } = await cli("calibrate", data);
    expect(out.match(/^growth:$/gm)).toHaveLength(2);
    expect(out).toContain("correlation:\n  indicators: [gdp, tax]\n");
    const one = await cli("calibrate", data, "--indicator", "tax", "--format", "json");
    expect(JSON.parse(one.out)).toMatchObject({ calibrations: [{ name: "tax" }], correlation: null });
  });

  test("warns of a short history", async () => {
    const { out } = await cli("calibrate", await file("short.csv", "year,value\n2020,5\n2021,6\n"));
    expect(out).toContain("for only 2 values are known");
  });

  test("writes CSV and Markdown", async () => {
    const data = await file("sales.csv", `year,value\n${ROWS}\n`);
    const { out } = await cli("calibrate", data, "--format", "csv", "--years", "2");
    expect(out.split("\n")[0]).toBe("name,method,year,observed,median,low80,high80,low95,high95");
    expect(out.trim().split("\n")).toHaveLength(1 + 12 + 2);
    const markdown = await cli("calibrate", data, "--format", "markdown");
    expect(markdown.out).toContain("```yaml\ngrowth:\n");
  });

  test.each([
    [["plan.yaml"], /Cannot read plan\.yaml as a history/],
    [["missing.csv"], /missing\.csv/],
  ])("refuses %j", async (argv, message) => {
    const { code, out, err } = await cli("calibrate", ...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  test("refuses an indicator that is not there, and a table that is none", async () => {
    const data = await file("tidy.csv", `indicator,year,value\n${TIDY}\n`);
    expect((await cli("calibrate", data, "--indicator", "nope")).err).toContain("there are gdp, tax");
    expect((await cli("calibrate", await file("bad.csv", "year,value\n2020,x\n"))).code).toBe(2);
  });
});

describe("targetcast hindcast <data>", () => {
  test("prints the scores of a method by years ahead, and over all", async () => {
    const { code, out } = await cli(
      "hindcast",
      await file("sales.csv", `year,value\n${ROWS}\n`),
      "--ahead",
      "2",
    );
    expect(code).toBe(0);
    expect(out).toContain("Forecast 4 times, from 2017 to 2020.");
    expect(out).toMatch(/^all +7 /m);
  });

  test("prints them in Chinese, as CSV and as JSON", async () => {
    const data = await file("sales.csv", `年份,数值\n${ROWS}\n`);
    expect((await cli("hindcast", data, "--lang", "zh")).out).toContain("以2017至2020年为起点预测4次。");
    const csv = (await cli("hindcast", data, "--format", "csv", "--method", "theta")).out;
    expect(csv.split("\n")[0]).toBe(
      "name,method,origin,year,ahead,actual,median,naive,low80,high80,low95,high95",
    );
    expect(JSON.parse((await cli("hindcast", data, "--format", "json")).out)).toMatchObject([
      { kind: "hindcast", method: "combination", scores: { points: 10 } },
    ]);
  });

  test("scores a plan's scenario on the observations of an indicator", async () => {
    const plan = await file(
      "plan.yaml",
      "name: A\nbaseYear: 2021\nhorizon: 2026\nindicators: { gdp: { kind: flow, growth: 4% }, tax: { kind: flow, growth: 4% } }\n",
    );
    const data = await file("tidy.csv", `indicator,year,value\n${TIDY}\n`);
    const { code, out } = await cli("hindcast", data, "--plan", plan, "--indicator", "gdp");
    expect(code).toBe(0);
    expect(out).toContain("the plan's scenario");
    expect((await cli("hindcast", data, "--plan", plan)).err).toContain("--plan needs --indicator");
  });
});
