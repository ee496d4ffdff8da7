import { at, meanOver } from "./pairs.ts";

/**
 * Coverage: the share of values that lie in their interval, ends included.
 *
 * @param actual - y, in the unit of the series
 * @param low - lower limits, one for each of `actual`
 * @param high - upper limits
 * @returns 0 to 1; that of a good interval is its level
 * @throws RangeError when there is nothing to score, or lengths differ
 *
 * Source: P. F. Christoffersen, Evaluating interval forecasts, International Economic Review 39 (1998) 841-862; golden:
 * scores.json, and R's scores on the yearly series of the M1 competition.
 *
 * @example
 * ```ts
 * import { coverage } from "targetcast/history";
 *
 * console.log(coverage([1, 2, 3, 4], [0, 0, 0, 0], [2, 2, 2, 2])); // 0.5
 * ```
 */
export function coverage(actual: readonly number[], low: readonly number[], high: readonly number[]): number {
  return meanOver("coverage", actual, [low, high], (value, i) =>
    value >= at(low, i) && value <= at(high, i) ? 1 : 0,
  );
}
