import type { MeasureName } from "../../measure/measure.ts";

/** The law of one indicator's uncertain path: Gaussian shocks s(t) on its scale around the median path. Years are positions, 0..years-1. */
export interface NormalLaw {
  readonly scale: "log" | "logit" | "identity";
  /** The level that logit tends to: 1 for ratios. */
  readonly capacity: number;
  /** Identity: levels are clipped to these; may be infinite. */
  readonly low: number;
  readonly high: number;
  /** What shocks are added to, by year: the median, but where bounds stop it what it would be without them. NaN where it is not known. */
  readonly unbounded: Float64Array;
  /** Of s: years x years. */
  readonly covariance: Float64Array;
  /** s(t) = common[t]·Z + Σ_{u<=t} own[u]·e_u, with independent standard normals, where it has that form; else null. */
  readonly common: Float64Array | null;
  readonly own: Float64Array | null;
}

/** What is asked of a path: whether low <= measure <= high. */
export interface Question {
  readonly measure: MeasureName;
  /** Positions of years. */
  readonly from: number;
  readonly by: number;
  readonly base: number;
  /** Ratios: growth, change and averageGrowth are in points. */
  readonly additive: boolean;
  /** May be infinite. Ties have probability zero, but for certain or clipped levels: there the interval is closed. */
  readonly low: number;
  readonly high: number;
}

/** A probability, and a bound on its error. */
export interface Exact {
  readonly probability: number;
  readonly error: number;
}

/** An interval of levels, shocks or draws; empty where low > high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a number is distributed. */
export interface Spread {
  quantile(p: number): number;
  /** The share at or below a value. */
  shareUpTo(value: number): number;
}

/** The probability of what is certain. */
export function certainly(x: number, { low, high }: Interval): Exact {
  return { probability: low <= x && x <= high ? 1 : 0, error: 0 };
}

/** The variance of s(t). */
export function varianceIn({ covariance, unbounded }: NormalLaw, t: number): number {
  return covariance[t * unbounded.length + t]!;
}

/** The variance of s(t) - s(base), zero where it is but rounding. */
export function varianceBetween(law: NormalLaw, t: number, base: number): number {
  const both = varianceIn(law, t) + varianceIn(law, base);
  const rest = both - 2 * law.covariance[t * law.unbounded.length + base]!;
  return rest > 1e-14 * both ? rest : 0;
}

/** The level in a year without shocks. */
export function medianIn({ scale, low, high, unbounded }: NormalLaw, t: number): number {
  const median = unbounded[t]!;
  return scale === "identity" ? Math.min(Math.max(median, low), high) : median;
}

/** Whether every level from `first` to `last` has a median that its scale can take. */
export function areKnown(
  { scale, capacity, unbounded }: Pick<NormalLaw, "scale" | "capacity" | "unbounded">,
  first: number,
  last: number,
): boolean {
  if (!(first >= 0 && last < unbounded.length)) return false;
  for (let t = first; t <= last; t++) {
    const median = unbounded[t]!;
    if (!Number.isFinite(median)) return false;
    if (scale !== "identity" && !(median > 0)) return false;
    if (scale === "logit" && !(median < capacity)) return false;
  }
  return true;
}
