import type { AttainmentStatus, TargetTerms } from "../../attainment/attainment.ts";
import type { Adjustment, IndicatorKind, Label, SCHEMA_VERSION } from "../../plan/plan.ts";
import type { NamedSeries } from "../../projection/named.ts";
import type { PlanReference } from "../../projection/reference.ts";
import type { Warning } from "../../warnings.ts";
import type { SweepAxis } from "./axis.ts";

/**
 * What `sweep` returns: every target at every point of a grid of one or two assumptions, as columns. Plain JSON.
 *
 * Columns have one entry for each point; the last axis goes fastest, so that the point of value i of the first and value j of
 * the second axis is i × (number of values of the second) + j. `sweepRows` gives them as rows.
 */
export interface Sweep {
  readonly kind: "sweep";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario at every point. */
  readonly adjust: readonly Adjustment[];
  /** One or two. */
  readonly axes: readonly SweepAxis[];
  readonly points: number;
  /** The status that each code of `targets[].status` stands for. */
  readonly statuses: typeof SWEPT_STATUSES;
  /** Where probabilities were asked for that have to be drawn, the seed and draws of every point: the same draws at each. */
  readonly seed: number | null;
  readonly draws: number | null;
  readonly targets: readonly SweptTarget[];
  /** What the indicators are that targets ask of and warnings name. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  /** Those of the corners of the grid, each once: of the targets, and of what they rest on. */
  readonly warnings: readonly Warning[];
}

/** Codes are positions in this list. */
export const SWEPT_STATUSES = [
  "missed",
  "attained",
  "undetermined",
] as const satisfies readonly AttainmentStatus[];

/** A target and what becomes of it at each point. */
export interface SweptTarget extends TargetTerms {
  readonly indicatorName: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  /** Whether what is swept can change it at all; where not, every point is the same. */
  readonly moves: boolean;
  /** By point: a position in `statuses`. */
  readonly status: readonly number[];
  /** By point: distance to the boundary of what is asked, positive on the attained side; null where there is no verdict. */
  readonly margin: readonly (number | null)[];
  /** By point; null where undetermined. The whole column is null where it was not asked for. */
  readonly probability: readonly (number | null)[] | null;
  /** By point: of an exact probability a bound, of a sampled one the standard error. */
  readonly probabilityError: readonly (number | null)[] | null;
  /** `mixed` where it is exact at some points and sampled at others; null where there is no probability. */
  readonly probabilityMethod: "exact" | "sampled" | "mixed" | null;
  /**
   * Where it turns between attained and not, by value of the first axis (of one axis: one entry): the positions on the last axis
   * whose status is another than that of the position before.
   */
  readonly flips: readonly (readonly number[])[];
}
