/** Whether a number counts price changes (`nominal`) or has them taken out (`real`). */
export type Prices = "nominal" | "real";

/**
 * A growth assumption as a parsed plan holds it: a model, its parameters as plain numbers, and how uncertain it is.
 *
 * Rates of amounts are fractions a year (0.06 is 6 %); rates of ratios are points a year as fractions (0.01 is one
 * percentage point).
 */
export type GrowthAssumption = GrowthModelTerms & Uncertainty & GrowthNotes;

/** What a growth assumption says of itself. */
export interface GrowthNotes {
  /** Prices the rate is stated in; it warns where a real rate moves a nominal level. */
  readonly prices?: Prices;
  readonly source?: string;
}

export type GrowthModelTerms =
  | ConstantGrowth
  | PathGrowth
  | FadeGrowth
  | IncrementsGrowth
  | LogisticGrowth
  | LikeGrowth
  | ToTargetGrowth;

export type GrowthModelName = GrowthModelTerms["model"];

/** The same rate every year. */
export interface ConstantGrowth {
  readonly model: "constant";
  /** Fraction a year (ratios: points a year as a fraction). */
  readonly rate: number;
}

/** A rate for each year; a year that is not listed takes the nearest earlier one, or else the first. */
export interface PathGrowth {
  readonly model: "path";
  /** Rate by year. At least one. */
  readonly rates: Readonly<Record<string, number>>;
}

/** A rate that moves in equal steps from `from` (first year after the plan's base year) to `to` (in `by`), and stays. */
export interface FadeGrowth {
  readonly model: "fade";
  readonly from: number;
  readonly to: number;
  /** The first year that grows by `to`. */
  readonly by: number;
}

/** The same amount added every year. */
export interface IncrementsGrowth {
  readonly model: "increments";
  /** In the indicator's unit, a year. */
  readonly amount: number;
}

/** Growth that saturates: the odds level / (capacity - level) grow by `rate` a year. */
export interface LogisticGrowth {
  readonly model: "logistic";
  /** Growth of the odds, fraction a year: the growth rate far below capacity. */
  readonly rate: number;
  /** The level it tends to, in the indicator's unit. */
  readonly capacity: number;
}

/** Grows as another indicator does. */
export interface LikeGrowth {
  readonly model: "like";
  /** The indicator that leads. */
  readonly indicator: string;
  /** Own rate as a multiple of the leader's. */
  readonly elasticity: number;
  /** Whether it takes the leader's shocks too, times the elasticity. */
  readonly shocks: boolean;
}

/** Whatever constant growth just reaches a target of the same indicator. */
export interface ToTargetGrowth {
  readonly model: "toTarget";
  readonly target: string;
}

/** How uncertain a growth assumption is. All zero or absent means that it is taken as certain. */
export interface Uncertainty {
  /** Standard deviation of the average growth, a year, on the indicator's scale: one draw a path. At least 0. */
  readonly spread?: number;
  /** Standard deviation of each year's own shock, on the indicator's scale. At least 0. */
  readonly volatility?: number;
  /** AR(1) coefficient of the yearly shocks, above -1 and below 1. */
  readonly persistence?: number;
  /** Shape of the draws; `normal` unless said otherwise. */
  readonly shape?: ShockShape;
  readonly events?: readonly GrowthEvent[];
}

/** Shape of a shock. Triangles and PERT are given as low, mode and high, as fractions a year around the assumption. */
export type ShockShape =
  | "normal"
  | "uniform"
  | { readonly studentT: number }
  | { readonly triangular: readonly [low: number, mode: number, high: number] }
  | { readonly pert: readonly [low: number, mode: number, high: number] }
  | { readonly empirical: readonly number[] };

/** A jump that may happen in one year. */
export interface GrowthEvent {
  readonly year: number;
  /** 0 to 1. */
  readonly probability: number;
  /** Change of that year's growth if it happens: fraction (ratios: points as a fraction). */
  readonly jump: number;
}
