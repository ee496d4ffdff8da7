import { intervalScore } from "./intervalScore.ts";
import { naiveScale } from "./naiveScale.ts";

/**
 * Mean scaled interval score: the interval score over the mean absolute change of the history.
 *
 * @param actual - y, in the unit of the series
 * @param low - lower limits of a central interval, one for each of `actual`
 * @param high - upper limits
 * @param level - of the interval, above 0 and below 1; competitions take 0.95
 * @param history - the series before them, at least two values
 * @returns without a unit; the smaller the better
 * @throws RangeError when there is nothing to score, lengths differ, or the level is none
 *
 * Source: S. Makridakis, E. Spiliotis and V. Assimakopoulos, The M4 Competition, International Journal of Forecasting 36 (2020)
 * 54-74; golden: scores.json, and R's scores on the yearly series of the M1 competition.
 *
 * @example
 * ```ts
 * import { msis } from "targetcast/history";
 *
 * console.log(msis([10, 11], [8, 8], [12, 12], 0.95, [4, 6, 8])); // 2
 * ```
 */
export function msis(
  actual: readonly number[],
  low: readonly number[],
  high: readonly number[],
  level: number,
  history: readonly number[],
): number {
  return intervalScore(actual, low, high, level) / naiveScale(history);
}
