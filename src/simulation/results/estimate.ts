import type { Probability } from "../ensemble.ts";
import { hitsAt, type Tally } from "./tally.ts";

/** Quantiles of Student's t at 0.975, by degrees of freedom from 1 (published tables; R: qt(0.975, 1:15)). */
const T975 = [
  12.706204736432095, 4.302652729749464, 3.182446305284263, 2.7764451051977987, 2.5705818366147395,
  2.4469118487916806, 2.3646242510102993, 2.306004135033371, 2.2621571627409915, 2.2281388519649385,
  2.200985160082949, 2.1788128296634177, 2.1603686564610127, 2.1447866879169273, 2.131449545559323,
];

/** How many standard errors a 95 % interval reaches to each side that rests on so many independent replicates, 2 to 16. */
export function studentReach(replicates: number): number {
  return T975[replicates - 2]!;
}

/** Standard normal quantile of 0.975. */
export const Z975 = 1.959963984540054;

/** Fewer draws than that in a replicate say too little of their scatter. */
const LEAST_IN_REPLICATE = 16;

/**
 * A probability from the draws that hit.
 *
 * The standard error is that of the mean of the replicates, which are independent: s / sqrt(R), and the interval uses Student's t
 * with R - 1 degrees of freedom. Where replicates are too small to scatter, of pseudo-random draws, and where all replicates agree
 * (every draw hits, or none does), it is the binomial sqrt(p(1 - p)/n) with p = (hits + 2)/(draws + 4), which is never 0
 * (Agresti and Coull 1998), and normal quantiles.
 */
export function estimate(tally: Tally, at: number, points: "sobol" | "random"): Probability {
  const { draws, drawn } = tally;
  const hits = hitsAt(tally, at);
  const value = hits / draws;
  const scattered =
    points === "sobol"
      ? scatter(tally, (replicate) => tally.hits[replicate]![at]! - value * drawn[replicate]!)
      : null;
  const seen = (hits + 2) / (draws + 4);
  const error = scattered?.error ?? Math.sqrt((seen * (1 - seen)) / draws);
  const reach = scattered?.reach ?? error * Z975;
  return { value, method: "sampled", error, interval: interval(value, reach) };
}

/** A standard error, and half of the interval that holds 95 %. */
export interface Scatter {
  readonly error: number;
  readonly reach: number;
}

/**
 * The error of a mean from how its replicates scatter; null where they are too small for that, or do not.
 *
 * @param off - what a replicate has more than its share of the whole, in draws
 */
export function scatter({ draws, drawn }: Tally, off: (replicate: number) => number): Scatter | null {
  if (!areScattered(drawn)) return null;
  const replicates = drawn.length;
  let variance = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    // Replicates differ by one draw at most; each counts by its share.
    const share = off(replicate) / draws;
    variance += share * share;
  }
  if (!(variance > 0)) return null;
  const error = Math.sqrt(variance * (replicates / (replicates - 1)));
  return { error, reach: error * studentReach(replicates) };
}

/** Whether replicates are large enough to say something of their scatter. */
export function areScattered(drawn: Float64Array): boolean {
  return Math.min(...drawn) >= LEAST_IN_REPLICATE;
}

/** A probability that is known but for a bound. */
export function exactly(value: number, error: number): Probability {
  return { value, method: "exact", error, interval: interval(value, error) };
}

export function interval(value: number, reach: number): readonly [number, number] {
  return [Math.max(0, value - reach), Math.min(1, value + reach)];
}
