import type { Comparator } from "../measure/comparator.ts";
import type { MeasureName } from "../measure/measure.ts";
import type { Label, ObservationStatus, Qualifier } from "../plan/plan.ts";

/** Whether a target is reached; `undetermined` where the plan does not say enough to tell. */
export type AttainmentStatus = "attained" | "missed" | "undetermined";

/** A target held against the projection of its indicator. Missing is null; fractions for ratios and growth. */
export interface Attainment {
  readonly target: string;
  readonly name: Label;
  readonly theme: string | null;
  readonly indicator: string;
  readonly measure: MeasureName;
  readonly comparator: Comparator;
  readonly asked: number;
  /** Half width of the band of `about`, else 0. */
  readonly tolerance: number;
  readonly by: number;
  readonly from: number;
  /** The year that changes are counted from. */
  readonly base: number;
  readonly binding: boolean;
  /** The year whose prices it is asked in, of an indicator that has a deflator; null where it is asked as it is. */
  readonly pricesOf: number | null;
  /** The latest observation that the verdict starts from. */
  readonly baseline: Baseline | null;
  /** What the measure comes to, in the unit of `asked`. */
  readonly projected: number | null;
  /** Distance to the boundary of what is asked; positive on the attained side. */
  readonly margin: number | null;
  readonly status: AttainmentStatus;
  /** True where every figure that the verdict rests on is in and actual: no assumption and no later year can change it. */
  readonly final: boolean;
  /** `about`, with a desired direction: beyond the band on the good side. */
  readonly exceeds: boolean;
  /** The first year in which it would hold were it asked for that year; looks 30 years past the horizon. */
  readonly firstYear: number | null;
  /**
   * Average growth assumed from the latest observation to `by`: fraction a year (ratios: points). In the terms of the assumption, as
   * `requiredGrowth` is: real where the growth of prices comes on top.
   */
  readonly assumedGrowth: number | null;
  /** The constant growth from the latest observation on that just attains it: fraction a year (ratios: points). */
  readonly requiredGrowth: number | null;
  /** How the required growth was found, or why there is none. */
  readonly required: RequiredGrowth;
  /** What would have to be known for a verdict; null where there is one. */
  readonly missing: readonly Missing[] | null;
  /** What would have to be true for the target to be reached; null where there is a verdict. */
  readonly wouldNeed: WouldNeed | null;
}

/** What a target asks, as the results of other questions repeat it. */
export type TargetTerms = Pick<
  Attainment,
  | "target"
  | "name"
  | "theme"
  | "indicator"
  | "measure"
  | "comparator"
  | "asked"
  | "tolerance"
  | "from"
  | "by"
  | "base"
>;

export interface Baseline {
  readonly year: number;
  /** Level, in the indicator's unit; null where only the growth was observed. */
  readonly value: number | null;
  /** Observed growth of that year. */
  readonly growth: number | null;
  /** `scenario` where the scenario puts a level of its own in place of what was observed, `derived` of a formula. */
  readonly status: ObservationStatus | "scenario" | "derived";
  readonly qualifier: Qualifier | null;
}

export interface RequiredGrowth {
  /** The indicator whose growth is meant: the target's own, or for a formula the first that it is made of. */
  readonly indicator: string;
  /** True where the boundary itself does not attain: more than this is required (for `below` and falling, less). */
  readonly exclusive: boolean;
  /** Required less assumed growth of `indicator`, as a fraction: 0.01 is one point. */
  readonly pointsAboveAssumed: number | null;
  readonly method: "closed form" | "root finder" | null;
  /** Of the root finder, else 0. */
  readonly iterations: number;
  /** What is left between the measure and the boundary at the required growth, in the unit of `asked`. */
  readonly residual: number | null;
  /** Why there is no such growth; null where there is one. */
  readonly reason: NoGrowthReason | null;
}

export type NoGrowthReason =
  | "observed" // the years that count are already observed: growth changes nothing any more
  | "assured" // it is attained at any growth
  | "no-level" // there is no level to grow from
  | "out-of-reach" // no growth can reach it
  | "non-positive-base" // a level of zero or below cannot grow at a rate
  | "self-referential"; // the aim is its own base

/** One thing that is missing for a verdict. */
export interface Missing {
  readonly code: MissingCode;
  readonly indicator: string;
  readonly year: number | null;
}

export type MissingCode =
  | "no-level" // no level is known in or before `year`
  | "no-growth" // nothing is assumed of its growth
  | "self-referential" // the only level of `year` is the aim itself
  | "sign-change" // growth across zero or from a level that is not positive
  | "unreachable-target" // it grows `toTarget` and no growth reaches that target
  | "undefined"; // a formula without a value in `year`, such as a division by zero

/** What would have to be true. */
export interface WouldNeed {
  /** The indicator whose level or growth is meant. */
  readonly indicator: string;
  /** The level in `baseYear` that just attains it at the assumed growth, in the indicator's unit. */
  readonly baseLevel: number | null;
  readonly baseYear: number;
  /** The assumed growth that `baseLevel` goes with. */
  readonly atGrowth: number | null;
  /** For a total or an average: the amount needed in each year still open, on average. */
  readonly averagePerYear: number | null;
  /** Where growth is what is missing: the growth needed. */
  readonly growth: number | null;
  /** True where the boundary itself does not attain. */
  readonly exclusive: boolean;
}
