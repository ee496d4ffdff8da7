import type { Steep } from "./common.ts";
import type { Interval } from "./law.ts";

/** What a year asks of its shock: low <= slope·Z + X <= high, with X a normal of its own deviation. */
export interface Condition extends Interval {
  readonly slope: number;
  readonly deviation: number;
}

const NONE: Interval = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

/** The draws of Z that the years without a shock of their own allow. */
export function drawsAllowed(conditions: readonly Condition[]): Interval {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    const { slope, deviation } = condition;
    // No shock is allowed at all: whatever the slope, no draw is.
    if (condition.low > condition.high) return NONE;
    if (deviation > 0) continue;
    if (slope === 0) {
      if (condition.low <= 0 && condition.high >= 0) continue;
      return NONE;
    }
    const ends = [condition.low / slope, condition.high / slope] as const;
    low = Math.max(low, Math.min(...ends));
    high = Math.min(high, Math.max(...ends));
  }
  return { low, high };
}

/** Where the probability given Z is steep: where a year's median crosses what it asks. */
export function steepPlaces(conditions: readonly Condition[]): Steep[] {
  return conditions.flatMap(({ low, high, slope, deviation }) =>
    slope === 0 || deviation === 0
      ? []
      : [low, high]
          .filter(Number.isFinite)
          .map((end) => ({ z: end / slope, width: deviation / Math.abs(slope) })),
  );
}
