import type { Chunk } from "../kernel/machine.ts";
import type { KernelProgram } from "../kernel/program.ts";

/** Chunks of draws that somebody has to run: here, or on workers, all at once or one by one. */
export interface Batch {
  readonly program: KernelProgram;
  readonly seed: number;
  readonly chunks: readonly Chunk[];
  /** Draws of the whole run, over all scenarios of a mixture; 0 where the batch only prepares it. */
  readonly draws: number;
}

/** What some chunks came to, in their order. */
export interface ChunkResults {
  readonly chunks: readonly { readonly hits: Float64Array; readonly sums: Float64Array }[];
  /** Histograms of all of them together. */
  readonly counts: Float64Array;
}
