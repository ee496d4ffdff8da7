import type { HistoryMethodName } from "../calibration/method.ts";

/** What the reports say of histories, in one language. */
export interface HistoryWords {
  readonly methods: Readonly<Record<HistoryMethodName, string>>;
  readonly calibrated: (name: string, method: string) => string;
  /** What the assumption rests on, and what it comes to. */
  readonly rests: (values: number, from: number, to: number) => string;
  readonly grows: (first: string, later: string) => string;
  /** Of a ratio, whose growth is that of its odds. */
  readonly oddsGrow: (first: string, later: string) => string;
  readonly growsBy: (first: string, later: string) => string;
  readonly stoodIn: string;
  readonly heads: Readonly<
    Record<"year" | "level" | "ahead" | "all" | "points" | "mae" | "smape" | "mase" | "skill", string>
  >;
  readonly interval: (level: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly paste: string;
  readonly pasteCorrelation: (years: number, shrinkage: string) => string;
  readonly plotLegend: string;
  readonly hindcast: (name: string, method: string) => string;
  readonly scenario: string;
  readonly origins: (count: number, from: number, to: number) => string;
  readonly skilful: (share: string) => string;
  readonly unskilful: (share: string) => string;
  readonly covered: (parts: readonly string[]) => string;
  readonly coverage: (level: string, share: string, isFirst: boolean) => string;
  readonly inside: (level: string) => string;
  readonly yearsAhead: (years: number) => string;
  readonly scoreLegend: string;
}
