import type { Attainment } from "../../attainment/attainment.ts";
import { type Case, type Measured, measured, type Situation } from "../../attainment/situation.ts";
import type { Adjustment, Plan } from "../../plan/plan.ts";
import { type Projection, projectWhole } from "../../project.ts";
import { blankColumns } from "../../projection/fill.ts";
import { type Attempt, attainmentIn, probabilityIn } from "./attempt.ts";
import { cutTo } from "./cut.ts";
import type { Likelihood, SolveSettings } from "./options.ts";
import type { Sought } from "./search.ts";
import type { Solution, SolvedTarget, SolvedVerdict } from "./solution.ts";

/** A plan under the scenario that is asked about. */
export interface Frame {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly adjust: readonly Adjustment[];
  readonly likelihood: Likelihood | null;
  readonly projection: Projection;
  readonly situation: Situation;
  readonly cases: readonly Case[];
}

export function frameOf(
  plan: Plan,
  { scenario, adjust = [] }: SolveSettings,
  likelihood: Likelihood | null,
): Frame {
  const { projection, ...whole } = projectWhole(plan, scenario, adjust);
  const situation = { plan, ...whole, scratch: blankColumns(whole.program.years)(0), ahead: new Map() };
  return { plan, scenario, adjust, likelihood, projection, situation, cases: whole.cases };
}

/** One target of a frame, with all that is asked of it. */
export interface Subject {
  readonly kase: Case;
  readonly attainment: Attainment;
  readonly found: Measured;
  /** The scenario as it is, cut to what the target rests on. */
  readonly attempt: Attempt;
}

export function subjectOf(frame: Frame, target: string): Subject {
  const { plan, scenario, adjust, projection, situation, cases } = frame;
  const at = cases.findIndex(({ id }) => id === target);
  const kase = cases[at];
  const attainment = projection.attainments[at];
  if (kase === undefined || attainment === undefined) throw new RangeError(`The plan has no "${target}"`);
  const cut = cutTo(plan, situation.program, target);
  return { kase, attainment, found: measured(situation, kase), attempt: { plan: cut, scenario, adjust } };
}

/** What a question comes to: the parts of a solution that depend on what was asked. */
export type Answer = Pick<
  Solution,
  | "find"
  | "indicator"
  | "selection"
  | "count"
  | "value"
  | "exclusive"
  | "assumed"
  | "method"
  | "iterations"
  | "residual"
  | "bracket"
  | "reason"
  | "path"
  | "targets"
  | "laid"
  | "baseline"
>;

/** How it was found, as a solution says it. */
export function howOf({ method, iterations, residual, bracket }: Sought) {
  const range = bracket === null ? null : ([Math.min(...bracket), Math.max(...bracket)] as const);
  return { method, iterations, residual, bracket: range };
}

/** The verdict on a target in an attempt. */
export function verdictIn(attempt: Attempt, target: string, likelihood: Likelihood | null): SolvedVerdict {
  const { projected = null, margin = null, status = "undetermined" } = attainmentIn(attempt, target) ?? {};
  const probability = likelihood === null ? null : probabilityIn(attempt, target, likelihood);
  return { projected, margin, status, probability };
}

/**
 * Whether a value does not do itself and what is beyond it does: as the verdict there has it; where there is none, as the
 * comparator.
 */
export function isExclusive(
  { exclusive }: Sought,
  after: SolvedVerdict | null,
  likelihood: Likelihood | null,
): boolean {
  if (after === null) return false;
  if (after.status === "undetermined") return exclusive;
  return !isReached(after, likelihood);
}

/** Whether a target is attained, or likely enough. */
export function isReached({ status, probability }: SolvedVerdict, likelihood: Likelihood | null): boolean {
  return likelihood === null ? status === "attained" : (probability?.value ?? 0) >= likelihood.wanted;
}

/** A target with what it takes, and where that leads. */
export function solvedTarget(
  { likelihood }: Frame,
  { attainment, attempt }: Subject,
  { value, reason }: Pick<Sought, "value" | "reason">,
  exclusive: boolean,
  after: SolvedVerdict | null,
): SolvedTarget {
  const { target, name, theme, indicator, measure, comparator, asked, tolerance } = attainment;
  const { from, by, base, baseline } = attainment;
  return {
    ...{ target, name, theme, indicator, measure, comparator, asked, tolerance, from, by, base, baseline },
    before: verdictIn(attempt, target, likelihood),
    after,
    takes: value,
    exclusive,
    reason,
  };
}
