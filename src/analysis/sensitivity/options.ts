import { describe } from "../../errors.ts";
import { nearest } from "../../plan/nearest.ts";
import type { Adjustment, Plan } from "../../plan/plan.ts";
import type { TornadoOptions } from "../../simulation/tornado/tornado.ts";

export interface SensitivityOptions<S extends string = string> {
  /** Where the draws come from: an integer from 0 to 2^53 - 1. The same seed gives the same result, to the last bit. */
  readonly seed: number;
  /**
   * Draws of each of the two samples that the indices come from: an integer from 32 to 2^24. Default 32,768. A target is looked at
   * for each of them twice, and once more for each indicator (twice where it is correlated with others).
   */
  readonly draws?: number;
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Laid over the scenario, as a child of it would be; `parseAdjustment` reads one from text. */
  readonly adjust?: readonly Adjustment[];
  /** Ids of targets. Default: all that have a verdict. */
  readonly targets?: readonly string[];
  /** Quantile levels of the low and the high end of the bars, between 0 and 1. Default 0.1 and 0.9. */
  readonly quantiles?: readonly [low: number, high: number];
  /** How far growth that is assumed without uncertainty swings to each side: points a year, as a fraction (0.01 is one). Default: not. */
  readonly swing?: number;
  /** Whether to draw Sobol indices. Default true. */
  readonly indices?: boolean;
}

/** Options checked, with every default filled in. */
export interface SensitivitySettings extends TornadoOptions {
  readonly draws: number;
  readonly adjust: readonly Adjustment[];
  /** Null: all that have a verdict. */
  readonly targets: ReadonlySet<string> | null;
  readonly indices: boolean;
}

const DEFAULT_DRAWS = 32_768;
const LEAST_DRAWS = 32;
const MOST_DRAWS = 2 ** 24;

/** @throws RangeError naming the first option that is wrong, what it may be and what it is */
export function sensitivitySettings(plan: Plan, options: SensitivityOptions): SensitivitySettings {
  check(typeof options === "object" && options !== null, "options", "an object with a seed", options);
  const { seed, draws = DEFAULT_DRAWS, adjust = [], targets, indices = true } = options;
  const { quantiles = [0.1, 0.9], swing = null } = options;
  check(Number.isSafeInteger(seed) && seed >= 0, "seed", "an integer from 0 to 2^53 - 1", seed);
  check(
    Number.isInteger(draws) && draws >= LEAST_DRAWS && draws <= MOST_DRAWS,
    "draws",
    `an integer from ${LEAST_DRAWS} to 2^24`,
    draws,
  );
  const [low, high, ...more] = quantiles;
  check(
    more.length === 0 && low > 0 && low < high && high < 1,
    "quantiles",
    "two ascending numbers between 0 and 1",
    Array.isArray(quantiles) ? quantiles.join(", ") : quantiles,
  );
  check(swing === null || (swing > 0 && swing < 1), "swing", "above 0 and below 1 (0.01 is a point)", swing);
  for (const id of targets ?? []) {
    if (Object.hasOwn(plan.targets, id)) continue;
    const known = Object.keys(plan.targets);
    const hint = nearest(id, known) || `; the plan has: ${known.slice(0, 10).join(", ") || "none"}`;
    throw new RangeError(`Unknown target ${describe(id)}${hint}`);
  }
  const asked = targets === undefined ? null : new Set(targets);
  return { seed, draws, adjust, targets: asked, levels: [low, high], swing, indices };
}

function check(isRight: boolean, name: string, wanted: string, value: unknown): void {
  if (isRight) return;
  throw new RangeError(
    `Cannot tell what matters: ${name} must be ${wanted}, current value is ${describe(value)}`,
  );
}
