import type { Attainment } from "../../attainment/attainment.ts";
import { prepare, situationOf } from "../../attainment/prepare.ts";
import { type Measured, measured } from "../../attainment/situation.ts";
import type { Adjustment, Plan } from "../../plan/plan.ts";
import { project } from "../../project.ts";
import type { Probability } from "../../simulation/ensemble.ts";
import { exactProbabilityOf } from "../../simulation/known.ts";
import { type Model, modelOf } from "../../simulation/model.ts";
import { simulate } from "../../simulation/simulate.ts";
import type { Likelihood } from "./options.ts";

/** What is tried: a plan, cut to what its target rests on, under what is laid over it. */
export interface Attempt {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly adjust: readonly Adjustment[];
}

/** What the target comes to in an attempt. */
export function measuredIn({ plan, scenario, adjust }: Attempt, target: string): Measured {
  const prepared = prepare(plan, scenario, adjust);
  const kase = prepared.cases.find(({ id }) => id === target);
  if (kase === undefined) throw new RangeError(`The plan has no "${target}"`);
  return measured(situationOf(plan, prepared), kase);
}

/** The verdict on the target in an attempt. */
export function attainmentIn({ plan, scenario, adjust }: Attempt, target: string): Attainment | undefined {
  const { attainments } = project(plan, { ...(scenario !== undefined && { scenario }), adjust });
  return attainments.find((one) => one.target === target);
}

export function modelIn({ plan, scenario, adjust }: Attempt): Model {
  return modelOf(plan, scenario, adjust);
}

/**
 * How likely the target is in an attempt: exactly where that can be told, else from the same draws as in every other attempt.
 * Null where it has no verdict.
 */
export function probabilityIn(
  attempt: Attempt,
  target: string,
  { seed, draws }: Likelihood,
): Probability | null {
  const model = modelIn(attempt);
  const determined = model.determined.find(({ kase }) => kase.id === target);
  if (determined === undefined) return null;
  const exact = exactProbabilityOf(model, determined);
  if (exact !== null) return exact;
  const { plan, scenario, adjust } = attempt;
  const under = { ...(scenario !== undefined && { scenario }), adjust };
  const { attainments } = simulate(plan, { ...under, seed, draws, outputs: ["probabilities"] });
  return attainments.find((one) => one.target === target)?.probability ?? null;
}
