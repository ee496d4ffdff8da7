import type { Indicator, Plan } from "../plan/plan.ts";

/** How many years past the horizon paths can be followed, for the question when a missed target will be reached. */
export const LOOK_AHEAD = 30;

/** The value of an index in its base year. */
const INDEX_BASE = 100;

/** What is known of an indicator, as columns of years from the plan's first to 30 past its horizon; NaN where nothing is. */
export interface Observed {
  readonly levels: Float64Array;
  readonly growth: Float64Array;
  /** The last year up to the base year that is known; years after it may be assumed. */
  readonly origin: number;
  /** Positions of the first level (beyond the last year where there is none) and of the last observation (or -1). */
  readonly firstLevel: number;
  readonly lastObserved: number;
}

/** The observations of a plan as columns. */
export interface PlanObserved {
  /** The earliest year that is observed or looked back to, at the latest the base year. */
  readonly firstYear: number;
  readonly observed: ReadonlyMap<string, Observed>;
}

/** Plans never change, and are projected again and again. */
const known = new WeakMap<Plan, PlanObserved>();

/** The observations of a plan as columns; made once for each plan. */
export function observe(plan: Plan): PlanObserved {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const firstYear = firstYearOf(plan);
  const years = plan.horizon + LOOK_AHEAD - firstYear + 1;
  const observed = new Map<string, Observed>();
  for (const [id, indicator] of Object.entries(plan.indicators)) {
    observed.set(id, columnsOf(indicator, plan.baseYear, firstYear, years));
  }
  const result = { firstYear, observed };
  known.set(plan, result);
  return result;
}

function firstYearOf(plan: Plan): number {
  let first = plan.baseYear;
  for (const { observations } of Object.values(plan.indicators)) {
    for (const year in observations) first = Math.min(first, Number(year));
  }
  for (const target of Object.values(plan.targets)) first = Math.min(first, target.base, target.from);
  return first;
}

function columnsOf(
  { observations, kind }: Indicator,
  baseYear: number,
  firstYear: number,
  years: number,
): Observed {
  const levels = new Float64Array(years).fill(Number.NaN);
  const growth = new Float64Array(years).fill(Number.NaN);
  // Years up to the base year are only observed; where the latest is older than that, growth fills the years between.
  let origin = Number.NEGATIVE_INFINITY;
  for (const [key, observation] of Object.entries(observations)) {
    const year = Number(key);
    const t = year - firstYear;
    if (t >= years) continue;
    if (observation.value !== undefined) levels[t] = observation.value;
    if (observation.growth !== undefined) growth[t] = observation.growth;
    if (year <= baseYear) origin = Math.max(origin, year);
  }
  if (kind === "index") {
    const base = baseYear - firstYear;
    levels[base] = INDEX_BASE;
    for (let t = base; t > 0; t--) levels[t - 1] = levels[t]! / (1 + growth[t]!);
  }
  if (kind === "index" || origin === Number.NEGATIVE_INFINITY) origin = baseYear;
  let firstLevel = 0;
  while (firstLevel < years && Number.isNaN(levels[firstLevel]!)) firstLevel++;
  let lastObserved = years - 1;
  while (lastObserved >= 0 && Number.isNaN(levels[lastObserved]!) && Number.isNaN(growth[lastObserved]!))
    lastObserved--;
  return { levels, growth, origin, firstLevel, lastObserved };
}
