import type { Attainment } from "../attainment/attainment.ts";
import type { GrowthModelName, Prices } from "../growth/assumption.ts";
import { nthRoot } from "../math/power.ts";
import { nearest } from "../plan/nearest.ts";
import type { Adjustment, Label, Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { type Projection, project } from "../project.ts";
import { type NamedSeries, namedSeries } from "../projection/named.ts";
import { isReal } from "../projection/prices.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Series } from "../projection/series.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Ensemble, EnsembleAttainment } from "../simulation/ensemble.ts";
import type { Warning } from "../warnings.ts";

/** What `explain` returns: all that there is to say of one target, for a report to put in words. Plain JSON. */
export interface Explanation {
  readonly kind: "explanation";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario for this explanation alone. */
  readonly adjust: readonly Adjustment[];
  /** Where it starts, where it ends, what is short by how much, what it would take. */
  readonly attainment: Attainment;
  /** What is assumed of the growth that it comes from; null where nothing is, and where no year is left to assume. */
  readonly assumption: Assumed | null;
  /** How sure it is; null without an ensemble, and where there is no verdict. */
  readonly sureness: Sureness | null;
  /** The warnings that bear on it. */
  readonly warnings: readonly Warning[];
  /** The indicators that all this names, by id. */
  readonly series: Readonly<Record<string, NamedSeries>>;
}

/** The growth assumption behind a verdict. Its rate is the attainment's `assumedGrowth`. */
export interface Assumed {
  /** The target's own indicator, or for a formula the first that it is made of. */
  readonly indicator: string;
  readonly model: GrowthModelName;
  /** True where nothing is assumed but that observed growth goes on. */
  readonly observed: boolean;
  /** Whose growth it follows, and by how much; null and 1 where it is its own. */
  readonly leader: string | null;
  readonly elasticity: number;
  /** Whether the scenario, or what is laid over it, scales or shifts it. */
  readonly adjusted: boolean;
  /** Those that the rate is stated in, where that is known. */
  readonly prices: Prices | null;
  /** The prices that come on top of real growth, and how they grow a year on average over the years assumed; null where none do. */
  readonly onTop: { readonly index: string; readonly growth: number | null } | null;
  readonly source: string | null;
}

export interface Sureness
  extends Pick<EnsembleAttainment, "probability" | "quantiles" | "expectedShortfall" | "firstYears"> {
  /** Quantile levels of `quantiles`. */
  readonly quantileLevels: readonly number[];
}

export interface ExplainOptions<S extends string = string> {
  /** Id of the target. */
  readonly target: string;
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Laid over the scenario. */
  readonly adjust?: readonly Adjustment[];
  /** From `simulate` of the same plan, scenario and adjustments: says how sure the verdict is. */
  readonly ensemble?: Ensemble;
}

/**
 * Gathers what there is to say of one target: where it starts, what is assumed, where it ends, what is short by how much, what
 * it would take, and how sure that is. `explanationText` of `targetcast/report` makes a short account of it.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the target; the scenario; an ensemble, for how sure it is
 * @returns the attainment with the assumption behind it and the warnings that bear on it
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when the plan has no such target or scenario, or the ensemble is of another plan or scenario
 *
 * @example
 * ```ts
 * import { explain, simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { explanationText } from "targetcast/report";
 *
 * const ensemble = simulate(yuzhong, { seed: 1, draws: 10_000 });
 * const explanation = explain(yuzhong, { target: "healthRevenue-2026", ensemble });
 * console.log(explanation.attainment.status); // missed
 * console.log(explanationText(explanation, { lang: "zh" }));
 * ```
 */
export function explain<S extends string>(
  plan: Plan<string, S>,
  { target, scenario, adjust = [], ensemble }: ExplainOptions<S>,
): Explanation {
  const projection = project(plan, { ...(scenario !== undefined && { scenario }), adjust });
  const attainment = projection.attainments.find((one) => one.target === target);
  if (attainment === undefined) {
    const known = projection.attainments.map((one) => one.target);
    const hint = nearest(target, known) || `; the plan has: ${known.slice(0, 10).join(", ") || "none"}`;
    throw new RangeError(`Unknown target "${target}"${hint}`);
  }
  const { schemaVersion, version, plan: reference, scenario: id, scenarioName } = projection;
  const assumption = assumptionOf(plan, projection, attainment);
  const named = new Set([
    attainment.indicator,
    attainment.required.indicator,
    ...(assumption === null ? [] : [assumption.indicator]),
    ...(assumption?.leader == null ? [] : [assumption.leader]),
    ...(assumption?.onTop == null ? [] : [assumption.onTop.index]),
    ...(attainment.missing ?? []).map(({ indicator }) => indicator),
    ...(attainment.wouldNeed === null ? [] : [attainment.wouldNeed.indicator]),
  ]);
  return {
    kind: "explanation",
    schemaVersion,
    version,
    plan: reference,
    scenario: id,
    scenarioName,
    adjust,
    attainment,
    assumption,
    sureness: ensemble === undefined ? null : surenessOf(ensemble, projection, attainment),
    warnings: projection.warnings.filter(
      (one) => one.target === target || (one.target === null && named.has(one.indicator)),
    ),
    series: namedSeries(projection.series, named),
  };
}

/** The assumption that holds in the first year that is not observed. */
function assumptionOf(plan: Plan, projection: Projection, attainment: Attainment): Assumed | null {
  const { scenario, adjust, series, years } = projection;
  const { required, by, final } = attainment;
  const { indicator } = required;
  const basis = series[indicator]?.basis ?? [];
  const first =
    years.find((year, t) => year > plan.baseYear && basis[t] === "projected") ?? plan.baseYear + 1;
  if (final || first > by) return null;
  const steps = resolveScenario(plan, scenario, adjust).steps.get(indicator) ?? [];
  const step = steps.findLast(({ from }) => from <= first);
  if (step === undefined || step.growth === null) return null;
  const { growth, observed, scale, shift } = step;
  const follows = growth.model === "like";
  const own = plan.indicators[indicator];
  const index = own !== undefined && isReal(step, own, plan) ? own.deflator : undefined;
  const onTop = index === undefined ? null : { index, growth: averageOf(series[index], first, by, years) };
  return {
    indicator,
    model: growth.model,
    observed,
    leader: follows ? growth.indicator : null,
    elasticity: follows ? growth.elasticity : 1,
    adjusted: scale !== 1 || shift !== 0,
    prices: onTop === null ? (growth.prices ?? null) : "real",
    onTop,
    source: growth.source ?? null,
  };
}

/** Average growth a year from one year to another; null where one of them is not known. */
function averageOf(
  series: Series | undefined,
  from: number,
  to: number,
  years: readonly number[],
): number | null {
  const rates = years.flatMap((year, t) =>
    year >= from && year <= to ? [series?.growth[t] ?? Number.NaN] : [],
  );
  const [rate = Number.NaN] = rates;
  const product = rates.reduce((factor, growth) => factor * (1 + growth), 1);
  const average = rates.every((growth) => growth === rate) ? rate : nthRoot(product, rates.length) - 1;
  return Number.isFinite(average) ? average : null;
}

function surenessOf(
  ensemble: Ensemble,
  { plan, scenario, adjust }: Projection,
  { target, status }: Attainment,
): Sureness | null {
  const isSame =
    ensemble.plan.hash === plan.hash &&
    ensemble.scenario === scenario &&
    JSON.stringify(ensemble.adjust) === JSON.stringify(adjust);
  if (!isSame) {
    const is = `plan ${ensemble.plan.hash}, scenario "${ensemble.scenario}"`;
    throw new RangeError(
      `Cannot explain: the ensemble must be of the same plan, scenario and adjustments (plan ${plan.hash}, scenario "${scenario}"), current one is of ${is}`,
    );
  }
  const found = ensemble.attainments.find((one) => one.target === target);
  if (found === undefined || status === "undetermined") return null;
  const { probability, quantiles, expectedShortfall, firstYears } = found;
  return { probability, quantiles, expectedShortfall, firstYears, quantileLevels: ensemble.quantileLevels };
}
