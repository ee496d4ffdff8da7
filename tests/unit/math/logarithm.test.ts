import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { logarithm } from "../../../src/math/logarithm.ts";

describe("logarithm()", () => {
  it("is ln 2 and ln 10 to 15 digits", () => {
    expect(logarithm(2)).toBeCloseTo(Math.LN2, 14);
    expect(logarithm(10)).toBeCloseTo(Math.LN10, 14);
    expect(logarithm(1)).toBe(0);
  });
  test.prop([fc.double({ min: 1e-3, max: 1e3, noNaN: true })])("agrees with Math.log to 1e-13", (x) => {
    expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(1e-13);
  });
});
