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
  | ToTargetGrowth
  | HistoryGrowth;

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
  /** Whether it takes the leader's shocks too, times the elasticity: all of them, though bounds may stop the leader. */
  readonly shocks: boolean;
}

/** Whatever constant growth just reaches a target of the same indicator. */
export interface ToTargetGrowth {
  readonly model: "toTarget";
  readonly target: string;
}

/** Growth calibrated from a history, as numbers: it moves from `initial` to `rate`, keeping the share `damping` of the difference a year. */
export interface HistoryGrowth {
  readonly model: "history";
  /** What the rates multiply or add to: levels (`log`), odds (`logit`), or nothing (`identity`, amounts in the indicator's unit). */
  readonly scale: "log" | "logit" | "identity";
  /** Growth in the long run: fraction a year, on the identity scale an amount a year. */
  readonly rate: number;
  /** Growth in the first year after `since`. */
  readonly initial: number;
  /** How much of the difference between the two a year keeps: 0 to 1. */
  readonly damping: number;
  /** The last year of the history. */
  readonly since: number;
}

/** How uncertain a growth assumption is. All zero or absent means that it is taken as certain. */
export interface Uncertainty {
  /**
   * How uncertain the average growth is, a year, on the indicator's scale: one draw a path, this times a standard variate of
   * the shape, times the years elapsed. At least 0; absent where the shape gives that deviation itself.
   */
  readonly spread?: number;
  /** Size of each year's own shock, on the indicator's scale: this times a standard variate. At least 0. */
  readonly volatility?: number;
  /** AR(1) coefficient of the yearly shocks, above -1 and below 1. */
  readonly persistence?: number;
  /** Shape of the draws; `normal` unless said otherwise. */
  readonly shape?: ShockShape;
  readonly events?: readonly GrowthEvent[];
}

/**
 * Shape of the draws.
 *
 * `normal`, `uniform` and `studentT` are standard variates, of spread and volatility alike. `normal` and `uniform` have the
 * standard deviation 1 (uniform: from -√3 to √3). `studentT` is the plain t variate with so many degrees of freedom, at least
 * 0.5: spread is its scale, and its standard deviation is spread · √(df/(df - 2)) where df > 2. On the log scale levels have no
 * mean under it.
 *
 * `triangular`, `pert` (low, mode, high) and `empirical` (values) give the deviation of the average growth from the assumption
 * itself, a year, on the indicator's scale (log points for amounts: 0.01 is about one percent), in the place of a spread: one
 * draw a path, times the years elapsed. Their middle need not be 0. `pert` is a beta distribution from low to high with the
 * parameters 1 + 4 (mode - low)/(high - low) and 1 + 4 (high - mode)/(high - low). `empirical` draws each value with the same
 * probability, and nothing between them. The yearly shocks of a volatility beside them are normal.
 */
export type ShockShape =
  | "normal"
  | "uniform"
  | { readonly studentT: number }
  | { readonly triangular: readonly [low: number, mode: number, high: number] }
  | { readonly pert: readonly [low: number, mode: number, high: number] }
  | { readonly empirical: readonly number[] };

/** A jump that may happen in one year. */
export interface GrowthEvent {
  /** After the plan's base year; past the horizon it changes nothing. */
  readonly year: number;
  /** 0 to 1. */
  readonly probability: number;
  /** Change of that year's growth if it happens: fraction, above -1 (ratios: points as a fraction). */
  readonly jump: number;
}
