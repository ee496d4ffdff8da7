import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { parsePlan } from "../../src/document/parse.ts";
import { project } from "../../src/project.ts";
import { simulate } from "../../src/simulation/simulate.ts";

const rate = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
const years = [2022, 2023, 2024, 2025, 2026];
const rates = (size: number) => fc.array(rate(size), { minLength: 5, maxLength: 5 });
const level = fc.double({ min: 1, max: 1e12, noNaN: true });
const measures = ["level", "total", "increase", "change", "averageGrowth", "growth", "always"] as const;

interface Case {
  readonly start: number;
  readonly real: readonly number[];
  readonly published: boolean;
  readonly asked: number;
  readonly measure: (typeof measures)[number];
}

const cases = fc.record({
  start: level,
  real: rates(0.3),
  published: fc.boolean(),
  asked: rate(0.3),
  measure: fc.constantFrom(...measures),
});

function planOf(
  { start, real, published, asked, measure }: Case,
  more: object = {},
  prices: readonly number[] = [],
  target: object = {},
) {
  const path = Object.fromEntries(years.map((year, i) => [year, real[i] ?? 0]));
  const isRate = measure === "change" || measure === "averageGrowth" || measure === "growth";
  return parsePlan({
    name: "Deflated",
    baseYear: 2021,
    horizon: 2026,
    indicators: {
      gdp: {
        kind: "flow",
        observations: {
          2021: start,
          ...(published && { 2022: { growth: real[0] ?? 0, growthPrices: "real" } }),
        },
        growth: { path, spread: 0.01, ...(prices.length > 0 && { prices: "real" }) },
        ...more,
      },
      cpi: {
        kind: "index",
        growth: { path: Object.fromEntries(years.map((year, i) => [year, prices[i] ?? 0])) },
      },
    },
    targets: {
      t: { indicator: "gdp", measure, by: 2026, atLeast: isRate ? asked : start * (1 + asked), ...target },
    },
  });
}

describe("a deflator", () => {
  test.prop([cases], { numRuns: 30, seed: 20266 })("of 0 % changes nothing, to the last bit", (kase) => {
    const [one, other] = [project(planOf(kase)), project(planOf(kase, { deflator: "cpi" }))];
    expect(other.series.gdp).toEqual(one.series.gdp);
    expect(other.attainments).toEqual(one.attainments);
    const options = { seed: 1, draws: 256 } as const;
    const [before, after] = [
      simulate(planOf(kase), options),
      simulate(planOf(kase, { deflator: "cpi" }), options),
    ];
    expect(after.series.gdp).toEqual(before.series.gdp);
    expect(after.attainments).toEqual(before.attainments);
  });

  test.prop([cases, rates(0.2)])(
    "of 0 % leaves real and nominal figures the same, to the last bit",
    (kase) => {
      const nominal = project(planOf(kase, { deflator: "cpi" })).attainments[0];
      const real = project(planOf(kase, { deflator: "cpi" }, [], { prices: "real" })).attainments[0];
      if (kase.measure === "growth" || kase.measure === "averageGrowth" || kase.measure === "change")
        expect(real?.projected).toBeCloseTo(nominal?.projected ?? Number.NaN, 12);
      else expect(real?.projected).toBe(nominal?.projected);
      expect(real?.status).toBe(nominal?.status);
    },
  );

  test.prop([cases, rates(0.2)])("ties real and nominal growth: (1 + real)(1 + prices)", (kase, prices) => {
    const { series, attainments } = project(
      planOf({ ...kase, measure: "level" }, { deflator: "cpi" }, prices, { prices: "real" }),
    );
    const growth = series.gdp?.growth ?? [];
    let [index, real] = [1, kase.start];
    for (const [i] of years.entries()) {
      const [r, p] = [kase.real[i] ?? 0, prices[i] ?? 0];
      expect(growth[i + 1]).toBeCloseTo((1 + r) * (1 + p) - 1, 12);
      index *= 1 + p;
      real *= 1 + r;
    }
    const last = series.gdp?.levels.at(-1) ?? Number.NaN;
    expect(Math.abs(last / (real * index) - 1)).toBeLessThan(1e-12);
    expect(Math.abs((attainments[0]?.projected ?? Number.NaN) / real - 1)).toBeLessThan(1e-12);
  });

  test.prop([cases, rates(0.2), fc.boolean()])(
    "requires what, assumed, just attains",
    (kase, prices, isReal) => {
      const target = isReal ? { prices: "real" } : {};
      const plan = planOf(kase, { deflator: "cpi" }, prices, target);
      const [attainment] = project(plan).attainments;
      const { requiredGrowth = null, asked = 0 } = attainment ?? {};
      if (requiredGrowth === null) return;
      const set = { model: "constant", rate: requiredGrowth } as const;
      const [again] = project(plan, { adjust: [{ on: "gdp", set }] }).attainments;
      const size = Math.max(1, Math.abs(asked), 5 * kase.start);
      expect(Math.abs(again?.margin ?? Number.NaN) / size).toBeLessThan(1e-9);
    },
  );
});
