import { exponential, naturalLogarithm } from "../../math/exponential.ts";
import type { Shock } from "./shock.ts";

type Scaled = Pick<Shock, "scale" | "capacity" | "low" | "high">;

/** The level that a shock makes of a median, as the kernel does. */
export function levelOf({ scale, capacity, low, high }: Scaled, median: number, shock: number): number {
  if (scale === "identity") return Math.min(Math.max(median + shock, low), high);
  const e = exponential(shock);
  return scale === "log" ? median * e : (median * e) / (1 + (median / capacity) * (e - 1));
}

/** The shock that makes a level of a median; infinite past the ends of the scale. */
export function shockOf({ scale, capacity }: Scaled, median: number, level: number): number {
  if (scale === "identity") return level - median;
  const odds = (x: number) => (scale === "log" ? x : x / (1 - x / capacity));
  if (level <= 0) return Number.NEGATIVE_INFINITY;
  if (scale === "logit" && level >= capacity) return Number.POSITIVE_INFINITY;
  return naturalLogarithm(odds(level) / odds(median));
}
