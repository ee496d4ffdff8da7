import type { HistoryGrowth, Uncertainty } from "../growth/assumption.ts";
import { VERSION } from "../version.ts";
import type { Warning } from "../warnings.ts";
import { diagnosticsOf, type HistoryDiagnostics, warningsOf } from "./findings.ts";
import { fitPoints } from "./fitPoints.ts";
import { HISTORY_METHODS, type HistoryMethodName } from "./method.ts";
import { type HistoryObservations, pointsOf } from "./points.ts";
import type { HistoryScale } from "./scale.ts";
import { termsOf } from "./terms.ts";

const SCHEMA_VERSION = 1 as const;

export interface CalibrateOptions {
  /** Default `combination`. */
  readonly method?: HistoryMethodName;
  /** What the values are: of a `ratio` they are shares from 0 to 1, whose growth is in points. Default `flow`. */
  readonly kind?: "stock" | "flow" | "ratio" | "index";
  /** Default: `logit` of ratios, `identity` of levels that are not all above 0 (of ratios, between 0 and 1), else `log`. */
  readonly scale?: HistoryScale;
  /** Years to come that the result shows: 1 to 100, default 10. */
  readonly years?: number;
  /** Levels of the intervals it shows, each above 0 and below 1. Default 0.8 and 0.95. */
  readonly levels?: readonly number[];
  /** What the series is called in warnings. Default `series`. */
  readonly name?: string;
}

/** A growth assumption made of a history, with what it comes to and what the history shows. */
export interface Calibration {
  readonly kind: "calibration";
  readonly schemaVersion: 1;
  readonly version: string;
  readonly name: string;
  readonly method: HistoryMethodName;
  /** The method that was asked for cannot say (too few values, or no place on its scale): `combination` stood in. */
  readonly stoodIn: boolean;
  /** As a plan holds it: `growth: { history: ... }`. */
  readonly growth: HistoryGrowth & Uncertainty;
  /** The last level and the levels to come: half of what may come is above the median. */
  readonly last: number;
  readonly years: readonly number[];
  readonly median: readonly number[];
  readonly intervals: readonly ForecastInterval[];
  readonly history: { readonly years: readonly number[]; readonly levels: readonly number[] };
  readonly diagnostics: HistoryDiagnostics;
  readonly warnings: readonly Warning[];
}

/** Central intervals of the years to come. */
export interface ForecastInterval {
  readonly level: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Makes a growth assumption of a history: growth, and how uncertain it is.
 *
 * Missing years are filled in between their neighbours and add to the uncertainty; a single huge outlier is left out, a level shift
 * is taken out of growth but not out of the uncertainty; both warn. Of three values and fewer the uncertainty is at least what is
 * usual (5 % a year, wider the fewer they are), and one value alone is taken to stay. Levels that are not all above 0 grow by
 * increments. See `combination` for the default method and what it was chosen on.
 *
 * @param observations - by year: levels, or observations as `plan.indicators.gdp.observations` has them; in the unit of the series
 * @param options - method, kind and scale of the series, and how much of what comes the result shows
 * @returns the assumption as numbers, medians and intervals of the years to come, diagnostics and warnings
 * @throws RangeError when there is no value, or an option is wrong
 *
 * Source: each method names its own; golden: forecast.json.
 *
 * @example
 * ```ts
 * import { calibrate } from "targetcast/history";
 *
 * const { growth, median } = calibrate({ 2016: 100, 2017: 104, 2018: 109, 2019: 113, 2020: 112, 2021: 119 });
 * console.log((growth.initial * 100).toFixed(1), Math.round(median[4] ?? 0)); // 3.4 139
 * ```
 */
export function calibrate(observations: HistoryObservations, options: CalibrateOptions = {}): Calibration {
  const {
    method = "combination",
    kind = "flow",
    years = 10,
    levels = [0.8, 0.95],
    name = "series",
  } = options;
  check(name, method, years, levels);
  const points = pointsOf(observations, kind === "ratio", name);
  const { fit, clean, scale, end, stoodIn } = fitPoints(points, { method, kind, name, scale: options.scale });
  const { growth, gap } = termsOf(fit, scale, end.level, end.year);
  const diagnostics = diagnosticsOf(clean, fit.residuals, gap);
  const ahead = Array.from({ length: years }, (_, i) => i + 1);
  return {
    kind: "calibration",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    name,
    method: stoodIn ? "combination" : method,
    stoodIn,
    growth,
    last: end.level,
    years: ahead.map((h) => end.year + h),
    median: ahead.map(fit.median),
    intervals: levels.map((level) => {
      const limits = ahead.map((h) => fit.interval(h, level));
      return { level, low: limits.map(([low]) => low), high: limits.map(([, high]) => high) };
    }),
    history: { years: points.map(({ year }) => year), levels: points.map(({ level }) => level) },
    diagnostics,
    warnings: warningsOf(name, clean, diagnostics, kind === "ratio"),
  };
}

function check(name: string, method: string, years: number, levels: readonly number[]): void {
  const cannot = (message: string) => {
    throw new RangeError(`Cannot calibrate "${name}": ${message}`);
  };
  if (!HISTORY_METHODS.some((known) => known === method)) {
    cannot(`method must be one of ${HISTORY_METHODS.join(", ")}, current value is ${method}`);
  }
  if (!(Number.isInteger(years) && years >= 1 && years <= 100)) {
    cannot(`years must be a whole number from 1 to 100, current value is ${years}`);
  }
  for (const level of levels) {
    if (!(level > 0 && level < 1)) cannot(`levels must be above 0 and below 1, current value is ${level}`);
  }
}
