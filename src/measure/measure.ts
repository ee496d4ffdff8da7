import type { Sense } from "./comparator.ts";

/** What of an indicator's path a target looks at. */
export type MeasureName =
  | "level"
  | "total"
  | "average"
  | "increase"
  | "change"
  | "averageGrowth"
  | "growth"
  | "always";

/** One lane of an indicator's path, as columns of years. NaN is a level or a growth that is not known. */
export interface Path {
  /** Levels, `[year - firstYear][lane]`. */
  readonly levels: Float64Array;
  /** Growth on the year before, laid out likewise. */
  readonly growth: Float64Array;
  readonly firstYear: number;
  readonly years: number;
  readonly lanes: number;
  readonly lane: number;
  /** Ratios grow by adding points; everything else by a factor. */
  readonly additive: boolean;
}

/** The years that a target looks at, and which way it wants the result to go. */
export interface Span {
  readonly from: number;
  readonly by: number;
  readonly base: number;
  readonly sense: Sense;
  /** What is asked: only a band with two sides needs it, to tell which year is the farthest off. */
  readonly asked: number;
}

/** What a target's number means: an amount in the unit, a relative change, or a growth a year. */
export type Asks = "level" | "change" | "growth";

/** A target measure: a number read off a path. */
export interface Measure {
  readonly name: MeasureName;
  readonly asks: Asks;
  /** True where it looks at every year `from`..`by`; false where only at `by`, and perhaps the base. */
  readonly spans: boolean;
  /** True where it needs levels; false where growth alone will do. */
  readonly needsLevels: boolean;
  /** True where it can only be asked of a flow. */
  readonly flowOnly: boolean;
  /** The measure; NaN where it cannot be told. */
  value(path: Path, span: Span): number;
  /** The largest number that went into it: the size of its rounding error. */
  magnitude(path: Path, span: Span): number;
  /** The level in `by` that makes the measure `asked`, given the base level, where one level tells it all. */
  levelFor?(base: number, asked: number, intervals: number, additive: boolean): number;
}

/** The level in a year; NaN outside the path. */
export function levelIn(path: Path, year: number): number {
  const t = year - path.firstYear;
  return t >= 0 && t < path.years ? path.levels[t * path.lanes + path.lane]! : Number.NaN;
}

/** The growth of a year on the one before; NaN outside the path. */
export function growthIn(path: Path, year: number): number {
  const t = year - path.firstYear;
  return t >= 0 && t < path.years ? path.growth[t * path.lanes + path.lane]! : Number.NaN;
}

/**
 * The value, over the years `from`..`by`, that decides whether all of them satisfy: the lowest where up is asked, the
 * highest where down is, the one farthest from what is asked where neither is.
 */
export function decisive(path: Path, span: Span, read: (path: Path, year: number) => number): number {
  let worst = read(path, span.from);
  for (let year = span.from + 1; year <= span.by; year++) {
    const value = read(path, year);
    if (Number.isNaN(value)) return Number.NaN;
    const worse =
      span.sense === 0
        ? Math.abs(value - span.asked) > Math.abs(worst - span.asked)
        : span.sense * (value - worst) < 0;
    if (worse) worst = value;
  }
  return worst;
}
