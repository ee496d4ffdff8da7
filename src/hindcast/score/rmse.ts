import { at, meanOver } from "./pairs.ts";

/**
 * Root mean squared error: √(mean (y - f)²).
 *
 * @param actual - y, in the unit of the series
 * @param predicted - f, one for each of `actual`
 * @returns in the unit of the series; 0 is perfect
 * @throws RangeError when there is nothing to score, or lengths differ
 *
 * Source: Hyndman and Koehler (2006), see `mae`; golden: scores.json.
 *
 * @example
 * ```ts
 * import { rmse } from "targetcast/history";
 *
 * console.log(rmse([10, 12], [7, 16]).toFixed(4)); // 3.5355
 * ```
 */
export function rmse(actual: readonly number[], predicted: readonly number[]): number {
  return Math.sqrt(meanOver("rmse", actual, [predicted], (value, i) => (value - at(predicted, i)) ** 2));
}
