import { simulateAsync } from "../../browser/simulateAsync.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { fullOptions, type Outcome } from "../outcome.ts";

/** Milliseconds without a change after which workers draw. */
const PAUSE = 120;

/** Has a web worker draw what follows from the latest outcome; what is no longer asked for is dropped. */
export function drawAfterwards(
  onDrawn: (outcome: Outcome, ensemble: Ensemble) => void,
): (outcome: Outcome) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let control = new AbortController();
  return (outcome) => {
    clearTimeout(waiting);
    control.abort();
    control = new AbortController();
    const { signal } = control;
    waiting = setTimeout(async () => {
      try {
        const ensemble = await simulateAsync(outcome.plan, { ...fullOptions(outcome), workers: 1, signal });
        if (!signal.aborted) onDrawn(outcome, ensemble);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }, PAUSE);
  };
}
