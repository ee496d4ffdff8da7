import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../src/plan/freeze.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";

const plan = parsed(
  planWith({
    indicators: { gdp: amount({ growth: { constant: "6%", volatility: "2%", persistence: 0.3 } }) },
    targets: { total: { indicator: "gdp", measure: "total", from: 2022, by: 2026, atLeast: 597 } },
    scenarios: { calm: {}, rough: { growth: { gdp: "4%" } } },
  }),
);

type Options = Readonly<Record<string, unknown>>;

/** As from JavaScript, where no type holds anybody back. */
function simulated(options: unknown, ...of: readonly unknown[]): unknown {
  return Reflect.apply(simulate, undefined, [of.length === 0 ? plan : of[0], options]);
}

describe("simulate() says of a wrong option what it may be and what it is", () => {
  const draws = (is: string) => `draws must be an integer from 1 to 2^40, current value is ${is}`;
  const seed = (is: string) => `seed must be an integer from 0 to 2^53 - 1, current value is ${is}`;
  const quantiles = (is: string) => `quantiles must be between 0 and 1, current value is ${is}`;
  const error = (is: string) => `until.standardError must be above 0 and below 1, current value is ${is}`;

  it.each<[Options, string]>([
    [{ draws: 0 }, draws("0")],
    [{ draws: -1 }, draws("-1")],
    [{ draws: 1.5 }, draws("1.5")],
    [{ draws: Number.NaN }, draws("NaN")],
    [{ draws: 1e16 }, draws("10000000000000000")],
    [{ draws: Number.POSITIVE_INFINITY }, draws("Infinity")],
    [{ draws: "1000" }, draws('"1000"')],
    [{ draws: null }, draws("null")],
    [{ seed: undefined }, seed("undefined")],
    [{ seed: null }, seed("null")],
    [{ seed: -1 }, seed("-1")],
    [{ seed: 1.5 }, seed("1.5")],
    [{ seed: 2 ** 53 }, seed("9007199254740992")],
    [{ seed: "1" }, seed('"1"')],
    [{ quantiles: [] }, "quantiles.length must be at least 1, current value is 0"],
    [{ quantiles: [0.5, 0] }, quantiles("0")],
    [{ quantiles: [1] }, quantiles("1")],
    [{ quantiles: [Number.NaN] }, quantiles("NaN")],
    [{ until: {} }, error("undefined")],
    [{ until: { standardError: 0 } }, error("0")],
    [{ until: { standardError: 1 } }, error("1")],
    [{ exact: "yes" }, 'exact must be true or false, current value is "yes"'],
    [{ points: "halton" }, 'points must be "sobol" or "random", current value is "halton"'],
    [
      { outputs: ["quantile"] },
      'outputs must be among quantiles, moments, probabilities, measures, firstYears, shortfall, joint, current value is "quantile"; did you mean "quantiles"?',
    ],
  ])("%j", (option, message) => {
    expect(() => simulated({ seed: 1, ...option })).toThrow(new RangeError(`Cannot simulate: ${message}`));
  });

  it("where there are none at all", () => {
    const message = "Cannot simulate: options must be an object with a seed, current value is undefined";
    expect(() => simulated(undefined)).toThrow(new RangeError(message));
  });

  it("an unknown scenario", () => {
    expect(() => simulated({ seed: 1, scenario: "ruff" })).toThrow(RangeError);
    expect(() => simulated({ seed: 1, scenario: "ruff" })).toThrow(
      'Unknown scenario "ruff"; the plan has: calm, rough',
    );
  });

  it("a mixture that there is not, or of one scenario", () => {
    expect(() => simulated({ seed: 1, mixture: true })).toThrow(
      new RangeError("Cannot simulate a mixture: no scenario of the plan has a weight"),
    );
    expect(() => simulated({ seed: 1, mixture: true, scenario: "calm" })).toThrow(RangeError);
  });

  it.each([undefined, null, {}, "plan", { kind: "plan" }, planWith()])(
    "a plan that is not parsed: %j",
    (of) => {
      expect(() => simulated({ seed: 1 }, of)).toThrow(
        new TypeError("Cannot simulate: the plan must come from parsePlan, definePlan or targetcast/plans"),
      );
    },
  );
});

describe("simulate()", () => {
  it.each([1, 2, 15, 16, 17, 100, 257])("makes %i draws, no more and no less", (draws) => {
    const { series, ...ensemble } = simulate(plan, { seed: 0, draws });
    expect(ensemble.draws).toBe(draws);
    expect(ensemble.replicates).toBe(Math.min(16, draws));
    const { value, error, interval } = ensemble.attainments[0]?.probability ?? expect.fail();
    expect(Number.isInteger(Math.round(value * draws * 1e6) / 1e6)).toBe(true);
    expect(error).toBeGreaterThan(0);
    expect(interval[0]).toBeLessThanOrEqual(value);
    expect(interval[1]).toBeGreaterThanOrEqual(value);
    const { gdp } = series;
    for (const row of [...(gdp?.quantiles ?? []), gdp?.mean ?? [], gdp?.standardDeviation ?? []]) {
      expect(row.every((x) => x !== null && Number.isFinite(x))).toBe(true);
    }
  });

  it("gives one draw for every quantile where there is but one", () => {
    const { gdp } = simulate(plan, { seed: 0, draws: 1, points: "random", exact: false }).series;
    for (const row of gdp?.quantiles ?? []) {
      for (const [t, level] of row.entries()) {
        const mean = gdp?.mean?.[t] ?? 0;
        expect(Math.abs((level ?? 0) / mean - 1)).toBeLessThan(2e-3);
      }
    }
    expect(gdp?.standardDeviation).toEqual(new Array(6).fill(0));
  });

  it("takes all that a plan is made of, frozen, and changes nothing of it", () => {
    const options = deepFreeze({
      seed: 4,
      draws: 100,
      adjust: [{ on: "gdp", shift: 0.01 }],
      quantiles: [0.9, 0.1],
      outputs: ["quantiles", "joint"] as const,
      groups: { one: ["total"] },
    });
    const before = [JSON.stringify(plan), JSON.stringify(options)];
    const ensemble = simulate(plan, options);
    expect([JSON.stringify(plan), JSON.stringify(options)]).toEqual(before);
    expect(ensemble.quantileLevels).toEqual([0.9, 0.1]);
    const [high, low] = ensemble.series.gdp?.quantiles ?? [];
    expect((high?.[3] ?? 0) > (low?.[3] ?? 0)).toBe(true);
    expect(ensemble.series.gdp?.projected[1]).toBeCloseTo(107, 12);
  });

  it("gives plain JSON", () => {
    for (const options of [{}, { scenario: "rough" }, { outputs: [] }] as const) {
      const ensemble = simulate(plan, { seed: 4, draws: 64, ...options });
      expect(JSON.parse(JSON.stringify(ensemble))).toEqual(ensemble);
      expect(structuredClone(ensemble)).toEqual(ensemble);
    }
  });

  it("gives the same bytes for the same seed, and others for another", () => {
    const bytes = (seed: number, points: "sobol" | "random" = "sobol") => {
      const { seed: _, ...rest } = simulate(plan, { seed, draws: 500, points });
      return JSON.stringify(rest);
    };
    const seeds = [0, 1, 2, 2 ** 31, 2 ** 53 - 1];
    for (const points of ["sobol", "random"] as const) {
      const all = seeds.map((seed) => bytes(seed, points));
      expect(new Set(all).size).toBe(seeds.length);
      expect(seeds.map((seed) => bytes(seed, points))).toEqual(all);
    }
    expect(bytes(1)).not.toBe(bytes(1, "random"));
  });
});
