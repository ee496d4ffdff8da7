/** What a result gives cause to warn of, one stable word each. */
export type WarningCode =
  | "real-growth-on-nominal-level"
  | "growth-across-sign-change"
  | "base-is-plan"
  | "base-is-bound"
  | "series-break"
  | "growth-disagrees-with-levels"
  | "short-history"
  | "observation-gap"
  | "scaled-negative-growth"
  | "ratio-at-limit"
  | "brief-history"
  | "missing-years"
  | "level-shift"
  | "outlier"
  | "sign-change"
  | "looks-like-ratio"
  | "trend-to-limit"
  | "constant-history"
  | "correlated-errors"
  | "infinite-moment"
  | "correlated-inputs";

/** One warning: typed data, and the same in an English sentence. */
export interface Warning {
  readonly code: WarningCode;
  readonly indicator: string;
  /** The target it bears on, or null where it bears on the indicator as a whole. */
  readonly target: string | null;
  /** The year it bears on, or null. */
  readonly year: number | null;
  /** The numbers behind it, by name; fractions for growth and shares. */
  readonly data: Readonly<Record<string, number | string>>;
  readonly message: string;
}

/** Makes a warning; what it does not bear on is left out. */
export function warning(
  code: WarningCode,
  indicator: string,
  message: string,
  more: { target?: string; year?: number; data?: Warning["data"] } = {},
): Warning {
  const { target = null, year = null, data = {} } = more;
  return { code, indicator, target, year, data, message };
}
