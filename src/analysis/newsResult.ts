import type { Attainment, TargetTerms } from "../attainment/attainment.ts";
import type { Adjustment, IndicatorKind, Label, ObservationStatus, SCHEMA_VERSION } from "../plan/plan.ts";
import type { NamedSeries } from "../projection/named.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Warning } from "../warnings.ts";

/** What `news` returns: what came in between two plans, and what each of it changed. Plain JSON. */
export interface News {
  readonly kind: "news";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  /** The plan after. */
  readonly plan: PlanReference;
  /** Hash of the plan before. */
  readonly before: string;
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario for this comparison alone. */
  readonly adjust: readonly Adjustment[];
  /** What came in, in the order in which it was laid in. */
  readonly items: readonly NewsItem[];
  /** The level of every indicator in `year`. */
  readonly indicators: readonly IndicatorNews[];
  readonly targets: readonly TargetNews[];
  /** The year that the levels of `indicators` are of. */
  readonly year: number;
  /** What the indicators are that targets ask of and warnings name. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  /** What there is to warn of after that was not before, such as a break that came in. */
  readonly warnings: readonly Warning[];
}

/** One observation that came in, beside what the plan had come to expect by then. */
export interface NewsItem {
  readonly indicator: string;
  readonly name: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly year: number;
  readonly expected: NewsFigure;
  readonly observed: NewsFigure;
  /** Null where an observation was taken out. */
  readonly status: ObservationStatus | null;
}

/** A level in the indicator's unit, and growth as a fraction (ratios: points); null where not known. */
export interface NewsFigure {
  readonly level: number | null;
  readonly growth: number | null;
}

/** What one item of the news changes. */
export interface Contribution {
  /** Null for what else was changed in the plan: assumptions, scenarios, targets. */
  readonly indicator: string | null;
  readonly name: Label | null;
  readonly year: number | null;
  /** What it adds; null where nothing was known before it. */
  readonly change: number | null;
  /** What is projected with it and all that came in before it. */
  readonly projected: number | null;
}

/** What a number was, what it is, and what made the difference. */
export interface Change {
  readonly before: number | null;
  readonly after: number | null;
  /** Null where either is not known. */
  readonly change: number | null;
  /** Those that change something. They sum to `change`, each `projected` being where the next one starts. */
  readonly contributions: readonly Contribution[];
}

export interface IndicatorNews extends Change {
  readonly indicator: string;
  readonly name: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly theme: string | null;
}

export interface TargetNews extends Change, Omit<TargetTerms, "tolerance">, Pick<Attainment, "final"> {
  readonly indicatorName: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  /** Null for a target that the plan before does not have. */
  readonly statusBefore: Attainment["status"] | null;
  readonly status: Attainment["status"];
}
