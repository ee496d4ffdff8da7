import { describe } from "../../errors.ts";
import { nearest } from "../../plan/nearest.ts";
import type { Adjustment, Plan, Reach } from "../../plan/plan.ts";
import { PATH_SHAPES, type PathShape, SOLVE_FOR } from "./solution.ts";

/** What the questions of `solve` have in common. */
export interface SolveSettings<S extends string = string> {
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Laid over the scenario. */
  readonly adjust?: readonly Adjustment[];
  /** How likely a target has to be: above 0 and below 1. Default: its projection, which has no probability, has to attain it. */
  readonly probability?: number;
  /** Of the draws, where a probability has to be drawn: the same for every try. Default 1. */
  readonly seed?: number;
  /** How many draws a try makes. Default 65,536. */
  readonly draws?: number;
}

/** Which growth reaches a target. */
export interface GrowthQuestion<S extends string = string> extends SolveSettings<S> {
  readonly find?: "growth";
  /** Id of the target. */
  readonly target: string;
  /** Whose growth; default the target's own indicator, or for a formula the first that it is made of. */
  readonly indicator?: string;
  /** How it is spread over the years. Default `constant`. */
  readonly path?: PathShape;
  /** How far the first and the last year of a path that is not constant are from its mean, as a share of it: 0 to 1. Default 0.5. */
  readonly tilt?: number;
  /** The first year of the path: those before stay as they are. Default the first that is neither observed nor given. */
  readonly from?: number;
  /** Growth of years that are not observed but taken as given, such as a bad one: fraction (ratios: points) by year. */
  readonly given?: Readonly<Record<string, number>>;
}

/** Which shift of all growth, the same for all, reaches a number of targets. */
export interface ShiftQuestion<S extends string = string> extends SolveSettings<S> {
  readonly find: "shift";
  /** Ids of the targets; default all that have a verdict. */
  readonly targets?: readonly string[];
  /** Share of the targets with a verdict that has to be reached, above 0 to 1. Default 1, which is all of them. */
  readonly share?: number;
  /** Instead of a share: how many. */
  readonly count?: number;
  /** Whose growth: an indicator, `theme:` and a theme, or `*`, the default. */
  readonly on?: string;
  /** Only amounts, whose growth is in percent, or only ratios. Default both. */
  readonly of?: Reach;
  /** The first year that is shifted. Default the first that is assumed. */
  readonly from?: number;
}

/** Which level in the base year suffices. */
export interface BaselineQuestion<S extends string = string> extends SolveSettings<S> {
  readonly find: "baseline";
  /** Id of the target. */
  readonly target: string;
  /** Whose level; default the target's own indicator, or for a formula the first that it is made of. */
  readonly indicator?: string;
}

export type SolveOptions<S extends string = string> =
  | GrowthQuestion<S>
  | ShiftQuestion<S>
  | BaselineQuestion<S>;

/** How a probability is asked for. */
export interface Likelihood {
  readonly wanted: number;
  readonly seed: number;
  readonly draws: number;
}

/** @throws RangeError where the probability or its draws are out of range */
export function likelihoodOf({ probability, seed = 1, draws = 65_536 }: SolveSettings): Likelihood | null {
  check(Number.isSafeInteger(seed) && seed >= 0, "seed", "an integer from 0 to 2^53 - 1", seed);
  check(
    Number.isInteger(draws) && draws >= 1 && draws <= 2 ** 40,
    "draws",
    "an integer from 1 to 2^40",
    draws,
  );
  if (probability === undefined) return null;
  check(probability > 0 && probability < 1, "probability", "above 0 and below 1", probability);
  return { wanted: probability, seed, draws };
}

/** @throws RangeError naming the first option that is wrong, what it may be and what it is */
export function checkOptions(plan: Plan, options: SolveOptions): void {
  check(typeof options === "object" && options !== null, "options", "an object that names a target", options);
  const { find = "growth" } = options;
  check(SOLVE_FOR.includes(find), "find", `one of ${SOLVE_FOR.join(", ")}`, find);
  if (options.find === "shift") checkShift(plan, options);
  else checkTarget(plan, options);
}

function checkTarget(plan: Plan, options: GrowthQuestion | BaselineQuestion): void {
  const { target, indicator } = options;
  checkName("target", target, Object.keys(plan.targets));
  if (indicator !== undefined) checkName("indicator", indicator, Object.keys(plan.indicators));
  if (indicator !== undefined && plan.indicators[indicator]?.formula !== undefined) {
    throw new RangeError(
      `Cannot solve for "${indicator}": it is made of others by a formula: name one of those`,
    );
  }
  if (options.find !== "baseline") checkGrowth(plan, options);
}

function checkGrowth(plan: Plan, { path, tilt, from, given = {} }: GrowthQuestion): void {
  if (path !== undefined) check(PATH_SHAPES.includes(path), "path", `one of ${PATH_SHAPES.join(", ")}`, path);
  if (tilt !== undefined) check(tilt >= 0 && tilt <= 1, "tilt", "from 0 to 1", tilt);
  if (from !== undefined) checkYear(plan, "from", from);
  for (const [year, rate] of Object.entries(given)) {
    checkYear(plan, "given", Number(year));
    check(Number.isFinite(rate), `given.${year}`, "a number, 0.06 for 6 %", rate);
  }
}

function checkShift(plan: Plan, { targets, share, count, on, of, from }: ShiftQuestion): void {
  for (const target of targets ?? []) checkName("target", target, Object.keys(plan.targets));
  if (targets !== undefined) check(targets.length > 0, "targets.length", "at least 1", targets.length);
  if (share !== undefined) check(share > 0 && share <= 1, "share", "above 0 and at most 1", share);
  if (count !== undefined) check(Number.isInteger(count) && count >= 1, "count", "an integer >= 1", count);
  if (share !== undefined && count !== undefined) {
    throw new RangeError("Cannot solve: share and count exclude each other: name one of them");
  }
  if (of !== undefined) check(of === "amounts" || of === "ratios", "of", '"amounts" or "ratios"', of);
  if (from !== undefined) checkYear(plan, "from", from);
  if (on === undefined || on === "*") return;
  const themes = Object.values(plan.indicators).flatMap(({ theme }) =>
    theme === undefined ? [] : `theme:${theme}`,
  );
  checkName("selection", on, ["*", ...themes, ...Object.keys(plan.indicators)]);
}

function checkYear({ horizon }: Plan, name: string, year: number): void {
  check(Number.isInteger(year) && year <= horizon, name, `a year up to ${horizon}`, year);
}

function checkName(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const hint = nearest(String(name), known) || `; the plan has: ${known.slice(0, 10).join(", ") || "none"}`;
  throw new RangeError(`Unknown ${what} ${describe(name)}${hint}`);
}

function check(isRight: boolean, name: string, wanted: string, value: unknown): void {
  if (isRight) return;
  throw new RangeError(`Cannot solve: ${name} must be ${wanted}, current value is ${describe(value)}`);
}
