import type { Emitter } from "./emitter.ts";
import type { PathColumns } from "./paths.ts";

/** Where the counters of one uncertain year of a series stand. */
export interface YearCounters {
  readonly year: number;
  /** Null where quantiles are not asked for. */
  readonly histogram: Histogram | null;
  /** Sums of deviations from the median and of their squares; null where moments are not asked for. */
  readonly moments: number | null;
}

/** Counters of equal bins of y = (x - origin) / scale; `compressed`: of y / (1 + |y|). */
export interface Histogram {
  readonly at: number;
  readonly bins: number;
  readonly origin: number;
  readonly scale: number;
  readonly compressed: boolean;
  /** Of the shocks, which still have to be brought to levels, or of the levels themselves. */
  readonly of: "shocks" | "levels";
}

export interface SeriesOutputs {
  readonly quantiles: boolean;
  readonly moments: boolean;
}

/** How wide the draws of a year are, and whether they are normal. */
export interface Width {
  /** Standard deviation, or the like of it. */
  readonly size: number;
  readonly isNormal: boolean;
}

const BINS = 1024;

/** Normal shocks beyond so many standard deviations are counted in the last bin: one in ten thousand million. */
const NORMAL_REACH = 6.5;

/** Half of the bins lie within so many sizes, where there is no end to the range. */
const HALF_WITHIN = 3;

/** Emits what counts the draws of every uncertain year of a path. */
export function emitSeries(
  path: PathColumns,
  widthAt: (t: number) => Width,
  outputs: SeriesOutputs,
  to: Emitter,
): YearCounters[] {
  const counters: YearCounters[] = [];
  for (let year = path.first; year < path.years; year++) {
    const { size, isNormal } = widthAt(year);
    const median = path.medians[year]!;
    // A year that is observed again within an uncertain path.
    if (!(size > 0)) continue;
    const { shocks } = path;
    let histogram: Histogram | null = null;
    if (outputs.quantiles) {
      histogram =
        shocks === null
          ? emitHistogram(path.levels(year), { origin: median, size, isNormal, of: "levels" }, to)
          : emitHistogram(shocks.at + year - path.first, { origin: 0, size, isNormal, of: "shocks" }, to);
    }
    let moments: number | null = null;
    if (outputs.moments) {
      moments = to.sums(2);
      to.emit({ op: "moments", in: path.levels(year), at: moments, centre: median });
    }
    counters.push({ year, histogram, moments });
  }
  return counters;
}

/** Emits what counts the draws of a column. */
export function emitHistogram(
  column: number,
  { origin, size, isNormal, of }: Width & Pick<Histogram, "origin" | "of">,
  to: Emitter,
): Histogram {
  const scale = size * (isNormal ? NORMAL_REACH : HALF_WITHIN);
  const counted = { at: to.counts(BINS), bins: BINS, origin, scale, compressed: !isNormal };
  to.emit({ op: "histogram", in: column, ...counted });
  return { ...counted, of };
}
