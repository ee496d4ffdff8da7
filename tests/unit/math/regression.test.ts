import { describe, expect, it } from "vitest";
import { autocorrelation, mean, sampleSd } from "../../../src/math/moments.ts";
import { regress } from "../../../src/math/regression.ts";
import { studentTUpper } from "../../../src/math/studentT.ts";
import forecast from "../../golden/forecast.json" with { type: "json" };
import nist from "../../golden/nist.json" with { type: "json" };

/** How far a number is from another, relative to it. */
const off = (value: number | undefined, of: number) =>
  of === 0 ? Math.abs(value ?? Number.NaN) : Math.abs((value ?? Number.NaN) / of - 1);

// Numbers with many digits in front of those that differ lose some when they become binary: the data of NumAcc4 are off by 1e-9 of
// its standard deviation before anybody reckons with them.
const MOMENTS = { Lew: 1e-13, Mavro: 1e-10, NumAcc1: 1e-14, NumAcc4: 1e-7 };

describe("moments are certified by NIST for", () => {
  it.each(nist.moments)("$name", ({ name, y, mean: centre, sd, autocorrelation: r }) => {
    const tolerance = Object.entries(MOMENTS).find(([known]) => known === name)?.[1] ?? 0;
    expect(off(mean(y), centre)).toBeLessThan(1e-14);
    expect(off(sampleSd(y), sd)).toBeLessThan(tolerance);
    expect(off(autocorrelation(y), r)).toBeLessThan(tolerance);
  });
});

/** The design of each data set: Pontius and Wampler1 are polynomials, NoInt1 and NoInt2 lines through 0. */
function design(name: string, row: readonly number[], terms: number): number[] {
  const [, ...x] = row;
  if (name.startsWith("NoInt")) return x;
  return name === "Longley" ? [1, ...x] : Array.from({ length: terms }, (_, power) => (x[0] ?? 0) ** power);
}

describe("regress() is certified by NIST for", () => {
  it.each(nist.regression)("$name to 1e-10", ({ name, rows, coefficients, errors, sd }) => {
    const fitted = regress(
      rows.map((row) => design(name, row, coefficients.length)),
      rows.map(([y = 0]) => y),
    );
    if (fitted === null) throw new Error("No fit");
    for (const [j, b] of coefficients.entries()) expect(off(fitted.coefficients[j], b)).toBeLessThan(1e-10);
    // Wampler1 is exact: what is certified as 0 is what rounding leaves, in numbers of up to 3e6.
    const tolerance = sd === 0 ? 1e-8 : 1e-10;
    expect(off(fitted.sd, sd)).toBeLessThan(tolerance);
    for (const [j, se] of errors.entries()) expect(off(fitted.errors[j], se)).toBeLessThan(tolerance);
  });
  it("refuses columns that depend on each other, and too few rows", () => {
    const dependent = [
      [1, 2],
      [2, 4],
      [3, 6],
    ];
    expect(regress(dependent, [1, 2, 3])).toBeNull();
    expect(regress([[1, 2]], [1])).toBeNull();
    expect(regress([], [])).toBeNull();
  });
});

describe("regress() is R's lm for the logarithm of", () => {
  const cases = forecast.cases.flatMap((c) => ("coef" in c && c.coef !== undefined ? [c] : []));
  it.each(cases)("$series", (golden) => {
    const { values } = Object.entries(forecast.series).find(([name]) => name === golden.series)?.[1] ?? {
      values: [],
    };
    const n = values.length;
    const fitted = regress(
      values.map((_, t) => [1, t + 1]),
      values.map((y) => Math.log(y)),
    );
    if (fitted === null) throw new Error("No fit");
    for (const [j, b] of golden.coef?.entries() ?? [])
      expect(off(fitted.coefficients[j], b)).toBeLessThan(1e-10);
    for (const [j, se] of golden.se?.entries() ?? []) expect(off(fitted.errors[j], se)).toBeLessThan(1e-10);
    const t = studentTUpper(fitted.freedom)(0.025);
    for (const [h, upper] of golden.upper95_log?.entries() ?? []) {
      const x = [1, n + 1 + h];
      const centre = x.reduce((sum, value, j) => sum + value * (fitted.coefficients[j] ?? 0), 0);
      expect(off(centre + t * fitted.sd * Math.sqrt(1 + fitted.leverage(x)), upper)).toBeLessThan(1e-10);
    }
  });
});
