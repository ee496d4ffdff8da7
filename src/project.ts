import { attain } from "./attainment/attain.ts";
import type { Attainment } from "./attainment/attainment.ts";
import { type Prepared, prepare, situationOf } from "./attainment/prepare.ts";
import { attainmentWarnings } from "./attainment/warn.ts";
import { type Adjustment, type Label, type Plan, SCHEMA_VERSION } from "./plan/plan.ts";
import type { Columns } from "./projection/fill.ts";
import { type PlanReference, referenceTo } from "./projection/reference.ts";
import { type Series, seriesOf } from "./projection/series.ts";
import { projectionWarnings } from "./projection/warn.ts";
import { VERSION } from "./version.ts";
import type { Warning } from "./warnings.ts";

/** What `project` returns: a path for every indicator and a verdict on every target. Plain JSON. */
export interface Projection<I extends string = string> {
  readonly kind: "projection";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Version of the library that made it. */
  readonly version: string;
  readonly plan: PlanReference;
  /** Id of the scenario; `default` for a plan without scenarios. */
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario for this projection alone. */
  readonly adjust: readonly Adjustment[];
  readonly years: readonly number[];
  readonly series: Readonly<Record<I, Series>>;
  readonly attainments: readonly Attainment[];
  readonly warnings: readonly Warning[];
}

export interface ProjectOptions<S extends string = string> {
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Laid over the scenario, as a child of it would be; `parseAdjustment` reads one from text. */
  readonly adjust?: readonly Adjustment[];
}

/**
 * Projects every indicator of a plan under a scenario, and holds every target against it.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the scenario, and adjustments to lay over it
 * @returns levels and growth by year for every indicator, an attainment for every target, and warnings
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when the plan has no such scenario
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 *
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { attainments } = project(yuzhong, { scenario: "momentum" });
 * console.log(attainments.filter((a) => a.status === "attained").length);
 * ```
 */
export function project<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: ProjectOptions<S> = {},
): Projection<I> {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot project: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  return projectWhole(plan, options.scenario, options.adjust ?? []).projection;
}

/** A projection with what it was made of, for who goes on from there. */
export interface WholeProjection<I extends string = string> extends Prepared {
  readonly projection: Projection<I>;
  readonly filled: ReadonlyMap<string, Columns>;
}

/** What `project` does. */
export function projectWhole<I extends string>(
  plan: Plan<I>,
  id: string | undefined,
  adjust: readonly Adjustment[],
): WholeProjection<I> {
  const prepared = prepare(plan, id, adjust);
  const situation = situationOf(plan, prepared);
  const { scenario, program, cases } = prepared;
  const { filled } = situation;
  const warnings = [...plan.warnings, ...projectionWarnings(plan, program, filled)];
  const attainments = cases.map((kase) => {
    const attainment = attain(situation, kase);
    warnings.push(...attainmentWarnings(attainment, kase));
    return attainment;
  });
  const projection: Projection<I> = {
    kind: "projection",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: referenceTo(plan),
    scenario: scenario.id,
    scenarioName: scenario.name,
    adjust,
    years: Array.from({ length: program.years }, (_, t) => program.firstYear + t),
    series: seriesOf(plan, program, filled),
    attainments,
    warnings,
  };
  return { ...prepared, filled, projection };
}
