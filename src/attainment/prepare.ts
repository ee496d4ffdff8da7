import type { Adjustment, Plan } from "../plan/plan.ts";
import { compile, type Program } from "../projection/compile.ts";
import { type ResolvedScenario, resolveScenario } from "../scenario/resolve.ts";
import { solveTargets } from "./solveTargets.ts";

/** A scenario of a plan, resolved, compiled, and with the rates of growth `toTarget` solved. */
export interface Prepared {
  readonly scenario: ResolvedScenario;
  readonly program: Program;
}

/** Plans never change, and are projected again and again. */
const prepared = new WeakMap<Plan, Map<string | undefined, Prepared>>();

/**
 * Makes a scenario ready to be filled; once for each plan and scenario, unless there are adjustments.
 *
 * @throws RangeError when the plan has no such scenario
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 */
export function prepare(plan: Plan, id: string | undefined, adjust: readonly Adjustment[]): Prepared {
  const known = prepared.get(plan) ?? new Map<string | undefined, Prepared>();
  const before = adjust.length === 0 ? known.get(id) : undefined;
  if (before !== undefined) return before;
  const scenario = resolveScenario(plan, id, adjust);
  const program = compile(plan, scenario);
  solveTargets(plan, program);
  if (adjust.length === 0) prepared.set(plan, known.set(id, { scenario, program }));
  return { scenario, program };
}
