import { at, meanOver } from "./pairs.ts";

/**
 * Mean absolute percentage error, as a fraction: mean |y - f| / |y|.
 *
 * @param actual - y, in the unit of the series
 * @param predicted - f, one for each of `actual`
 * @returns a fraction (0.1 is 10 %); Infinity where an actual value is 0 and was not met
 * @throws RangeError when there is nothing to score, or lengths differ
 *
 * Source: Hyndman and Koehler (2006), see `mae`; golden: scores.json.
 *
 * @example
 * ```ts
 * import { mape } from "targetcast/history";
 *
 * console.log(mape([100, 200], [110, 180])); // 0.1
 * ```
 */
export function mape(actual: readonly number[], predicted: readonly number[]): number {
  return meanOver("mape", actual, [predicted], (value, i) => {
    const error = Math.abs(value - at(predicted, i));
    return error === 0 ? 0 : error / Math.abs(value);
  });
}
