import type { Program } from "../../projection/compile.ts";
import { blankColumns, type Filled, fillTrack } from "../../projection/fill.ts";
import type { Track } from "../../projection/track.ts";
import { type Firsts, isShocked, type Shock } from "./shock.ts";

const NO_BOUNDS = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * What shocks are added to. Where a bound stops the medians it is the path that growth would take without it, as long as that,
 * stopped at the bound, is the same; where growth has led away from the bound again, the medians themselves.
 */
export function unboundedMedians(
  shock: Omit<Shock, "unbounded">,
  track: Track,
  program: Program,
  filled: Filled,
  firsts: Firsts,
): Float64Array {
  const { scale, low, high, medians } = shock;
  if (scale !== "identity" || !(Number.isFinite(low) || Number.isFinite(high))) return medians;
  const free = fillTrack(program, { ...track, ...NO_BOUNDS }, filled, blankColumns(program.years)(0)).levels;
  return medians.map((median, t) => {
    const level = free[t]!;
    const isStopped = level !== median && Math.min(Math.max(level, low), high) === median;
    return isStopped && isShocked(shock, firsts, t) ? level : median;
  });
}
