/** What the reports say of probabilities, in one language. */
export interface EnsembleWords {
  readonly heads: Readonly<Record<"probability" | "likely" | "together", string>>;
  /** Explanations of marks and columns. */
  readonly legend: Readonly<Record<EnsembleLegendKey, string>>;

  /** The scenarios that are mixed. */
  readonly mixed: (scenarios: string, adjusted: boolean) => string;
  readonly weighted: (scenario: string, weight: string) => string;
  /** How the answers were found: by so many draws, or without any. */
  readonly drawn: (draws: number, points: "sobol" | "random", seed: number) => string;

  /** How many targets have a verdict. */
  readonly judged: (count: number, of: number) => string;
  /** Opens what is said of all of them together; the probability follows. */
  readonly together: (count: number) => string;
  /** How many of them are attained most likely, and in what percentage of all cases it is `from` to `to`. */
  readonly likelyCount: (count: number, of: number, cases: Cases) => string;
  /** The same where nothing is uncertain. */
  readonly certainCount: (count: number, of: number) => string;
  /** What is asked of a group of targets: that all with a verdict are attained. */
  readonly allOf: (count: number, of: number) => string;

  /** The head of the projection intervals that hold a share of all cases. */
  readonly intervalHead: (share: string) => string;
  /** From one figure to another, with their unit. */
  readonly interval: (low: string, high: string) => string;
  /** Explains the projection interval: the share it holds, and the quantiles that it reaches from and to. */
  readonly intervalMeaning: (share: string, low: string, high: string) => string;

  /** How far off a band of two sides is. */
  readonly offBy: (distance: string) => string;
  /** A distance that is the average of all cases in which the target is missed. */
  readonly whereMissed: (distance: string) => string;
  /** The most likely first year, and how likely it is; empty where it is certain. */
  readonly firstIn: (year: number, chance: string) => string;
  /** Said of a target that one of the scenarios mixed leaves undetermined. */
  readonly undeterminedElsewhere: string;
}

export interface Cases {
  readonly from: number;
  readonly to: number;
  /** Whole percent. */
  readonly percent: number;
}

export type EnsembleLegendKey = "projectedFirst" | "standardError" | "certain" | "bar" | "allOf";
