import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../../src/simulation/ensemble.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";
import { normalCdf } from "./normal.ts";

const WEIGHTS = { low: 0.5, middle: 0.3, high: 0.2 } as const;
const LEVELS = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];

const plan = parsed(
  planWith({
    indicators: {
      gdp: amount({ growth: { constant: "6%", spread: "1%" } }),
      jobs: amount({ growth: { constant: "1%", volatility: "1%", persistence: 0.5 } }),
    },
    targets: {
      level: { indicator: "gdp", by: 2024, atLeast: 118 },
      total: { indicator: "jobs", measure: "total", from: 2022, by: 2026, atLeast: 515 },
    },
    scenarios: {
      low: { weight: WEIGHTS.low, growth: { gdp: "4% ± 1%" } },
      middle: { weight: WEIGHTS.middle, growth: { gdp: "6%" } },
      unweighted: { growth: { gdp: "9%" } },
      high: { weight: WEIGHTS.high, growth: { gdp: { set: "7% ± 2%" }, jobs: "+1pp" } },
    },
  }),
);

const options = { seed: 8, draws: 32_768, quantiles: LEVELS } as const;
const names = ["low", "middle", "high"] as const;

function weighted(of: (name: (typeof names)[number]) => number | null | undefined): number {
  return names.reduce((sum, name) => sum + WEIGHTS[name] * (of(name) ?? Number.NaN), 0);
}

describe("a mixture of scenarios", () => {
  const alone = Object.fromEntries(
    names.map((scenario) => [scenario, simulate(plan, { ...options, scenario })]),
  );
  const one = (name: string): Ensemble => alone[name] ?? expect.fail(name);
  const mixed = simulate(plan, { ...options, mixture: true });

  it("says which scenarios it mixes", () => {
    expect(mixed.scenario).toBe("mixture");
    expect(mixed.mixture?.map(({ scenario, weight }) => [scenario, weight])).toEqual(Object.entries(WEIGHTS));
    expect(mixed.draws).toBe(3 * options.draws);
    expect(one("low").mixture).toBeNull();
  });

  it("has the weighted sum of their probabilities, of those of groups and of first years", () => {
    for (const [i, { probability, firstYears }] of mixed.attainments.entries()) {
      expect(probability?.value).toBeCloseTo(
        weighted((name) => one(name).attainments[i]?.probability?.value),
        14,
      );
      const at = (ensemble: Ensemble, year: number) => {
        const { years = [], probabilities = [] } = ensemble.attainments[i]?.firstYears ?? {};
        return probabilities[years.indexOf(year)] ?? 0;
      };
      for (const year of firstYears?.years ?? []) {
        expect(at(mixed, year)).toBeCloseTo(
          weighted((name) => at(one(name), year)),
          12,
        );
      }
      expect(firstYears?.later).toBeCloseTo(
        weighted((name) => one(name).attainments[i]?.firstYears?.later),
        12,
      );
    }
    for (const [i, { probability, attained }] of mixed.joint.entries()) {
      expect(probability.value).toBeCloseTo(
        weighted((name) => one(name).joint[i]?.probability.value),
        14,
      );
      for (const [k, share] of attained.entries()) {
        expect(share).toBeCloseTo(
          weighted((name) => one(name).joint[i]?.attained[k]),
          14,
        );
      }
    }
    const [level, total] = mixed.attainments;
    expect([level?.probability?.method, total?.probability?.method]).toEqual(["exact", "sampled"]);
    // In closed form: middle is certain, and attains.
    const at = (rate: number, spread: number) =>
      1 - normalCdf(Math.log(118 / (100 * (1 + rate) ** 3)) / (3 * spread));
    expect(level?.probability?.value).toBeCloseTo(0.5 * at(0.04, 0.01) + 0.3 + 0.2 * at(0.07, 0.02), 6);
  });

  it("misses by the mean of what each misses, weighted by how often", () => {
    for (const [i, { expectedShortfall }] of mixed.attainments.entries()) {
      const of = (name: string) => one(name).attainments[i];
      const missed = weighted((name) => 1 - (of(name)?.probability?.value ?? 0));
      const short = weighted(
        (name) => (of(name)?.expectedShortfall ?? 0) * (1 - (of(name)?.probability?.value ?? 0)),
      );
      expect((expectedShortfall ?? 0) / (short / missed)).toBeCloseTo(1, 3);
    }
  });

  it("has the weighted mean, and the variance by the law of total variance", () => {
    for (const id of ["gdp", "jobs"]) {
      for (let t = 0; t < 6; t++) {
        const mean = weighted((name) => one(name).series[id]?.mean?.[t]);
        const variance = weighted((name) => {
          const { mean: means, standardDeviation } = one(name).series[id] ?? expect.fail();
          return (standardDeviation?.[t] ?? 0) ** 2 + ((means?.[t] ?? 0) - mean) ** 2;
        });
        expect((mixed.series[id]?.mean?.[t] ?? 0) / mean).toBeCloseTo(1, 13);
        expect(mixed.series[id]?.standardDeviation?.[t]).toBeCloseTo(Math.sqrt(variance), 10);
        expect(mixed.series[id]?.projected[t]).toBeCloseTo(
          weighted((name) => one(name).series[id]?.projected[t]),
          12,
        );
      }
    }
  });

  it("has quantiles between theirs, at which as much of the mixture lies below", () => {
    for (const [i, p] of LEVELS.entries()) {
      for (const id of ["gdp", "jobs"]) {
        for (let t = 1; t < 6; t++) {
          const each = names.map((name) => one(name).series[id]?.quantiles?.[i]?.[t] ?? Number.NaN);
          const found = mixed.series[id]?.quantiles?.[i]?.[t];
          expect(found).toBeGreaterThanOrEqual(Math.min(...each));
          expect(found).toBeLessThanOrEqual(Math.max(...each));
        }
      }
      const level = mixed.series.gdp?.quantiles?.[i]?.[3] ?? 0;
      const below = (rate: number, spread: number) =>
        normalCdf(Math.log(level / (100 * (1 + rate) ** 3)) / (3 * spread));
      const certain = 100 * 1.06 ** 3;
      // The certain one is a step of 0.3.
      const isOnStep = Math.abs(level / certain - 1) < 1e-12;
      const others = 0.5 * below(0.04, 0.01) + 0.2 * below(0.07, 0.02);
      const off = others + (isOnStep ? 0.15 : level > certain ? 0.3 : 0) - p;
      expect(Math.abs(off)).toBeLessThan((isOnStep ? 0.15 : 0) + 2e-3);
    }
  });

  it("of a scenario with itself is the scenario, with its error: both are drawn from the same points", () => {
    const twice = parsed({
      ...planWith({
        indicators: { x: amount({ growth: { constant: "3%", volatility: "2%", persistence: 0.3 } }) },
        targets: { total: { indicator: "x", measure: "total", from: 2022, by: 2026, atLeast: 550 } },
        scenarios: { a: { weight: 0.7 }, b: { weight: 0.3 } },
      }),
    });
    const both = simulate(twice, { ...options, mixture: true });
    const single = simulate(twice, options);
    const [found, expected] = [both, single].map(
      ({ attainments }) => attainments[0]?.probability ?? expect.fail(),
    );
    expect(found?.value).toBeCloseTo(expected?.value ?? 0, 15);
    expect(found?.error).toBeCloseTo(expected?.error ?? 0, 15);
    expect(found?.interval[0]).toBeCloseTo(expected?.interval[0] ?? 0, 14);
    for (const [i, row] of (single.series.x?.quantiles ?? []).entries()) {
      for (const [t, level] of row.entries()) {
        expect((both.series.x?.quantiles?.[i]?.[t] ?? 0) / (level ?? 0)).toBeCloseTo(1, 3);
      }
    }
  });

  it("is certain where all of it is, and undetermined where one scenario is", () => {
    const document = planWith({
      indicators: { x: amount(), unknown: { kind: "flow" } },
      targets: {
        easy: { indicator: "x", by: 2024, atLeast: 101 },
        hard: { indicator: "x", by: 2024, atLeast: 110 },
        unknown: { indicator: "unknown", by: 2024, atLeast: 1 },
      },
      scenarios: {
        a: { weight: 0.7, baseline: { unknown: 2 }, growth: { unknown: "1%" } },
        b: { weight: 0.2, growth: { x: "2%" } },
        c: { weight: 0.1, growth: { x: "1%" } },
      },
    });
    const { attainments, joint, draws } = simulate(parsed(document), { seed: 1, mixture: true });
    const [easy, hard, unknown] = attainments;
    expect(draws).toBe(0);
    expect(easy?.probability).toEqual({ value: 1, method: "exact", error: 0, interval: [1, 1] });
    expect(hard?.probability?.value).toBeCloseTo(0.7, 14);
    expect(hard?.firstYears?.years).toEqual([2023]);
    expect([unknown?.status, unknown?.probability, unknown?.firstYears]).toEqual([
      "undetermined",
      null,
      null,
    ]);
    expect([joint[0]?.targets, joint[0]?.of]).toEqual([["easy", "hard"], 3]);
    expect(joint[0]?.attained.map((share) => share.toFixed(12))).toEqual([
      "0.000000000000",
      "0.300000000000",
      "0.700000000000",
    ]);
  });
});

it("has the level of a bound as its quantile where draws of every scenario are there", () => {
  const empty = parsed(
    planWith({
      indicators: {
        x: {
          ...{ kind: "stock", scale: "identity", bounds: { min: 0 }, observations: { 2021: 50 } },
          growth: { increments: -10, spread: 5 },
        },
      },
      targets: { t: { indicator: "x", by: 2026, atMost: 0 } },
      scenarios: { slow: { weight: 0.5 }, fast: { weight: 0.5, growth: { x: "x1.5" } } },
    }),
  );
  const { series } = simulate(empty, { seed: 1, draws: 4096, mixture: true });
  expect(series.x?.quantiles?.[0]?.at(-1)).toBe(0);
});
