import type { HistoryGrowth } from "../growth/assumption.ts";
import { exponential, naturalLogarithm } from "../math/exponential.ts";

/** Where the numbers of a history are added up: logarithms of amounts, log odds of shares, or the levels themselves. */
export type HistoryScale = HistoryGrowth["scale"];

/** A level on its scale; not finite where the level has no place on it. */
export function toScale(scale: HistoryScale, level: number): number {
  if (scale === "identity") return level;
  return naturalLogarithm(scale === "log" ? level : level / (1 - level));
}

/** The level of a place on the scale. */
export function fromScale(scale: HistoryScale, place: number): number {
  if (scale === "identity") return place;
  const e = exponential(place);
  if (scale === "log") return e;
  return e === Number.POSITIVE_INFINITY ? 1 : e / (1 + e);
}

/**
 * A step on the scale as growth: of an amount (log) or of odds (logit) as a fraction, on the identity scale as it is. So that
 * an assumption holds the rates that people say.
 */
export function growthOf(scale: HistoryScale, step: number): number {
  return scale === "identity" ? step : exponential(step) - 1;
}
