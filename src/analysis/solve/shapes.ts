import type { PathShape } from "./solution.ts";

/**
 * The yearly rates of a path as multiples of their mean: from 1 + tilt in equal steps to 1 - tilt for `frontLoaded`, the other way
 * round for `backLoaded`, 1 for `constant` and for a single year.
 */
export function multiplesOf(shape: PathShape, tilt: number, years: number): number[] {
  const slope = years < 2 || shape === "constant" ? 0 : shape === "frontLoaded" ? tilt : -tilt;
  return Array.from({ length: years }, (_, i) => (slope === 0 ? 1 : 1 + slope * (1 - (2 * i) / (years - 1))));
}
