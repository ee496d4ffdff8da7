import { describe, expect, test } from "vitest";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { sensitivityMarkdown, sensitivityText } from "../../../src/report/sensitivity.ts";
import { sensitivityRows } from "../../../src/report/sensitivityRows.ts";
import { widthOf } from "../../../src/report/width.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";

const culture = sensitivity(yuzhong, { seed: 1, draws: 1024, targets: ["cultureTourismRevenue-2026"] });
const all = sensitivity(yuzhong, { seed: 1, draws: 256 });

/** A result with a bar whose low end lies to the right: what costs grow makes the measure fall. */
const reversed: typeof culture = {
  ...culture,
  targets: culture.targets.map((target) => ({
    ...target,
    tornado: target.tornado.slice(0, 1).map((bar) => ({
      ...bar,
      low: { ...bar.high, value: bar.low.value },
      high: { ...bar.low, value: bar.high.value },
    })),
  })),
};

describe("sensitivityText()", () => {
  test("draws a tornado with values at both ends, the line of the projection, and that of the target", () => {
    const lines = sensitivityText(culture).split("\n");
    const gdp = lines.find((line) => line.startsWith("Gross domestic product")) ?? "";
    const own = lines.find((line) => /^Culture and tourism revenue +1/.test(line)) ?? "";
    expect(gdp).toMatch(/ 164\.5 +▐█+│█+ +┊ +189\.9 +4\.1–7\.9%$/);
    expect(own).toMatch(/ 167\.1 +█+│█+ +┊ +187 +4\.5–7\.5%$/);
    expect(own.indexOf("│")).toBe(gdp.indexOf("│"));
    const asked = lines.find((line) => line.startsWith("asked: > 200 billion CNY")) ?? "";
    expect(asked.indexOf("▲")).toBe(gdp.indexOf("┊"));
    expect(lines).toContain("  projected 176.7 billion CNY: missed, short by 23.25 billion CNY");
  });

  test("keeps small values to the left, with what is assumed there", () => {
    const line = sensitivityText(reversed)
      .split("\n")
      .find((one) => one.startsWith("Gross domestic product"));
    expect(line).toMatch(/ 164\.5 .* 189\.9 +7\.9–4\.1%$/);
  });

  test("marks an end at which the verdict is another, and explains the mark", () => {
    const text = sensitivityText(sensitivity(yuzhong, { seed: 1, indices: false, targets: ["gdp-2022"] }));
    expect(text).toMatch(/Gross domestic product +✗2\.8% .* 9\.3%/);
    expect(text).toContain("✓ ✗ an end at which the verdict is another");
    expect(sensitivityText(culture)).not.toContain("✗");
  });

  test("has the indices with their errors below, those of the number attained first", () => {
    const text = sensitivityText(all);
    expect(text.indexOf("Number attained, of 10 targets")).toBeLessThan(text.lastIndexOf("margin: first"));
    const [, below = ""] = sensitivityText(culture).split("Where the uncertainty comes from");
    expect(below).toMatch(/Gross domestic product +0\.\d{3} ±0\.\d{3} +0\.\d{3} ±0\.\d{3}/);
    expect(text).toContain("missed in every draw");
  });

  test.each([60, 80, 100])("keeps to %d columns, in both languages", (width) => {
    for (const lang of ["en", "zh"] as const) {
      for (const line of sensitivityText(all, { lang, width }).split("\n")) {
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test("says what is certain, what swings, and where there is nothing to tell", () => {
    const plan = parsed(
      planWith({
        indicators: { gdp: amount(), unknown: { kind: "flow" } },
        targets: {
          t: { indicator: "gdp", by: 2022, atLeast: 106 },
          u: { indicator: "unknown", by: 2022, atLeast: 1 },
        },
      }),
    );
    const text = (options: object) => sensitivityText(sensitivity(plan, { seed: 1, draws: 64, ...options }));
    expect(text({})).toContain("assumed without uncertainty: gdp");
    expect(text({})).toContain("nothing that it rests on is uncertain");
    expect(text({ swing: 0.01 })).toMatch(/gdp +✗105 +▐█+│█+▌ +107 +5–7%/);
    expect(text({ swing: 0.01 })).toContain("growth without uncertainty by 1pp to each side");
    expect(text({ targets: ["u"] })).toContain("undetermined");
  });

  test("says it in Chinese", () => {
    const text = sensitivityText(culture, { lang: "zh" });
    expect(text).toContain("地区生产总值");
    expect(text).toContain("预测值1767亿元，未达标，尚差232.5亿元");
    expect(text).toContain("不确定性的来源（Sobol指数）");
    expect(text.replace(/momentum|Sobol/g, "")).not.toMatch(/[a-z]{2,}/);
  });
});

describe("sensitivityMarkdown()", () => {
  test("has a table of bars and one of indices", () => {
    const text = sensitivityMarkdown(culture);
    expect(text.match(/^# /gm)).toHaveLength(2);
    expect(text).toMatch(/\| Gross domestic product +\| 164\.5 \| ▐█+│█+▌?░+┊ \| 189\.9 \|/);
    expect(text).toMatch(/\| margin: first \| +total \| attained: first \| +total \|/);
  });
});

describe("sensitivityRows()", () => {
  test("has a record for every bar and every index, all with the same fields", () => {
    const rows = sensitivityRows(all, { lang: "zh" });
    expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
    const bars = all.targets.reduce((sum, { tornado }) => sum + tornado.length, 0);
    expect(rows.filter(({ of }) => of === "bar")).toHaveLength(bars);
    expect(rows.filter(({ of }) => of === "count")).toHaveLength(all.attained?.indices.inputs.length ?? -1);
    const [bar] = sensitivityRows(culture);
    expect(bar).toMatchObject({
      target: "cultureTourismRevenue-2026",
      asked: 200e9,
      of: "bar",
      input: "gdp",
      inputName: "Gross domestic product",
      low: culture.targets[0]?.tornado[0]?.low.projected,
      highStatus: "missed",
      first: null,
    });
    expect(sensitivityRows(culture).at(-1)).toMatchObject({ of: "attained", low: null });
  });
});
