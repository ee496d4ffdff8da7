import { nthRoot } from "../math/power.ts";

/**
 * Compound growth a year between two levels: (end / start)^(1 / years) - 1. From 2012 to 2017 there are five years.
 *
 * @param start - above 0
 * @param end - at least 0
 * @param years - whole, at least 1
 */
export function compoundGrowth(start: number, end: number, years: number): number {
  return nthRoot(end / start, years) - 1;
}
