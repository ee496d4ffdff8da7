import { describe, expect, test } from "vitest";
import { type ComparedTarget, type Comparison, compare } from "../../../src/analysis/compare.ts";
import { parseFormula } from "../../../src/formula/index.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";
import { normalCdf } from "../simulation/normal.ts";

// Standard deviations of the logarithm of a level in 2026: five years of a spread of 2 % and of 1.5 % a year.
const [INCOME, COST] = [5 * 0.02, 5 * 0.015];

const plan = parsed(
  planWith({
    indicators: {
      income: amount({ growth: "5% ± 2%" }),
      cost: amount({ growth: "3% ± 1.5%" }),
      margin: { kind: "stock", unit: "1", formula: "income / cost" },
      other: amount({ growth: "4% ± 1%" }),
      orders: { kind: "flow", growth: "2%" },
    },
    targets: {
      income: { indicator: "income", by: 2026, atLeast: 130 },
      margin: { indicator: "margin", by: 2026, atLeast: 1.12 },
      other: { indicator: "other", by: 2026, atLeast: 125 },
      orders: { indicator: "orders", by: 2026, atLeast: 10 },
    },
    scenarios: {
      trend: {},
      same: {},
      better: { growth: { income: "+0.5pp" } },
      known: { baseline: { orders: 9 } },
    },
  }),
  { formulas: parseFormula },
);

const DRAWS = 65_536;
const compared = (points: "sobol" | "random", seed = 7): Comparison =>
  compare(plan, { probabilities: { seed, draws: DRAWS, points } });

function resultOf(comparison: Comparison, target: string, scenario: string) {
  const found = comparison.targets.find((one) => one.target === target);
  return found?.results.find((result) => result.scenario === scenario) ?? expect.fail(target);
}

describe("compare() with probabilities", () => {
  const comparison = compared("sobol");

  test("says what they rest on", () => {
    expect(comparison.sampling).toEqual({ seed: 7, draws: DRAWS, points: "sobol", replicates: 16 });
  });

  test("gives two scenarios that are alike a difference of exactly 0, and the same probability", () => {
    for (const { results } of comparison.targets) {
      const [trend, same] = results;
      expect(same?.probability).toEqual(trend?.probability);
      expect(same?.probabilityDifference?.value ?? 0).toBe(0);
      expect(same?.probabilityDifference?.error ?? 0).toBe(0);
    }
  });

  test("gives a target that a scenario does not touch a difference of exactly 0, drawn or not", () => {
    for (const target of ["other", "margin"]) {
      expect(resultOf(comparison, target, "known")).toMatchObject({
        difference: 0,
        probability: resultOf(comparison, target, "trend").probability,
        probabilityDifference: { value: 0, method: "exact", error: 0, interval: [0, 0] },
      });
    }
    expect(resultOf(comparison, "other", "better").probabilityDifference?.error).toBe(0);
  });

  test("is exact where both probabilities are: ln 1.3 against normal laws that are 0.5 points apart", () => {
    const chance = (factor: number) => 1 - normalCdf((Math.log(1.3) - 5 * Math.log(factor)) / INCOME);
    const expected = chance(1.055) - chance(1.05);
    const { probabilityDifference: found } = resultOf(comparison, "income", "better");
    expect(found?.method).toBe("exact");
    // What is within 1e-9 of 130 is a tie, so not closer.
    expect(found?.value).toBeCloseTo(expected, 9);
    expect(found?.error).toBeLessThan(1e-12);
  });

  test.each(["sobol", "random"] as const)(
    "meets the closed form of a formula within its error, %s points",
    (points) => {
      const chance = (income: number) =>
        1 - normalCdf((Math.log(1.12) - 5 * Math.log(income / 1.03)) / Math.hypot(INCOME, COST));
      const expected = chance(1.055) - chance(1.05);
      const { probabilityDifference: found } = resultOf(compared(points), "margin", "better");
      expect(found?.method).toBe("sampled");
      expect(Math.abs((found?.value ?? 0) - expected)).toBeLessThan(4 * (found?.error ?? 0));
    },
  );

  test("has an error of paired draws, far below that of two runs apart", () => {
    const paired = compared("random");
    const { probability: better, probabilityDifference } = resultOf(paired, "margin", "better");
    const apart = Math.hypot(better?.error ?? 0, resultOf(paired, "margin", "trend").probability?.error ?? 0);
    // Of all draws only |d| tell the two apart: sqrt(d / n) against sqrt(2 p (1 - p) / n).
    expect(probabilityDifference?.error).toBeLessThan(0.6 * apart);
  });

  test("states an error that the differences of other seeds scatter by", () => {
    const found = Array.from({ length: 30 }, (_, seed) => {
      const comparison = compare(plan, {
        scenarios: ["trend", "better"],
        probabilities: { seed, draws: 8192, points: "random" },
      });
      return resultOf(comparison, "margin", "better").probabilityDifference ?? expect.fail();
    });
    const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length;
    const scatter = Math.sqrt(
      found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (found.length - 1),
    );
    const stated = Math.sqrt(found.reduce((sum, { error }) => sum + error ** 2, 0) / found.length);
    expect(scatter / stated).toBeGreaterThan(0.65);
    expect(scatter / stated).toBeLessThan(1.35);
  });

  test("has the probabilities that simulating the first scenario has", () => {
    const { attainments } = simulate(plan, { seed: 7, draws: DRAWS, scenario: "trend" });
    for (const { target, probability } of attainments) {
      const { probability: found } = resultOf(comparison, target, "trend");
      if (found === null || probability === null) expect(found).toBe(probability);
      else
        expect(Math.abs(found.value - probability.value)).toBeLessThanOrEqual(5 * probability.error + 1e-12);
    }
  });

  test("leaves a difference open where the first scenario gives no verdict", () => {
    const { probability, probabilityDifference, difference } = resultOf(comparison, "orders", "known");
    expect(probability?.value).toBe(0);
    expect([probabilityDifference, difference]).toEqual([null, null]);
  });

  test("bounds the error where draws are too few to pair", () => {
    const few = compare(plan, { scenarios: ["trend", "better"], probabilities: { seed: 3, draws: 100 } });
    const { probability, probabilityDifference } = resultOf(few, "margin", "better");
    const other = resultOf(few, "margin", "trend").probability;
    expect(probabilityDifference?.error).toBe((probability?.error ?? 0) + (other?.error ?? 0));
  });

  test("pairs indicators that are correlated, too", () => {
    const correlated = parsed(
      planWith({
        indicators: {
          income: amount({ growth: { constant: "5%", spread: "2%", volatility: "3%" } }),
          cost: amount({ growth: { constant: "3%", spread: "1.5%", volatility: "2%" } }),
          margin: { kind: "stock", unit: "1", formula: "income / cost" },
        },
        correlation: {
          indicators: ["income", "cost"],
          matrix: [
            [1, 0.6],
            [0.6, 1],
          ],
        },
        targets: { margin: { indicator: "margin", by: 2026, atLeast: 1.12 } },
        scenarios: {
          trend: {},
          calmer: { growth: { income: { set: { constant: "5%", spread: "1.8%", volatility: "3%" } } } },
        },
      }),
      { formulas: parseFormula },
    );
    const { targets } = compare(correlated, { probabilities: { seed: 1, draws: 65_536 } });
    const [, calmer] = targets[0]?.results ?? [];
    expect(calmer?.probabilityDifference?.error).toBeLessThan(calmer?.probability?.error ?? 0);
  });

  test("is plain JSON, the same for the same seed", () => {
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
    expect(compared("sobol")).toEqual(comparison);
    const values = (targets: readonly ComparedTarget[]) => targets.map(({ results }) => results);
    expect(values(compared("sobol", 8).targets)).not.toEqual(values(comparison.targets));
  });

  test.each([
    [{ seed: -1 }, "Cannot simulate: seed must be an integer from 0 to 2^53 - 1, current value is -1"],
    [{ seed: 1, draws: 0 }, "Cannot simulate: draws must be an integer from 1 to 2^40, current value is 0"],
  ])("refuses %j", (probabilities, message) => {
    expect(() => compare(plan, { probabilities })).toThrow(message);
  });
});
