import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { quantile } from "../../../src/math/quantile.ts";
import golden from "../../golden/quantile.json" with { type: "json" };

const ascending = fc
  .array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map((numbers) => Float64Array.from(numbers).sort());
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantile()", () => {
  it.each(golden.cases)("is that of R for case %#", ({ x, p, q }) => {
    const sorted = [...x].sort((a, b) => a - b);
    for (const [i, at] of p.entries()) expect(quantile(sorted, at)).toBeCloseTo(q[i]!, 9);
  });
  it("is the number itself where there is one only", () => {
    expect([0, 0.3, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7]);
  });
  it("takes infinite numbers", () => {
    const sorted = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, Number.POSITIVE_INFINITY];
    expect([0.1, 2 / 3, 0.9].map((p) => quantile(sorted, p))).toEqual([
      Number.NEGATIVE_INFINITY,
      1,
      Number.POSITIVE_INFINITY,
    ]);
  });
  it("does not overflow between the largest numbers", () => {
    expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.5)).toBe(0);
  });
  it.each([Number.NaN, -1e-9, 1.0000001, Number.POSITIVE_INFINITY])("refuses to be asked for at %s", (p) => {
    expect(() => quantile([1, 2], p)).toThrow(RangeError);
  });
  it("refuses no numbers, and NaN", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile(new Float64Array([1, 2, Number.NaN]), 0)).toThrow(RangeError);
  });
  property.prop([ascending, fraction, fraction])("rises with p and stays inside", (sorted, a, b) => {
    const low = quantile(sorted, Math.min(a, b));
    const high = quantile(sorted, Math.max(a, b));
    // But for the last digit, which rounding may turn.
    expect(low - high).toBeLessThanOrEqual(Number.EPSILON * Math.abs(high));
    expect(low).toBeGreaterThanOrEqual(sorted[0]!);
    expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1]!);
  });
  property.prop([ascending])("has the ends and every order statistic", (sorted) => {
    expect(quantile(sorted, 0)).toBe(sorted[0]);
    expect(quantile(sorted, 1)).toBe(sorted[sorted.length - 1]);
    if (sorted.length % 2 === 1) expect(quantile(sorted, 0.5)).toBe(sorted[(sorted.length - 1) / 2]);
  });
});
