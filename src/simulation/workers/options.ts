import { describe } from "../../errors.ts";
import type { SimulateOptions } from "../options.ts";

/** How far a simulation has come. */
export interface SimulateProgress {
  /** Draws made so far. */
  readonly draws: number;
  /** Draws asked for, over all scenarios of a mixture; with `until` the most there may be. */
  readonly of: number;
}

/** How a simulation on workers goes; its result depends on none of it. */
export interface AsyncOptions {
  /** How many workers draw at once: an integer from 1 to 256. Default: as many as the machine has use for. */
  readonly workers?: number;
  /** Stops it: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Is told often how far it has come. */
  readonly onProgress?: (progress: SimulateProgress) => void;
}

export interface SimulateAsyncOptions<S extends string = string> extends SimulateOptions<S>, AsyncOptions {}

const MOST_WORKERS = 256;

/** @throws RangeError when the number of workers is none */
export function checkWorkers(workers: number): void {
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return;
  throw new RangeError(
    `Cannot simulate: workers must be an integer from 1 to ${MOST_WORKERS}, current value is ${describe(workers)}`,
  );
}
