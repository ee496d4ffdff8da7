import type { Instruction, KernelProgram } from "./program.ts";
import { SOBOL_BITS } from "./sobol.ts";

/** Bytes of an instruction. */
export const RECORD = 64;

/** A cache line: columns and masks are one longer than their draws, so that they do not fall on the same lines. */
const LINE = 64;

/** Where everything lies in the memory of a machine, in bytes. */
export interface Layout {
  readonly code: number;
  readonly pool: number;
  /** Where matrices lie as the machine reads them; of those that begin at one place of the pool. */
  readonly matrices: ReadonlyMap<string, number>;
  /** Where the lists of masks that are tallied lie. */
  readonly lists: ReadonlyMap<Instruction, number>;
  /** Direction numbers, and those that are scrambled for a replicate. */
  readonly directions: number;
  readonly scrambled: number;
  readonly shifts: number;
  readonly stream: number;
  readonly hits: number;
  readonly sums: number;
  readonly counts: number;
  readonly masks: number;
  readonly maskStride: number;
  readonly columns: number;
  readonly columnStride: number;
  readonly end: number;
}

/** Names a matrix of the pool. */
export function matrixKey(matrix: { at: number; rows: number; columns: number }): string {
  return `${matrix.at} ${matrix.rows} ${matrix.columns}`;
}

/** Gives everything its place from `start` on, each at the start of a cache line. */
export function layOut(program: KernelProgram, start: number): Layout {
  let free = Math.ceil(start / LINE) * LINE;
  const take = (bytes: number): number => {
    const at = free;
    free += Math.ceil(bytes / LINE) * LINE;
    return at;
  };
  const maskStride = program.block + LINE;
  const columnStride = program.block * 8 + LINE;
  const matrices = new Map<string, number>();
  const lists = new Map<Instruction, number>();
  for (const step of program.code) {
    if (step.op === "tally") lists.set(step, take(step.masks.length * 4));
    if (step.op !== "matrix" || matrices.has(matrixKey(step))) continue;
    matrices.set(matrixKey(step), take(step.rows * step.columns * 8));
  }
  return {
    code: take(program.code.length * RECORD),
    pool: take(program.pool.length * 8),
    matrices,
    lists,
    directions: take(program.dimensions * SOBOL_BITS * 8),
    scrambled: take(program.dimensions * SOBOL_BITS * 8),
    shifts: take(program.dimensions * 8),
    stream: take(64),
    hits: take(program.hits * 8),
    sums: take(program.sums * 8),
    // One more, for what is not a number.
    counts: take((program.counts + 1) * 4),
    masks: take(program.masks * maskStride),
    maskStride,
    columns: take(program.columns * columnStride),
    columnStride,
    end: free,
  };
}
