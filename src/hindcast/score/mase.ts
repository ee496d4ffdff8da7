import { mae } from "./mae.ts";
import { naiveScale } from "./naiveScale.ts";

/**
 * Mean absolute scaled error: the mean absolute error over the mean absolute change of the history, mean |y - f| / mean |y(t) -
 * y(t-1)|.
 *
 * @param actual - y, in the unit of the series
 * @param predicted - f, one for each of `actual`
 * @param history - the series before them, at least two values
 * @returns without a unit: below 1 where the forecast errs by less than the series used to change in a year; Infinity, or NaN of a
 *   perfect forecast, where it never changed
 * @throws RangeError when there is nothing to score, lengths differ, or the history is too short
 *
 * Source: Hyndman and Koehler (2006), see `mae`; golden: scores.json, and R's scores on the yearly series of the M1 competition.
 *
 * @example
 * ```ts
 * import { mase } from "targetcast/history";
 *
 * console.log(mase([14, 16], [13, 15], [8, 10, 12])); // 0.5
 * ```
 */
export function mase(
  actual: readonly number[],
  predicted: readonly number[],
  history: readonly number[],
): number {
  return mae(actual, predicted) / naiveScale(history);
}
