import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { comparisonText } from "../../../src/report/comparison.ts";
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
});
