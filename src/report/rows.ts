import type { Comparison } from "../analysis/compare.ts";
import type { Attainment } from "../attainment/attainment.ts";
import type { Projection } from "../project.ts";
import {
  askedFields,
  baselineFields,
  type DataRow,
  missingField,
  probabilityFields,
  type RowOptions,
} from "./fields.ts";

/**
 * The attainments of a projection as flat records, one for each target: numbers in the indicator's unit, shares and
 * growth as fractions.
 *
 * @param projection - from `project`
 * @param options - the language of the names
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { attainmentRows } from "targetcast/report";
 *
 * console.table(attainmentRows(project(yuzhong)).filter(({ status }) => status === "missed"));
 * ```
 */
export function attainmentRows(projection: Projection, { lang = "en" }: RowOptions = {}): DataRow[] {
  return projection.attainments.map((attainment) => {
    const { required, wouldNeed } = attainment;
    return {
      plan: projection.plan.id,
      scenario: projection.scenario,
      ...askedFields(attainment, lang),
      unit: projection.series[attainment.indicator]?.unit ?? null,
      tolerance: attainment.tolerance,
      binding: attainment.binding,
      ...baselineFields(attainment),
      projected: attainment.projected,
      margin: attainment.margin,
      status: attainment.status,
      final: attainment.final,
      exceeds: attainment.exceeds,
      firstYear: attainment.firstYear,
      assumedGrowth: attainment.assumedGrowth,
      ...requiredFields(attainment),
      requiredMethod: required.method,
      missing: missingField(attainment),
      needsBaseLevel: wouldNeed?.baseLevel ?? null,
      needsAveragePerYear: wouldNeed?.averagePerYear ?? null,
      needsGrowth: wouldNeed?.growth ?? null,
    };
  });
}

/** The growth that every target requires as flat records, one for each target. */
export function requirementRows(projection: Projection, { lang = "en" }: RowOptions = {}): DataRow[] {
  return projection.attainments.map((attainment) => ({
    plan: projection.plan.id,
    scenario: projection.scenario,
    ...askedFields(attainment, lang),
    unit: projection.series[attainment.indicator]?.unit ?? null,
    latestYear: attainment.baseline?.year ?? null,
    latest: attainment.baseline?.value ?? null,
    assumedGrowth: attainment.assumedGrowth,
    ...requiredFields(attainment),
    firstYear: attainment.firstYear,
    status: attainment.status,
  }));
}

/**
 * A comparison as flat records, one for each target and scenario: what is projected, its difference to the first scenario, and the
 * probabilities, null where they were not asked for.
 */
export function comparisonRows(comparison: Comparison, { lang = "en" }: RowOptions = {}): DataRow[] {
  return comparison.targets.flatMap((target) =>
    target.results.map((result) => {
      const { scenario, projected, margin, status, firstYear, difference } = result;
      const { probability, probabilityDifference } = result;
      return {
        plan: comparison.plan.id,
        scenario,
        ...askedFields(target, lang),
        unit: target.unit,
        projected,
        margin,
        status,
        firstYear,
        difference,
        ...probabilityFields(probability),
        probabilityDifference: probabilityDifference?.value ?? null,
        differenceMethod: probabilityDifference?.method ?? null,
        differenceError: probabilityDifference?.error ?? null,
        differenceLow: probabilityDifference?.interval[0] ?? null,
        differenceHigh: probabilityDifference?.interval[1] ?? null,
      };
    }),
  );
}

function requiredFields({ requiredGrowth, required }: Attainment) {
  return {
    requiredGrowth,
    requiredOf: required.indicator,
    exclusive: required.exclusive,
    pointsAboveAssumed: required.pointsAboveAssumed,
    noGrowthReason: required.reason,
  };
}
