import { medianSorted } from "simple-statistics";
import { changesOf } from "./changes.ts";
import type { CleanSeries } from "./method.ts";
import type { Point } from "./points.ts";
import { fromScale, type HistoryScale, toScale } from "./scale.ts";

/** A year that more than doubles or halves a series; on the identity scale such a share of its mean size. */
const JUMP = Math.LN2;
/** And so many times the usual deviation of its changes. */
const FAR = 6;
/** Of a normal distribution, standard deviations in one median absolute deviation. */
const MAD_SCALE = 1.4826;
/** With fewer values no year can be told to be out of the ordinary. */
const ENOUGH = 6;

/** A series without gaps, and what was done to it. */
export interface Cleaned {
  readonly series: CleanSeries;
  readonly firstYear: number;
  /** Years between the first and the last that were filled in. */
  readonly missing: readonly number[];
  /** A single year far from both its neighbours, taken for a slip: filled in as if missing. */
  readonly outlier: { readonly year: number; readonly level: number } | null;
  /** A single change far from all others that stays: a new definition, perhaps. Growth is counted without it, errors with it. */
  readonly shift: { readonly year: number; readonly factor: number } | null;
}

/**
 * Makes a series of points: a missing year lies on the straight line between its neighbours, on the scale.
 *
 * A year is an outlier where it is further from the middle of its neighbours, both ways, than a doubling and than six times the
 * usual deviation of changes (1.4826 times their median absolute deviation), if it is the only one; a level shift is a change
 * that far from the median change which the next year does not undo, if it is the only one. Never the last year: whether what
 * it brings stays is not known, so it counts in full.
 */
export function cleaned(points: readonly Point[], scale: HistoryScale): Cleaned {
  const firstYear = points[0]?.year ?? 0;
  const { levels, missing } = filled(points, scale);
  const places = levels.map((level) => toScale(scale, level));
  const far = farOf(places, scale);
  const outlier = places.length >= ENOUGH ? outlierOf(places, far) : null;
  const found =
    outlier === null ? null : { year: firstYear + outlier, level: fromScale(scale, at(places, outlier)) };
  if (outlier !== null) {
    places[outlier] = (at(places, outlier - 1) + at(places, outlier + 1)) / 2;
    levels[outlier] = fromScale(scale, at(places, outlier));
  }
  const shift = places.length >= ENOUGH ? shiftOf(places, far) : null;
  const jump = shift?.jump ?? 0;
  return {
    series: {
      levels,
      steady: levels.map((level, t) =>
        shift !== null && t < shift.t ? fromScale(scale, at(places, t) + jump) : level,
      ),
      scale,
      n: points.length - (outlier === null ? 0 : 1),
    },
    firstYear,
    missing,
    outlier: found,
    shift:
      shift === null
        ? null
        : {
            year: firstYear + shift.t,
            factor: at(levels, shift.t) / at(levels, shift.t - 1),
          },
  };
}

function filled(points: readonly Point[], scale: HistoryScale): { levels: number[]; missing: number[] } {
  const levels: number[] = [];
  const missing: number[] = [];
  let before: Point | undefined;
  for (const point of points) {
    if (before !== undefined) {
      const [from, to] = [toScale(scale, before.level), toScale(scale, point.level)];
      const years = point.year - before.year;
      for (let k = 1; k < years; k++) {
        missing.push(before.year + k);
        levels.push(fromScale(scale, from + ((to - from) * k) / years));
      }
    }
    levels.push(point.level);
    before = point;
  }
  return { levels, missing };
}

/** How far a change may be from the median one, and that one. */
function farOf(places: readonly number[], scale: HistoryScale): { centre: number; reach: number } {
  const changes = changesOf(places);
  if (changes.length === 0) return { centre: 0, reach: Number.POSITIVE_INFINITY };
  const centre = median(changes);
  const deviation = median(changes.map((change) => Math.abs(change - centre)));
  const size = scale === "identity" ? median(places.map(Math.abs)) : 1;
  return { centre, reach: Math.max(JUMP * size, FAR * MAD_SCALE * deviation) };
}

function outlierOf(
  places: readonly number[],
  { centre, reach }: { centre: number; reach: number },
): number | null {
  const outliers = places.flatMap((place, t) => {
    if (t === 0 || t === places.length - 1) return [];
    const up = place - at(places, t - 1) - centre;
    const down = at(places, t + 1) - place - centre;
    return up * down < 0 && Math.min(Math.abs(up), Math.abs(down)) > reach ? [t] : [];
  });
  return outliers.length === 1 ? (outliers[0] ?? null) : null;
}

function shiftOf(
  places: readonly number[],
  { centre, reach }: { centre: number; reach: number },
): { t: number; jump: number } | null {
  const shifts = changesOf(places).flatMap((change, i) =>
    Math.abs(change - centre) > reach ? [{ t: i + 1, jump: change - centre }] : [],
  );
  const [shift] = shifts;
  return shift !== undefined && shifts.length === 1 && shift.t < places.length - 1 ? shift : null;
}

function median(values: readonly number[]): number {
  return medianSorted([...values].sort((a, b) => a - b));
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? Number.NaN;
}
