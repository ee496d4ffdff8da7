import type {
  Attainment,
  AttainmentStatus,
  NoGrowthReason,
  TargetTerms,
} from "../../attainment/attainment.ts";
import type { Adjustment, Label, Reach, SCHEMA_VERSION } from "../../plan/plan.ts";
import type { NamedSeries } from "../../projection/named.ts";
import type { PlanReference } from "../../projection/reference.ts";
import type { Probability } from "../../simulation/ensemble.ts";
import type { Warning } from "../../warnings.ts";

/**
 * How the growth of a path is spread over its years; a is the mean of its yearly rates, t its tilt.
 *
 * - `constant`: a in every year
 * - `frontLoaded`: from (1 + t) a in its first year in equal steps to (1 - t) a in its last: most of it early
 * - `backLoaded`: from (1 - t) a in its first year in equal steps to (1 + t) a in its last: most of it late
 */
export type PathShape = "constant" | "frontLoaded" | "backLoaded";

export const PATH_SHAPES: readonly PathShape[] = ["constant", "frontLoaded", "backLoaded"];

/** What `solve` looks for. */
export type SolveFor = "growth" | "shift" | "baseline";

export const SOLVE_FOR: readonly SolveFor[] = ["growth", "shift", "baseline"];

/** What `solve` returns: what it would take, or why nothing can. Plain JSON. */
export interface Solution {
  readonly kind: "solution";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Version of the library that made it. */
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario before anything was asked. */
  readonly adjust: readonly Adjustment[];
  readonly find: SolveFor;
  /** Whose growth or base level it is; null of a shift, which is everyone's. */
  readonly indicator: string | null;
  /** Of a shift: whose growth is shifted; else null. */
  readonly selection: ShiftSelection | null;
  /** How likely each target has to be, above 0 and below 1; null where its projection has to attain it. */
  readonly probability: number | null;
  /** How many of the targets have to be reached: 1, but for a shift. */
  readonly count: number;
  /**
   * What it takes. Growth: the mean of the yearly rates, a fraction a year (ratios: points); a shift: points a year, as a fraction;
   * a baseline: the level of the base year, in the indicator's unit. Null where there is none: `reason` says why.
   */
  readonly value: number | null;
  /** True where the value itself does not do and anything beyond it does. */
  readonly exclusive: boolean;
  /** What is assumed now, of the same years and in the same unit: of a shift 0. Null where it is not known. */
  readonly assumed: number | null;
  readonly method: "closed form" | "root finder" | null;
  /** Of the root finder, else 0. */
  readonly iterations: number;
  /** What is left at the value: of the measure in the unit of `asked`, or of the probability. */
  readonly residual: number | null;
  /** What the root finder had closed in on, in the unit of `value`; null of a closed form. */
  readonly bracket: readonly [low: number, high: number] | null;
  readonly reason: NoSolutionReason | null;
  /** The path that gets there; null where growth is not what was asked, or there is none. */
  readonly path: SolutionPath | null;
  /** The targets asked about, as they are and as they are at the value. */
  readonly targets: readonly SolvedTarget[];
  /** To be given to `project`, `simulate` and others in the place of `adjust`: it holds what was laid over before. */
  readonly laid: readonly Adjustment[];
  /** Of a baseline: what a scenario says to lay it over, by indicator; else empty. */
  readonly baseline: Readonly<Record<string, number>>;
  /** The indicators that all this names, by id. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  /** The warnings of the scenario that bear on them. */
  readonly warnings: readonly Warning[];
}

/** Why there is no solution. */
export type NoSolutionReason =
  | NoGrowthReason
  | "undetermined" // it has no verdict: something else is missing than what was asked for
  | "unmoved" // no base level changes it: later years are observed, or only growth is looked at
  | "unrelated" // the target does not rest on the indicator
  | "too-few"; // fewer targets have a verdict than are to be reached

export interface ShiftSelection {
  /** An indicator, `theme:` and a theme, or `*`. */
  readonly on: string;
  readonly of: Reach | null;
  /** The first year that is shifted; null: the first that is assumed. */
  readonly from: number | null;
}

/** The growth of an indicator in every year that was solved for, and what it leads to. */
export interface SolutionPath {
  readonly shape: PathShape;
  /** 0 to 1; of a constant path 0. */
  readonly tilt: number;
  readonly years: readonly number[];
  /** Fraction a year (ratios: points). */
  readonly rates: readonly number[];
  /** At the end of each year, in the indicator's unit; null where no level is known. */
  readonly levels: readonly (number | null)[];
  /** True of the years whose growth was given. */
  readonly given: readonly boolean[];
}

/** A target as it is, and as it is at the value found. */
export interface SolvedTarget extends TargetTerms, Pick<Attainment, "baseline"> {
  readonly before: SolvedVerdict;
  /** Null where there is no value. */
  readonly after: SolvedVerdict | null;
  /** What this target alone would take, as `value` is; null where nothing does. */
  readonly takes: number | null;
  /** True where `takes` itself does not do. */
  readonly exclusive: boolean;
  readonly reason: NoSolutionReason | null;
}

export interface SolvedVerdict {
  readonly projected: number | null;
  readonly margin: number | null;
  readonly status: AttainmentStatus;
  /** Null where no probability was asked for, and where there is no verdict. */
  readonly probability: Probability | null;
}
