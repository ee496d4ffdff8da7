import type { Plan } from "../plan/plan.ts";
import type { Ensemble } from "../simulation/ensemble.ts";
import type { SimulateAsyncOptions } from "../simulation/workers/options.ts";
import { simulateOn } from "../simulation/workers/simulateOn.ts";
import { crewOf, parallelism } from "./pool.ts";

/**
 * Does what `simulate` does on web workers, and gives the same ensemble to the last bit, on however many.
 *
 * Workers are started from a text that comes with this module, so there is no file to serve or to tell a bundler about; a page with a
 * Content-Security-Policy has to allow `worker-src blob:` and `script-src 'wasm-unsafe-eval'`. They are shared by all runs and stay
 * warm for half a minute. One that dies is replaced, and what it had done is done again. Where there are no web workers, as
 * on a server that renders the page, it runs in the thread that calls it.
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
 * import { simulateAsync } from "targetcast/browser";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { seed } = await simulateAsync(yuzhong, {
 *   seed: 1,
 *   draws: 100_000,
 *   onProgress: ({ draws, of }) => console.log(`${Math.round((100 * draws) / of)} %`),
 * });
 * ```
 */
export function simulateAsync<I extends string, S extends string>(
  plan: Plan<I, S>,
  options: SimulateAsyncOptions<S>,
): Promise<Ensemble<I>> {
  return simulateOn(crewOf, parallelism(), plan, options);
}
