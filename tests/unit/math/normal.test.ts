import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { normalBetween, normalCdf, normalQuantile, normalUpper } from "../../../src/math/normal.ts";
import golden from "../../golden/normal.json" with { type: "json" };

/** The difference relative to what is expected, or absolute at 0. */
function off(found: number, expected: number): number {
  return Math.abs(found - expected) / (Math.abs(expected) || 1);
}

describe("normalQuantile()", () => {
  it("gives 25-digit quantiles to the last bits, down to 1e-300", () => {
    // In the upper tail p itself is rounded: by up to 1e-16 / (1 - p), and that moves z.
    for (const { p, z } of golden.quantiles)
      expect(off(normalQuantile(p), z)).toBeLessThan(p > 0.99 ? 1e-14 : 1e-15);
  });
  it("agrees with R's qnorm", () => {
    for (const { p, z } of golden.qnorm) expect(off(normalQuantile(p), z)).toBeLessThan(1e-15);
  });
  it("is infinite at 0 and 1, and NaN outside", () => {
    expect([0, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
  });
  it("is undone by normalCdf()", () => {
    // A relative error of 1 unit in the last place of x, 2e-16, is one of x² times as much in the tail.
    for (let p = 0.001; p < 1; p += 0.0107) expect(off(normalCdf(normalQuantile(p)), p)).toBeLessThan(4e-15);
    for (let p = 1e-300; p < 0.001; p *= 1e7) {
      const x = normalQuantile(p);
      expect(off(normalCdf(x), p)).toBeLessThan(4e-16 * (2 + x * x));
    }
  });
});

describe("normalCdf() and normalUpper()", () => {
  it("give 25-digit values, relative to themselves in their tails", () => {
    for (const { x, p } of golden.cdf) {
      expect(off(normalCdf(x), Number(p))).toBeLessThan(1e-15);
      expect(off(normalUpper(-x), Number(p))).toBeLessThan(1e-15);
    }
  });
  it("are exactly 1/2 at 0, and reach 0 and 1 at infinity", () => {
    expect([0, -0].map(normalCdf)).toEqual([0.5, 0.5]);
    for (const x of [Number.POSITIVE_INFINITY, 1e300, 40]) expect([-x, x].map(normalCdf)).toEqual([0, 1]);
    expect(normalUpper(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
  it("underflow by way of the subnormal numbers", () => {
    // mpmath, 60 digits: 2.88542836006878e-316, 9.65e-324
    expect(off(normalCdf(-38), 2.8854284e-316)).toBeLessThan(2e-8);
    expect(normalCdf(-38.45)).toBe(2 * Number.MIN_VALUE);
    expect(normalCdf(-39)).toBe(0);
  });
  test.prop([fc.double({ min: -37, max: 37, noNaN: true })])("add up to 1", (x) => {
    expect(normalUpper(x)).toBe(normalCdf(-x));
    expect(Math.abs(normalCdf(x) + normalUpper(x) - 1)).toBeLessThan(3e-16);
  });
  test.prop([fc.double({ min: -37, max: 8, noNaN: true })])("rise, but for their rounding error", (x) => {
    expect(normalCdf(x + 1e-12)).toBeGreaterThanOrEqual(normalCdf(x) * (1 - 1e-15));
    expect(normalCdf(x + 0.001)).toBeGreaterThanOrEqual(normalCdf(x));
  });
  it("do not fall where the approximation changes", () => {
    for (const at of [0.66291, Math.sqrt(32)]) {
      for (const joint of [-at, at]) {
        const close = [-3e-15, -2e-15, 2e-15, 3e-15].map((step) =>
          normalCdf(joint * (1 + Math.sign(joint) * step)),
        );
        expect(close).toEqual(close.toSorted((a, b) => a - b));
      }
    }
  });
});

describe("normalBetween()", () => {
  it("does not cancel, in the tails and where it is narrow", () => {
    for (const { low, high, p } of golden.between) {
      const near = high - low < 0.01 ? 1e-12 : 2e-15;
      expect(off(normalBetween(low, high), Number(p))).toBeLessThan(near);
      expect(off(normalBetween(-high, -low), Number(p))).toBeLessThan(near);
    }
  });
  test.prop([fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -12, max: 0, noNaN: true })])(
    "is the sum of its two halves, at any width",
    (low, digits) => {
      const width = 10 ** digits;
      const [middle, high] = [low + width / 2, low + width];
      const sum = normalBetween(low, middle) + normalBetween(middle, high);
      expect(off(sum, normalBetween(low, high))).toBeLessThan(2e-12);
    },
  );
  it("is 1 for all numbers and 0 for none", () => {
    expect(normalBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalBetween(1, 1)).toBe(0);
    expect(normalBetween(2, 1)).toBe(0);
    expect(normalBetween(50, 50.00001)).toBe(0);
    expect(normalBetween(Number.NaN, 1)).toBe(0);
  });
});
