import { availableParallelism } from "node:os";
import type { Plan } from "../plan/plan.ts";
import type { Ensemble } from "../simulation/ensemble.ts";
import type { SimulateAsyncOptions } from "../simulation/workers/options.ts";
import { simulateOn } from "../simulation/workers/simulateOn.ts";
import { crewOf } from "./pool.ts";

/**
 * Does what `simulate` does on worker threads, and gives the same ensemble to the last bit, on however many.
 *
 * Workers are shared by all runs that ask for as many, stay warm for half a minute, and keep no process alive. One that dies is
 * replaced, and what it had done is done again.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - those of `simulate`; how many workers; a signal that stops it; who is told how far it has come
 * @returns a promise of what `simulate` returns; it is rejected with the reason of the signal once that is aborted
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, or the plan has no such scenario or target
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 * @throws Error when workers die three times over
 *
 * @example
 * ```ts
 * import { simulateAsync } from "targetcast/node";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { draws } = await simulateAsync(yuzhong, { seed: 1, draws: 100_000, signal: AbortSignal.timeout(60_000) });
 * console.log(draws); // 100000
 * ```
 */
export function simulateAsync<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: SimulateAsyncOptions<S>,
): Promise<Ensemble<I>> {
  return simulateOn(crewOf, availableParallelism(), plan, options);
}
