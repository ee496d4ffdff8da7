import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { correlate } from "../../../src/calibration/correlate.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { cholesky } from "../../../src/math/cholesky.ts";
import golden from "../../golden/correlate.json" with { type: "json" };

function history(levels: readonly number[], from = golden.firstYear) {
  return { observations: Object.fromEntries(levels.map((level, i) => [String(from + i), level])) };
}

function isPositiveDefinite(matrix: readonly (readonly number[])[]): boolean {
  return cholesky(Float64Array.from(matrix.flat()), matrix.length) !== null;
}

describe("correlate()", () => {
  const { gdp, tax, jobs } = golden.histories;
  it("shrinks correlations of growth as Schäfer and Strimmer do", () => {
    const { indicators, matrix, shrinkage, years } = correlate({
      gdp: history(gdp),
      tax: history(tax),
      jobs: history(jobs),
    });
    expect(indicators).toEqual(["gdp", "tax", "jobs"]);
    expect(years).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
    expect(shrinkage).toBeCloseTo(golden.shrinkage, 12);
    const found = [matrix[0]?.[1], matrix[0]?.[2], matrix[1]?.[2]];
    for (const [i, r] of golden.correlations.entries()) expect(found[i]).toBeCloseTo(r, 12);
  });
  it("takes the years that all have growth for", () => {
    const { years } = correlate({ gdp: history(gdp), tax: history(tax.slice(2), golden.firstYear + 2) });
    expect(years).toEqual([2018, 2019, 2020, 2021]);
  });
  it("says nothing of fewer than three common years, and of what never varies", () => {
    const none = correlate({ gdp: history(gdp.slice(0, 3)), tax: history(tax.slice(0, 3)) });
    expect([none.shrinkage, none.matrix]).toEqual([
      1,
      [
        [1, 0],
        [0, 1],
      ],
    ]);
    expect(correlate({ gdp: history(gdp), flat: history([7, 7, 7, 7, 7, 7, 7]) }).matrix[0]?.[1]).toBe(0);
  });
  it("is what a plan takes, also of its own indicators", () => {
    const indicators = {
      a: { kind: "flow", growth: "5% ± 2%", ...history(gdp) },
      b: { kind: "flow", growth: "5% ± 2%", ...history(tax) },
    };
    const { indicators: ids, matrix } = correlate(
      parsePlan({ name: "A", baseYear: 2021, horizon: 2025, indicators }).indicators,
    );
    const correlation = { indicators: ids, matrix };
    expect(
      parsePlan({ name: "A", baseYear: 2021, horizon: 2025, indicators, correlation }).correlation,
    ).toEqual(correlation);
  });
  it("needs two indicators", () => {
    expect(() => correlate({ gdp: history(gdp), one: history([1]) })).toThrow(
      "at least 2 indicators must have growth",
    );
  });
  const growth = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 12 });
  property.prop([fc.array(growth, { minLength: 2, maxLength: 8 })])(
    "is positive definite, however many indicators and few years, and the same ones twice",
    (series) => {
      const levels = series.map((steps) => {
        const path = [100];
        for (const step of steps) path.push((path.at(-1) ?? 1) * (1 + step));
        return path;
      });
      const histories = [...levels, levels[0] ?? []].map((path, i) => [`s${i}`, history(path)] as const);
      const { matrix } = correlate(Object.fromEntries(histories));
      expect(isPositiveDefinite(matrix)).toBe(true);
    },
  );
});
