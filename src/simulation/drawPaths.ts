import { type Adjustment, type Label, type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Series } from "../projection/series.ts";
import { VERSION } from "../version.ts";
import type { Warning } from "../warnings.ts";
import { levelsOf } from "./levels.ts";
import { modelOf } from "./model.ts";
import { type SimulateOptions, settingsOf } from "./options.ts";

/** What `drawPaths` returns: the level of every draw. Plain JSON. */
export interface DrawnPaths<I extends string = string> {
  readonly kind: "draws";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Version of the library that made it. */
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenario: string;
  readonly scenarioName: Label;
  readonly adjust: readonly Adjustment[];
  readonly seed: number;
  readonly draws: number;
  readonly points: "sobol" | "random";
  readonly years: readonly number[];
  readonly series: Readonly<Partial<Record<I, DrawnSeries>>>;
  readonly warnings: readonly Warning[];
}

/** The levels of one indicator, draw by draw. */
export interface DrawnSeries extends Pick<Series, "name" | "kind" | "unit" | "theme"> {
  /** [year][draw], in the indicator's unit: the same draw has the same number in every series and year. Null where not known. */
  readonly levels: readonly (readonly (number | null)[])[];
}

export interface DrawPathsOptions<I extends string = string, S extends string = string>
  extends Pick<SimulateOptions<S>, "seed" | "scenario" | "adjust" | "points"> {
  /** How many draws: an integer from 1. Default 1,000. With all indicators and years at most 10 million levels. */
  readonly draws?: number;
  /** Ids of the indicators to keep. Default: all. */
  readonly indicators?: readonly I[];
}

const DEFAULT_DRAWS = 1_000;
/** Of all indicators, years and draws: they are kept as numbers of a plain object. */
const MOST_LEVELS = 1e7;

/**
 * Keeps the draws that `simulate` only counts: the level of every indicator, year and draw, for questions of your own.
 *
 * With the same options they are the draws of `simulate`. They come in 16 independent randomisations, one after the other.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the seed, which has no default; how many draws, of which indicators, under which scenario
 * @returns levels by indicator, year and draw
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, the plan has no such scenario or indicator, or the levels would be too many
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 *
 * @example
 * ```ts
 * import { drawPaths } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { series, years } = drawPaths(yuzhong, { seed: 1, draws: 4_000, indicators: ["externalCapital"] });
 * const levels = series.externalCapital?.levels[years.indexOf(2026)] ?? [];
 * console.log(levels.length); // 4000
 * ```
 */
export function drawPaths<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: DrawPathsOptions<I, S>,
): DrawnPaths<I> {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError(
      "Cannot draw paths: the plan must come from parsePlan, definePlan or targetcast/plans",
    );
  }
  const { indicators, ...rest } = options;
  const settings = settingsOf(plan, { draws: DEFAULT_DRAWS, ...rest });
  const wanted = new Set<string>(indicators ?? Object.keys(plan.indicators));
  for (const id of wanted) {
    if (!Object.hasOwn(plan.indicators, id))
      throw new RangeError(`Cannot draw paths: the plan has no indicator "${id}"`);
  }
  const { seed, draws, adjust, points } = settings;
  const model = modelOf(plan, settings.scenarios[0]?.scenario, adjust);
  const { projection } = model;
  const levels = wanted.size * projection.years.length * draws;
  if (levels > MOST_LEVELS) {
    throw new RangeError(
      `Cannot draw paths: ${levels} levels are more than ${MOST_LEVELS}: ask for fewer draws or indicators`,
    );
  }
  const drawn = levelsOf(model, wanted, { seed, draws, points });
  const { scenario, scenarioName, years, warnings } = projection;
  const series: Partial<Record<I, DrawnSeries>> = {};
  for (const id in plan.indicators) {
    const { name, kind, unit, theme = null } = plan.indicators[id];
    const columns = drawn.get(id);
    if (columns !== undefined) series[id] = { name, kind, unit, theme, levels: columns.map(plainLevels) };
  }
  return {
    kind: "draws",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: projection.plan,
    scenario,
    scenarioName,
    adjust,
    seed,
    draws,
    points,
    years,
    series,
    warnings,
  };
}

function plainLevels(levels: Float64Array): (number | null)[] {
  return Array.from(levels, (level) => (Number.isFinite(level) ? level : null));
}
