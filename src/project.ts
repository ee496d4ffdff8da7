import type { Attainment } from "./attainment/attainment.ts";
import type { IndicatorKind, Label, Plan, SCHEMA_VERSION } from "./plan/plan.ts";
import type { UnitLabel } from "./quantity/units.ts";
import type { Warning } from "./warnings.ts";

/** What a result says of the plan that it is about. */
export interface PlanReference {
  readonly id: string;
  readonly name: Label;
  readonly hash: string;
  readonly source: string | null;
  readonly baseYear: number;
  readonly horizon: number;
  readonly themes: Readonly<Record<string, Label>>;
  readonly units: Readonly<Record<string, UnitLabel>>;
}

/** The path of one indicator: one entry a year of `years`, null where it is not known. */
export interface Series {
  readonly name: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly theme: string | null;
  readonly levels: readonly (number | null)[];
  /** Growth on the year before: fraction (ratios: points as a fraction). */
  readonly growth: readonly (number | null)[];
  /** What each entry rests on. */
  readonly basis: readonly ("actual" | "estimate" | "plan" | "projected" | null)[];
}

/** What `project` returns: a path for every indicator and a verdict on every target. Plain JSON. */
export interface Projection<I extends string = string> {
  readonly kind: "projection";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly plan: PlanReference;
  /** Id of the scenario; `default` for a plan without scenarios. */
  readonly scenario: string;
  readonly scenarioName: Label;
  /** True where adjustments were laid over the scenario for this projection alone. */
  readonly adjusted: boolean;
  readonly years: readonly number[];
  readonly series: Readonly<Record<I, Series>>;
  readonly attainments: readonly Attainment[];
  readonly warnings: readonly Warning[];
}

export type { Plan };
