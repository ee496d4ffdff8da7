import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observe } from "../../../src/document/observe.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
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

const OUTCOMES = "examples/yuzhong-outcomes.csv";

describe("targetcast observe <plan> <data>", () => {
  test("prints the outlook of the plan with the observations laid in", async () => {
    const { code, out, err } = await cli("observe", "yuzhong", OUTCOMES);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Gross domestic product +1\.9%'22 +1\.9% +about 5% +missed/);
    expect(out).toContain("growth; short by 2.6pp; final");
    expect((await cli("observe", "yuzhong", OUTCOMES, "--lang", "zh")).out).toContain("结果已定");
    expect((await cli("observe", "yuzhong", OUTCOMES, "--fail-on", "missed")).code).toBe(1);
  });

  test("warns of the district's own levels: growth that is not theirs, a jump, and the base year stays", async () => {
    const files = ["examples/yuzhong-economy.yaml", "examples/yuzhong-levels.csv"];
    const { code, out, err } = await cli("observe", ...files);
    expect([code, err]).toEqual([0, ""]);
    const text = out.replace(/\s+/g, " ");
    expect(text).toContain(
      "The growth published is not that of the levels: Gross domestic product 2023 (5.2%, levels 4.5%)",
    );
    expect(text).toContain(
      "Real growth moves a level in current prices, so price changes are left out: Gross domestic product 2024",
    );
    expect(text).toContain(
      "as if the series had been redefined: Retail sales 2025 (12.2% a year, 4.7% expected)",
    );
    // The latest level is that of 2025, 178.18; 31 billion more than in 2022, and 4.6 % a year from then.
    const expected = 178.18 * 1.05;
    const { attainments } = JSON.parse((await cli("observe", ...files, "--format", "json")).out);
    const projected = Object.fromEntries(
      attainments.map((one: { target: string; projected: number }) => [one.target, one.projected]),
    );
    expect(projected.gdpIncrease / 1e9).toBeCloseTo(expected - 156.09, 9);
    expect(projected.gdpAverage).toBeCloseTo((expected / 156.09) ** (1 / 4) - 1, 12);
    const news = await cli("observe", ...files, "--news");
    expect(news.out).toContain("The observations jump as if the series had been redefined");
  });

  test("reads CSV, JSON and YAML alike, and prints what the library gives", async () => {
    const files = await Promise.all([
      file("a.csv", "indicator,year,growth\ngdp,2022,1.9%\n"),
      file("a.tsv", "indicator\tyear\tgrowth\ngdp\t2022\t1.9%\n"),
      file("a.json", '{"gdp": {"2022": "1.9%"}}'),
      file("b.json", '[{"indicator": "gdp", "year": 2022, "growth": "1.9%"}]'),
      file("a.yaml", "gdp: { 2022: 1.9% }\n"),
    ]);
    const after = observe(yuzhong, { gdp: { 2022: "1.9%" } }, { keepGrowth: true });
    const expected = JSON.parse(JSON.stringify(project(after, { scenario: "weak" })));
    for (const data of files) {
      const options = ["--keep-growth", "--scenario", "weak", "--format", "json"];
      const { out, err } = await cli("observe", "yuzhong", data, ...options);
      expect(err).toBe("");
      expect(JSON.parse(out)).toEqual(expected);
    }
    expect((await cli("observe", "yuzhong", files[0] ?? "", "--format", "csv")).out).toContain(",final,");
  });

  test("lists every problem on standard error, with its line, and prints nothing", async () => {
    const data = await file("bad.csv", "indicator,year,value\ngpd,2022,5\ngdp,2022,156.09 billion\n");
    const { code, out, err } = await cli("observe", "yuzhong", data);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/2:1 gpd: there is no indicator "gpd"/);
    expect(err).toMatch(/3:10 gdp\.2022\.value: an index is known by its growth only/);
  });

  test("refuses files of other kinds, and to read both from standard input", async () => {
    const data = await file("data.xlsx", "x");
    expect((await cli("observe", "yuzhong", data)).err).toContain("give a .csv, .tsv, .json");
    expect((await cli("observe", "yuzhong", join(folder, "none.csv"))).err).toContain("no such file");
    expect((await cli("observe", "-", "-")).err).toContain("Only one of plan and data");
  });
});

describe("targetcast observe --news", () => {
  test("prints what each observation changed, in every format", async () => {
    const print = async (...more: string[]) =>
      (await cli("observe", "yuzhong", OUTCOMES, "--news", ...more)).out;
    expect(await print()).toContain("4 observations came in and changed 2 verdicts.");
    expect(await print("--lang", "zh")).toContain("新到数据4项，改变判定2项。");
    expect(await print("--format", "markdown")).toMatch(/^# /);
    expect(await print("--format", "csv")).toMatch(
      /^plan,scenario,target,.*,newsOf,newsName,newsYear,change,projected\n/,
    );
    expect(JSON.parse(await print("--format", "json"))).toMatchObject({ kind: "news", scenario: "momentum" });
  });
});
