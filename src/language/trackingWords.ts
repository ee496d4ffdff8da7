import type {
  Pace,
  TrackingClass,
  TrackingMethodName,
  TrackingReason,
  TrackingRemark,
} from "../tracking/vocabulary.ts";

/** What the reports say of pace, in one language. Numbers come in as text, ready to print. */
export interface TrackingWords {
  readonly methods: Readonly<Record<TrackingMethodName, string>>;
  readonly classes: Readonly<Record<TrackingClass, string>>;
  /** Classes that are said in other words of a limit to keep. */
  readonly limits: Readonly<Partial<Record<TrackingClass, string>>>;
  /** Why there is no class. */
  readonly reasons: Readonly<Record<TrackingReason, string>>;
  /** How a method goes about it, with its steps. */
  readonly formulas: Readonly<Record<TrackingMethodName | FormulaVariant, string>>;

  /** The question, and the method whose answers are counted; `asOf` is empty where all observations count. */
  readonly judged: (method: string, asOf: string) => string;
  readonly counted: Readonly<Record<Pace | "unknown", (count: number) => string>>;
  /** What is asked, in a sentence: `terms` (such as `total 2022–26`) may be empty. */
  readonly asked: (asked: string, terms: string, by: number | null) => string;
  /** Where the indicator stands: its levels and their years. */
  readonly stands: (points: readonly { readonly year: number; readonly level: string }[]) => string;
  readonly soFar: (sum: string, years: number, of: number) => string;

  /** Stands for all methods but the first, where one reason holds for all of them. */
  readonly others: string;
  readonly heads: Readonly<Record<"why" | "how", string>>;
  readonly legend: string;

  /** The numbers of each method in a few words; empty texts are not known. */
  readonly figures: TrackingFigures;
  readonly remarks: Readonly<Record<Exclude<TrackingRemark, "limit">, string>>;
}

export type FormulaVariant = "timeProportionalGeometric" | "growthOpenSdg" | "growthEurostat";

export interface TrackingFigures {
  readonly timeProportional: (
    numbers: Readonly<Record<"progress" | "elapsed" | "expected", string>>,
    isSum: boolean,
    isLimit: boolean,
  ) => string;
  readonly cagrRatio: (numbers: Readonly<Record<"observed" | "required" | "ratio", string>>) => string;
  readonly unProgressChart: (numbers: Readonly<Record<"share" | "expected", string>>, by: number) => string;
  readonly sdsnArrows: (numbers: Readonly<Record<"gained" | "required" | "ratio", string>>) => string;
  /** `shortfall` is empty where nothing is missing. */
  readonly destatisWeather: (numbers: Readonly<Record<"shortfall" | "expected", string>>) => string;
  readonly escap: (numbers: Readonly<Record<"current" | "anticipated", string>>) => string;
  readonly averageRate: (numbers: Readonly<Record<"rate" | "required", string>>) => string;
}
