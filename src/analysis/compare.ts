import type { Attainment, TargetTerms } from "../attainment/attainment.ts";
import type { Adjustment, IndicatorKind, Label, Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { type Projection, project } from "../project.ts";
import { type NamedSeries, namedSeries } from "../projection/named.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Probability } from "../simulation/ensemble.ts";
import {
  type PairedOptions,
  type PairedProbabilities,
  type PairedProbability,
  pairedProbabilities,
} from "../simulation/paired.ts";
import type { ProbabilityDifference } from "../simulation/results/difference.ts";
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
  /** How probabilities were drawn; null where none were asked for. */
  readonly sampling: Sampling | null;
  readonly targets: readonly ComparedTarget[];
  /** What the indicators are that targets ask of and warnings name. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  /** Every warning once, with the scenarios it occurs under. */
  readonly warnings: readonly ComparedWarning[];
}

/** What the probabilities of a comparison rest on: the same points for every scenario. */
export interface Sampling {
  readonly seed: number;
  /** Draws of each scenario: 0 where every answer is exact. */
  readonly draws: number;
  readonly points: "sobol" | "random";
  /** Independent randomisations that the errors come from. */
  readonly replicates: number;
}

export interface ComparedScenario {
  readonly id: string;
  readonly name: Label;
}

/** A target and what becomes of it under each scenario, in the order of `scenarios`. */
export interface ComparedTarget extends Omit<TargetTerms, "tolerance">, Pick<Attainment, "pricesOf"> {
  readonly indicatorName: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly results: readonly ComparedResult[];
}

export interface ComparedResult extends Pick<Attainment, "projected" | "margin" | "status" | "firstYear"> {
  readonly scenario: string;
  /** What is projected less what is under the first scenario, in the unit of `asked`; null where one of them is not known. */
  readonly difference: number | null;
  /** Null where the target is undetermined, or no probabilities were asked for. */
  readonly probability: Probability | null;
  /** Less that under the first scenario, with the error of paired draws; null where one of them is not known. */
  readonly probabilityDifference: ProbabilityDifference | null;
}

export interface ComparedWarning extends Warning {
  readonly scenarios: readonly string[];
}

export interface CompareOptions<S extends string = string> {
  /** Ids of the scenarios, in the order wanted. Default: every scenario of the plan. */
  readonly scenarios?: readonly S[];
  /** Laid over every scenario. */
  readonly adjust?: readonly Adjustment[];
  /**
   * Asks how likely every target is, too: a seed (an integer from 0 to 2^53 - 1), draws of each scenario (an integer from 1 to 2^40,
   * default 65,536), and `points`, `sobol` by default. Every scenario is drawn from the same points.
   */
  readonly probabilities?: PairedOptions;
}

/**
 * Projects a plan under several scenarios and sets the verdicts side by side, with what differs from the first of them.
 *
 * Differences of probabilities come from common random numbers: their error is that of the differences within each replicate, far
 * below what two runs apart would have. Where both probabilities are exact the difference is, too.
 *
 * @param plan - as `parsePlan` returns it
 * @param options - which scenarios, adjustments laid over each of them, and whether probabilities are asked for
 * @returns every target with its result under each scenario
 * @throws RangeError when the plan has no such scenario, none is asked for, or an option of the draws is wrong
 * @example
 * ```ts
 * import { compare } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { targets } = compare(yuzhong, { scenarios: ["weak", "strong"] });
 * console.log(targets.filter(({ results }) => new Set(results.map(({ status }) => status)).size > 1).length);
 *
 * const { targets: likely } = compare(yuzhong, { probabilities: { seed: 1, draws: 16_384 } });
 * for (const { target, results } of likely) {
 *   for (const { scenario, probabilityDifference } of results) {
 *     if (probabilityDifference !== null) console.log(target, scenario, probabilityDifference.value);
 *   }
 * }
 * ```
 */
export function compare<S extends string>(
  plan: Plan<string, S>,
  options: CompareOptions<S> = {},
): Comparison {
  const { adjust = [], scenarios, probabilities } = options;
  if (scenarios?.length === 0) {
    throw new RangeError("Cannot compare: scenarios must name at least one, current value is an empty list");
  }
  const all = scenarios ?? idsOf(plan);
  const first = project(plan, { ...(all[0] !== undefined && { scenario: all[0] }), adjust });
  const others = [...new Set(all)].slice(1).map((scenario) => project(plan, { scenario, adjust }));
  const projections = [first, ...others];
  const paired =
    probabilities === undefined
      ? null
      : pairedProbabilities(
          plan,
          projections.map(({ scenario }) => scenario),
          adjust,
          probabilities,
        );
  const { schemaVersion, version, plan: reference, attainments, series } = first;
  const warnings = mergeWarnings(projections);
  return {
    kind: "comparison",
    schemaVersion,
    version,
    plan: reference,
    scenarios: projections.map(({ scenario, scenarioName }) => ({ id: scenario, name: scenarioName })),
    adjust,
    sampling: paired && samplingOf(paired),
    targets: attainments.map((attainment, i) => {
      const { target, name, theme, indicator, measure, comparator, asked, from, by, base, pricesOf } =
        attainment;
      const { kind = "flow", unit = "1", name: indicatorName = indicator } = series[indicator] ?? {};
      const terms = { target, name, theme, indicator, measure, comparator, asked, from, by, base, pricesOf };
      return {
        ...terms,
        indicatorName,
        kind,
        unit,
        results: projections.flatMap((each, place) =>
          resultIn(each, first, i, paired?.scenarios[place]?.get(target)),
        ),
      };
    }),
    series: namedSeries(
      series,
      [...attainments, ...warnings].map(({ indicator }) => indicator),
    ),
    warnings,
  };
}

/** The scenarios of a plan, in its order. */
function idsOf<S extends string>(plan: Plan<string, S>): S[] {
  const ids: S[] = [];
  for (const id in plan.scenarios) ids.push(id);
  return ids;
}

function resultIn(
  { scenario, attainments }: Projection,
  first: Projection,
  i: number,
  paired: PairedProbability | undefined,
): ComparedResult[] {
  const attainment = attainments[i];
  if (attainment === undefined) return [];
  const { projected, margin, status, firstYear } = attainment;
  const other = first.attainments[i]?.projected ?? null;
  return [
    {
      scenario,
      projected,
      margin,
      status,
      firstYear,
      difference: projected === null || other === null ? null : projected - other,
      probability: paired?.probability ?? null,
      probabilityDifference: paired?.difference ?? null,
    },
  ];
}

function samplingOf({ seed, draws, points, replicates }: PairedProbabilities): Sampling {
  return { seed, draws, points, replicates };
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
