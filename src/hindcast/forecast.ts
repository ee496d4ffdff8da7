/** What was said of the years after an origin. */
export interface Forecast {
  /** The last year that was known. */
  readonly origin: number;
  /** Levels known up to then, oldest first. */
  readonly history: readonly number[];
  /** The level h years on; NaN where nothing was said. */
  median(h: number): number;
  /** Its central interval. */
  interval(h: number, level: number): readonly [low: number, high: number];
}

/** A forecast of one year beside what came. */
export interface HindcastPoint {
  readonly origin: number;
  readonly year: number;
  /** Years from the origin. */
  readonly ahead: number;
  readonly actual: number;
  readonly median: number;
  /** What the naive forecast said: that the last level stays. */
  readonly naive: number;
  /** Central intervals, one for each of the levels asked for. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}
