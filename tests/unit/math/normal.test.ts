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
    for (let p = 0.001; p < 1; p += 0.0107) expect(off(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-14);
  });
});

describe("normalCdf() and normalUpper()", () => {
  it("are accurate relative to themselves in their tails", () => {
    for (const { x, p } of golden.cdf) {
      expect(off(normalCdf(x), p)).toBeLessThan(1e-12);
      expect(off(normalUpper(-x), p)).toBeLessThan(1e-12);
    }
  });
  it("reach 0 and 1 at infinity", () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalUpper(Number.POSITIVE_INFINITY)).toBe(0);
  });
});

describe("normalBetween()", () => {
  it("does not cancel in the upper tail", () => {
    for (const { low, high, p } of golden.between)
      expect(off(normalBetween(low, high), p)).toBeLessThan(1e-9);
    expect(normalBetween(8, 9)).toBe(normalBetween(-9, -8));
  });
  it("is 1 for all numbers and 0 for none", () => {
    expect(normalBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalBetween(1, 1)).toBe(0);
    expect(normalBetween(2, 1)).toBe(0);
  });
});
