import type { ShockShape } from "../growth/assumption.ts";
import type { HistoryScale } from "./scale.ts";

/** The methods that make growth of a history, by the name that options give them. */
export const HISTORY_METHODS = [
  "combination",
  "auto",
  "drift",
  "logDrift",
  "logTrend",
  "dampedTrend",
  "theta",
  "mean",
] as const;

export type HistoryMethodName = (typeof HISTORY_METHODS)[number];

/** A yearly series without gaps, as methods take it. */
export interface CleanSeries {
  /** One for each year; what was missing or far out is filled in. */
  readonly levels: readonly number[];
  /** The same with level shifts taken out: what came before one is moved to where it would be now. */
  readonly steady: readonly number[];
  readonly scale: HistoryScale;
  /** How many of the levels were really observed. */
  readonly n: number;
}

/** Growth that moves from `initial` in the first year towards `rate`, keeping the share `damping` of the difference each year. */
export interface GrowthPath {
  readonly rate: number;
  readonly initial: number;
  readonly damping: number;
}

/** What a method says of the years to come. */
export interface Fit {
  /** The level h years after the last, h = 1, 2, ...; half of what may come is above it. */
  median(h: number): number;
  /**
   * The central interval of a level h years on.
   *
   * @param level - above 0 and below 1: 0.95 for one of 95 %
   */
  interval(h: number, level: number): readonly [low: number, high: number];
  /** The shape that the intervals have. */
  readonly shape: ShockShape;
  /** The median as growth on the scale of the series, where it has that form exactly. */
  readonly path: GrowthPath | null;
  /** Errors of what the method would have said of each year from the one before, on its own scale. */
  readonly residuals: readonly number[];
}

/** A way to make growth of a history. */
export interface HistoryMethod {
  readonly name: HistoryMethodName;
  /** What it is, and where it is written down. */
  readonly source: string;
  /** The fewest values it takes. */
  readonly least: number;
  /** Null where it cannot say: of levels that have no place on its scale. */
  fit(series: CleanSeries): Fit | null;
}
