import type { Ensemble } from "../ensemble.ts";
import type { Course } from "../run.ts";
import type { AsyncOptions } from "./options.ts";
import type { Crew } from "./order.ts";
import { runBatch } from "./runBatch.ts";

/** Runs a course on a crew; rejects with the reason of `signal` as soon as that is aborted. */
export async function drive<I extends string>(
  course: Course<I>,
  crew: Crew,
  { signal, onProgress }: Pick<AsyncOptions, "signal" | "onProgress">,
): Promise<Ensemble<I>> {
  const stop = new AbortController();
  const onAbort = () => stop.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    if (signal?.aborted) throw signal.reason;
    let drawn = 0;
    let told = 0;
    let step = course.next();
    while (!step.done) {
      const batch = step.value;
      const onDraws = (draws: number) => {
        drawn += draws;
        // What is lost with a worker is drawn again: until then there is nothing new to tell, nor once the run is stopped.
        if (drawn <= told || batch.draws === 0 || stop.signal.aborted) return;
        told = drawn;
        try {
          onProgress?.({ draws: drawn, of: batch.draws });
        } catch (error) {
          stop.abort(error);
        }
      };
      const results = await runBatch(batch, crew, { stop: stop.signal, onDraws });
      if (batch.draws === 0) drawn = 0;
      step = course.next(results);
    }
    return step.value;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    // Where one worker has failed, the others need not go on.
    stop.abort();
  }
}
