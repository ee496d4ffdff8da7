import { planHash } from "../document/hash.ts";
import { mapRecord } from "../plan/mapRecord.ts";
import type { Plan } from "../plan/plan.ts";
import { project } from "../project.ts";
import { simulate } from "../simulation/simulate.ts";
import type { Forecast } from "./forecast.ts";

/** What a plan's scenario is asked for from each origin. */
export interface PlanTerms {
  readonly indicator: string;
  readonly scenario: string | undefined;
  readonly ahead: number;
  readonly draws: number;
  readonly seed: number;
  /** Levels of the intervals that will be asked for. */
  readonly levels: readonly number[];
}

/**
 * What a plan's scenario would have said from an origin: the plan as it would be with nothing observed after it and the origin
 * as its base year, projected and simulated.
 */
export function planForecast(
  plan: Plan,
  origin: number,
  history: readonly number[],
  terms: PlanTerms,
): Forecast {
  const { indicator, scenario, ahead, draws, seed, levels } = terms;
  const back = planAt(plan, origin, origin + ahead);
  const options = scenario === undefined ? {} : { scenario };
  const projection = project(back, options);
  const tails = levels.map((level) => (1 - level) / 2);
  // Of 0.1 made in two ways one may be off in its last digit.
  const quantiles = [
    ...new Set([...tails, ...tails.map((tail) => 1 - tail)].map((p) => Number(p.toFixed(9)))),
  ];
  quantiles.sort((a, b) => a - b);
  const ensemble = simulate(back, { ...options, draws, seed, quantiles, outputs: ["quantiles"] });
  const rows = ensemble.series[indicator]?.quantiles ?? [];
  const at = (values: readonly (number | null)[] | undefined, years: readonly number[], h: number) =>
    values?.[years.indexOf(origin + h)] ?? Number.NaN;
  const row = (p: number, h: number) => at(rows[quantiles.indexOf(Number(p.toFixed(9)))], ensemble.years, h);
  return {
    origin,
    history,
    median: (h) => at(projection.series[indicator]?.levels, projection.years, h),
    interval: (h, level) => [row((1 - level) / 2, h), row((1 + level) / 2, h)],
  };
}

/** A plan as it would have been in a year: without targets, for they were set for other years. */
function planAt(plan: Plan, baseYear: number, horizon: number): Plan {
  const { hash: _, ...rest } = plan;
  const indicators = mapRecord(plan.indicators, (indicator) => ({
    ...indicator,
    observations: Object.fromEntries(
      Object.entries(indicator.observations).filter(([year]) => Number(year) <= baseYear),
    ),
  }));
  const draft = { ...rest, baseYear, horizon, indicators, targets: {}, warnings: [] };
  return { ...draft, hash: planHash(draft) };
}
