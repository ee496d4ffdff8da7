import { describe, expect, test } from "vitest";
import { type SweepOptions, sweep } from "../../../src/analysis/sweep/sweep.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { sweepMarkdown, sweepText } from "../../../src/report/sweep.ts";
import { widthOf } from "../../../src/report/width.ts";

const REVENUE = "cultureTourismRevenue-2026";
const gdp = { on: "gdp", set: { from: 0.02, to: 0.1, step: 0.01 } };
const all = { on: "*", shift: { from: -0.01, to: 0.01, step: 0.005 } };
const swept = (options: Omit<SweepOptions, "scenario">) => sweep(yuzhong, options);
/** The line that holds a text, its spaces made one. */
const line = (text: string, part: string) =>
  text
    .split("\n")
    .find((one) => one.replace(/\s+/g, " ").includes(part))
    ?.replace(/\s+/g, " ");
/** The row of the grid that a value begins. */
const row = (text: string, value: string) =>
  text
    .split("\n")
    .find((one) => one.startsWith(value))
    ?.replace(/\s+/g, " ");

describe("sweepText()", () => {
  test("gives over one assumption its values in columns, and where each target turns", () => {
    const text = sweepText(swept({ over: [gdp] }), { width: 120 });
    expect(text).toContain("Growth of Gross domestic product: 2% to 10% in 9 values");
    expect(line(text, "Culture and tourism")).toContain("> 200 billion CNY 10% ✓ -48.5 ✗");
    expect(text).toContain("46 targets are left out");
  });

  test("gives over two assumptions a grid for one target", () => {
    const text = sweepText(swept({ over: [gdp, all], targets: [REVENUE] }));
    expect(text).toContain("Culture and tourism revenue > 200 billion CNY");
    expect(line(text, "0pp +0.5pp +1pp")).toBe(" -1pp -0.5pp 0pp +0.5pp +1pp");
    expect(row(text, "10%")).toBe("10% ✗ ✓ ✓ ✓ ✓");
    expect(row(text, "9%")).toBe("9% ✗ ✗ ✗ ✓ ✓");
  });

  test("gives over two assumptions a line for each of several targets", () => {
    const text = sweepText(swept({ over: [gdp, all] }));
    expect(line(text, "asked attained")).toContain("at 2% at 10%");
    expect(line(text, "Culture and tourism revenue")).toContain("13% ✗ -0.5pp ✓");
  });

  test("gives probabilities where they were asked for", () => {
    const text = sweepText(swept({ over: [gdp, all], targets: [REVENUE], probabilities: { seed: 1 } }));
    expect(text).toContain("figures: the probability that it is attained");
    expect(row(text, "10%")).toMatch(/^10%( \d\d?%){5}$/);
  });

  test.each([60, 80, 100])("keeps to %d columns, in both languages", (width) => {
    for (const options of [{ over: [gdp] }, { over: [gdp, all] }, { over: [gdp, all], targets: [REVENUE] }]) {
      for (const lang of ["en", "zh"] as const) {
        for (const one of sweepText(swept(options), { width, lang }).split("\n"))
          expect(widthOf(one)).toBeLessThanOrEqual(width);
      }
    }
  });

  test("speaks Chinese", () => {
    const text = sweepText(swept({ over: [gdp] }), { lang: "zh" });
    expect(text).toContain("地区生产总值增速：2%至10%，共9个取值");
    expect(text).toContain("转折点");
  });

  test("says so where nothing moves", () => {
    const text = sweepText(swept({ over: [{ on: "fixedInvestment", set: [0, 0.1] }], targets: [REVENUE] }));
    expect(text).toContain("1 target is left out");
  });
});

describe("sweepMarkdown()", () => {
  test("gives the same as tables", () => {
    const text = sweepMarkdown(swept({ over: [gdp] }));
    expect(text).toContain("# Yuzhong District");
    expect(line(text, "Culture and tourism")).toContain("| 10% ✓ |");
  });
});
