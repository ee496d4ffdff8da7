import { describe, expect, it } from "vitest";
import { sensitivity } from "../../../../src/analysis/sensitivity/sensitivity.ts";
import { parseFormula } from "../../../../src/formula/parse.ts";
import { normalQuantile } from "../../../../src/math/normal.ts";
import { project } from "../../../../src/project.ts";
import { amount, parsed, planWith } from "../../document/fixture.ts";

const Z = normalQuantile(0.9);

const planOf = (document: object) => parsed(planWith(document), { formulas: parseFormula });

/** The first target of a plan and its bars. */
function tornadoIn(
  document: object,
  options: { swing?: number; quantiles?: readonly [number, number] } = {},
) {
  const [target] = sensitivity(planOf(document), { seed: 1, indices: false, ...options }).targets;
  return target ?? expect.fail("has a target");
}

const average = { t: { indicator: "gdp", measure: "averageGrowth", by: 2026, atLeast: "6%" } };
const growing = (growth: object) => ({
  indicators: { gdp: amount({ growth: { constant: "6%", ...growth } }) },
});

describe("the ends of growth", () => {
  it("are quantiles of the average growth that spread and volatility make together", () => {
    const { tornado } = tornadoIn({ ...growing({ spread: "1%", volatility: "2%" }), targets: average });
    const deviation = Math.sqrt((5 * 0.01) ** 2 + 5 * 0.02 ** 2);
    const rate = (z: number) => 1.06 * Math.exp((z * deviation) / 5) - 1;
    expect(tornado).toHaveLength(1);
    const [{ low, high, ends } = expect.fail()] = tornado;
    expect(ends).toBe("quantiles");
    for (const [end, z, status] of [
      [low, -Z, "missed"],
      [high, Z, "attained"],
    ] as const) {
      expect(end.projected).toBeCloseTo(rate(z), 12);
      expect(end.value).toBeCloseTo(rate(z), 12);
      expect(end.margin).toBeCloseTo(rate(z) - 0.06, 12);
      expect(end.status).toBe(status);
    }
  });

  it("count what persists of a year's shock in the years after", () => {
    const { tornado } = tornadoIn({ ...growing({ volatility: "2%", persistence: 0.5 }), targets: average });
    // The shock of a year with n to go moves the level by 1 + 1/2 + ... + 1/2^n of itself.
    const factors = [0, 1, 2, 3, 4].map((n) => 2 - 0.5 ** n);
    const deviation = 0.02 * Math.sqrt(factors.reduce((sum, x) => sum + x * x, 0));
    expect(tornado[0]?.high.projected).toBeCloseTo(1.06 * Math.exp((Z * deviation) / 5) - 1, 12);
  });

  it("of growth in some years are those of these years", () => {
    const last = { t: { indicator: "gdp", measure: "growth", by: 2026, atLeast: "6%" } };
    const { tornado } = tornadoIn({ ...growing({ spread: "1%", volatility: "2%" }), targets: last });
    const deviation = Math.sqrt(0.01 ** 2 + 0.02 ** 2);
    expect(tornado[0]?.low.projected).toBeCloseTo(1.06 * Math.exp(-Z * deviation) - 1, 12);
    expect(tornado[0]?.low.value).toBeCloseTo(1.06 * Math.exp(-Z * deviation) - 1, 12);
  });

  it("with a spread alone are what the projection makes of that growth", () => {
    const document = {
      ...growing({ spread: "1%" }),
      targets: { t: { indicator: "gdp", measure: "total", from: 2022, by: 2026, atLeast: 600 } },
    };
    const [{ low, high } = expect.fail()] = tornadoIn(document).tornado;
    for (const { value, projected } of [low, high]) {
      const set = { model: "constant", rate: value ?? Number.NaN } as const;
      const [again] = project(planOf(document), { adjust: [{ on: "gdp", set }] }).attainments;
      expect((projected ?? 0) / (again?.projected ?? 1)).toBeCloseTo(1, 12);
    }
  });

  it.each([
    [
      "a lopsided draw",
      { shape: { triangular: ["-2%", "0%", "6%"] } },
      -0.02 + Math.sqrt(0.1 * 0.08 * 0.02),
      0.06 - Math.sqrt(0.1 * 0.08 * 0.06),
      12,
    ],
    // The sum of two equal uniform numbers, from -2 √3 % to 2 √3 %, has a triangular density.
    [
      "the sum of two uniform ones",
      { shape: "uniform", spread: "1%", volatility: "1%" },
      -0.01 * Math.sqrt(12) * (1 - Math.sqrt(0.2)),
      0.01 * Math.sqrt(12) * (1 - Math.sqrt(0.2)),
      4,
    ],
  ])("of %s are its own quantiles", (_, growth, low, high, digits) => {
    const next = { t: { indicator: "gdp", measure: "averageGrowth", by: 2022, atLeast: "6%" } };
    const [bar] = tornadoIn({ ...growing(growth), targets: next }).tornado;
    expect(bar?.low.projected).toBeCloseTo(1.06 * Math.exp(low) - 1, digits);
    expect(bar?.high.projected).toBeCloseTo(1.06 * Math.exp(high) - 1, digits);
  });

  it("are those of the quantile levels asked for", () => {
    const { tornado } = tornadoIn(
      { ...growing({ spread: "1%" }), targets: average },
      { quantiles: [0.5, 0.975] },
    );
    expect(tornado[0]?.low.projected).toBeCloseTo(0.06, 12);
    expect(tornado[0]?.high.projected).toBeCloseTo(1.06 * Math.exp(0.01 * normalQuantile(0.975)) - 1, 12);
  });
});

describe("a tornado", () => {
  const sum = { kind: "flow", unit: "CNY", formula: "a + b + c" };
  const part = (parts: object) => amount({ unit: "CNY", ...parts });

  it("has the widest bar first, and moves one assumption at a time", () => {
    const target = tornadoIn({
      indicators: {
        a: part({ growth: { constant: "0%", spread: "1%" } }),
        b: part({ growth: { constant: "0%", spread: "3%" } }),
        c: part({ growth: { constant: "0%", spread: "0%" } }),
        apart: part({ growth: { constant: "0%", spread: "9%" } }),
        sum,
      },
      targets: { t: { indicator: "sum", by: 2022, atLeast: 300 } },
    });
    expect(target.projected).toBe(300);
    expect(target.tornado.map(({ indicator }) => indicator)).toEqual(["b", "a"]);
    expect(target.certain).toEqual(["c"]);
    for (const [i, spread] of [0.03, 0.01].entries()) {
      const bar = target.tornado[i];
      expect(bar?.low.projected).toBeCloseTo(200 + 100 * Math.exp(-Z * spread), 9);
      expect(bar?.high.projected).toBeCloseTo(200 + 100 * Math.exp(Z * spread), 9);
      expect(bar?.swing).toBeCloseTo(100 * (Math.exp(Z * spread) - Math.exp(-Z * spread)), 9);
    }
  });

  it("moves followers that take a leader's shocks, and others not", () => {
    const follow = (shocks: boolean) => ({ growth: { like: { indicator: "a", shocks }, spread: "0%" } });
    const target = (shocks: boolean) =>
      tornadoIn({
        indicators: { a: part({ growth: { constant: "5%", spread: "1%" } }), b: part(follow(shocks)) },
        targets: { t: { indicator: "b", by: 2022, atLeast: 105 } },
      });
    expect(target(true).tornado[0]?.high.projected).toBeCloseTo(105 * Math.exp(0.01 * Z), 9);
    expect(target(true).tornado[0]?.high.value).toBeCloseTo(1.05 * Math.exp(0.01 * Z) - 1, 12);
    expect(target(false).tornado[0]?.swing).toBe(0);
    expect(target(true).certain).toEqual(["b"]);
  });

  it("swings growth without uncertainty by the points asked for, through all that follows it", () => {
    const document = {
      indicators: {
        a: part({ growth: "5%" }),
        b: part({ growth: { like: { indicator: "a", elasticity: 2 } } }),
      },
      targets: { t: { indicator: "b", by: 2023, atLeast: 121 } },
    };
    expect(tornadoIn(document)).toMatchObject({ tornado: [], certain: ["a", "b"] });
    const { tornado } = tornadoIn(document, { swing: 0.01 });
    expect(tornado.map(({ indicator, ends }) => [indicator, ends])).toEqual([
      ["a", "swing"],
      ["b", "swing"],
    ]);
    expect(tornado[0]?.low).toMatchObject({ value: 0.04, status: "missed" });
    expect(tornado[0]?.low.projected).toBeCloseTo(100 * 1.08 ** 2, 9);
    expect(tornado[0]?.high.projected).toBeCloseTo(100 * 1.12 ** 2, 9);
    expect(tornado[1]?.high.projected).toBeCloseTo(100 * 1.11 ** 2, 9);
  });

  it("has bars of its own for an uncertain baseline and for what may happen", () => {
    const { tornado } = tornadoIn({
      indicators: {
        gdp: amount({
          observations: { 2021: { value: 100, spread: 2 } },
          growth: { constant: "0%", spread: "0%", events: [{ year: 2022, probability: 0.2, jump: "-10%" }] },
        }),
      },
      targets: { t: { indicator: "gdp", by: 2023, atLeast: 95 } },
    });
    expect(tornado.map(({ assumption, year, ends }) => [assumption, year, ends])).toEqual([
      ["event", 2022, "event"],
      ["baseline", 2021, "quantiles"],
    ]);
    const [event, baseline] = tornado;
    expect(event?.low).toEqual({ value: 0, projected: 100, margin: 5, status: "attained" });
    expect(event?.high.projected).toBeCloseTo(90, 9);
    expect(event?.high.value).toBeCloseTo(-0.1, 12);
    expect(baseline?.high.projected).toBeCloseTo(100 * Math.exp(0.02 * Z), 9);
    expect(baseline?.high.value).toBeCloseTo(100 * Math.exp(0.02 * Z), 9);
  });

  it("has no bar where the year asked for is observed", () => {
    const { tornado, certain } = tornadoIn({
      indicators: {
        gdp: amount({ observations: { 2021: 100, 2022: 103 }, growth: { constant: "6%", spread: "1%" } }),
      },
      targets: { t: { indicator: "gdp", by: 2022, atLeast: 95 } },
      horizon: 2026,
    });
    expect({ tornado, certain }).toEqual({ tornado: [], certain: [] });
  });
});
