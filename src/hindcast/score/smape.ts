import { at, meanOver } from "./pairs.ts";

/**
 * Symmetric mean absolute percentage error, as a fraction: mean 2 |y - f| / (|y| + |f|).
 *
 * @param actual - y, in the unit of the series
 * @param predicted - f, one for each of `actual`
 * @returns a fraction from 0 to 2; competitions print it times 100. 0 where both values are 0
 * @throws RangeError when there is nothing to score, or lengths differ
 *
 * Source: S. Makridakis and M. Hibon, The M3-Competition, International Journal of Forecasting 16 (2000) 451-476; golden:
 * scores.json.
 *
 * @example
 * ```ts
 * import { smape } from "targetcast/history";
 *
 * console.log(smape([90, 110], [110, 90])); // 0.2
 * ```
 */
export function smape(actual: readonly number[], predicted: readonly number[]): number {
  return meanOver("smape", actual, [predicted], (value, i) => {
    const said = at(predicted, i);
    const error = Math.abs(value - said);
    return error === 0 ? 0 : (2 * error) / (Math.abs(value) + Math.abs(said));
  });
}
