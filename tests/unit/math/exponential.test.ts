import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { exponential, naturalLogarithm } from "../../../src/math/exponential.ts";
import golden from "../../golden/exponential.json" with { type: "json" };
import { next, ulps } from "./ulps.ts";

describe("exponential()", () => {
  it("gives 25-digit values to the last place, from the smallest number to the largest", () => {
    for (const { x, y } of golden.exponential) expect(ulps(exponential(x), Number(y))).toBeLessThanOrEqual(1);
  });
  it("is exactly 1 at 0", () => {
    expect([0, -0, 1e-17, -1e-17].map(exponential)).toEqual([1, 1, 1, 1]);
  });
  it("overflows to infinity and underflows to 0 by way of the subnormal numbers", () => {
    // ln of the largest number is 709.782712893384, of half the smallest -745.1332191019412.
    expect(exponential(709.782712893384)).toBeGreaterThan(1.797693134862e308);
    expect(exponential(-745.133)).toBe(5e-324);
    expect([709.7827128933841, 1e9, Number.POSITIVE_INFINITY].map(exponential)).toEqual(
      Array(3).fill(Number.POSITIVE_INFINITY),
    );
    expect([-745.14, -1e9, Number.NEGATIVE_INFINITY].map(exponential)).toEqual([0, 0, 0]);
    expect(exponential(Number.NaN)).toBeNaN();
  });
  test.prop([fc.double({ min: -750, max: 715, noNaN: true })])(
    "never falls from a number to the next",
    (x) => {
      expect(exponential(next(x))).toBeGreaterThanOrEqual(exponential(x));
    },
  );
  it("does not fall where the power of 2 changes", () => {
    for (let k = -1000.5; k < 1000; k++) {
      let x = k * Math.LN2 * (1 - Math.sign(k) * 4e-16);
      for (let i = 0; i < 8; i++, x = next(x))
        expect(exponential(next(x))).toBeGreaterThanOrEqual(exponential(x));
    }
  });
  test.prop([fc.double({ min: -700, max: 700, noNaN: true })])("is 1/e^x at -x", (x) => {
    expect(ulps(exponential(-x), 1 / exponential(x))).toBeLessThanOrEqual(3);
  });
});

describe("naturalLogarithm()", () => {
  it("gives 25-digit values to the last place, over all positive numbers", () => {
    for (const { x, y } of golden.logarithm)
      expect(ulps(naturalLogarithm(x), Number(y))).toBeLessThanOrEqual(1);
  });
  it("is exactly 0 at 1, -Infinity at 0 and NaN below", () => {
    expect([1, 0, -0, Number.POSITIVE_INFINITY].map(naturalLogarithm)).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    for (const x of [-5e-324, -1, Number.NEGATIVE_INFINITY, Number.NaN])
      expect(naturalLogarithm(x)).toBeNaN();
  });
  test.prop([fc.double({ min: 5e-324, max: 1.7e308, noNaN: true })])(
    "never falls from a number to the next",
    (x) => {
      expect(naturalLogarithm(next(x))).toBeGreaterThanOrEqual(naturalLogarithm(x));
    },
  );
  test.prop([fc.double({ min: -700, max: 700, noNaN: true })])("undoes exponential()", (x) => {
    // An error of 1 unit in the last place of e^x is one of 2.2e-16 in x.
    expect(Math.abs(naturalLogarithm(exponential(x)) - x)).toBeLessThan(2.3e-16 * (1 + Math.abs(x)));
  });
  test.prop([
    fc.double({ min: 1e-150, max: 1e150, noNaN: true }),
    fc.double({ min: 1e-150, max: 1e150, noNaN: true }),
  ])("adds where its arguments multiply", (x, y) => {
    const [a, b] = [naturalLogarithm(x), naturalLogarithm(y)];
    expect(Math.abs(naturalLogarithm(x * y) - (a + b))).toBeLessThan(4e-16 * (1 + Math.abs(a) + Math.abs(b)));
  });
});
