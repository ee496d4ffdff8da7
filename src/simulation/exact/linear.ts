import { normalBetween } from "../../math/normal.ts";
import { certainly, type Exact, type Interval, type NormalLaw, varianceIn } from "./law.ts";
import { shockWithin } from "./shocks.ts";

/** Levels beyond their bounds that are too rare to matter. */
export const RARE = 1e-12;

/**
 * The probability that a weighted sum of levels on the identity scale lies in an interval: the levels are jointly normal
 * as long as none is clipped.
 *
 * @param weights - by year; only years with one need be known
 * @returns null on another scale, or where clipping may matter
 */
export function combinationWithin(law: NormalLaw, weights: Float64Array, sums: Interval): Exact | null {
  const years = law.unbounded.length;
  let median = 0;
  let size = 0;
  let variance = 0;
  let spread = 0;
  let clipped = 0;
  if (law.scale !== "identity") return null;
  for (let t = 0; t < years; t++) {
    const weight = weights[t]!;
    if (weight === 0) continue;
    median += weight * law.unbounded[t]!;
    clipped += clippedIn(law, t);
    size += Math.abs(weight * law.unbounded[t]!);
    spread += weight * weight * varianceIn(law, t);
    for (let u = 0; u < years; u++) {
      if (weights[u] !== 0) variance += weight * weights[u]! * law.covariance[t * years + u]!;
    }
  }
  if (clipped > RARE || !Number.isFinite(median)) return null;
  if (!(variance > 1e-14 * spread)) return certainly(median, sums);
  const { probability, error } = shockWithin(
    { low: sums.low - median, high: sums.high - median },
    variance,
    size,
  );
  return { probability, error: error + clipped };
}

/** The probability that the level of a year is clipped. */
export function clippedIn(law: NormalLaw, t: number): number {
  const median = law.unbounded[t]!;
  const deviation = Math.sqrt(varianceIn(law, t));
  if (deviation === 0) return median < law.low || median > law.high ? 1 : 0;
  const below = normalBetween(Number.NEGATIVE_INFINITY, (law.low - median) / deviation);
  return below + normalBetween((law.high - median) / deviation, Number.POSITIVE_INFINITY);
}
