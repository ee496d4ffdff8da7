import { type Case, latestObserved } from "../../attainment/situation.ts";
import type { Program } from "../../projection/compile.ts";
import type { Track } from "../../projection/track.ts";

/** The years over which growth counts, as positions: from the end of `start` to that of `by`. */
export interface Period {
  /** Null: from where the shocks begin. */
  readonly start: number | null;
  readonly by: number;
}

/** The growth that a target looks at: of some years where it asks for that, else all up to its year. */
export function periodOf({ measure, span }: Case, { firstYear }: Program): Period {
  return {
    start: measure.name === "growth" ? span.from - 1 - firstYear : null,
    by: span.by - firstYear,
  };
}

/** The year after which the average growth of a bar counts. */
export function sinceOf(track: Track, { start, by }: Period, program: Program): number {
  if (start !== null) return program.firstYear + start;
  return latestObserved(program, track, program.firstYear + by) ?? program.baseYear;
}
