import type { Attainment } from "../attainment/attainment.ts";
import type { Adjustment, Label, SCHEMA_VERSION } from "../plan/plan.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Series } from "../projection/series.ts";
import type { Warning } from "../warnings.ts";

/** What `simulate` returns: how uncertain every indicator is, and how likely every target. Plain JSON. */
export interface Ensemble<I extends string = string> {
  readonly kind: "ensemble";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Version of the library that made it. */
  readonly version: string;
  readonly plan: PlanReference;
  /** Id of the scenario; `mixture` for one. */
  readonly scenario: string;
  readonly scenarioName: Label;
  /** The scenarios that are mixed, with their weights; null for one scenario alone. */
  readonly mixture: readonly MixtureShare[] | null;
  /** What was laid over the scenario for this ensemble alone. */
  readonly adjust: readonly Adjustment[];
  readonly seed: number;
  /** Draws that were made: 0 where every answer asked for is exact. */
  readonly draws: number;
  readonly points: "sobol" | "random";
  /** Independent randomisations that the errors come from. */
  readonly replicates: number;
  readonly years: readonly number[];
  /** Quantile levels of `series[].quantiles`. */
  readonly quantileLevels: readonly number[];
  readonly series: Readonly<Record<I, EnsembleSeries>>;
  readonly attainments: readonly EnsembleAttainment[];
  /** Of several targets at once: of all, of each theme, and of the groups asked for. */
  readonly joint: readonly JointAttainment[];
  readonly warnings: readonly Warning[];
}

/** One scenario of a mixture. */
export interface MixtureShare {
  readonly scenario: string;
  readonly name: Label;
  readonly weight: number;
}

/** The levels of one indicator over all draws: one entry a year of `years`, null where not known. */
export interface EnsembleSeries extends Pick<Series, "name" | "kind" | "unit" | "theme" | "basis"> {
  /** Levels without any shock, as `project` has them: the median where shocks are symmetric. In a mixture the weighted mean. */
  readonly projected: readonly (number | null)[];
  /** Whether quantiles and moments are worked out, as they are where its shocks are normal, or drawn; null where both were left out. */
  readonly method: Probability["method"] | null;
  /** [quantile level][year]; null where quantiles were left out. */
  readonly quantiles: readonly (readonly (number | null)[])[] | null;
  /** Null where moments were left out; an entry is null where the moment is infinite. */
  readonly mean: readonly (number | null)[] | null;
  readonly standardDeviation: readonly (number | null)[] | null;
}

/** A verdict as `project` has it (in a mixture that of its first scenario), and how likely it is. */
export interface EnsembleAttainment extends Attainment {
  /** Null where the target is undetermined, or probabilities were left out. */
  readonly probability: Probability | null;
  /**
   * Quantiles of the measure, one for each of `quantileLevels`; null where certain, undetermined or left out, and of a band with two
   * sides over several years.
   */
  readonly quantiles: readonly (number | null)[] | null;
  /** When it is first reached; null where that was left out. */
  readonly firstYears: FirstYears | null;
  /** How far it is missed on average where it is missed, in the unit of `asked`; null where never, or left out. */
  readonly expectedShortfall: number | null;
}

export interface Probability {
  /** 0 to 1. */
  readonly value: number;
  readonly method: "exact" | "sampled";
  /** Of an exact probability a bound; of a sampled one the standard error. */
  readonly error: number;
  /** 95 % of the intervals so made hold the true probability; of an exact one the bound. */
  readonly interval: readonly [low: number, high: number];
}

/** The distribution of the first year in which a target would hold were it asked for that year. */
export interface FirstYears {
  readonly years: readonly number[];
  /** By year of `years`. */
  readonly probabilities: readonly number[];
  /** Not up to the horizon. */
  readonly later: number;
}

export interface JointAttainment {
  /** `all`, `theme:` and a theme, or the name of a group asked for. */
  readonly group: string;
  /** The targets with a verdict, k of `of`: the probability is theirs. */
  readonly targets: readonly string[];
  readonly of: number;
  /** That every one of `targets` is attained. */
  readonly probability: Probability;
  /** [k]: the probability that exactly k of `targets` are attained. */
  readonly attained: readonly number[];
}

/** What an ensemble can leave out. */
export type EnsembleOutput =
  | "quantiles"
  | "moments"
  | "probabilities"
  | "measures"
  | "firstYears"
  | "shortfall"
  | "joint";

export const ENSEMBLE_OUTPUTS: readonly EnsembleOutput[] = [
  "quantiles",
  "moments",
  "probabilities",
  "measures",
  "firstYears",
  "shortfall",
  "joint",
];
