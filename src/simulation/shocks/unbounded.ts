import type { Program } from "../../projection/compile.ts";
import { blankColumns, type Filled, fillTrack } from "../../projection/fill.ts";
import type { Track } from "../../projection/track.ts";
import { levelOf } from "./levels.ts";
import { type Firsts, isShocked, type StoppedShock } from "./shock.ts";

export const NO_BOUNDS = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * What shocks are added to. Where a bound stops the medians it is the path that growth would take without it, for as long as
 * that, stopped at the bound, is the same; where growth leads away from the bound it begins anew from the medians.
 */
export function unboundedMedians(
  shock: StoppedShock,
  track: Track,
  program: Program,
  filled: Filled,
  firsts: Firsts,
): Float64Array {
  const { scale, low, high, medians } = shock;
  if (scale !== "identity" || !(Number.isFinite(low) || Number.isFinite(high))) return medians;
  const known = filled.get(track.id)?.levels ?? medians;
  const anchors = track.observedLevels.slice();
  const free = { ...track, ...NO_BOUNDS, observedLevels: anchors };
  const columns = blankColumns(program.years)(0);
  let { levels } = fillTrack(program, free, filled, columns);
  for (const [t, median] of known.entries()) {
    const level = levels[t]!;
    if (Number.isNaN(median) || levelOf(shock, level, 0) === median) continue;
    // A rate means nothing below zero: what has fallen there stays as long as the bound holds.
    const stays = Number.isNaN(level) && (median === low || median === high) && known[t - 1] === median;
    anchors[t] = stays ? levels[t - 1]! : median;
    levels = fillTrack(program, free, filled, columns).levels;
  }
  return medians.map((median, t) => {
    const isBeyond = !Number.isNaN(known[t]!) && isShocked(shock, firsts, t);
    return isBeyond ? levels[t]! : median;
  });
}
