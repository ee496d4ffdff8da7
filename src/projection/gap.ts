import { logarithm } from "../math/logarithm.ts";
import { nthRoot } from "../math/power.ts";
import type { Columns } from "./fill.ts";
import type { Track } from "./track.ts";

/** Of one year: what differs less from what was expected is no break, however calm the rest of the series. */
export const SMALLEST_JUMP = 0.1;

/** A level observed after a gap of years, and the level that the plan had come to expect there, as growth a year. */
export interface Gap {
  /** Years since the level before it. */
  readonly years: number;
  readonly growth: number;
  readonly expected: number;
}

/**
 * A level observed after years without one that lies so far from what was assumed for these years that the series may have
 * been redefined: ln(level / expected level) of n years beyond ± 0.1 √n, which is 10 points / √n a year. Growth above and below
 * the assumed evens out over years, a new definition does not. One extraordinary year is none: a gap has two years at least.
 *
 * @param t - position of a year
 * @param rate - the growth assumed, or published, of that year
 * @returns null where there is no gap, or no break in it
 */
export function breakAfterGap(
  { observedLevels, additive }: Track,
  { levels }: Columns,
  t: number,
  rate: number,
): Gap | null {
  const level = observedLevels[t]!;
  const expected = levels[t - 1]! * (1 + rate);
  let from = t - 1;
  while (from >= 0 && Number.isNaN(observedLevels[from]!)) from--;
  const years = t - from;
  const start = observedLevels[from] ?? Number.NaN;
  // Where a level is not positive, or too far from another to say how far.
  const isKnown = start > 0 && level > 0 && expected > 0 && Number.isFinite(level / start + expected / start);
  if (additive || years < 2 || !isKnown) return null;
  const off = Math.abs(logarithm(level) - logarithm(expected));
  if (off <= SMALLEST_JUMP * Math.sqrt(years)) return null;
  return {
    years,
    growth: nthRoot(level / start, years) - 1,
    expected: nthRoot(expected / start, years) - 1,
  };
}
