import type { Attainment } from "../attainment/attainment.ts";
import type { Adjustment, IndicatorKind, Label, Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { type Projection, project } from "../project.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Warning } from "../warnings.ts";

/** What `compare` returns: every target under every scenario, side by side. Plain JSON. */
export interface Comparison {
  readonly kind: "comparison";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenarios: readonly ComparedScenario[];
  /** What was laid over every scenario for this comparison alone. */
  readonly adjust: readonly Adjustment[];
  readonly targets: readonly ComparedTarget[];
  /** Every warning once, with the scenarios it occurs under. */
  readonly warnings: readonly ComparedWarning[];
}

export interface ComparedScenario {
  readonly id: string;
  readonly name: Label;
}

/** A target and what becomes of it under each scenario, in the order of `scenarios`. */
export interface ComparedTarget
  extends Pick<
    Attainment,
    "target" | "name" | "theme" | "indicator" | "measure" | "comparator" | "asked" | "from" | "by" | "base"
  > {
  readonly indicatorName: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly results: readonly ComparedResult[];
}

export interface ComparedResult extends Pick<Attainment, "projected" | "margin" | "status" | "firstYear"> {
  readonly scenario: string;
}

export interface ComparedWarning extends Warning {
  readonly scenarios: readonly string[];
}

export interface CompareOptions<S extends string = string> {
  /** Ids of the scenarios, in the order wanted. Default: every scenario of the plan. */
  readonly scenarios?: readonly S[];
  /** Laid over every scenario. */
  readonly adjust?: readonly Adjustment[];
}

/**
 * Projects a plan under several scenarios and sets the verdicts side by side.
 *
 * @param plan - as `parsePlan` returns it
 * @param options - which scenarios, and adjustments laid over each of them
 * @returns every target with its result under each scenario
 * @throws RangeError when the plan has no such scenario, or none is asked for
 * @example
 * ```ts
 * import { compare } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { targets } = compare(yuzhong, { scenarios: ["weak", "strong"] });
 * console.log(targets.filter(({ results }) => new Set(results.map(({ status }) => status)).size > 1).length);
 * ```
 */
export function compare<S extends string>(
  plan: Plan<string, S>,
  options: CompareOptions<S> = {},
): Comparison {
  const { adjust = [], scenarios } = options;
  if (scenarios?.length === 0) {
    throw new RangeError("Cannot compare: scenarios must name at least one, current value is an empty list");
  }
  const all = scenarios ?? idsOf(plan);
  const first = project(plan, { ...(all[0] !== undefined && { scenario: all[0] }), adjust });
  const others = [...new Set(all)].slice(1).map((scenario) => project(plan, { scenario, adjust }));
  const projections = [first, ...others];
  const { schemaVersion, version, plan: reference, attainments, series } = first;
  return {
    kind: "comparison",
    schemaVersion,
    version,
    plan: reference,
    scenarios: projections.map(({ scenario, scenarioName }) => ({ id: scenario, name: scenarioName })),
    adjust,
    targets: attainments.map((attainment, i) => {
      const { target, name, theme, indicator, measure, comparator, asked, from, by, base } = attainment;
      const { kind = "flow", unit = "1", name: indicatorName = indicator } = series[indicator] ?? {};
      const terms = { target, name, theme, indicator, measure, comparator, asked, from, by, base };
      return {
        ...terms,
        indicatorName,
        kind,
        unit,
        results: projections.flatMap((each) => resultIn(each, i)),
      };
    }),
    warnings: mergeWarnings(projections),
  };
}

/** The scenarios of a plan, in its order. */
function idsOf<S extends string>(plan: Plan<string, S>): S[] {
  const ids: S[] = [];
  for (const id in plan.scenarios) ids.push(id);
  return ids;
}

function resultIn({ scenario, attainments }: Projection, i: number): ComparedResult[] {
  const attainment = attainments[i];
  if (attainment === undefined) return [];
  const { projected, margin, status, firstYear } = attainment;
  return [{ scenario, projected, margin, status, firstYear }];
}

function mergeWarnings(projections: readonly Projection[]): ComparedWarning[] {
  const merged = new Map<string, Warning & { scenarios: string[] }>();
  for (const { scenario, warnings } of projections) {
    for (const warning of warnings) {
      const key = JSON.stringify(warning);
      const seen = merged.get(key);
      if (seen === undefined) merged.set(key, { ...warning, scenarios: [scenario] });
      else if (!seen.scenarios.includes(scenario)) seen.scenarios.push(scenario);
    }
  }
  return [...merged.values()];
}
