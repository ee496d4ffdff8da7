import type { AttainmentStatus, MissingCode, NoGrowthReason } from "../attainment/attainment.ts";
import type { Comparator } from "../measure/comparator.ts";
import type { MeasureName } from "../measure/measure.ts";
import type { Warning, WarningCode } from "../warnings.ts";
import type { ChartWords } from "./chartWords.ts";
import type { EnsembleWords } from "./ensembleWords.ts";
import type { ExplainWords } from "./explainWords.ts";
import type { ExplorerWords } from "./explorerWords.ts";
import type { HistoryWords } from "./historyWords.ts";
import type { NewsWords } from "./newsWords.ts";
import type { ReportWords } from "./reportWords.ts";
import type { SensitivityWords } from "./sensitivityWords.ts";
import type { SolveWords } from "./solveWords.ts";
import type { SweepWords } from "./sweepWords.ts";
import type { TrackingWords } from "./trackingWords.ts";
import type { MeasuredYears } from "./years.ts";

/** Every word and sentence of the reports, in one language. Numbers and names come in as text, ready to print. */
export interface Words {
  /** Stands in for what is not known. */
  readonly none: string;
  readonly verdicts: Readonly<Record<AttainmentStatus, string>>;
  /** The verdict of a target that is attained beyond the band it asked for. */
  readonly exceeds: string;
  /** Said of a verdict that no later figure can change. */
  readonly final: string;
  readonly heads: Readonly<Record<Head, string>>;
  /** The theme of what has none. */
  readonly otherTheme: string;
  readonly warningsHead: (count: number) => string;
  /** A warning in a sentence, made of its data; what it is about is said beside it. */
  readonly warnings: Readonly<Record<WarningCode, (data: Warning["data"]) => string>>;
  /** What a warning adds about one indicator, such as its numbers; empty where the sentence says it all. */
  readonly warningDetail: (warning: Pick<Warning, "code" | "data">) => string;
  /** A name with a year, and with what else is added about it. */
  readonly dated: (name: string, year: number) => string;
  readonly aside: (name: string, detail: string) => string;
  readonly noGrowth: Readonly<Record<NoGrowthReason, string>>;
  readonly missing: Readonly<Record<MissingCode, (year: string) => string>>;
  /** Explanations of marks and columns; empty where the language needs none. */
  readonly legend: Readonly<Record<LegendKey, string>>;

  /** The targets of a theme for one year, as the head of a table. */
  readonly groupHead: (theme: string, by: number) => string;
  /** The same, and the head of the column of what is projected: one of the two names the year. */
  readonly outlookHead: (theme: string, by: number) => readonly [group: string, projected: string];
  /** The scenario that the verdicts hold under. */
  readonly under: (scenario: string, adjusted: boolean) => string;
  readonly compared: (scenarios: string) => string;
  /** What opens the count of the verdicts, such as `Of 31 targets: `. */
  readonly of: (targets: number) => string;
  readonly counted: Readonly<Record<AttainmentStatus, (count: number) => string>>;
  /** A number of percentage points. */
  readonly points: (number: string) => string;
  readonly comma: string;
  readonly stop: string;

  /** What is looked at, such as `total 2022–26`; empty for a plain level. */
  readonly measured: (measure: MeasureName, years: MeasuredYears) => string;
  /** The year whose prices something is told in. */
  readonly inPricesOf: (year: number) => string;
  /** Said of growth without that of prices. */
  readonly inRealTerms: string;
  /** What is asked, such as `at least 500`. */
  readonly asked: (comparator: Comparator, value: string) => string;
  /** From one year to another, such as `2021–26`; or one year. */
  readonly years: (from: number, to: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** What is said of the rest of a list. */
  readonly more: (count: number) => string;
  /** Puts sentences one after the other. */
  readonly semicolon: string;
  /** Says what a sentence is about. */
  readonly about: (subject: string, sentence: string) => string;

  readonly shortBy: (amount: string) => string;
  readonly overBy: (amount: string) => string;
  readonly onBoundary: string;
  readonly needsBase: (comparator: Comparator | null, level: string, year: number, growth: string) => string;
  /** The growth that a needed base goes with. */
  readonly atGrowth: (rate: string) => string;
  readonly atZeroGrowth: string;
  readonly needsAverage: (comparator: Comparator | null, amount: string) => string;
  readonly needsGrowth: (comparator: Comparator | null, growth: string) => string;
  readonly either: (needs: readonly string[]) => string;
  /** Said where the required growth is another indicator's than the target's own. */
  readonly requiredOf: (indicator: string) => string;

  readonly chart: ChartWords;
  readonly report: ReportWords;
  readonly ensemble: EnsembleWords;
  readonly tracking: TrackingWords;
  readonly explain: ExplainWords;
  readonly explorer: ExplorerWords;
  readonly news: NewsWords;
  readonly history: HistoryWords;
  readonly sensitivity: SensitivityWords;
  readonly sweep: SweepWords;
  readonly solve: SolveWords;
}

export type Head =
  | "asked"
  | "verdict"
  | "firstYear"
  | "assumedGrowth"
  | "requiredGrowth"
  | "pointsAbove"
  | "attained"
  | "difference"
  | "notes";

export type LegendKey =
  | "about"
  | "over"
  | "nearly"
  | "atLeast"
  | "notActual"
  | "exclusive"
  | "points"
  | "growth"
  | "requiredGrowth"
  | "firstYear"
  | "exceeds"
  | "projected"
  | "difference"
  | "marks";
