import { type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { namedSeries } from "../projection/named.ts";
import { solveBaseline } from "./solve/baseline.ts";
import { type Frame, frameOf } from "./solve/frame.ts";
import { solveGrowth } from "./solve/growth.ts";
import { checkOptions, likelihoodOf, type SolveOptions } from "./solve/options.ts";
import { solveShift } from "./solve/shift.ts";
import type { Solution } from "./solve/solution.ts";

/**
 * Asks what it would take.
 *
 * - `growth`, the default: the growth of an indicator that reaches a target, constant from the latest observation on, or as a path
 *   that does most of it early or late, from a year on, after years that are given
 * - `shift`: the points that all growth has to be higher for a share of the targets to be reached
 * - `baseline`: the level of the base year that suffices at the growth assumed
 *
 * With a `probability` each target has to be at least that likely: growth stays as uncertain as it is. Probabilities are exact where
 * `simulate` has them exact; others are drawn, with the same draws in every try. That nothing can is an answer too: `value` is
 * null, and `reason` says why.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - what is sought, for which target
 * @returns the value, how it was found, and the targets with it; `laid` is what to give to `project` as `adjust`
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, or the plan has no such target, indicator or scenario
 * @throws ConvergenceError when a root finder gives up
 *
 * @example
 * ```ts
 * import { project, solve } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { value, laid } = solve(yuzhong, { target: "healthRevenue-2026", probability: 0.8 });
 * console.log(value?.toFixed(4)); // 0.2174
 * console.log(project(yuzhong, { adjust: laid }).series.healthRevenue.levels.at(-1));
 *
 * const shift = solve(yuzhong, { find: "shift", share: 0.8 });
 * // So many points more a year reach so many targets:
 * console.log(shift.value?.toFixed(4), shift.count); // 0.0333 8
 * ```
 */
export function solve<S extends string>(plan: Plan<string, S>, options: SolveOptions<S>): Solution {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot solve: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  checkOptions(plan, options);
  const likelihood = likelihoodOf(options);
  const frame = frameOf(plan, options, likelihood);
  const { schemaVersion, version, plan: reference, scenario, scenarioName, adjust } = frame.projection;
  const answer = answerTo(frame, options);
  const named = new Set(answer.targets.map(({ indicator }) => indicator));
  for (const id of [answer.indicator, answer.selection?.on]) if (id != null) named.add(id);
  const asked = new Set(answer.targets.map(({ target }) => target));
  return {
    kind: "solution",
    schemaVersion,
    version,
    plan: reference,
    scenario,
    scenarioName,
    adjust,
    probability: likelihood?.wanted ?? null,
    ...answer,
    series: namedSeries(frame.projection.series, named),
    warnings: frame.projection.warnings.filter(({ target, indicator }) =>
      target === null ? named.has(indicator) : asked.has(target),
    ),
  };
}

function answerTo(frame: Frame, options: SolveOptions) {
  switch (options.find) {
    case "shift":
      return solveShift(frame, options);
    case "baseline":
      return solveBaseline(frame, options);
    default:
      return solveGrowth(frame, options);
  }
}
