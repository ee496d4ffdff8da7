import { formulaReferences } from "../formula/references.ts";
import { bindGrowth } from "../growth/registry.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import type { ResolvedScenario } from "../scenario/resolve.ts";
import { orderTracks } from "./order.ts";
import { INDEX_BASE, inRealTerms, isReal } from "./prices.ts";
import type { BoundStep, Deflator, Track } from "./track.ts";

/** A plan under a scenario, compiled for a run of years: ready to be filled with paths. */
export interface Program {
  /** The earliest year that is observed or looked back to, at the latest the base year. */
  readonly firstYear: number;
  /** How many years are filled; the tracks are compiled for `LOOK_AHEAD` more. */
  readonly years: number;
  readonly baseYear: number;
  /** The rates of growth `toTarget`, by target; whoever compiles solves them. */
  readonly rates: Map<string, number>;
  /** By id, in an order in which every track comes after its inputs. */
  readonly tracks: ReadonlyMap<string, Track>;
}

/** How many years past the horizon paths can be followed, for the question when a missed target will be reached. */
export const LOOK_AHEAD = 30;

/**
 * Compiles a plan under a scenario. The rates of growth `toTarget` are solved by whoever compiles.
 *
 * @throws PlanError when indicators depend on each other in a circle under this scenario
 */
export function compile(plan: Plan, scenario: ResolvedScenario): Program {
  const { baseYear } = plan;
  let firstYear = baseYear;
  for (const { observations } of Object.values(plan.indicators)) {
    for (const year in observations) firstYear = Math.min(firstYear, Number(year));
  }
  for (const { base, from } of Object.values(plan.targets)) firstYear = Math.min(firstYear, base, from);
  const frame = {
    firstYear,
    years: plan.horizon - firstYear + 1,
    baseYear,
    rates: new Map<string, number>(),
  };
  const real = inRealTerms(plan);
  const ids = Object.keys(plan.indicators);
  return {
    ...frame,
    tracks: orderTracks(real.size === 0 ? ids : [...ids, ...real.keys()], (id) =>
      compileTrack(id, plan.indicators[id] ?? real.get(id), plan, scenario, frame),
    ),
  };
}

type Frame = Omit<Program, "tracks">;

function compileTrack(
  id: string,
  indicator: Indicator | undefined,
  plan: Plan,
  scenario: ResolvedScenario,
  frame: Frame,
): Track | undefined {
  if (indicator === undefined) return undefined;
  const { firstYear, baseYear } = frame;
  const years = frame.years + LOOK_AHEAD;
  const { kind, formula = null, bounds, observations } = indicator;
  const observedLevels = new Float64Array(years).fill(Number.NaN);
  const observedGrowth = observedLevels.slice();
  const base = baseYear - firstYear;
  let firstLevel = years;
  let lastObserved = -1;
  // Years up to the base year are only observed; where the latest is older than that, growth fills the years between.
  let origin = -1;
  const basis = new Array<Track["basis"][number]>(years).fill(undefined);
  const observe = (t: number, status: Track["basis"][number], value = Number.NaN, growth = Number.NaN) => {
    basis[t] = status;
    observedLevels[t] = value;
    observedGrowth[t] = growth;
    if (!Number.isNaN(value)) firstLevel = Math.min(firstLevel, t);
    lastObserved = Math.max(lastObserved, t);
    if (t <= base) origin = Math.max(origin, t);
  };
  for (const [year, { value, growth, status }] of Object.entries(observations)) {
    if (Number(year) - firstYear < years) observe(Number(year) - firstYear, status, value, growth);
  }
  const override = kind === "index" ? INDEX_BASE : scenario.baseline.get(id);
  if (override !== undefined) {
    observe(base, kind === "index" ? basis[base] : "scenario", override, observedGrowth[base]);
  }
  if (kind === "index") {
    for (let t = base; t > 0; t--) observedLevels[t - 1] = observedLevels[t]! / (1 + observedGrowth[t]!);
    firstLevel = observedLevels.findIndex((level) => !Number.isNaN(level));
  }
  const steps = formula === null ? bindSteps(id, indicator, plan, scenario, frame) : [];
  const deflator = deflatorOf(indicator, firstYear, years);
  const ratio = kind === "ratio";
  return {
    id,
    additive: ratio,
    observedLevels,
    observedGrowth,
    firmLevels: basis.includes("plan")
      ? observedLevels.map((level, t) => (basis[t] === "plan" ? Number.NaN : level))
      : observedLevels,
    basis,
    firstLevel,
    lastObserved,
    assumedFrom: (origin < 0 ? base : origin) + 1,
    steps,
    formula,
    deflator,
    inputs: formula === null ? leadersOf(steps, deflator) : formulaReferences(formula),
    low: bounds?.min ?? (ratio ? 0 : Number.NEGATIVE_INFINITY),
    high: bounds?.max ?? (ratio ? 1 : Number.POSITIVE_INFINITY),
  };
}

/** The step of every year, each bound once. */
function bindSteps(
  id: string,
  indicator: Indicator,
  plan: Plan,
  scenario: ResolvedScenario,
  { firstYear, years, baseYear, rates }: Frame,
): BoundStep[] {
  const byYear: BoundStep[] = [];
  for (const assumed of scenario.steps.get(id) ?? []) {
    const { from, growth, observed, rates: swept, scale, shift, shrunk } = assumed;
    const real = isReal(assumed, indicator, plan);
    const bound = growth && bindGrowth(growth, { baseYear, rates });
    // Spelt out: copies made by rest and spread have no shape in common, and every year of a fill reads them.
    const step = { growth: bound, rates: swept, scale, shift, assumption: growth, observed, real, shrunk };
    // Later steps begin later: each takes over from its first year on.
    for (let t = Math.max(0, from - firstYear); t < years + LOOK_AHEAD; t++) byYear[t] = step;
  }
  return byYear;
}

function leadersOf(steps: readonly BoundStep[], deflator: Deflator | null): readonly string[] {
  const leaders = steps.flatMap(({ growth }) => (growth?.by === "leader" ? [growth.leader] : []));
  return [...new Set(deflator === null ? leaders : [...leaders, deflator.index])];
}

/** Published growth is real too where nothing else is said of it. */
function deflatorOf(
  { deflator, observations }: Indicator,
  firstYear: number,
  years: number,
): Deflator | null {
  if (deflator === undefined) return null;
  const published = new Array<boolean>(years).fill(false);
  for (const [year, { growth, growthPrices = "real" }] of Object.entries(observations)) {
    if (growth !== undefined) published[Number(year) - firstYear] = growthPrices === "real";
  }
  return { index: deflator, published };
}
