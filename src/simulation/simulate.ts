import { type Machine, openMachine } from "../kernel/machine.ts";
import type { Plan } from "../plan/plan.ts";
import type { Batch, ChunkResults } from "./batch.ts";
import type { Ensemble } from "./ensemble.ts";
import type { SimulateOptions } from "./options.ts";
import { courseOf } from "./run.ts";

/**
 * Draws the growth of every indicator as uncertain as the plan says it is, and tells how likely every target is.
 *
 * Probabilities that have a closed form, or that a recursion over the years gives, are exact; the others are drawn.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the seed, which has no default; how many draws; the scenario; what to leave out
 * @returns quantiles and moments by year for every indicator, a probability for every target and for groups of them
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, or the plan has no such scenario or target
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 *
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { attainments } = simulate(yuzhong, { seed: 1, draws: 10_000 });
 * for (const { target, probability } of attainments) {
 *   if (probability !== null) console.log(target, probability.value);
 * }
 * ```
 */
export function simulate<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: SimulateOptions<S>,
): Ensemble<I> {
  const course = courseOf(plan, options);
  const run = runner();
  let step = course.next();
  while (!step.done) step = course.next(run(step.value));
  return step.value;
}

/** Runs batches in this thread; a machine is opened once for the batches of one program. */
export function runner(): (batch: Batch) => ChunkResults {
  let open: { readonly program: Batch["program"]; readonly machine: Machine } | undefined;
  return ({ program, seed, chunks }) => {
    if (open?.program !== program) open = { program, machine: openMachine(program, seed) };
    const { machine } = open;
    const results = chunks.map((chunk) => machine.run(chunk));
    return { chunks: results, counts: machine.takeCounts() };
  };
}
