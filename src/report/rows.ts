import type { Comparison } from "../analysis/compare.ts";
import type { Attainment } from "../attainment/attainment.ts";
import { type Language, text } from "../language/language.ts";
import type { Label } from "../plan/plan.ts";
import type { Projection } from "../project.ts";

/** One record of a table of plain values: what a data frame or a spreadsheet takes. Missing is null. */
export type DataRow = Readonly<Record<string, string | number | boolean | null>>;

export interface RowOptions {
  /** Language of the names. Default `en`. */
  readonly lang?: Language;
}

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
    const { baseline, required, wouldNeed } = attainment;
    return {
      plan: projection.plan.id,
      scenario: projection.scenario,
      ...askedFields(attainment, lang),
      unit: projection.series[attainment.indicator]?.unit ?? null,
      tolerance: attainment.tolerance,
      binding: attainment.binding,
      baselineYear: baseline?.year ?? null,
      baseline: baseline?.value ?? null,
      baselineGrowth: baseline?.growth ?? null,
      baselineStatus: baseline?.status ?? null,
      baselineQualifier: baseline?.qualifier ?? null,
      projected: attainment.projected,
      margin: attainment.margin,
      status: attainment.status,
      exceeds: attainment.exceeds,
      firstYear: attainment.firstYear,
      assumedGrowth: attainment.assumedGrowth,
      ...requiredFields(attainment),
      requiredMethod: required.method,
      missing: attainment.missing?.map(missingCode).join(" ") ?? null,
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

/** A comparison as flat records, one for each target and scenario. */
export function comparisonRows(comparison: Comparison, { lang = "en" }: RowOptions = {}): DataRow[] {
  return comparison.targets.flatMap((target) =>
    target.results.map(({ scenario, projected, margin, status, firstYear }) => ({
      plan: comparison.plan.id,
      scenario,
      ...askedFields(target, lang),
      unit: target.unit,
      projected,
      margin,
      status,
      firstYear,
    })),
  );
}

function askedFields(
  target: Pick<
    Attainment,
    "target" | "theme" | "indicator" | "measure" | "comparator" | "asked" | "from" | "by"
  > & {
    readonly name: Label;
  },
  lang: Language,
) {
  const { name, theme, indicator, measure, comparator, asked, from, by } = target;
  return {
    target: target.target,
    name: text(name, lang),
    theme,
    indicator,
    measure,
    comparator,
    asked,
    from,
    by,
  };
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

function missingCode({ code, indicator, year }: NonNullable<Attainment["missing"]>[number]): string {
  return `${code}:${indicator}${year === null ? "" : `:${year}`}`;
}
