import { at, checkShare, meanOver } from "./pairs.ts";

/**
 * Interval score (Winkler): the width, and for a value outside 2/α times how far it is outside, α = 1 - level.
 *
 * Mean of (u - l) + (2/α) (l - y) where y < l, + (2/α) (y - u) where y > u.
 *
 * @param actual - y, in the unit of the series
 * @param low - l, the lower limit of a central interval, one for each of `actual`
 * @param high - u, the upper limit
 * @param level - of the interval, above 0 and below 1: 0.95 for one of 95 %
 * @returns in the unit of the series; the smaller the better
 * @throws RangeError when there is nothing to score, lengths differ, or the level is none
 *
 * Source: Gneiting and Raftery (2007), see `crps`, (43); R. L. Winkler (1972); golden: scores.json.
 *
 * @example
 * ```ts
 * import { intervalScore } from "targetcast/history";
 *
 * console.log(intervalScore([10, 13], [8, 8], [12, 12], 0.8).toFixed(1)); // 9.0
 * ```
 */
export function intervalScore(
  actual: readonly number[],
  low: readonly number[],
  high: readonly number[],
  level: number,
): number {
  checkShare("the interval", "the level", level);
  const price = 2 / (1 - level);
  return meanOver("the interval", actual, [low, high], (value, i) => {
    const [from, to] = [at(low, i), at(high, i)];
    return to - from + price * (Math.max(0, from - value) + Math.max(0, value - to));
  });
}
