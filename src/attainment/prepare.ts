import type { Plan } from "../plan/plan.ts";
import { compile, type Program } from "../projection/compile.ts";
import { blankColumns, type Columns, type Filled, fill } from "../projection/fill.ts";
import type { Overlay } from "../scenario/overlay.ts";
import { type ResolvedScenario, resolveScenario } from "../scenario/resolve.ts";
import { actualPaths } from "./final.ts";
import { type Case, caseOf, type Situation } from "./situation.ts";
import { solveTargets } from "./solveTargets.ts";

/** A scenario of a plan, resolved, compiled, with the rates of growth `toTarget` solved, and its targets at hand. */
export interface Prepared {
  readonly scenario: ResolvedScenario;
  readonly program: Program;
  readonly cases: readonly Case[];
  /** What actual figures alone make of the paths of the targets. */
  readonly actual: Filled;
}

/** Plans never change, and are projected again and again. */
const prepared = new WeakMap<Plan, Map<string | undefined, Prepared>>();

/**
 * Makes a scenario ready to be filled; once for each plan and scenario, unless there are adjustments.
 *
 * @throws RangeError when the plan has no such scenario
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 */
export function prepare(plan: Plan, id: string | undefined, adjust: readonly Overlay[]): Prepared {
  const known = prepared.get(plan) ?? new Map<string | undefined, Prepared>();
  const before = adjust.length === 0 ? known.get(id) : undefined;
  if (before !== undefined) return before;
  const scenario = resolveScenario(plan, id, adjust);
  const program = compile(plan, scenario);
  solveTargets(plan, program);
  const cases = Object.keys(plan.targets).map((key) => caseOf({ plan, program }, key));
  const made = { scenario, program, cases, actual: actualPaths(plan, program, cases) };
  if (adjust.length === 0) prepared.set(plan, known.set(id, made));
  return made;
}

/** A situation whose paths are all there. */
export interface FilledSituation extends Situation {
  readonly filled: ReadonlyMap<string, Columns>;
}

/** Fills the paths of a scenario, so that questions can be asked of them. */
export function situationOf(plan: Plan, { scenario, program, actual }: Prepared): FilledSituation {
  const scratch = blankColumns(program.years)(0);
  return { plan, scenario, program, filled: fill(program), actual, scratch, ahead: new Map() };
}
