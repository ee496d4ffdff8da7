import { exponential } from "../../math/exponential.ts";
import { normalCdf } from "../../math/normal.ts";
import { at } from "./pairs.ts";
import { pinballLoss } from "./pinball.ts";

/**
 * Continuous ranked probability score of draws: mean |x - y| - ½ mean |x - x'|, over all draws x and all pairs x, x'.
 *
 * @param actual - y, in the unit of the series
 * @param draws - x, a sample of what was said of y; they are taken as a whole distribution (the "plug-in" score)
 * @returns in the unit of the series; of a single draw the absolute error
 * @throws RangeError when there are no draws
 *
 * Source: T. Gneiting and A. E. Raftery, Strictly proper scoring rules, prediction, and estimation, Journal of the American
 * Statistical Association 102 (2007) 359-378, (21); golden: scores.json.
 *
 * @example
 * ```ts
 * import { crps } from "targetcast/history";
 *
 * console.log(crps(0.5, [0, 1])); // 0.25
 * ```
 */
export function crps(actual: number, draws: readonly number[]): number {
  const n = draws.length;
  if (n === 0) throw new RangeError("Cannot score crps: there are no draws");
  const sorted = Float64Array.from(draws).sort();
  // In order, the sum of |x - x'| over pairs is that of (2i - n + 1) x.
  let off = 0;
  let apart = 0;
  for (const [i, draw] of sorted.entries()) {
    off += Math.abs(draw - actual);
    apart += (2 * i - n + 1) * draw;
  }
  return off / n - apart / (n * n);
}

/**
 * Continuous ranked probability score of quantiles: twice the mean of their pinball losses.
 *
 * With levels in equal steps it comes to the score of the distribution as they grow in number. It is finite for distributions
 * that have no mean too, such as levels under a Student t shock on the log scale.
 *
 * @param actual - y, in the unit of the series
 * @param levels - quantile levels above 0 and below 1, such as 0.05, 0.15, ..., 0.95
 * @param quantiles - what was said to be the quantiles, one for each of `levels`
 * @returns in the unit of the series
 * @throws RangeError when there are no levels, or lengths differ
 *
 * Source: F. Laio and S. Tamea, Verification tools for probabilistic forecasts, Hydrology and Earth System Sciences 11 (2007)
 * 1267-1277, (3); golden: scores.json.
 */
export function crpsOfQuantiles(
  actual: number,
  levels: readonly number[],
  quantiles: readonly number[],
): number {
  if (levels.length === 0 || levels.length !== quantiles.length) {
    throw new RangeError(
      `Cannot score crps: there must be a quantile for each level, there are ${levels.length} levels and ${quantiles.length} quantiles`,
    );
  }
  const sum = levels.reduce((total, level, i) => total + pinballLoss(actual, at(quantiles, i), level), 0);
  return (2 * sum) / levels.length;
}

const ROOT_PI_INVERSE = 0.5641895835477563;
const ROOT_TWO_PI_INVERSE = 0.3989422804014327;

/**
 * Continuous ranked probability score of a normal distribution: σ (z (2 Φ(z) - 1) + 2 φ(z) - 1/√π) with z = (y - μ)/σ.
 *
 * @param actual - y
 * @param mean - μ
 * @param sd - σ, above 0
 * @returns in the unit of the series
 * @throws RangeError when σ is not above 0
 *
 * Source: T. Gneiting, A. E. Raftery, A. H. Westveld and T. Goldman, Calibrated probabilistic forecasting using ensemble model
 * output statistics and minimum CRPS estimation, Monthly Weather Review 133 (2005) 1098-1118, (5); golden: scores.json.
 */
export function crpsOfNormal(actual: number, mean: number, sd: number): number {
  if (!(sd > 0))
    throw new RangeError(`Cannot score crps: the standard deviation must be above 0, current value is ${sd}`);
  const z = (actual - mean) / sd;
  const density = ROOT_TWO_PI_INVERSE * exponential((-z * z) / 2);
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - ROOT_PI_INVERSE);
}
