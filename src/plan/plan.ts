import type { FormulaNode } from "../formula/tree.ts";
import type { GrowthAssumption, Prices, Uncertainty } from "../growth/assumption.ts";
import type { Comparator } from "../measure/comparator.ts";
import type { MeasureName } from "../measure/measure.ts";
import type { UnitLabel } from "../quantity/units.ts";
import type { Warning } from "../warnings.ts";

/** Version of the plan document and of every result; raised when a reader of the old form would misread the new one. */
export const SCHEMA_VERSION = 1 as const;

/** A name for people: one text, or one for each language. */
export type Label = string | { readonly en?: string; readonly zh?: string };

/**
 * A checked plan, as `parsePlan` returns it: every quantity a plain number in its indicator's unit, ratios and growth
 * as fractions, every default filled in. Plain data: it survives `JSON.stringify` and `structuredClone`.
 */
export interface Plan<I extends string = string, S extends string = string> {
  readonly kind: "plan";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly name: Label;
  readonly source?: string;
  /** The year that plans and comparisons start from. */
  readonly baseYear: number;
  /** The last year that is projected. */
  readonly horizon: number;
  readonly themes: Readonly<Record<string, Label>>;
  readonly units: Readonly<Record<string, UnitLabel>>;
  readonly indicators: Readonly<Record<I, Indicator>>;
  readonly targets: Readonly<Record<string, Target>>;
  /** The first is the default. */
  readonly scenarios: Readonly<Record<S, Scenario>>;
  readonly correlation?: Correlation;
  readonly uncertainty?: DefaultUncertainty;
  /** What the observations alone give cause to warn of; every projection repeats it. */
  readonly warnings: readonly Warning[];
  /** Tells two plans apart: 16 hexadecimal digits, made of everything in the plan. */
  readonly hash: string;
}

export type IndicatorKind = "stock" | "flow" | "ratio" | "index";
export type Scale = "log" | "logit" | "identity";
export type Direction = "increase" | "decrease";
export type ObservationStatus = "actual" | "estimate" | "plan";
export type Qualifier = "about" | "over" | "nearly" | "atLeast";

export interface Indicator {
  readonly name: Label;
  readonly kind: IndicatorKind;
  /** Scale of the shocks. */
  readonly scale: Scale;
  /** Levels are held in this unit; `1` for ratios, indices and plain counts. */
  readonly unit: string;
  readonly theme?: string;
  readonly prices?: Prices;
  /** The price index that goes with its levels, which are nominal: growth is real, unless it says otherwise, and prices come on top. */
  readonly deflator?: string;
  /** Which way is better, where that is known. */
  readonly desired?: Direction;
  /** Levels are clipped to these; only on the identity scale. */
  readonly bounds?: { readonly min?: number; readonly max?: number };
  /** By year, ascending. */
  readonly observations: Readonly<Record<string, Observation>>;
  /** The default assumption; absent where nothing is assumed or a formula gives the level. */
  readonly growth?: GrowthAssumption;
  readonly formula?: FormulaNode;
  readonly source?: string;
  readonly note?: string;
}

export interface Observation {
  /** Level, in the indicator's unit. */
  readonly value?: number;
  /** Growth on the year before: fraction (ratios: points as a fraction). */
  readonly growth?: number;
  readonly status: ObservationStatus;
  readonly qualifier?: Qualifier;
  /** Standard deviation of the value, in the indicator's unit. */
  readonly spread?: number;
  /** Prices that the published growth is stated in. */
  readonly growthPrices?: Prices;
  readonly source?: string;
}

export interface Target {
  readonly name?: Label;
  readonly indicator: string;
  readonly measure: MeasureName;
  readonly comparator: Comparator;
  /** What is asked: in the indicator's unit, or a fraction where the measure is a rate, a share or a growth. */
  readonly value: number;
  /** Half width of the band of `about`, in the unit of `value`; 0 for every other comparator. */
  readonly tolerance: number;
  readonly by: number;
  /** First year of a measure over several years; equal to `by` where the measure looks at one year. */
  readonly from: number;
  /** The year that changes are counted from. */
  readonly base: number;
  /** `real` of an indicator that has a deflator: asked in the prices of the plan's base year. */
  readonly prices?: Prices;
  /** A binding target (约束性), else an anticipated one (预期性). */
  readonly binding: boolean;
  readonly theme?: string;
  readonly source?: string;
  readonly note?: string;
}

/** A named overlay on the plan's assumptions. */
export interface Scenario {
  readonly name: Label;
  readonly extends?: string;
  readonly growth: readonly Adjustment[];
  /** Level in the base year, by indicator, in its unit. */
  readonly baseline: Readonly<Record<string, number>>;
  /** Share of this scenario in a mixture. */
  readonly weight?: number;
  readonly note?: string;
}

/** Which of the selected indicators an adjustment reaches: `ratios` grow in points, `amounts` (all others) in percent. */
export type Reach = "amounts" | "ratios";

/**
 * One change of growth: it sets, then scales, then shifts, for one indicator, a theme or all; or one of the baseline of an
 * indicator.
 */
export interface Adjustment {
  /** An indicator id, `theme:` and a theme id, or `*`. */
  readonly on: string;
  /** Absent: every indicator that `on` selects. */
  readonly of?: Reach;
  /** First year it holds; absent: from the first projected year. */
  readonly from?: number;
  readonly set?: GrowthAssumption;
  readonly scale?: number;
  /** Points a year, as a fraction. */
  readonly shift?: number;
  /** Level in the base year, in the unit of the indicator `on`, which has levels of its own: no formula, and no index. */
  readonly baseline?: number;
}

/**
 * How uncertain growth assumptions are that say nothing of it themselves, those of scenarios too; not fixed increments, nor
 * what takes its leader's shocks.
 */
export interface DefaultUncertainty {
  readonly amounts?: Uncertainty;
  readonly ratios?: Uncertainty;
  /** Why. */
  readonly note?: string;
}

/** Correlation of the underlying normals of different indicators. */
export interface Correlation {
  readonly indicators: readonly string[];
  /** Symmetric, unit diagonal; one row for each of `indicators`. */
  readonly matrix: readonly (readonly number[])[];
}
