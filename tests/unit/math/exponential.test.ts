import { describe, expect, it } from "vitest";
import { exponential, naturalLogarithm } from "../../../src/math/exponential.ts";
import { logarithm } from "../../../src/math/logarithm.ts";
import golden from "../../golden/normal.json" with { type: "json" };

describe("exponential()", () => {
  it("gives 40-digit values to the last bits", () => {
    for (const { x, y } of golden.exponential) expect(Math.abs(exponential(x) / y - 1)).toBeLessThan(3e-16);
  });
  it("overflows to infinity and underflows to 0", () => {
    expect([710, -746, Number.NEGATIVE_INFINITY].map(exponential)).toEqual([Number.POSITIVE_INFINITY, 0, 0]);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});

describe("naturalLogarithm()", () => {
  it("undoes exponential()", () => {
    for (const { x, y } of golden.exponential) {
      expect(Math.abs(naturalLogarithm(y) - x)).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)));
    }
  });
  it("is -Infinity at 0 and NaN below", () => {
    expect(naturalLogarithm(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(naturalLogarithm(-1)).toBeNaN();
  });
  it("agrees with the small logarithm() of the core", () => {
    for (const x of [0.001, 0.3, 0.99, 1.06, 2, 700]) {
      expect(Math.abs(logarithm(x) / naturalLogarithm(x) - 1)).toBeLessThan(2e-14);
    }
  });
});
