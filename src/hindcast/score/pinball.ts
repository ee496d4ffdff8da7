import { at, checkShare, meanOver } from "./pairs.ts";

/**
 * Pinball loss of a quantile: mean of p (y - q) where y is above q, and of (1 - p) (q - y) where it is below.
 *
 * @param actual - y, in the unit of the series
 * @param quantiles - q, what was said to be the p-quantile, one for each of `actual`
 * @param p - the quantile level, above 0 and below 1
 * @returns in the unit of the series; at p = ½ half the mean absolute error
 * @throws RangeError when there is nothing to score, lengths differ, or p is not a level
 *
 * Source: R. Koenker and G. Bassett, Regression quantiles, Econometrica 46 (1978) 33-50; golden: scores.json.
 *
 * @example
 * ```ts
 * import { pinball } from "targetcast/history";
 *
 * console.log(pinball([10, 10], [8, 11], 0.9)); // 0.95
 * ```
 */
export function pinball(actual: readonly number[], quantiles: readonly number[], p: number): number {
  checkShare("pinball", "the quantile level", p);
  return meanOver("pinball", actual, [quantiles], (value, i) => pinballLoss(value, at(quantiles, i), p));
}

/** The loss of one quantile of one value. */
export function pinballLoss(value: number, quantile: number, p: number): number {
  return value >= quantile ? p * (value - quantile) : (1 - p) * (quantile - value);
}
