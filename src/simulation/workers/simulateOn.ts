import type { Plan } from "../../plan/plan.ts";
import type { Ensemble } from "../ensemble.ts";
import { courseOf } from "../run.ts";
import { drive } from "./drive.ts";
import { checkWorkers, type SimulateAsyncOptions } from "./options.ts";
import type { Crew } from "./order.ts";

/**
 * What `simulate` does, on a crew: the same result to the last bit, whoever draws.
 *
 * @param crewOf - gives the crew for a number of workers
 * @param most - workers where `options` says nothing
 */
export async function simulateOn<I extends string, S extends string>(
  crewOf: (workers: number) => Crew | Promise<Crew>,
  most: number,
  plan: Plan<I, S>,
  options: SimulateAsyncOptions<S>,
): Promise<Ensemble<I>> {
  const { workers = most, signal, onProgress } = options;
  checkWorkers(workers);
  const course = courseOf(plan, options);
  return drive(course, await crewOf(workers), {
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onProgress }),
  });
}
