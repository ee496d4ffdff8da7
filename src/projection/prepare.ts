import type { Adjustment, Plan } from "../plan/plan.ts";
import { type ResolvedScenario, resolveScenario } from "../scenario/resolve.ts";
import { compile, type Program } from "./compile.ts";

/** A scenario of a plan, resolved and compiled. */
export interface Prepared {
  readonly scenario: ResolvedScenario;
  readonly program: Program;
}

/** Plans never change, and are projected again and again. */
const prepared = new WeakMap<Plan, Map<string | undefined, Prepared>>();

/**
 * Resolves and compiles a scenario; once for each plan and scenario, unless there are adjustments.
 *
 * @throws RangeError when the plan has no such scenario
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 */
export function prepare(plan: Plan, id: string | undefined, adjust: readonly Adjustment[]): Prepared {
  const own = prepared.get(plan) ?? new Map<string | undefined, Prepared>();
  const before = adjust.length === 0 ? own.get(id) : undefined;
  if (before !== undefined) return before;
  const scenario = resolveScenario(plan, id, adjust);
  const made = { scenario, program: compile(plan, scenario) };
  if (adjust.length === 0) prepared.set(plan, own.set(id, made));
  return made;
}
