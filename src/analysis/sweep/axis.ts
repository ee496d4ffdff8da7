import type { Adjustment, Label, Reach } from "../../plan/plan.ts";
import type { SweepValues } from "./values.ts";

/** What of an assumption goes through the values. */
export type SweptChange = "set" | "scale" | "shift" | "baseline";

export const SWEPT_CHANGES: readonly SweptChange[] = ["set", "scale", "shift", "baseline"];

/**
 * An assumption to sweep: an adjustment whose one change goes through values. Exactly one of `set`, `scale`, `shift` and
 * `baseline` is there.
 */
export interface SweptAssumption {
  /** An indicator; for growth also `theme:` and a theme, or `*` for all. */
  readonly on: string;
  /** Which of a group: needed where `set` would be percent of some and points of others. */
  readonly of?: Reach;
  /** First year it holds; absent: from the first projected year. */
  readonly from?: number;
  /** Constant growth, a year: fraction of amounts, above -1; points of ratios as a fraction, between -1 and 1. */
  readonly set?: SweepValues;
  /** Factor on the growth, at least 0. */
  readonly scale?: SweepValues;
  /** Points a year added to the growth, as a fraction. */
  readonly shift?: SweepValues;
  /** Level in the base year, in the unit of the indicator. */
  readonly baseline?: SweepValues;
}

/** One axis of the grid: an assumption and the values that it goes through. */
export interface SweepAxis {
  readonly on: string;
  readonly of: Reach | null;
  readonly from: number | null;
  readonly change: SweptChange;
  /** Of the indicator or theme; null for `*`. */
  readonly name: Label | null;
  /** What the values are: a rate in percent or points, a factor, an amount in `unit`, or a share; rates and shares as fractions. */
  readonly per: "percent" | "points" | "factor" | "amount" | "share";
  /** Of amounts; null for the others. */
  readonly unit: string | null;
  readonly values: readonly number[];
}

/** The adjustment of one value of an axis, as `project(plan, { adjust })` takes it. */
export function adjustmentAt(
  { on, of, from, change }: Pick<SweepAxis, "on" | "of" | "from" | "change">,
  value: number,
): Adjustment {
  const where = { on, ...(of !== null && { of }), ...(from !== null && { from }) };
  return change === "set"
    ? { ...where, set: { model: "constant", rate: value } }
    : { ...where, [change]: value };
}

/** The adjustments of one point, given the value of each axis. */
export function adjustmentsAt(axes: readonly SweepAxis[], values: readonly number[]): Adjustment[] {
  return axes.map((axis, i) => adjustmentAt(axis, values[i] ?? Number.NaN));
}
