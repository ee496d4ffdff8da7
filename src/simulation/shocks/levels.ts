import { exponential, naturalLogarithm } from "../../math/exponential.ts";
import type { Shock } from "./shock.ts";

type Scaled = Pick<Shock, "scale" | "capacity" | "low" | "high">;

/** The level that a shock makes of that which it is added to, as the kernel does. */
export function levelOf({ scale, capacity, low, high }: Scaled, centre: number, shock: number): number {
  if (scale === "identity") return Math.min(Math.max(centre + shock, low), high);
  const e = exponential(shock);
  return scale === "log" ? centre * e : (centre * e) / (1 + (centre / capacity) * (e - 1));
}

/** The shock that makes a level of another; infinite past the ends of the scale. */
export function shockOf({ scale, capacity }: Scaled, centre: number, level: number): number {
  if (scale === "identity") return level - centre;
  const odds = (x: number) => (scale === "log" ? x : x / (1 - x / capacity));
  if (level <= 0) return Number.NEGATIVE_INFINITY;
  if (scale === "logit" && level >= capacity) return Number.POSITIVE_INFINITY;
  return naturalLogarithm(odds(level) / odds(centre));
}
