import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { project } from "../../../src/project.ts";

const plan = parsePlan({
  id: "town",
  name: "Town",
  baseYear: 2021,
  indicators: {
    income: { kind: "flow", unit: "CNY", prices: "nominal", observations: { 2021: 100 }, growth: "6%" },
    forest: { kind: "stock", observations: { 2021: 50 }, growth: "-2%" },
  },
  targets: {
    income: { indicator: "income", by: 2026, atLeast: 120 },
    forest: { indicator: "forest", by: 2026, atLeast: 48 },
  },
  scenarios: { trend: {}, half: { growth: { "*": "x0.5" } }, flat: { growth: { "*": "0%" } } },
});

describe("compare()", () => {
  test("sets every scenario of the plan side by side, in its order", () => {
    const comparison = compare(plan);
    expect(comparison).toMatchObject({ kind: "comparison", schemaVersion: 1, plan: { id: "town" } });
    expect(comparison.scenarios).toEqual([
      { id: "trend", name: "trend" },
      { id: "half", name: "half" },
      { id: "flat", name: "flat" },
    ]);
    expect(comparison.targets.map(({ results }) => results.map(({ status }) => status))).toEqual([
      ["attained", "missed", "missed"],
      ["missed", "missed", "attained"],
    ]);
  });

  test("says of each target what projecting the scenario says", () => {
    for (const { target, results } of compare(plan).targets) {
      for (const { scenario, projected, margin, status, firstYear } of results) {
        const alone = project(plan, { scenario }).attainments.find(
          (attainment) => attainment.target === target,
        );
        expect({ projected, margin, status, firstYear }).toEqual({
          projected: alone?.projected,
          margin: alone?.margin,
          status: alone?.status,
          firstYear: alone?.firstYear,
        });
      }
    }
  });

  test("takes the scenarios listed, in the order given, each once", () => {
    expect(compare(plan, { scenarios: ["flat", "trend", "flat"] }).scenarios.map(({ id }) => id)).toEqual([
      "flat",
      "trend",
    ]);
  });

  test("lays adjustments over every scenario", () => {
    const adjust = [{ on: "income", set: { model: "constant" as const, rate: 0.1 } }];
    const [income] = compare(plan, { adjust }).targets;
    expect(new Set(income?.results.map(({ projected }) => projected)).size).toBe(1);
  });

  test("gives each warning once, with the scenarios it occurs under", () => {
    const warnings = compare(plan).warnings.filter(({ code }) => code === "scaled-negative-growth");
    expect(warnings.map(({ indicator, scenarios }) => [indicator, scenarios])).toEqual([
      ["forest", ["half"]],
    ]);
  });

  test("compares a plan without scenarios with nothing", () => {
    const lone = parsePlan({
      name: "Lone",
      baseYear: 2021,
      horizon: 2023,
      indicators: { a: { kind: "flow" } },
    });
    expect(compare(lone).scenarios).toHaveLength(1);
  });

  test("is plain JSON", () => {
    const comparison = compare(plan);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  test("says what each scenario projects less the first", () => {
    const [income] = compare(plan, { scenarios: ["flat", "trend"] }).targets;
    expect(income?.results.map(({ difference }) => difference)).toEqual([0, 100 * 1.06 ** 5 - 100]);
  });

  test("gives no probabilities unless they are asked for", () => {
    const { sampling, targets } = compare(plan);
    expect(sampling).toBeNull();
    for (const { results } of targets) {
      for (const result of results)
        expect(result).toMatchObject({ probability: null, probabilityDifference: null });
    }
  });

  test("throws a RangeError for a scenario that does not exist, and for none", () => {
    const unknown: readonly string[] = ["flta"];
    expect(() => compare<string>(plan, { scenarios: unknown })).toThrow(RangeError);
    expect(() => compare(plan, { scenarios: [] })).toThrow(
      "Cannot compare: scenarios must name at least one, current value is an empty list",
    );
  });
});
