import { HISTORY_METHODS, type HistoryMethodName } from "../calibration/method.ts";
import type { HistoryScale } from "../calibration/scale.ts";

/** What a hindcast takes, of a series and of a plan. */
export interface HindcastCommonOptions {
  /** Years that are forecast from each origin: 1 to 50, default 6. */
  readonly ahead?: number;
  /** Values that are known at the first origin at least: 1 and more, default 8. */
  readonly least?: number;
  /** Levels of the intervals, each above 0 and below 1. Default 0.8 and 0.95. */
  readonly levels?: readonly number[];
}

export interface HindcastOptions extends HindcastCommonOptions {
  /** Default `combination`. */
  readonly method?: HistoryMethodName;
  /** As of `calibrate`. */
  readonly kind?: "stock" | "flow" | "ratio" | "index";
  readonly scale?: HistoryScale;
  /** What the series is called. Default `series`. */
  readonly name?: string;
}

export interface PlanHindcastOptions<I extends string = string, S extends string = string>
  extends HindcastCommonOptions {
  /** The indicator that is forecast: one with observed levels. */
  readonly indicator: I;
  /** Default: the first of the plan. */
  readonly scenario?: S;
  /** Default 4096. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: number;
}

/** Common options checked, with every default filled in. */
export interface HindcastSettings {
  readonly ahead: number;
  readonly least: number;
  readonly levels: readonly number[];
}

export function hindcastSettings(name: string, options: HindcastCommonOptions): HindcastSettings {
  const { ahead = 6, least = 8, levels = [0.8, 0.95] } = options;
  const cannot = (message: string) => {
    throw new RangeError(`Cannot hindcast "${name}": ${message}`);
  };
  if (!(Number.isInteger(ahead) && ahead >= 1 && ahead <= 50)) {
    cannot(`ahead must be a whole number from 1 to 50, current value is ${ahead}`);
  }
  if (!(Number.isInteger(least) && least >= 1))
    cannot(`least must be a whole number of at least 1, current value is ${least}`);
  for (const level of levels) {
    if (!(level > 0 && level < 1)) cannot(`levels must be above 0 and below 1, current value is ${level}`);
  }
  return { ahead, least, levels };
}

export function checkMethod(name: string, method: string): void {
  if (HISTORY_METHODS.some((known) => known === method)) return;
  throw new RangeError(
    `Cannot hindcast "${name}": method must be one of ${HISTORY_METHODS.join(", ")}, current value is ${method}`,
  );
}
