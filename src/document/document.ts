import type { FormulaNode } from "../formula/tree.ts";
import type { Prices } from "../growth/assumption.ts";
import type { Comparator } from "../measure/comparator.ts";
import type { MeasureName } from "../measure/measure.ts";
import type {
  Direction,
  IndicatorKind,
  Label,
  ObservationStatus,
  Qualifier,
  Reach,
  Scale,
} from "../plan/plan.ts";
import type { UnitLabel } from "../quantity/units.ts";
import type { CorrelationDocument } from "./correlationDocument.ts";

/** A quantity as people write it (`"1.17 trillion CNY"`, `"1.17万亿元"`, `"96%"`), or a plain number in the unit. */
export type QuantityText = string | number;

/**
 * A plan as people write it, in JSON, YAML or TypeScript. `parsePlan` checks it and turns every quantity into a number.
 *
 * @typeParam I - ids of the indicators
 * @typeParam T - ids of the targets
 * @typeParam S - ids of the scenarios
 */
export interface PlanDocument<
  I extends string = string,
  T extends string = string,
  S extends string = string,
> {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string;
  readonly schemaVersion?: 1;
  readonly id?: string;
  readonly name: Label;
  /** Where the plan was published. */
  readonly source?: string;
  /** The year that the plan starts from: the last one before its first planned year. */
  readonly baseYear: number;
  /** The last year to project. Default: the last year that a target names. */
  readonly horizon?: number;
  /** Names of the themes; a theme that is only used needs no entry. */
  readonly themes?: Readonly<Record<string, Label>>;
  /** Words for units of the plan's own, such as `enterprise: { en: enterprises, zh: 家 }`. */
  readonly units?: Readonly<Record<string, UnitLabel>>;
  readonly indicators: Readonly<Record<I, IndicatorDocument<I, T>>> | readonly WithId<IndicatorDocument, I>[];
  readonly targets?: Readonly<Record<T, TargetDocument<I>>> | readonly WithId<TargetDocument, T>[];
  /** Overlays on the growth of the indicators; the first is the default. */
  readonly scenarios?:
    | Readonly<Record<S, ScenarioDocument<I, T, S>>>
    | readonly WithId<ScenarioDocument, S>[];
  readonly correlation?: CorrelationDocument<I>;
  /** How uncertain growth is where an assumption says nothing of it. */
  readonly uncertainty?: DefaultUncertaintyDocument;
}

export type WithId<D, I extends string = string> = D & { readonly id: I };

export interface IndicatorDocument<I extends string = string, T extends string = string> {
  readonly name?: Label;
  /** `stock` (amount at the end of a year), `flow` (amount in a year), `ratio` (a share), `index` (known by growth only). */
  readonly kind: IndicatorKind;
  /** Scale of the shocks. Default: `logit` for ratios and logistic growth, `identity` for increments, else `log`. */
  readonly scale?: Scale;
  /** Default `1`. */
  readonly unit?: string;
  readonly theme?: string;
  readonly prices?: Prices;
  /**
   * Says that growth is real and levels are nominal, of a stock or a flow: the index of their prices by its id, or its growth, such as
   * `"2%"`, which becomes an index of its own. What moves a level is (1 + growth)(1 + growth of prices) - 1; growth that says
   * `prices: nominal`, and that between observed levels, is taken as it is.
   */
  readonly deflator?: I | GrowthDocument<I, T>;
  readonly desired?: Direction;
  /** Levels are clipped to these; only on the identity scale. */
  readonly bounds?: { readonly min?: QuantityText; readonly max?: QuantityText };
  /** What is known, by year: a quantity, or an object that says more. */
  readonly observations?: Readonly<Record<string, ObservationDocument | QuantityText>>;
  /** The default assumption. Default: observed growth goes on. */
  readonly growth?: GrowthDocument<I, T>;
  /** Instead of growth: derived from other indicators, such as `financeValueAdded / cityFinanceValueAdded`. */
  readonly formula?: string | FormulaNode;
  readonly source?: string;
  readonly note?: string;
}

/** What was observed, by indicator and year. */
export type ObservationsDocument<I extends string = string> = {
  readonly [K in I]?: Readonly<Record<string, ObservationDocument | QuantityText>>;
};

export interface ObservationDocument {
  readonly value?: QuantityText;
  /** Growth on the year before: `"6%"` for amounts, `"+1pp"` for ratios. */
  readonly growth?: QuantityText;
  /** Default `actual`. */
  readonly status?: ObservationStatus;
  readonly qualifier?: Qualifier;
  /** Standard deviation of the value. */
  readonly spread?: QuantityText;
  readonly growthPrices?: Prices;
  readonly source?: string;
}

/**
 * `"6%"`, `"5% to 8%"`, `"6% ± 1.5%"`, a fraction, `"history"` (calibrated from the indicator's own observations), or an object that
 * names one model.
 */
export type GrowthDocument<I extends string = string, T extends string = string> =
  | QuantityText
  | GrowthModelDocument<I, T>;

/** Exactly one of the models `constant, path, fade, increments, logistic, like, toTarget, history`, with its uncertainty. */
export interface GrowthModelDocument<I extends string = string, T extends string = string>
  extends UncertaintyDocument {
  readonly constant?: QuantityText;
  /** A rate for each year, or a list that begins with the first year after the base year. */
  readonly path?: Readonly<Record<string, QuantityText>> | readonly QuantityText[];
  readonly fade?: { readonly from: QuantityText; readonly to: QuantityText; readonly by: number };
  /** Amount added every year. */
  readonly increments?: QuantityText;
  readonly logistic?: { readonly rate: QuantityText; readonly capacity: QuantityText };
  readonly like?: I | { readonly indicator: I; readonly elasticity?: number; readonly shocks?: boolean };
  readonly toTarget?: T;
  /** Calibrated from a history, as `targetcast calibrate` prints it. */
  readonly history?: HistoryGrowthDocument;
  readonly prices?: Prices;
  readonly source?: string;
}

/** Growth that moves from `initial` to `rate`, of which difference each year keeps the share `damping`. */
export interface HistoryGrowthDocument {
  /** Growth in the long run: of an amount in percent; of a ratio that of its odds, in percent. */
  readonly rate: QuantityText;
  /** Growth in the first year after `since`. Default: the rate. */
  readonly initial?: QuantityText;
  /** 0 to 1. Default 0. */
  readonly damping?: number;
  /** The last year of the history. Default: the base year. */
  readonly since?: number;
  /** Default `log`, of ratios `logit`. On the scale `identity` growth is an amount a year (ratios: points), and so is its uncertainty. */
  readonly scale?: Scale;
}

/** How uncertain a growth assumption is. Beside `increments` all are amounts in the indicator's unit. */
export interface UncertaintyDocument {
  /** How uncertain the average growth is, such as `"1.5%"`: one draw a path. An interval or a `±` in the rate says the same. */
  readonly spread?: QuantityText;
  /** Size of each year's own shock, such as `"2%"`. */
  readonly volatility?: QuantityText;
  /** How much of a year's shock the next year keeps: above -1 and below 1. Default 0. */
  readonly persistence?: number;
  /** Default `normal`. */
  readonly shape?: ShockShapeDocument;
  readonly events?: readonly GrowthEventDocument[];
}

/** How uncertain the growth of amounts and of ratios is where an assumption says nothing of it. */
export interface DefaultUncertaintyDocument {
  readonly amounts?: UncertaintyDocument;
  readonly ratios?: UncertaintyDocument;
  /** Why. */
  readonly note?: string;
}

/**
 * Shape of the draws. `normal`, `uniform` (both of standard deviation 1) and `studentT` are multiplied by spread and
 * volatility; the others are the deviation of the average growth itself, and take no spread. Exactly one.
 */
export type ShockShapeDocument =
  | "normal"
  | "uniform"
  | {
      /** Degrees of freedom, at least 0.5; the spread is the scale, not the standard deviation. */
      readonly studentT?: number;
      /** Low, mode and high, such as `["-2%", 0, "1%"]`. */
      readonly triangular?: readonly QuantityText[];
      /** Low, mode and high. */
      readonly pert?: readonly QuantityText[];
      /** Values of equal probability. */
      readonly empirical?: readonly QuantityText[];
    };

/** A jump of growth that may happen in one year. */
export interface GrowthEventDocument {
  /** After the base year. */
  readonly year: number;
  /** 0 to 1, or `"20%"`. */
  readonly probability: QuantityText;
  /** Change of that year's growth, such as `"-8%"` (ratios: `"-2pp"`); of an amount above -100 %. */
  readonly jump: QuantityText;
}

/** The comparator is the key that holds what is asked; exactly one. */
export type TargetDocument<I extends string = string> = {
  readonly name?: Label;
  readonly indicator: I;
  /** Default `level`. */
  readonly measure?: MeasureName;
  /** The year by which it should hold. */
  readonly by: number;
  /** First year of a total, an average, an `always`, or of growth in every year. */
  readonly from?: number;
  /** The year that changes are counted from. Default: the plan's base year. */
  readonly base?: number;
  /** Half width of the band of `about`. */
  readonly tolerance?: QuantityText;
  /** `real`: asked in the prices of the plan's base year, of an indicator that has a deflator. Default: those of the indicator. */
  readonly prices?: Prices;
  readonly binding?: boolean;
  readonly theme?: string;
  readonly source?: string;
  readonly note?: string;
} & { readonly [C in Comparator]?: QuantityText };

export interface ScenarioDocument<
  I extends string = string,
  T extends string = string,
  S extends string = string,
> {
  readonly name?: Label;
  readonly extends?: S;
  /** By indicator, `theme:…` or `*`: `"6%"` sets, `"x0.8"` scales, `"+1pp"` shifts, or an object that says more. */
  readonly growth?: Readonly<
    Partial<Record<Selector<I>, AdjustmentDocument<I, T> | readonly AdjustmentDocument<I, T>[]>>
  >;
  /** Level in the base year, by indicator. */
  readonly baseline?: Readonly<Partial<Record<I, QuantityText>>>;
  /** Share in a mixture; the weights of a plan sum to 1. Not inherited. */
  readonly weight?: number;
  readonly note?: string;
}

export type Selector<I extends string = string> = I | "*" | `theme:${string}`;

export type AdjustmentDocument<I extends string = string, T extends string = string> =
  | QuantityText
  | AdjustmentTerms<I, T>;

export interface AdjustmentTerms<I extends string = string, T extends string = string> {
  readonly set?: GrowthDocument<I, T>;
  /** A factor: `"x0.8"` or 0.8. */
  readonly scale?: QuantityText;
  /** Points a year: `"+1pp"`. */
  readonly shift?: QuantityText;
  readonly from?: number;
  readonly of?: Reach;
}
