import { at, meanOver } from "./pairs.ts";

/**
 * Mean absolute error: mean |y - f|.
 *
 * @param actual - y, what came, in the unit of the series
 * @param predicted - f, what was said, one for each of `actual`
 * @returns in the unit of the series; 0 is perfect
 * @throws RangeError when there is nothing to score, or lengths differ
 *
 * Source: R. J. Hyndman and A. B. Koehler, Another look at measures of forecast accuracy, International Journal of Forecasting
 * 22 (2006) 679-688; golden: scores.json.
 *
 * @example
 * ```ts
 * import { mae } from "targetcast/history";
 *
 * console.log(mae([10, 12, 11], [9, 12, 13])); // 1
 * ```
 */
export function mae(actual: readonly number[], predicted: readonly number[]): number {
  return meanOver("mae", actual, [predicted], (value, i) => Math.abs(value - at(predicted, i)));
}
