import { describe } from "../errors.ts";
import { nearest } from "../plan/nearest.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import type { PointKind } from "./code/loadings.ts";
import { ENSEMBLE_OUTPUTS, type EnsembleOutput } from "./ensemble.ts";
import type { GroupSelector } from "./groups.ts";

export interface SimulateOptions<S extends string = string> {
  /** Where the points come from: an integer from 0 to 2^53 - 1. The same seed gives the same ensemble, to the last bit. */
  readonly seed: number;
  /** How many draws: an integer from 1 to 2^40. Default 65,536, or with `until` at most 2^24. */
  readonly draws?: number;
  /** Draws go on, in doubling steps from 32,768, until no sampled probability has a larger standard error; `draws` is the most. */
  readonly until?: { readonly standardError: number };
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Mixes the scenarios that have a weight, instead of one scenario. Default false. */
  readonly mixture?: boolean;
  /** Laid over the scenario, as a child of it would be; `parseAdjustment` reads one from text. */
  readonly adjust?: readonly Adjustment[];
  /** Quantile levels between 0 and 1. Default .05, .25, .5, .75 and .95. */
  readonly quantiles?: readonly number[];
  /**
   * Any of `quantiles` and `moments` of levels, `probabilities`, `measures` (quantiles of what targets ask of), `firstYears`,
   * `shortfall` and `joint`; default all.
   */
  readonly outputs?: readonly EnsembleOutput[];
  /**
   * Targets whose joint probability is asked for, by a name of your own: `all`, `theme:` and a theme, or a list of targets.
   * Default: all, and those of each theme.
   */
  readonly groups?: Readonly<Record<string, GroupSelector>>;
  /** `sobol`: scrambled low-discrepancy points, the default; `random`: pseudo-random numbers. */
  readonly points?: PointKind;
  /**
   * Whether what has a closed form, or what a recursion over the years gives, is worked out instead of drawn. Default true; with
   * false everything is drawn, to see that both agree.
   */
  readonly exact?: boolean;
}

/** Options checked, with every default filled in. */
export interface Settings {
  readonly seed: number;
  readonly draws: number;
  readonly standardError: number | null;
  readonly scenarios: readonly { readonly scenario: string | undefined; readonly weight: number }[];
  readonly isMixture: boolean;
  readonly adjust: readonly Adjustment[];
  readonly quantiles: readonly number[];
  readonly outputs: ReadonlySet<EnsembleOutput>;
  readonly groups: Readonly<Record<string, GroupSelector>> | undefined;
  readonly points: PointKind;
  readonly exact: boolean;
}

const DEFAULT_DRAWS = 65_536;
const MOST_DRAWS = 2 ** 40;
const MOST_UNTIL = 2 ** 24;

/** @throws RangeError naming the first option that is wrong, what it may be and what it is */
export function settingsOf(plan: Plan, options: SimulateOptions): Settings {
  check(typeof options === "object" && options !== null, "options", "an object with a seed", options);
  const { until, scenario, mixture = false, adjust = [], groups, points = "sobol", exact = true } = options;
  const { seed, draws = until === undefined ? DEFAULT_DRAWS : MOST_UNTIL } = options;
  const { quantiles = [0.05, 0.25, 0.5, 0.75, 0.95], outputs = ENSEMBLE_OUTPUTS } = options;
  check(Number.isSafeInteger(seed) && seed >= 0, "seed", "an integer from 0 to 2^53 - 1", seed);
  check(
    Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS,
    "draws",
    "an integer from 1 to 2^40",
    draws,
  );
  const standardError = until === undefined ? null : until.standardError;
  check(
    standardError === null || (standardError > 0 && standardError < 1),
    "until.standardError",
    "above 0 and below 1",
    standardError,
  );
  check(points === "sobol" || points === "random", "points", '"sobol" or "random"', points);
  check(typeof exact === "boolean", "exact", "true or false", exact);
  check(quantiles.length > 0, "quantiles.length", "at least 1", quantiles.length);
  for (const p of quantiles) check(p > 0 && p < 1, "quantiles", "between 0 and 1", p);
  for (const output of outputs) {
    if (ENSEMBLE_OUTPUTS.includes(output)) continue;
    const hint = nearest(String(output), [...ENSEMBLE_OUTPUTS]);
    check(false, "outputs", `among ${ENSEMBLE_OUTPUTS.join(", ")}`, output, hint);
  }
  const weighted = Object.entries(plan.scenarios).flatMap(([id, { weight }]) =>
    weight === undefined || weight === 0 ? [] : [{ scenario: id, weight }],
  );
  if (mixture && scenario !== undefined) {
    throw new RangeError(
      "Cannot simulate: a mixture is of all scenarios that have a weight: name no scenario",
    );
  }
  if (mixture && weighted.length === 0) {
    throw new RangeError("Cannot simulate a mixture: no scenario of the plan has a weight");
  }
  return {
    seed,
    draws,
    standardError,
    scenarios: mixture ? weighted : [{ scenario, weight: 1 }],
    isMixture: mixture,
    adjust,
    quantiles,
    outputs: new Set(outputs),
    groups,
    points,
    exact,
  };
}

function check(isRight: boolean, name: string, wanted: string, value: unknown, hint = ""): void {
  if (isRight) return;
  throw new RangeError(
    `Cannot simulate: ${name} must be ${wanted}, current value is ${describe(value)}${hint}`,
  );
}
