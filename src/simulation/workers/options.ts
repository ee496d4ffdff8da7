import { describe } from "../../errors.ts";
import type { SimulateOptions } from "../options.ts";

/** How far a simulation has come. */
export interface SimulateProgress {
  /** Draws made so far. */
  readonly draws: number;
  /** Draws asked for, over all scenarios of a mixture; with `until` the most there may be. */
  readonly of: number;
}

/** What is used of an `AbortSignal`: its own type comes with browsers or Node, which not everybody compiles for. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void, options: { readonly once: true }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How a simulation on workers goes; its result depends on none of it. */
export interface AsyncOptions {
  /** How many workers draw at once: an integer from 1 to 256. Default: as many as the machine has use for. */
  readonly workers?: number;
  /** An `AbortSignal` that stops it: the promise is rejected with its reason. */
  readonly signal?: StopSignal;
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
