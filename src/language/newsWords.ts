/** What the reports say of news, in one language. */
export interface NewsWords {
  readonly heads: Readonly<
    Record<"expected" | "observed" | "before" | "after" | "change" | "verdict", string>
  >;
  /** The head of the observations that came in. */
  readonly cameIn: string;
  /** How many observations came in, and how many verdicts they changed. */
  readonly counted: (observations: number, changed: number) => string;
  /** What else was changed in the plan. */
  readonly otherChanges: string;
  /** What one item adds, such as `Gross domestic product 2022: -25.8`. */
  readonly contribution: (name: string, change: string) => string;
  /** Where nothing was known before it. */
  readonly nowKnown: string;
  /** A verdict before and after; one where it stays. */
  readonly became: (before: string, after: string) => string;
  readonly legend: string;
}
