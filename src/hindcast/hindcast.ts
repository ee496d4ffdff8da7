import { fitPoints } from "../calibration/fitPoints.ts";
import type { HistoryMethodName } from "../calibration/method.ts";
import { type HistoryObservations, type Point, pointsOf } from "../calibration/points.ts";
import { type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { VERSION } from "../version.ts";
import type { Forecast, HindcastPoint } from "./forecast.ts";
import { planForecast } from "./ofPlan.ts";
import {
  checkMethod,
  type HindcastOptions,
  type HindcastSettings,
  hindcastSettings,
  type PlanHindcastOptions,
} from "./options.ts";
import { CRPS_INTERVALS, type HindcastScores, type ScoredPoint, scored, scoresOf } from "./score.ts";

/** How a method, or the scenario of a plan, would have done. Plain JSON. */
export interface Hindcast {
  readonly kind: "hindcast";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly name: string;
  /** The method; null of a plan. */
  readonly method: HistoryMethodName | null;
  /** The scenario; null of a series, or where a plan has its first one. */
  readonly scenario: string | null;
  /** Years that forecasts were made in. */
  readonly origins: readonly number[];
  readonly levels: readonly number[];
  readonly scores: HindcastScores;
  /** The same by years from the origin. */
  readonly byYear: readonly ({ readonly ahead: number } & HindcastScores)[];
  readonly points: readonly HindcastPoint[];
}

/**
 * How would this method have done? From every year of the history on that has enough values before it (a rolling origin), the years
 * after it are forecast from what was known, and held against what came.
 *
 * @param history - by year: levels, or observations as a plan has them
 * @param options - the method, how many years ahead, and the levels of intervals
 * @returns every forecast beside what came, scores over all and by years ahead, skill against the naive forecast
 * @throws RangeError when the history has no year to forecast, or an option is wrong
 *
 * Source: L. J. Tashman, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16 (2000) 437-450; each
 * score names its own.
 *
 * @example
 * ```ts
 * import { hindcast } from "targetcast/history";
 *
 * const sales = Object.fromEntries([8, 9, 9, 11, 12, 12, 14, 15, 17, 17, 19, 20].map((y, i) => [2010 + i, y]));
 * const { scores, origins } = hindcast(sales, { ahead: 2 });
 * console.log(origins.length, scores.skill !== null && scores.skill > 0); // 4 true
 * ```
 */
export function hindcast(history: HistoryObservations, options?: HindcastOptions): Hindcast;
/**
 * How would this plan's scenario have done? The plan as it would have been in every year of an indicator's observations that has
 * enough before it, with nothing observed later and that year as its base, projected and simulated.
 *
 * Growth that was calibrated or chosen with the years that it is held against does better than it would have: say so.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the indicator, the scenario, how many years ahead, draws and seed
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when there is no such indicator or scenario, or it has no year to forecast
 */
export function hindcast<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: PlanHindcastOptions<I, S>,
): Hindcast;
export function hindcast(
  subject: HistoryObservations | Plan,
  options: HindcastOptions | PlanHindcastOptions = {},
): Hindcast {
  if ("indicator" in options) return ofPlan(subject, options);
  if (isPlan(subject)) throw new RangeError("Cannot hindcast a plan: options must name an indicator");
  return ofSeries(subject, options);
}

function isPlan(subject: HistoryObservations | Plan): subject is Plan {
  return "kind" in subject && subject.kind === "plan";
}

function ofSeries(history: HistoryObservations, options: HindcastOptions): Hindcast {
  const { method = "combination", kind = "flow", scale, name = "series" } = options;
  checkMethod(name, method);
  const settings = hindcastSettings(name, options);
  const points = pointsOf(history, kind === "ratio", name);
  const forecast = (known: readonly Point[]): Forecast => {
    const { fit } = fitPoints(known, { method, kind, name, scale });
    return {
      origin: known.at(-1)?.year ?? Number.NaN,
      history: known.map(({ level }) => level),
      median: fit.median,
      interval: fit.interval,
    };
  };
  return resultOf(name, points, settings, forecast, { method, scenario: null });
}

function ofPlan(plan: HistoryObservations | Plan, options: PlanHindcastOptions): Hindcast {
  if (!isPlan(plan)) {
    throw new TypeError("Cannot hindcast: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  const { indicator: id, scenario, draws = 4096, seed = 1 } = options;
  const indicator = Object.hasOwn(plan.indicators, id) ? plan.indicators[id] : undefined;
  if (indicator === undefined) throw new RangeError(`Cannot hindcast: the plan has no indicator "${id}"`);
  const settings = hindcastSettings(id, options);
  const points = Object.entries(indicator.observations).flatMap(([year, { value, status }]) =>
    value === undefined || status === "plan" ? [] : [{ year: Number(year), level: value }],
  );
  const levels = [...settings.levels, ...CRPS_INTERVALS];
  const forecast = (known: readonly Point[]): Forecast =>
    planForecast(
      plan,
      known.at(-1)?.year ?? Number.NaN,
      known.map(({ level }) => level),
      { indicator: id, scenario, ahead: settings.ahead, draws, seed, levels },
    );
  return resultOf(id, points, settings, forecast, { method: null, scenario: scenario ?? null });
}

function resultOf(
  name: string,
  points: readonly Point[],
  { ahead, least, levels }: HindcastSettings,
  forecast: (known: readonly Point[]) => Forecast,
  of: Pick<Hindcast, "method" | "scenario">,
): Hindcast {
  const all: ScoredPoint[] = [];
  const origins: number[] = [];
  for (let n = least; n < points.length; n++) {
    const known = points.slice(0, n);
    const origin = known.at(-1)?.year ?? Number.NaN;
    const coming = points.slice(n).filter(({ year }) => year <= origin + ahead);
    if (coming.length === 0) continue;
    const said = forecast(known);
    const here = coming
      .map(({ year, level }) => scored(said, year - origin, level, levels))
      // A plan may say nothing of some years.
      .filter(({ median }) => Number.isFinite(median));
    if (here.length > 0) origins.push(origin);
    all.push(...here);
  }
  if (all.length === 0) {
    throw new RangeError(
      `Cannot hindcast "${name}": there must be a year after the first ${least} values, there are ${points.length} values`,
    );
  }
  const distances = [...new Set(all.map((point) => point.ahead))].sort((a, b) => a - b);
  return {
    kind: "hindcast",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    name,
    ...of,
    origins,
    levels,
    scores: scoresOf(all, levels),
    byYear: distances.map((distance) => ({
      ahead: distance,
      ...scoresOf(
        all.filter((point) => point.ahead === distance),
        levels,
      ),
    })),
    points: all.map(({ scale: _, crps: __, ...point }) => point),
  };
}
