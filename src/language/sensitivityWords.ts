/** What the reports say of what matters most, in one language. */
export interface SensitivityWords {
  readonly heads: Readonly<Record<"growth" | "first" | "marginFirst" | "attainedFirst" | "total", string>>;
  /** Explains the tornado, and the indices. */
  readonly legend: Readonly<Record<"bars" | "flips" | "indices", string>>;
  /** What the ends of the bars are. */
  readonly ends: (low: string, high: string) => string;
  /** What else swings, and by how much. */
  readonly swing: (points: string) => string;
  /** An assumption that is not growth. */
  readonly baseline: (indicator: string, year: number) => string;
  readonly event: (indicator: string, year: number) => string;
  /** What is projected, and the verdict. */
  readonly projected: (figure: string, verdict: string) => string;
  /** Growth that is assumed without any uncertainty, where it does not swing. */
  readonly certain: (indicators: string) => string;
  /** The second part of the report. */
  readonly indicesTitle: string;
  /** How the indices were found. */
  readonly drawn: (draws: string, seed: number) => string;
  /** The head of the number attained. */
  readonly count: (targets: number) => string;
  /** The average of how many are attained, and how far it scatters. */
  readonly counted: (mean: string, deviation: string) => string;
  readonly inEveryDraw: (attained: boolean) => string;
  /** Where nothing that a number rests on is uncertain. */
  readonly nothing: string;
  readonly noVariance: string;
}
