import { naturalLogarithm } from "../../math/exponential.ts";
import { normalBetween } from "../../math/normal.ts";
import { certainly, type Exact, type Interval, medianIn, type NormalLaw, varianceIn } from "./law.ts";

/** What turns shocks to levels. */
type Scaled = Pick<NormalLaw, "scale" | "capacity" | "low" | "high" | "unbounded">;

/** The shocks of a year with which its level lies in an interval: a level grows with its shock on every scale. */
export function shocksFor(law: Scaled, t: number, levels: Interval): Interval {
  if (law.scale !== "identity")
    return { low: shockOf(law, t, levels.low), high: shockOf(law, t, levels.high) };
  // What is clipped to a bound is on it, whatever the shock beyond.
  const median = law.unbounded[t]!;
  if (levels.low > law.high || levels.high < law.low || levels.low > levels.high) {
    return { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  }
  return {
    low: levels.low <= law.low ? Number.NEGATIVE_INFINITY : levels.low - median,
    high: levels.high >= law.high ? Number.POSITIVE_INFINITY : levels.high - median,
  };
}

/** The inverse of m·e^s, or of m·e^s / (1 + m/c (e^s - 1)). */
function shockOf({ scale, capacity, unbounded }: Scaled, t: number, level: number): number {
  if (level <= 0) return Number.NEGATIVE_INFINITY;
  const ratio = level / unbounded[t]!;
  if (scale === "log") return naturalLogarithm(ratio);
  if (level >= capacity) return Number.POSITIVE_INFINITY;
  return naturalLogarithm((ratio * (capacity - unbounded[t]!)) / (capacity - level));
}

/** The probability that a level lies in an interval. */
export function levelWithin(law: NormalLaw, t: number, levels: Interval): Exact {
  const variance = varianceIn(law, t);
  if (variance === 0) return certainly(medianIn(law, t), levels);
  const size = law.scale === "identity" ? Math.abs(law.unbounded[t]!) : 1;
  return shockWithin(shocksFor(law, t, levels), variance, size);
}

/**
 * The probability that a normal shock of mean 0 lies in an interval.
 *
 * @param size - of the numbers that the interval was worked out from, for its rounding
 */
export function shockWithin({ low, high }: Interval, variance: number, size: number): Exact {
  const deviation = Math.sqrt(variance);
  const probability = normalBetween(low / deviation, high / deviation);
  return { probability, error: 1e-15 + (4 * Number.EPSILON * size) / deviation };
}
