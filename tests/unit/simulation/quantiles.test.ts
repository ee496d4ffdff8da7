import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/math/normal.ts";
import { quantile } from "../../../src/math/quantile.ts";
import type { Histogram } from "../../../src/simulation/code/seriesCode.ts";
import { cumulate, quantileAt, shareBelow } from "../../../src/simulation/results/histogram.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith, share } from "../document/fixture.ts";
import { column, runOn } from "../kernel/run.ts";

const LEVELS = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
const Z = LEVELS.map(normalQuantile);

/** Counts numbers as the kernel does, and cumulates them. */
function counted(numbers: Float64Array, histogram: Histogram) {
  const { counts } = runOn([numbers], [{ op: "histogram", in: 0, ...histogram }], { counts: histogram.bins });
  return cumulate(Float64Array.from(counts), histogram);
}

describe("quantileAt()", () => {
  const wide = { at: 0, bins: 1024, origin: 0, of: "shocks" } as const;

  it("agrees with R's type 7 on the same draws within 1e-3 of a standard deviation", () => {
    const draws = column(2 ** 17, 7, (u) => normalQuantile((u * 2 ** 32 + 0.5) / 2 ** 32));
    const sorted = draws.slice().sort();
    for (const histogram of [
      { ...wide, scale: 6.5, compressed: false },
      { ...wide, scale: 3, compressed: true },
    ]) {
      const distribution = counted(draws, histogram);
      for (const p of LEVELS) {
        const tolerance = p < 0.05 || p > 0.95 ? 3e-3 : 1e-3;
        expect(Math.abs(quantileAt(distribution, p) - quantile(sorted, p))).toBeLessThan(tolerance);
      }
    }
  });

  it("is within a bin of type 7, however few draws there are", () => {
    for (const n of [1, 2, 3, 10, 64]) {
      const numbers = column(64, n, (u) => 8 * u - 4);
      // Only the first are counted.
      const histogram = { ...wide, scale: 6.5, compressed: false };
      const { counts } = runOn([numbers], [{ op: "histogram", in: 0, ...histogram }], {
        ...{ counts: 1024, draws: n },
      });
      const distribution = cumulate(Float64Array.from(counts), histogram);
      const sorted = numbers.slice(0, n).sort();
      for (const p of LEVELS) {
        const rank = (n - 1) * p;
        const at = quantileAt(distribution, p);
        // Between order statistics there is nothing to tell where between.
        expect(at).toBeGreaterThan((sorted[Math.floor(rank)] ?? 0) - 0.0128);
        expect(at).toBeLessThan((sorted[Math.ceil(rank)] ?? 0) + 0.0128);
      }
    }
  });

  it("rises with p, and shareBelow() is its inverse", () => {
    const draws = column(4096, 3, (u) => 3 * normalQuantile((u * 2 ** 32 + 0.5) / 2 ** 32) ** 3);
    const distribution = counted(draws, { ...wide, scale: 3, compressed: true });
    let before = Number.NEGATIVE_INFINITY;
    for (let p = 0.001; p < 1; p += 0.001) {
      const at = quantileAt(distribution, p);
      expect(at).toBeGreaterThanOrEqual(before);
      before = at;
      expect(Math.abs(shareBelow(distribution, at) - p)).toBeLessThan(1.01 / 4096 + 1e-9);
    }
    expect(shareBelow(distribution, Number.NEGATIVE_INFINITY)).toBe(0);
    expect(shareBelow(distribution, Number.POSITIVE_INFINITY)).toBe(1);
  });

  it("is not known where nothing was counted", () => {
    const nothing = counted(new Float64Array(64).fill(Number.NaN), { ...wide, scale: 1, compressed: false });
    expect(quantileAt(nothing, 0.5)).toBeNaN();
  });
});

/** A plan of one indicator of three years, its quantiles and moments. */
function seriesOf(indicator: object, options: object = {}) {
  const plan = parsed(planWith({ horizon: 2024, indicators: { gdp: indicator } }));
  const { series, warnings } = simulate(plan, { seed: 11, quantiles: LEVELS, ...options });
  const { gdp } = series;
  if (gdp === undefined) return expect.fail("there is a series");
  return { ...gdp, warnings };
}

// Spread 2 % and volatility 3 % a year: s² = (0.02 t)² + 0.03² t.
const growth = { constant: "6%", spread: "2%", volatility: "3%" };
const deviations = [0, 1, 2, 3].map((t) => Math.sqrt((0.02 * t) ** 2 + 0.03 ** 2 * t));

/** What is worked out is right to the last digits; of so many draws what is left is the error of the bins. */
const WAYS = [
  { name: "worked out", options: {}, off: 1e-12, rough: 1e-11 },
  { name: "drawn", options: { exact: false, draws: 2 ** 20 }, off: 1e-3, rough: 2e-3 },
] as const;

describe.each(WAYS)("quantiles and moments of a level that are $name", ({ options, off, rough }) => {
  /** Of so many standard deviations. */
  const within = (z: number) => (Math.abs(z) > 2 ? 3 * off : off);

  it("on the log scale are those of the log-normal: m exp(s z), m exp(s²/2), and its deviation", () => {
    const { method, quantiles, mean, standardDeviation } = seriesOf(amount({ growth }), options);
    expect(method).toBe("exact" in options ? "sampled" : "exact");
    for (const [t, s] of deviations.entries()) {
      const median = 100 * 1.06 ** t;
      for (const [i, z] of Z.entries()) {
        const of = Math.log((quantiles?.[i]?.[t] ?? 0) / median);
        expect(Math.abs(of - s * z)).toBeLessThan(within(z) * s + 1e-12);
      }
      const expected = median * Math.exp((s * s) / 2);
      expect(Math.abs((mean?.[t] ?? 0) / expected - 1)).toBeLessThan(0.02 * off + 1e-14);
      const deviation = expected * Math.sqrt(Math.exp(s * s) - 1);
      expect(Math.abs((standardDeviation?.[t] ?? 0) - deviation)).toBeLessThan(rough * deviation + 1e-12);
    }
  });

  it("on the identity scale are those of the normal", () => {
    const increments = { increments: 5, spread: 2, volatility: 3 };
    const { quantiles, mean, standardDeviation } = seriesOf(amount({ growth: increments }), options);
    for (const t of [1, 2, 3]) {
      const [median, s] = [100 + 5 * t, Math.sqrt(4 * t * t + 9 * t)];
      for (const [i, z] of Z.entries()) {
        expect(Math.abs((quantiles?.[i]?.[t] ?? 0) - median - s * z)).toBeLessThan(within(z) * s);
      }
      expect(Math.abs((mean?.[t] ?? 0) - median)).toBeLessThan(0.1 * off * s + 1e-12);
      expect(Math.abs((standardDeviation?.[t] ?? 0) / s - 1)).toBeLessThan(rough);
    }
  });

  it("within bounds are those of the normal held between them", () => {
    const increments = { increments: 0, spread: 4 };
    // Half of all draws are on the bound: the mean is s/√(2π) above it, the variance s² (1/2 - 1/(2π)).
    const half = seriesOf(amount({ growth: increments, bounds: { min: 100 } }), options);
    expect(half.quantiles?.map((row) => row[1])).toEqual(
      Z.map((z) => (z <= 0 ? 100 : expect.closeTo(100 + 4 * z, z > 2 ? 1 : 2))),
    );
    expect(Math.abs((half.mean?.[1] ?? 0) - 100 - 4 / Math.sqrt(2 * Math.PI))).toBeLessThan(4 * off);
    const deviation = 4 * Math.sqrt(0.5 - 1 / (2 * Math.PI));
    expect(Math.abs((half.standardDeviation?.[1] ?? 0) - deviation)).toBeLessThan(4 * rough);
    // One standard deviation to each side, where φ(1) = 0.24197072451914337 and Φ(-1) = 0.15865525393145707.
    const both = seriesOf(amount({ growth: increments, bounds: { min: 96, max: 104 } }), options);
    const square = 2 * 0.15865525393145707 + (1 - 2 * 0.15865525393145707) - 2 * 0.24197072451914337;
    expect(both.mean?.[1]).toBeCloseTo(100, 3);
    expect(Math.abs((both.standardDeviation?.[1] ?? 0) - 4 * Math.sqrt(square))).toBeLessThan(4 * rough);
  });

  it("on the logit scale are those of the logit-normal", () => {
    // A point a year at 50 % is 4 % of the odds' logarithm.
    const { quantiles, mean } = seriesOf(share({ growth: { constant: "0pp", spread: "2pp" } }), options);
    for (const t of [1, 2, 3]) {
      for (const [i, z] of Z.entries()) {
        const expected = 1 / (1 + Math.exp(-0.08 * t * z));
        expect(Math.abs((quantiles?.[i]?.[t] ?? 0) - expected)).toBeLessThan(0.1 * off * t);
      }
      expect(Math.abs((mean?.[t] ?? 0) - 0.5)).toBeLessThan(0.01 * off);
    }
  });

  it("on the logit scale have the mean and the deviation that a fine sum over the density gives", () => {
    const observations = { 2021: "80%" };
    const { mean, standardDeviation } = seriesOf(
      share({ observations, growth: { constant: "0pp", spread: "10pp" } }),
      options,
    );
    // Ten points at 80 % are 0.1/(0.8 · 0.2) of the odds' logarithm.
    for (const t of [1, 2, 3]) {
      const s = (t * 0.1) / 0.16;
      let [first, second] = [0, 0];
      for (let k = -9000; k <= 9000; k++) {
        const z = k / 1000;
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 1000;
        const level = 1 / (1 + 0.25 * Math.exp(-s * z));
        first += density * level;
        second += density * level * level;
      }
      expect(Math.abs((mean?.[t] ?? 0) - first)).toBeLessThan(off);
      expect(Math.abs((standardDeviation?.[t] ?? 0) - Math.sqrt(second - first * first))).toBeLessThan(off);
    }
  });
});

describe("quantiles and moments of a level", () => {
  it("are as close with pseudo-random points as so many allow", () => {
    const { quantiles } = seriesOf(amount({ growth }), { points: "random", exact: false });
    const [median, s] = [100 * 1.06 ** 3, deviations[3] ?? 0];
    for (const [i, z] of Z.entries()) {
      const p = LEVELS[i] ?? 0;
      // The standard error of a sample quantile: √(p(1 - p)/n) over the density.
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      const error = Math.sqrt((p * (1 - p)) / 65_536) / density;
      expect(Math.abs(Math.log((quantiles?.[i]?.[3] ?? 0) / median) / s - z)).toBeLessThan(4 * error);
    }
  });

  it("are stated in the order asked for, and rise with the level", () => {
    const { quantiles } = seriesOf(amount({ growth }), { quantiles: [0.9, 0.1, 0.5] });
    const [high = [], low = [], middle = []] = quantiles ?? [];
    for (const t of [1, 2, 3]) {
      expect(low[t] ?? 0).toBeLessThan(middle[t] ?? 0);
      expect(middle[t] ?? 0).toBeLessThan(high[t] ?? 0);
    }
  });

  it("are exact in years that are certain, before and among the others", () => {
    const observations = { 2020: 90, 2021: 100, 2023: 120 };
    const { quantiles, mean, standardDeviation, projected } = seriesOf(amount({ observations, growth }));
    for (const row of [...(quantiles ?? []), mean ?? []]) {
      expect([row[0], row[1], row[3]]).toEqual([90, 100, 120]);
      expect(row[2]).not.toBeNull();
    }
    expect(projected).toEqual([90, 100, 106, 120, 127.2]);
    expect(standardDeviation?.map((x) => x === 0)).toEqual([true, true, false, true, false]);
  });
});

describe("quantiles of a measure that rises with one level", () => {
  const target = (measure: string, asked: object, by = 2024) => ({ indicator: "gdp", measure, by, ...asked });
  const targets = {
    level: { indicator: "gdp", by: 2024, atLeast: 115 },
    increase: target("increase", { atLeast: 15 }),
    change: target("change", { atLeast: "15%" }),
    averageGrowth: target("averageGrowth", { atLeast: "5%" }),
    growth: target("growth", { atLeast: "5%" }, 2022),
  };

  it("are those of the level, brought to the terms of the measure", () => {
    const plan = parsed(planWith({ horizon: 2024, indicators: { gdp: amount({ growth }) }, targets }));
    const ensemble = simulate(plan, { seed: 11, quantiles: LEVELS, outputs: ["quantiles", "measures"] });
    expect(ensemble.draws).toBe(0);
    const levels = (year: number) =>
      (ensemble.series.gdp?.quantiles ?? []).map((row) => row[ensemble.years.indexOf(year)] ?? Number.NaN);
    const expected: Readonly<Record<string, readonly number[]>> = {
      level: levels(2024),
      increase: levels(2024).map((x) => x - 100),
      change: levels(2024).map((x) => x / 100 - 1),
      averageGrowth: levels(2024).map((x) => Math.cbrt(x / 100) - 1),
      growth: levels(2022).map((x) => x / 100 - 1),
    };
    for (const { target, quantiles } of ensemble.attainments) {
      expect(quantiles, target).toEqual(expected[target]?.map((x) => expect.closeTo(x, 12)));
    }
  });

  it("of a change between two uncertain years are those of their ratio", () => {
    // s(2024) - s(2022) has the variance (0.02 · 2)² + 2 · 0.03².
    const change = target("change", { base: 2022, atLeast: "12%" });
    const plan = parsed(
      planWith({ horizon: 2024, indicators: { gdp: amount({ growth }) }, targets: { change } }),
    );
    const { attainments } = simulate(plan, { seed: 11, quantiles: LEVELS, outputs: ["measures"] });
    const s = Math.sqrt(0.04 ** 2 + 2 * 0.03 ** 2);
    expect(attainments[0]?.quantiles).toEqual(
      Z.map((z) => expect.closeTo(1.06 ** 2 * Math.exp(s * z) - 1, 12)),
    );
  });

  it("are the same of a band: by what it is, not by how far it is from the middle", () => {
    const asked = { about: "3%", tolerance: "1%" };
    const band = target("growth", asked, 2024);
    const rate = { constant: "3%", volatility: "2%" };
    const drawn = { ...rate, shape: { studentT: 4 } };
    const scenarios = { a: { weight: 0.5 }, b: { weight: 0.5, growth: { gdp: { set: drawn } } } };
    const indicators = { gdp: amount({ growth: rate }) };
    const targets = { band, floor: target("growth", { atLeast: "3%" }, 2024) };
    const plan = parsed(planWith({ horizon: 2024, indicators, targets, scenarios }));
    for (const options of [{ mixture: true }, {}, { exact: false }]) {
      const { attainments } = simulate(plan, { seed: 1, outputs: ["measures"], ...options });
      expect(attainments[0]?.quantiles).toEqual(attainments[1]?.quantiles);
      expect(attainments[0]?.quantiles).toHaveLength(5);
    }
  });

  it("of a band over several years are not told, in no scenario of a mixture", () => {
    const band = { indicator: "gdp", measure: "always", from: 2022, by: 2024, about: 105, tolerance: 10 };
    const scenarios = { a: { weight: 0.5 }, b: { weight: 0.5, growth: { gdp: "3%" } } };
    const plan = parsed(
      planWith({ horizon: 2024, indicators: { gdp: amount({ growth }) }, targets: { band }, scenarios }),
    );
    for (const mixture of [true, false]) {
      expect(simulate(plan, { seed: 1, mixture }).attainments[0]?.quantiles).toBeNull();
    }
  });

  it("are null where the measure is certain, though the path is not", () => {
    const indicators = {
      gdp: amount({ observations: { 2020: 100, 2023: 112 }, growth: { constant: "3%", spread: "2%" } }),
      tax: amount({ observations: { 2021: { value: 100, spread: 2 } }, growth: "3%" }),
    };
    const targets = {
      level: { indicator: "gdp", by: 2023, atLeast: 110 },
      growth: { indicator: "tax", measure: "growth", by: 2024, atLeast: "2%" },
    };
    const plan = parsed(planWith({ horizon: 2024, indicators, targets }));
    const known = simulate(plan, { seed: 1 });
    expect(known.attainments.map(({ quantiles }) => quantiles)).toEqual([null, null]);
    // Drawn, they are what never moves.
    const [level, rate] = simulate(plan, { seed: 1, exact: false }).attainments;
    expect(level?.quantiles ?? []).toEqual(Array(5).fill(expect.closeTo(112, 3)));
    expect(rate?.quantiles ?? []).toEqual(Array(5).fill(expect.closeTo(0.03, 6)));
  });

  it("keep to the growth of years without an event, and levels to their bounds, where they are drawn", () => {
    const indicators = {
      gdp: amount({ growth: { constant: "3%", events: [{ year: 2022, probability: 0.5, jump: "-5%" }] } }),
      held: amount({ growth: { increments: 1, spread: 3 }, bounds: { max: 101 } }),
    };
    const targets = {
      growth: { indicator: "gdp", measure: "growth", by: 2024, atLeast: "2%" },
      level: { indicator: "held", by: 2024, atLeast: 100 },
    };
    const plan = parsed(planWith({ horizon: 2024, indicators, targets }));
    const [rate, level] = simulate(plan, { seed: 1, exact: false }).attainments;
    expect(rate?.quantiles).toEqual(Array(5).fill(expect.closeTo(0.03, 6)));
    expect(level?.quantiles?.at(-1)).toBe(101);
  });

  it("of a ratio are in points", () => {
    const points = { indicator: "gdp", measure: "averageGrowth", by: 2024, atLeast: "1pp" };
    const indicators = { gdp: share({ growth: { constant: "1pp", spread: "2pp" } }) };
    const plan = parsed(planWith({ horizon: 2024, indicators, targets: { points } }));
    const { attainments, series, years } = simulate(plan, { seed: 1, outputs: ["quantiles", "measures"] });
    const last = (series.gdp?.quantiles ?? []).map((row) => row[years.indexOf(2024)] ?? Number.NaN);
    expect(attainments[0]?.quantiles).toEqual(last.map((x) => expect.closeTo((x - 0.5) / 3, 12)));
  });
});

describe("an ensemble of which all is known", () => {
  it("draws nothing, from whatever points", () => {
    const indicators = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `i${i}`,
        amount({ growth: { constant: "3%", volatility: "2%" } }),
      ]),
    );
    const plan = parsed(planWith({ horizon: 2026, indicators }));
    for (const points of ["sobol", "random"] as const) {
      expect(simulate(plan, { seed: 1, points, outputs: ["quantiles", "moments"] }).draws).toBe(0);
    }
  });

  it("has moments that do not cancel far beyond a bound", () => {
    // Seven deviations beyond: of the normal tail, E(Z - 7)⁺ = φ(7) - 7 Φ(-7) = 1.7610e-13 and E((Z - 7)⁺)² = 50 Φ(-7) - 7 φ(7).
    const { mean, standardDeviation } = seriesOf(
      amount({ growth: { increments: -7, spread: 1 }, bounds: { min: 100 } }),
    );
    const [upper, density] = [1.279812543885835e-12, 9.134720408364594e-12];
    expect(((mean?.[1] ?? 0) - 100) / (density - 7 * upper)).toBeCloseTo(1, 0);
    expect((standardDeviation?.[1] ?? 0) / Math.sqrt(50 * upper - 7 * density)).toBeCloseTo(1, 3);
  });
});

describe("infinite moments", () => {
  const shaped = (shape: object | string, more: object = {}) => ({
    constant: 0,
    spread: "1%",
    shape,
    ...more,
  });

  it("of Student's t on the log scale are null, with one warning; quantiles are told", () => {
    const { mean, standardDeviation, quantiles, warnings } = seriesOf(
      amount({ growth: shaped({ studentT: 30 }) }),
    );
    expect(mean).toEqual([100, null, null, null]);
    expect(standardDeviation).toEqual([0, null, null, null]);
    expect(quantiles?.flat()).not.toContain(null);
    expect(warnings.map(({ code, indicator, data }) => [code, indicator, data])).toEqual([
      ["infinite-moment", "gdp", { moment: "mean" }],
    ]);
    expect(
      seriesOf(amount({ growth: shaped({ studentT: 30 }) }), { outputs: ["quantiles"] }).warnings,
    ).toEqual([]);
  });

  it("on the identity scale depend on the degrees of freedom, where no bounds hold the level", () => {
    const at = (studentT: number, more: object = {}) =>
      seriesOf(amount({ scale: "identity", growth: shaped({ studentT }), ...more }));
    expect(at(1).mean?.[1]).toBeNull();
    const two = at(2);
    expect(two.mean?.[1]).toBeCloseTo(100, 0);
    expect(two.standardDeviation?.[1]).toBeNull();
    expect(two.warnings.map(({ data }) => data)).toEqual([{ moment: "variance" }]);
    const five = at(5);
    // √(5/3) of the scale, which is 1 of 100.
    expect(five.standardDeviation?.[1]).toBeCloseTo(Math.sqrt(5 / 3), 1);
    expect(five.warnings).toEqual([]);
    const held = at(1, { bounds: { min: 0, max: 200 } });
    expect(held.warnings).toEqual([]);
    expect(held.mean?.[1]).toBeCloseTo(100, 0);
  });

  it("on the logit scale there are none", () => {
    const { mean, warnings } = seriesOf(
      share({ growth: { constant: "0pp", spread: "1pp", shape: { studentT: 1 } } }),
    );
    expect(mean?.[1]).toBeCloseTo(0.5, 3);
    expect(warnings).toEqual([]);
  });

  it("pass on to followers and to formulas", () => {
    const plan = parsed(
      planWith({
        horizon: 2022,
        indicators: {
          gdp: amount({ growth: shaped({ studentT: 3 }) }),
          tax: amount({ growth: { like: { indicator: "gdp", shocks: true } } }),
          other: amount({ growth: "1% ± 1%" }),
          half: { kind: "flow", formula: { op: "/", args: [{ ref: "tax" }, { value: 2 }] } },
        },
      }),
    );
    const { series, warnings } = simulate(plan, { seed: 1, draws: 256 });
    expect(warnings.map(({ indicator }) => indicator)).toEqual(["gdp", "tax", "half"]);
    expect([series.tax?.mean?.[1], series.half?.mean?.[1]]).toEqual([null, null]);
    expect(series.other?.mean?.[1]).toBeGreaterThan(100);
  });
});
