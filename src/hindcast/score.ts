import type { Forecast, HindcastPoint } from "./forecast.ts";
import { coverage } from "./score/coverage.ts";
import { crpsOfQuantiles } from "./score/crps.ts";
import { intervalScore } from "./score/intervalScore.ts";
import { mae } from "./score/mae.ts";
import { mape } from "./score/mape.ts";
import { naiveScale } from "./score/naiveScale.ts";
import { rmse } from "./score/rmse.ts";
import { skill } from "./score/skill.ts";
import { smape } from "./score/smape.ts";

/** Scores over all points, or over those of one distance. What cannot be told is null: of scaled scores where the history never changed. */
export interface HindcastScores {
  /** How many forecasts were scored. */
  readonly points: number;
  /** In the unit of the series. */
  readonly mae: number;
  readonly rmse: number;
  /** Fractions; null where a value is 0. */
  readonly mape: number | null;
  readonly smape: number;
  /** Over the mean absolute change of the history before each origin. */
  readonly mase: number | null;
  /** Of the quantiles 0.05, 0.1, ..., 0.95, in the unit of the series. */
  readonly crps: number;
  readonly intervals: readonly IntervalScores[];
  /** 1 - mean absolute error over that of the naive forecast; null where that is 0. */
  readonly skill: number | null;
}

export interface IntervalScores {
  readonly level: number;
  /** The share of what came that lies inside. */
  readonly coverage: number;
  /** In the unit of the series. */
  readonly score: number;
  /** The score over the mean absolute change of the history before each origin. */
  readonly msis: number | null;
}

/** Quantile levels that the ranked probability score is made of. */
const LEVELS = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

/** The central intervals that have those quantiles as their limits. */
export const CRPS_INTERVALS: readonly number[] = LEVELS.filter((p) => p > 0.5).map((p) => 2 * p - 1);

/** A point with what its scores need besides. */
export interface ScoredPoint extends HindcastPoint {
  readonly scale: number;
  readonly crps: number;
}

/** One year of a forecast held against what came. */
export function scored(
  forecast: Forecast,
  ahead: number,
  actual: number,
  levels: readonly number[],
): ScoredPoint {
  const { origin, history } = forecast;
  const median = forecast.median(ahead);
  const limits = levels.map((level) => forecast.interval(ahead, level));
  const quantiles = LEVELS.map((p) => {
    if (p === 0.5) return median;
    const [low, high] = forecast.interval(ahead, Math.abs(1 - 2 * p));
    return p < 0.5 ? low : high;
  });
  return {
    origin,
    year: origin + ahead,
    ahead,
    actual,
    median,
    naive: history.at(-1) ?? Number.NaN,
    low: limits.map(([low]) => low),
    high: limits.map(([, high]) => high),
    scale: history.length < 2 ? 0 : naiveScale(history),
    crps: crpsOfQuantiles(actual, LEVELS, quantiles),
  };
}

/** The scores of points; there must be at least one. */
export function scoresOf(points: readonly ScoredPoint[], levels: readonly number[]): HindcastScores {
  const actual = points.map((point) => point.actual);
  const median = points.map((point) => point.median);
  const naive = points.map((point) => point.naive);
  const error = mae(actual, median);
  const percentage = mape(actual, median);
  return {
    points: points.length,
    mae: error,
    rmse: rmse(actual, median),
    mape: Number.isFinite(percentage) ? percentage : null,
    smape: smape(actual, median),
    mase: scaledMean(points, (point) => Math.abs(point.actual - point.median)),
    crps: meanOf(points.map(({ crps }) => crps)),
    intervals: levels.map((level, i) => {
      const low = points.map((point) => point.low[i] ?? Number.NaN);
      const high = points.map((point) => point.high[i] ?? Number.NaN);
      return {
        level,
        coverage: coverage(actual, low, high),
        score: intervalScore(actual, low, high, level),
        msis: scaledMean(points, (point) =>
          intervalScore([point.actual], [point.low[i] ?? Number.NaN], [point.high[i] ?? Number.NaN], level),
        ),
      };
    }),
    skill: skill(error, mae(actual, naive)),
  };
}

/** The mean of a loss over the scale of each point, where there is one. */
function scaledMean(points: readonly ScoredPoint[], loss: (point: ScoredPoint) => number): number | null {
  const scaled = points.flatMap((point) => (point.scale > 0 ? [loss(point) / point.scale] : []));
  return scaled.length === 0 ? null : meanOf(scaled);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
