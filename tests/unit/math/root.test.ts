import { describe, expect, it } from "vitest";
import { ConvergenceError } from "../../../src/errors.ts";
import { findRoot } from "../../../src/math/root.ts";

describe("findRoot()", () => {
  it("finds the root of x² - 2 to the last digits", () => {
    const { x, residual, iterations } = findRoot((v) => v * v - 2, 0, 2);
    expect(x).toBeCloseTo(Math.SQRT2, 15);
    expect(Math.abs(residual)).toBeLessThan(1e-15);
    expect(iterations).toBeLessThan(15);
  });
  it("finds the flat triple root of (x - 1)³ and the steep one of 1/x - 1e6", () => {
    expect(findRoot((v) => (v - 1) ** 3, -3, 4).x).toBeCloseTo(1, 4);
    expect(findRoot((v) => 1 / v - 1e6, 1e-9, 1).x).toBeCloseTo(1e-6, 18);
  });
  it("takes an end of the bracket that is the root", () => {
    expect(findRoot((v) => v, 0, 5)).toEqual({ x: 0, residual: 0, iterations: 0, bracket: [0, 0] });
  });
  it("finds the crossing of a jump, where there is no root to converge to", () => {
    expect(findRoot((v) => (v < 0.3 ? -1 : 1), 0, 1).x).toBeCloseTo(0.3, 12);
  });
  it("throws a ConvergenceError where both ends have one sign", () => {
    expect(() => findRoot((v) => v * v + 1, -1, 1)).toThrow(ConvergenceError);
  });
});
