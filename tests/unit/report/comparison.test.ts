import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { comparisonText } from "../../../src/report/comparison.ts";
import { comparisonMarkdown } from "../../../src/report/markdown.ts";
import { comparisonRows } from "../../../src/report/rows.ts";
import { widthOf } from "../../../src/report/width.ts";

const planWith = (scenarios: Record<string, unknown>) =>
  parsePlan({
    name: { en: "Town", zh: "小镇" },
    baseYear: 2021,
    indicators: {
      income: { kind: "flow", unit: "CNY", observations: { 2021: "350亿元" }, growth: "6%" },
      visits: { kind: "flow", growth: "0%" },
    },
    targets: {
      income: { indicator: "income", by: 2026, atLeast: "450亿元" },
      visits: { indicator: "visits", by: 2026, atLeast: 120 },
    },
    scenarios,
  });

const comparison = compare(planWith({ trend: {}, weak: { name: "Weak years", growth: { "*": "-3pp" } } }));

describe("comparisonText()", () => {
  test("prints a column for each scenario with what is projected and the verdict", () => {
    const lines = comparisonText(comparison).split("\n");
    expect(lines.find((line) => line.startsWith("income"))?.split(/ {2,}/)).toEqual([
      "income",
      "≥ 45 billion CNY",
      "46.84 ✓",
      "40.57 ✗",
    ]);
    expect(lines.find((line) => line.startsWith("visits"))?.split(/ {2,}/)).toEqual([
      "visits",
      "≥ 120",
      "?",
      "?",
    ]);
    expect(lines.find((line) => line.startsWith("attained"))?.split(/ {2,}/)).toEqual([
      "attained",
      "1/2",
      "0/2",
    ]);
    expect(lines[1]).toBe("Scenarios: trend, Weak years (weak)");
  });

  test("prints under each target what differs from the first scenario", () => {
    const lines = comparisonText(comparison).split("\n");
    const at = lines.findIndex((line) => line.startsWith("income"));
    expect(lines[at + 1]?.trim().split(/ {2,}/)).toEqual(["difference", "-6.26"]);
    expect(lines.filter((line) => line.includes("difference"))).toHaveLength(2);
    expect(lines.at(-2)).toContain("difference: less what the first scenario comes to");
  });

  test("prints probabilities and what they differ by where they were asked for", () => {
    const uncertain = planWith({
      trend: {},
      weak: { growth: { income: "3% ± 1%" } },
      wide: { growth: { income: "6% ± 1%" } },
    });
    const compared = compare(uncertain, { scenarios: ["wide", "weak", "trend"], probabilities: { seed: 1 } });
    const lines = comparisonText(compared).split("\n");
    const at = lines.findIndex((line) => line.startsWith("income"));
    // ln(450/350) lies 0.801 standard deviations of 5 % below 5 ln 1.06, and 2.070 above 5 ln 1.03.
    expect(lines[at + 2]?.trim().split(/ {2,}/)).toEqual(["probability", "78.8%", "1.9%", "100%"]);
    expect(lines[at + 3]?.trim().split(/ {2,}/)).toEqual(["difference", "-76.9pp", "+21.2pp"]);
    expect(lines[2]).toBe("probability: every answer is exact, nothing was drawn");
    expect(comparisonText(compared, { lang: "zh" })).toContain("  达标概率");
    expect(comparisonMarkdown(compared)).toMatch(/\| probability +\| +\| +78\.8% \|/);
  });

  test("is at home in Chinese", () => {
    const text = comparisonText(comparison, { lang: "zh" });
    expect(text).toContain("450亿元以上  468.4 ✓");
  });

  test("sets many scenarios in tables below each other, each within the width", () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`scenario-${i}`, {}]));
    const text = comparisonText(compare(planWith(many)), { width: 80 });
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
    const heads = text.split("\n").filter((line) => line.startsWith("   "));
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.join(" ").match(/scenario-\d+/g)).toHaveLength(30);
  });
});

describe("comparisonRows()", () => {
  test("gives one record for each target and scenario", () => {
    expect(
      comparisonRows(comparison).map(({ target, scenario, status }) => [target, scenario, status]),
    ).toEqual([
      ["income", "trend", "attained"],
      ["income", "weak", "missed"],
      ["visits", "trend", "undetermined"],
      ["visits", "weak", "undetermined"],
    ]);
  });

  test("has the differences to the first scenario, and null for what was not asked for", () => {
    const [first, second] = comparisonRows(comparison);
    expect(first).toMatchObject({ scenario: "trend", difference: 0, probability: null });
    expect(second?.difference).toBeCloseTo(35e9 * (1.03 ** 5 - 1.06 ** 5), 3);
    expect(second).toMatchObject({ probabilityDifference: null, differenceError: null });
  });
});
