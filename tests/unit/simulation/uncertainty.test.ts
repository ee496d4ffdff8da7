import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/math/normal.ts";
import type { Ensemble } from "../../../src/simulation/ensemble.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith, share } from "../document/fixture.ts";
import { normalCdf } from "./normal.ts";

const { sqrt, exp } = Math;
const DRAWS = 65_536;
const LEVELS = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99];

/** The ensemble of a plan up to 2026; the targets are for its first indicator. */
function ensembleOf(
  indicators: Readonly<Record<string, object>>,
  targets: Readonly<Record<string, object>> = {},
  more: object = {},
  options: object = {},
): Ensemble {
  const [indicator] = Object.keys(indicators);
  const asked = Object.entries(targets).map(([id, target]) => [id, { indicator, by: 2026, ...target }]);
  const document = planWith({ horizon: 2026, indicators, targets: Object.fromEntries(asked), ...more });
  return simulate(parsed(document), { seed: 21, draws: DRAWS, quantiles: LEVELS, ...options });
}

function seriesIn(ensemble: Ensemble, id = "x") {
  const { projected, quantiles, mean, standardDeviation } = ensemble.series[id] ?? expect.fail(id);
  if (quantiles === null || mean === null || standardDeviation === null) return expect.fail("left out");
  const number = (x: number | null | undefined) => x ?? Number.NaN;
  return {
    projected: projected.map(number),
    quantile: (p: number, t: number) => number(quantiles[LEVELS.indexOf(p)]?.[t]),
    mean: mean.map(number),
    deviation: standardDeviation.map(number),
  };
}

/** Expects normal shocks s(t) of the deviations given, on the log scale, from the quantiles. */
function expectLogNormal(ensemble: Ensemble, deviations: readonly number[], id = "x"): void {
  const { projected, quantile, mean } = seriesIn(ensemble, id);
  expect(deviations).toHaveLength(projected.length);
  for (const [t, s] of deviations.entries()) {
    const median = projected[t] ?? Number.NaN;
    for (const p of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const expected = median * exp(s * normalQuantile(p));
      expect(Math.abs(quantile(p, t) / expected - 1), `${p} in year ${t}`).toBeLessThanOrEqual(8e-3 * s);
    }
    expect(Math.abs((mean[t] ?? 0) / (median * exp((s * s) / 2)) - 1)).toBeLessThanOrEqual(2e-3 * s);
  }
}

/** Probabilities by target. */
function probabilitiesIn({ attainments }: Ensemble) {
  return Object.fromEntries(
    attainments.map(({ target, probability }) => [target, probability ?? expect.fail(target)]),
  );
}

describe("shapes, in the place of a spread", () => {
  // On the identity scale the level moves by 100 times the deviation of the average growth, each year.
  const cases: readonly (readonly [name: string, growth: object, mean: number, deviation: number])[] = [
    ["normal", { spread: "2%" }, 0, 2],
    ["uniform", { spread: "2%", shape: "uniform" }, 0, 2],
    ["studentT", { spread: "2%", shape: { studentT: 6 } }, 0, 2 * sqrt(6 / 4)],
    ["triangular", { shape: { triangular: ["-3%", "1%", "2%"] } }, 0, sqrt((9 + 1 + 4 + 3 + 6 - 2) / 18)],
    // (low + 4 mode + high)/6, and (mean - low)(high - mean)/7.
    ["pert", { shape: { pert: ["-3%", "1%", "2%"] } }, 0.5, sqrt((3.5 * 1.5) / 7)],
    ["empirical", { shape: { empirical: ["-2%", "0%", "0%", "3%"] } }, 0.25, sqrt(13 / 4 - 1 / 16)],
  ];

  it.each(cases)(
    "%s has its mean and its deviation, times the years elapsed",
    (_, growth, mean, deviation) => {
      const found = seriesIn(
        ensembleOf({ x: amount({ scale: "identity", growth: { constant: 0, ...growth } }) }),
      );
      for (const t of [1, 2, 5]) {
        expect(Math.abs((found.mean[t] ?? 0) - 100 - mean * t)).toBeLessThan(2e-3 * deviation * t);
        expect(Math.abs((found.deviation[t] ?? 0) / (deviation * t) - 1)).toBeLessThan(0.01);
        expect(found.projected[t]).toBe(100);
      }
    },
  );

  it("uniform is flat from -√3 to √3", () => {
    const { quantile } = seriesIn(
      ensembleOf({ x: amount({ growth: { constant: 0, spread: "1%", shape: "uniform" } }) }),
    );
    for (const p of LEVELS) {
      expect(Math.abs(Math.log(quantile(p, 5) / 100) - 0.05 * sqrt(3) * (2 * p - 1))).toBeLessThan(2e-4);
    }
  });

  it("triangular has the quantiles of a triangle", () => {
    const growth = { constant: 0, shape: { triangular: ["-2%", 0, "1%"] } };
    const { quantile } = seriesIn(ensembleOf({ x: amount({ growth }) }));
    for (const p of LEVELS) {
      const deviation = p < 2 / 3 ? -0.02 + sqrt(p * 0.03 * 0.02) : 0.01 - sqrt((1 - p) * 0.03 * 0.01);
      expect(Math.abs(Math.log(quantile(p, 5) / 100) - 5 * deviation)).toBeLessThan(2e-4);
    }
  });

  it("empirical draws its values alike, and nothing between them", () => {
    const growth = { constant: 0, shape: { empirical: ["-2%", "1%", "4%", "4%"] } };
    const levels = [0.9, 1.05, 1.2].map((_, i) => 100 * exp(2 * ([-0.02, 0.01, 0.04][i] ?? 0)));
    const targets = Object.fromEntries(
      levels.flatMap((level, i) => [[`at${i}`, { by: 2023, about: level, tolerance: 0.01 }]]),
    );
    const found = probabilitiesIn(ensembleOf({ x: amount({ growth }) }, targets));
    for (const [i, expected] of [0.25, 0.25, 0.5].entries()) {
      const { value, error } = found[`at${i}`] ?? expect.fail();
      expect(Math.abs(value - expected)).toBeLessThan(1e-6 + 1e-3);
      expect(error).toBeLessThan(2.1e-3);
    }
  });

  it("empirical may be zero but for one value", () => {
    const empirical = [...new Array(19).fill(0), "-10%"];
    const { mean, projected } = seriesIn(
      ensembleOf({ x: amount({ growth: { constant: 0, shape: { empirical } } }) }),
    );
    expect(projected[1]).toBe(100);
    expect(mean[1]).toBeCloseTo(95 + 5 * exp(-0.1), 2);
  });

  it("of yearly shocks are drawn anew each year: of Student's t the squares add up", () => {
    const growth = { constant: 0, volatility: "1%", shape: { studentT: 8 } };
    const { deviation } = seriesIn(ensembleOf({ x: amount({ scale: "identity", growth }) }));
    for (const t of [1, 3, 5]) expect((deviation[t] ?? 0) / sqrt((t * 8) / 6)).toBeCloseTo(1, 1);
  });

  it("beside a deviation yearly shocks are normal", () => {
    const growth = { constant: 0, volatility: "1%", shape: { triangular: ["-1%", 0, "1%"] } };
    const { deviation } = seriesIn(ensembleOf({ x: amount({ scale: "identity", growth }) }));
    for (const t of [1, 3, 5]) expect((deviation[t] ?? 0) / sqrt(t + (t * t) / 6)).toBeCloseTo(1, 2);
  });
});

describe("short forms", () => {
  it('of "5% to 8%" nine draws in ten have an average growth within', () => {
    for (const by of [2022, 2026]) {
      const growth = { measure: "averageGrowth", by };
      const targets = { low: { ...growth, atLeast: "5%" }, high: { ...growth, atMost: "8%" } };
      const ensemble = ensembleOf(
        { x: amount({ growth: "5% to 8%" }) },
        targets,
        {},
        { quantiles: [0.05, 0.95] },
      );
      const { low, high } = probabilitiesIn(ensemble);
      for (const one of [low, high]) {
        expect(one?.method).toBe("exact");
        expect(one?.value).toBeCloseTo(0.95, 6);
      }
      const [five, eight] = ensemble.attainments[0]?.quantiles ?? [];
      expect(five).toBeCloseTo(0.05, 4);
      expect(eight).toBeCloseTo(0.08, 4);
    }
  });

  it("and of a ratio's points, as far as its scale is straight", () => {
    const growth = { measure: "averageGrowth", by: 2022 };
    const targets = { low: { ...growth, atLeast: "1pp" }, high: { ...growth, atMost: "2pp" } };
    const { low, high } = probabilitiesIn(
      ensembleOf({ x: share({ scale: "identity", growth: "1pp to 2pp" }) }, targets),
    );
    expect([low?.value, high?.value].map((p) => p?.toFixed(6))).toEqual(["0.950000", "0.950000"]);
    const logit = probabilitiesIn(ensembleOf({ x: share({ growth: "1pp to 2pp" }) }, targets));
    expect(logit.low?.value).toBeCloseTo(0.95, 2);
    expect(logit.high?.value).toBeCloseTo(0.95, 2);
  });

  it('"6% ± 1.5%" is a standard deviation of 1.5 % a year', () => {
    expectLogNormal(
      ensembleOf({ x: amount({ growth: "6% ± 1.5%" }) }),
      [0, 1, 2, 3, 4, 5].map((t) => 0.015 * t),
    );
  });
});

describe("persistence", () => {
  it.each([-0.5, 0, 0.4, 0.95])("of %f gives the variance of a cumulated AR(1)", (phi) => {
    let variance = 0;
    const deviations = [0, 1, 2, 3, 4, 5].map((t) => {
      // What the shock of one year moves after t years: (1 - φ^t)/(1 - φ).
      if (t > 0) variance += ((0.03 * (1 - phi ** t)) / (1 - phi)) ** 2;
      return sqrt(variance);
    });
    const growth = { constant: "4%", volatility: "3%", persistence: phi };
    const z = 0.7;
    const target = { atLeast: 100 * 1.04 ** 5 * exp((deviations[5] ?? 0) * z) };
    const ensemble = ensembleOf({ x: amount({ growth }) }, { target });
    expectLogNormal(ensemble, deviations);
    const { target: found } = probabilitiesIn(ensemble);
    // Φ(-0.7)
    expect(found?.method).toBe("exact");
    expect(found?.value).toBeCloseTo(0.24196365222307298, 7);
  });
});

describe("events", () => {
  const growth = { constant: "5%", events: [{ year: 2023, probability: 0.3, jump: "-10%" }] };
  const after = 100 * 1.05 * 0.95;

  it("make two points, with the probability of a jump", () => {
    const targets = {
      before: { by: 2022, atLeast: 105 },
      kept: { by: 2023, atLeast: 110.25 },
      fallen: { by: 2023, about: after, tolerance: 1e-6 },
      later: { atLeast: 100 * 1.05 ** 5 },
    };
    const ensemble = ensembleOf({ x: amount({ growth }) }, targets);
    const { before, kept, fallen, later } = probabilitiesIn(ensemble);
    expect(before).toEqual({ value: 1, method: "exact", error: 0, interval: [1, 1] });
    for (const [found, expected] of [
      [kept, 0.7],
      [fallen, 0.3],
      [later, 0.7],
    ] as const) {
      expect(found?.method).toBe("sampled");
      expect(Math.abs((found?.value ?? 0) - expected)).toBeLessThan(2e-4);
    }
    const { mean, deviation, quantile } = seriesIn(ensemble);
    expect(mean[2]).toBeCloseTo(0.7 * 110.25 + 0.3 * after, 2);
    expect(deviation[2]).toBeCloseTo((110.25 - after) * sqrt(0.21), 2);
    // Within a bin of each point.
    expect(Math.abs(quantile(0.1, 2) / after - 1)).toBeLessThan(2e-3);
    expect(Math.abs(quantile(0.7, 4) / (100 * 1.05 ** 4) - 1)).toBeLessThan(2e-3);
  });

  it("mix with other shocks: the probability is the weighted sum of two normals", () => {
    const shaken = { ...growth, spread: "1%" };
    const z = (median: number) => Math.log(115 / median) / 0.05;
    const ensemble = ensembleOf({ x: amount({ growth: shaken }) }, { target: { atLeast: 115 } });
    const up = (x: number) => 1 - normalCdf(x);
    const expected = 0.7 * up(z(100 * 1.05 ** 5)) + 0.3 * up(z(after * 1.05 ** 3));
    const { target } = probabilitiesIn(ensemble);
    expect(Math.abs((target?.value ?? 0) - expected)).toBeLessThan(6 * (target?.error ?? 0));
    expect(target?.error).toBeLessThan(1e-3);
  });

  it("that are sure happen, and several in a year each have a draw of their own", () => {
    const sure = { constant: 0, events: [{ year: 2022, probability: 1, jump: "20%" }] };
    const found = seriesIn(ensembleOf({ x: amount({ growth: sure }) }));
    expect(found.mean[5]).toBeCloseTo(120, 10);
    expect(found.deviation[5]).toBeCloseTo(0, 5);
    const event = { year: 2022, probability: 0.5, jump: "10%" };
    const targets = { both: { atLeast: 120.9 }, one: { atLeast: 109.9 } };
    const twice = probabilitiesIn(
      ensembleOf({ x: amount({ growth: { constant: 0, events: [event, event] } }) }, targets),
    );
    expect(twice.both?.value).toBeCloseTo(0.25, 2);
    expect(twice.one?.value).toBeCloseTo(0.75, 2);
  });

  it("are in points for ratios, in amounts for increments, and scaled as growth is", () => {
    const events = (jump: string | number) => [{ year: 2022, probability: 0.5, jump }];
    const ratio = share({ scale: "identity", growth: { constant: "0pp", events: events("-2pp") } });
    expect(seriesIn(ensembleOf({ x: ratio })).mean[3]).toBeCloseTo(0.49, 5);
    const increments = amount({ growth: { increments: 1, events: events(-4) } });
    expect(seriesIn(ensembleOf({ x: increments })).mean[3]).toBeCloseTo(101, 3);
    const scaled = { scenarios: { half: { growth: { x: "x0.5" } } } };
    expect(seriesIn(ensembleOf({ x: ratio }, {}, scaled)).mean[3]).toBeCloseTo(0.495, 5);
    const jumping = amount({ growth: { constant: "4%", events: events("-10%") } });
    const { mean } = seriesIn(ensembleOf({ x: jumping }, {}, scaled));
    expect(mean[1]).toBeCloseTo((102 + 97) / 2, 2);
  });

  it("reach those who follow", () => {
    const tax = amount({ growth: { like: { indicator: "x", elasticity: 2, shocks: true } } });
    const { quantile } = seriesIn(ensembleOf({ x: amount({ growth }), tax }), "tax");
    const fall = (after / 110.25) ** 2;
    expect(Math.abs(quantile(0.1, 2) / quantile(0.9, 2) / fall - 1)).toBeLessThan(4e-3);
  });
});

describe("observed levels", () => {
  it("that are uncertain carry on, and cancel in what is relative to them", () => {
    const x = amount({ observations: { 2021: { value: 100, spread: 5 } }, growth: "6%" });
    const targets = {
      level: { atLeast: 100 * 1.06 ** 5 * exp(0.05 * 0.7) },
      base: { by: 2021, atMost: 100 * exp(-0.05 * 0.7) },
      change: { measure: "change", atLeast: "33%" },
      growth: { measure: "growth", from: 2022, atLeast: "6%" },
      average: { measure: "averageGrowth", above: "6.0001%" },
    };
    const ensemble = ensembleOf({ x }, targets);
    expectLogNormal(ensemble, new Array(6).fill(0.05));
    const { level, base, change, growth, average } = probabilitiesIn(ensemble);
    expect([level?.value, base?.value].map((p) => p?.toFixed(6))).toEqual(["0.241964", "0.241964"]);
    expect([change?.value, growth?.value, average?.value]).toEqual([1, 1, 0]);
  });

  it("are not uncertain where the scenario sets them", () => {
    const x = amount({ observations: { 2021: { value: 100, spread: 5 } } });
    const scenarios = { other: { baseline: { x: 90 } } };
    expect(seriesIn(ensembleOf({ x }, {}, { scenarios })).deviation).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("start shocks anew", () => {
    const growth = { constant: "6%", spread: "1%", volatility: "2%", persistence: 0.5 };
    const x = amount({ observations: { 2021: 100, 2023: { value: 115, spread: 2.3 } }, growth });
    const path = (t: number) =>
      0.02 ** 2 * (t > 1 ? 1 + 1.5 ** 2 + (t > 2 ? 1.75 ** 2 : 0) : t) + (0.01 * t) ** 2;
    const ensemble = ensembleOf({ x });
    expectLogNormal(ensemble, [0, sqrt(path(1)), 0.02, ...[1, 2, 3].map((t) => sqrt(0.02 ** 2 + path(t)))]);
  });

  it("that begin late leave the growth before them open", () => {
    const x = amount({ observations: { 2023: 100 }, growth: { constant: "6%", volatility: "2%" } });
    const at = (years: number) => 1.06 * exp((0.02 * 0.7) / sqrt(years)) - 1;
    const targets = {
      all: { measure: "averageGrowth", atLeast: at(5) },
      early: { measure: "averageGrowth", by: 2023, atLeast: at(2) },
      level: { by: 2023, atLeast: 100 },
      known: { atLeast: 100 * 1.06 ** 3 * exp(0.02 * sqrt(3) * 0.7) },
    };
    const ensemble = ensembleOf({ x }, targets);
    const { all, early, level, known } = probabilitiesIn(ensemble);
    expect(level?.value).toBe(1);
    for (const one of [all, early, known]) expect(one?.value).toBeCloseTo(0.24196365, 6);
    const { quantiles, mean, standardDeviation } = ensemble.series.x ?? expect.fail();
    for (const row of [...(quantiles ?? []), mean, standardDeviation]) {
      expect(row?.map((value) => value === null)).toEqual([true, true, false, false, false, false]);
    }
  });

  it("need not be: growth alone is uncertain, too", () => {
    const x = { kind: "index", growth: { constant: "6%", volatility: "2%" } };
    const targets = {
      average: { measure: "averageGrowth", atLeast: 1.06 * exp((0.02 * 0.7) / sqrt(5)) - 1 },
      year: { measure: "growth", atLeast: 1.06 * exp(0.02 * 0.7) - 1 },
    };
    const { average, year } = probabilitiesIn(ensembleOf({ x }, targets));
    expect([average?.value, year?.value].map((p) => p?.toFixed(6))).toEqual(["0.241964", "0.241964"]);
  });

  it("that are not known for a while do not hide the growth of the years after", () => {
    // The leader's growth is not known in 2022, and so not the follower's level from then on.
    const lead = amount({
      observations: { 2022: 50 },
      growth: { logistic: { rate: "10%", capacity: 1000 } },
    });
    const like = { like: { indicator: "lead" }, volatility: "2%" };
    const x = { kind: "index", growth: like };
    const targets = { growth: { measure: "averageGrowth", base: 2022, by: 2024, atLeast: "9%" } };
    const document = planWith({
      horizon: 2026,
      indicators: { lead, x },
      targets: { growth: { indicator: "x", ...targets.growth } },
    });
    const [found] = simulate(parsed(document), { seed: 1 }).attainments;
    const { projected, probability } = found ?? expect.fail();
    const z = (Math.log(1.09 / (1 + (projected ?? 0))) * 2) / (0.02 * sqrt(2));
    expect(probability?.value).toBeCloseTo(1 - normalCdf(z), 6);
  });

  it("leave growth as it is published, whatever the levels", () => {
    // 5 % in real terms, 9 % in the levels.
    const observations = { 2021: 100, 2022: { value: 109, growth: "5%" } };
    const x = amount({ observations, growth: { constant: "6%", volatility: "1%" } });
    const growing = { measure: "growth", from: 2022 };
    const targets = {
      published: { ...growing, by: 2022, atMost: "6%" },
      missed: { ...growing, atLeast: "5.5%" },
      open: { ...growing, by: 2023, atLeast: "5%" },
      alone: { ...growing, from: 2023, by: 2023, atLeast: "5%" },
    };
    const ensemble = ensembleOf({ x }, targets);
    const { published, missed, open, alone } = probabilitiesIn(ensemble);
    expect([published?.value, missed?.value]).toEqual([1, 0]);
    expect(open).toEqual(alone);
    expect(alone?.value).toBeCloseTo(1 - normalCdf(Math.log(1.05 / 1.06) / 0.01), 6);
    const { attained } = ensemble.joint[0] ?? expect.fail();
    expect(attained[0]).toBe(0);
    expect(Math.abs((attained[3] ?? 0) - (alone?.value ?? 0))).toBeLessThan(2e-3);
  });
});

describe("scales", () => {
  it("logit keeps levels between 0 and the capacity, however wide the shocks", () => {
    const options = { quantiles: [1e-6, 0.5, 1 - 1e-6] };
    const shares = { x: share({ growth: { constant: "1pp", volatility: "40pp" } }) };
    const growth = { logistic: { rate: "20%", capacity: 150 }, volatility: "200%" };
    for (const [indicators, capacity] of [
      [shares, 1],
      [{ x: amount({ growth }) }, 150],
    ] as const) {
      const { quantiles } = ensembleOf(indicators, {}, {}, options).series.x ?? expect.fail();
      for (const level of quantiles?.flat() ?? []) {
        expect(level).toBeGreaterThan(0);
        expect(level).toBeLessThanOrEqual(capacity);
      }
      expect(quantiles?.[2]?.[5]).toBeGreaterThan(0.99 * capacity);
      expect(quantiles?.[0]?.[5]).toBeLessThan(0.01 * capacity);
    }
  });

  it("logit takes a point of a ratio for its slope at the level that growth starts from", () => {
    // The logarithm of the odds at 20 % rises by 1/(0.2 · 0.8) for one.
    const x = share({ observations: { 2021: "20%" }, growth: { constant: "0pp", spread: "1pp" } });
    const { quantile } = seriesIn(ensembleOf({ x }));
    for (const p of LEVELS) {
      const odds = 0.25 * exp((0.03 / 0.16) * normalQuantile(p));
      expect(quantile(p, 3)).toBeCloseTo(odds / (1 + odds), 3);
    }
  });

  it("identity is clipped at its bounds, where a share of the draws stands", () => {
    const x = amount({ growth: { increments: 0, spread: 3 }, bounds: { min: 90, max: 105 } });
    const targets = {
      top: { atLeast: 105 },
      over: { above: 105 },
      bottom: { atMost: 90 },
      never: { measure: "always", from: 2022, atMost: 89 },
    };
    const ensemble = ensembleOf({ x }, targets);
    const { top, over, bottom, never } = probabilitiesIn(ensemble);
    expect(never?.value).toBe(0);
    expect(top?.value).toBeCloseTo(1 - normalCdf(1 / 3), 7);
    expect(over?.value).toBe(0);
    expect(bottom?.value).toBeCloseTo(normalCdf(-2 / 3), 7);
    const { quantile } = seriesIn(ensemble);
    expect([quantile(0.01, 5), quantile(0.1, 5), quantile(0.7, 5), quantile(0.99, 5)]).toEqual([
      90, 90, 105, 105,
    ]);
  });

  it("a scenario that scales growth scales how uncertain it is, one that shifts it does not", () => {
    const x = amount({ growth: { constant: "6%", spread: "1%", volatility: "2%" } });
    const deviations = (factor: number) =>
      [0, 1, 2, 3, 4, 5].map((t) => factor * sqrt((0.01 * t) ** 2 + 0.02 ** 2 * t));
    for (const [adjustment, factor] of [
      ["x0.5", 0.5],
      ["x2", 2],
      ["+1pp", 1],
    ] as const) {
      expectLogNormal(
        ensembleOf({ x }, {}, { scenarios: { other: { growth: { x: adjustment } } } }),
        deviations(factor),
      );
    }
    const sure = ensembleOf({ x }, {}, { scenarios: { other: { growth: { x: "5%" } } } });
    expect([sure.draws, seriesIn(sure).deviation]).toEqual([0, [0, 0, 0, 0, 0, 0]]);
    const later = { growth: { x: { set: "2% ± 3%", from: 2025 } } };
    const [, , , three = 0] = deviations(1);
    const tail = [1, 2].map((t) => sqrt((0.03 + 0.03 * t) ** 2 + three ** 2 - 0.03 ** 2));
    expectLogNormal(ensembleOf({ x }, {}, { scenarios: { later } }), [...deviations(1).slice(0, 4), ...tail]);
  });
});

describe("the uncertainty that a plan gives to growth that says nothing of it", () => {
  const uncertainty = { amounts: { volatility: "3%" }, ratios: { spread: "1pp" }, note: "why" };
  const deviationOf = (indicator: object, more: object = {}, others: Readonly<Record<string, object>> = {}) =>
    seriesIn(ensembleOf({ ...others, x: indicator }, {}, { uncertainty, ...more })).deviation[1] ?? 0;
  const logNormal = (s: number, median: number) => median * exp((s * s) / 2) * sqrt(exp(s * s) - 1);

  it("reaches silent assumptions of amounts and of ratios, and observed growth that goes on", () => {
    expect(deviationOf(amount({ growth: "6%" }))).toBeCloseTo(logNormal(0.03, 106), 2);
    expect(deviationOf(share({ growth: "0pp" }))).toBeCloseTo(0.01, 4);
    const observed = amount({ observations: { 2021: { value: 100, growth: "4%" } }, growth: undefined });
    const { growth: _, ...silent } = { growth: undefined, ...observed };
    expect(deviationOf(silent)).toBeCloseTo(logNormal(0.03, 104), 2);
    const scenarios = { slow: { growth: { x: "2%" } } };
    expect(deviationOf(amount({ growth: "6% ± 9%" }), { scenarios })).toBeCloseTo(logNormal(0.03, 102), 2);
    const halved = { scenarios: { half: { growth: { x: "x0.5" } } } };
    expect(deviationOf(amount({ growth: "6%" }), halved)).toBeCloseTo(logNormal(0.015, 103), 2);
  });

  it("gives way to whatever an assumption says itself", () => {
    expect(deviationOf(amount({ growth: "6% ± 1%" }))).toBeCloseTo(logNormal(0.01, 106), 2);
    expect(deviationOf(amount({ growth: { constant: "6%", volatility: "2%" } }))).toBeCloseTo(
      logNormal(0.02, 106),
      2,
    );
    expect(deviationOf(amount({ growth: { constant: "6%", spread: 0 } }))).toBe(0);
    expect(deviationOf(amount({ growth: { constant: "6%", events: [] } }))).toBe(0);
  });

  it("leaves out fixed increments, and what takes its leader's shocks; not what only grows like it", () => {
    expect(deviationOf(amount({ growth: { increments: 6 } }))).toBe(0);
    const lead = { lead: amount({ growth: { constant: "6%", spread: 0 } }) };
    expect(deviationOf(amount({ growth: { like: { indicator: "lead", shocks: true } } }), {}, lead)).toBe(0);
    expect(deviationOf(amount({ growth: { like: "lead" } }), {}, lead)).toBeCloseTo(logNormal(0.03, 106), 2);
  });
});

describe("followers", () => {
  it("take their leader's shocks times their elasticity, from its scale to theirs", () => {
    const lead = amount({ growth: { constant: "3%", spread: "1%", volatility: "2%", persistence: 0.5 } });
    const like = (elasticity: number, more: object = {}) => ({
      growth: { like: { indicator: "lead", elasticity, shocks: true }, ...more },
    });
    const indicators = {
      lead,
      half: amount(like(0.5)),
      against: amount(like(-2)),
      own: amount(like(1, { volatility: "3%" })),
      identity: amount({ scale: "identity", ...like(1) }),
    };
    const ensemble = ensembleOf(indicators);
    const variance = (t: number) =>
      (0.01 * t) ** 2 +
      [0, 1, 1.5, 1.75, 1.875, 1.9375].slice(0, t + 1).reduce((sum, x) => sum + (0.02 * x) ** 2, 0);
    const deviations = [0, 1, 2, 3, 4, 5].map((t) => sqrt(variance(t)));
    expectLogNormal(ensemble, deviations, "lead");
    expectLogNormal(
      ensemble,
      deviations.map((s) => 0.5 * s),
      "half",
    );
    expectLogNormal(
      ensemble,
      deviations.map((s) => 2 * s),
      "against",
    );
    expectLogNormal(
      ensemble,
      deviations.map((s, t) => sqrt(s * s + 0.03 ** 2 * t)),
      "own",
    );
    const { deviation } = seriesIn(ensemble, "identity");
    for (const [t, s] of deviations.entries()) expect(deviation[t]).toBeCloseTo(100 * s, 1);
  });

  it("of a leader whose first level is observed late, on the identity scale, follow it, too", () => {
    const lead = amount({
      scale: "identity",
      observations: { 2022: 50 },
      growth: { constant: 0, volatility: "2%" },
    });
    const x = amount({ growth: { like: { indicator: "lead", shocks: true } } });
    expectLogNormal(ensembleOf({ lead, x }), [0, 0.02, 0.02 * sqrt(2), 0.02 * sqrt(3), 0.04, 0.02 * sqrt(5)]);
  });
});
