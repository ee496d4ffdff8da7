import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { nthRoot, wholePower } from "../../../src/math/power.ts";

describe("wholePower()", () => {
  it("is exact where the power is a whole number that fits", () => {
    expect([wholePower(3, 5), wholePower(2, 52), wholePower(-2, 3), wholePower(7, 0)]).toEqual([
      243,
      2 ** 52,
      -8,
      1,
    ]);
  });
});

describe("nthRoot()", () => {
  it("undoes a whole power exactly where the root is whole", () => {
    for (const n of [1, 2, 3, 5, 10]) expect(nthRoot(wholePower(3, n), n)).toBe(3);
  });
  it("gives the published compound rate of +69.0 % in five years, 11.065 % a year", () => {
    expect(nthRoot(1.69, 5) - 1).toBeCloseTo(0.11065, 5);
  });
  it("is 0 of 0, NaN of a negative number", () => {
    expect([nthRoot(0, 5), nthRoot(-1, 3)]).toEqual([0, Number.NaN]);
  });
  test.prop([fc.double({ min: 1e-12, max: 1e12, noNaN: true }), fc.integer({ min: 1, max: 60 })])(
    "raised to n is the number again, to 1e-13",
    (a, n) => {
      expect(Math.abs(wholePower(nthRoot(a, n), n) / a - 1)).toBeLessThan(1e-13);
    },
  );
});
