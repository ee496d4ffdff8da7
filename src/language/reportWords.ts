/** What the report of a plan says besides what other reports say, in one language. */
export interface ReportWords {
  readonly heads: Readonly<
    Record<
      "scores" | "charts" | "targets" | "scenarios" | "assumptions" | "warnings" | "method" | "notes",
      string
    >
  >;
  readonly columns: Readonly<
    Record<"theme" | "together" | "indicator" | "latest" | "growth" | "uncertainty" | "source", string>
  >;
  /** All themes together. */
  readonly all: string;
  /** A growth, where a level could stand. */
  readonly growth: (rate: string) => string;
  /** Of an indicator that is made of others. */
  readonly derived: string;
  readonly spread: (points: string) => string;
  readonly volatility: (points: string) => string;
  /** How the figures come about, a sentence each. */
  readonly method: Readonly<
    Record<"projection" | "verdict" | "undetermined" | "probability" | "required", string>
  >;
  readonly imprint: (version: string, hash: string) => string;
}
