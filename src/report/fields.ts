import type { Attainment } from "../attainment/attainment.ts";
import { type Language, text } from "../language/language.ts";
import type { Label } from "../plan/plan.ts";
import type { Probability } from "../simulation/ensemble.ts";

/** One record of a table of plain values: what a data frame or a spreadsheet takes. Missing is null. */
export type DataRow = Readonly<Record<string, string | number | boolean | null>>;

export interface RowOptions {
  /** Language of the names. Default `en`. */
  readonly lang?: Language;
}

/** What is asked, as fields of a record. */
export function askedFields(
  asking: Pick<
    Attainment,
    "target" | "theme" | "indicator" | "measure" | "comparator" | "asked" | "from" | "by"
  > & {
    readonly name: Label;
  },
  lang: Language,
) {
  const { target, name, theme, indicator, measure, comparator, asked, from, by } = asking;
  return { target, name: text(name, lang), theme, indicator, measure, comparator, asked, from, by };
}

/** What the verdict starts from. */
export function baselineFields({ baseline }: Attainment) {
  return {
    baselineYear: baseline?.year ?? null,
    baseline: baseline?.value ?? null,
    baselineGrowth: baseline?.growth ?? null,
    baselineStatus: baseline?.status ?? null,
    baselineQualifier: baseline?.qualifier ?? null,
  };
}

/** How likely a target is; null where that is not known. */
export function probabilityFields(probability: Probability | null) {
  return {
    probability: probability?.value ?? null,
    probabilityError: probability?.error ?? null,
    probabilityMethod: probability?.method ?? null,
    probabilityLow: probability?.interval[0] ?? null,
    probabilityHigh: probability?.interval[1] ?? null,
  };
}

/** What is missing for a verdict, such as `no-level:gdp:2021`. */
export function missingField({ missing }: Attainment): string | null {
  return (
    missing
      ?.map(({ code, indicator, year }) => `${code}:${indicator}${year === null ? "" : `:${year}`}`)
      .join(" ") ?? null
  );
}
