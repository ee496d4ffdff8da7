import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { naturalLogarithm } from "../../../src/math/exponential.ts";
import { logarithm } from "../../../src/math/logarithm.ts";
import golden from "../../golden/exponential.json" with { type: "json" };
import { ulps } from "./ulps.ts";

describe("logarithm()", () => {
  it("is ln 2, ln 10 and 25-digit values to the last place", () => {
    expect([2, 10, 1].map(logarithm)).toEqual([Math.LN2, Math.LN10, 0]);
    for (const { x, y } of golden.logarithm) expect(ulps(logarithm(x), Number(y))).toBeLessThanOrEqual(1);
  });
  test.prop([fc.double({ min: 1e-3, max: 1e3, noNaN: true })])("agrees with Math.log", (x) => {
    // Which need not be exact itself.
    expect(ulps(logarithm(x), Math.log(x))).toBeLessThanOrEqual(2);
  });
  test.prop([fc.double({ min: 5e-324, max: 1e308, noNaN: true })])("is naturalLogarithm() above 0", (x) => {
    expect(logarithm(x)).toBe(naturalLogarithm(x));
  });
  test.prop([fc.double({ min: 1e-300, max: 1e300, noNaN: true }), fc.integer({ min: -20, max: 20 })])(
    "grows by k ln 2 where its argument grows by 2^k",
    (x, k) => {
      const [before, after] = [logarithm(x), logarithm(x * 2 ** k)];
      expect(Math.abs(after - before - k * Math.LN2)).toBeLessThan(4e-16 * (20 + Math.abs(before)));
    },
  );
});
