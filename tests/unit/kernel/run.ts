import { RECORD } from "../../../src/kernel/layout.ts";
import { loadProgram } from "../../../src/kernel/load.ts";
import type { Instruction, KernelProgram } from "../../../src/kernel/program.ts";

/** What a program leaves in the memory of its kernel after one block. */
export interface Left {
  readonly columns: readonly Float64Array[];
  /** For each mask and draw, whether it is true. */
  readonly masks: readonly (readonly boolean[])[];
  readonly hits: readonly number[];
  readonly sums: readonly number[];
  readonly counts: readonly number[];
}

/** Runs instructions on columns that are given, instead of drawn: one block, of which `draws` count. */
export function runOn(
  given: readonly Float64Array[],
  code: readonly Instruction[],
  size: Partial<KernelProgram> & { readonly draws?: number } = {},
): Left {
  const block = given[0]?.length ?? 64;
  const program: KernelProgram = {
    block,
    columns: given.length + 1,
    masks: 8,
    dimensions: 0,
    counts: 64,
    hits: 16,
    sums: 8,
    pool: new Float64Array(0),
    ...size,
    code,
  };
  const { kernel, layout } = loadProgram(program, 1);
  const { buffer } = kernel.memory;
  const column = (i: number) =>
    new Float64Array(buffer, layout.columns + i * layout.columnStride, program.block);
  given.forEach((numbers, i) => {
    column(i).set(numbers);
  });
  const end = layout.code + code.length * RECORD;
  kernel.run(layout.code, end, 0, 0, 0n, 0n, size.draws ?? block);
  const numbersFrom = (count: number) => Array.from({ length: count }, (_, i) => i);
  return {
    columns: numbersFrom(program.columns).map((i) => column(i).slice()),
    masks: numbersFrom(program.masks).map((m) =>
      Array.from(new Int8Array(buffer, layout.masks + m * layout.maskStride, program.block), (b) => b !== 0),
    ),
    hits: [...new Float64Array(buffer, layout.hits, program.hits)],
    sums: [...new Float64Array(buffer, layout.sums, program.sums)],
    counts: [...new Uint32Array(buffer, layout.counts, program.counts)],
  };
}

/** Doubles as words, so that 0 and -0 differ; NaN is one word, whatever its sign. */
export function bitsOf(numbers: Float64Array): string[] {
  const words = new BigUint64Array(numbers.slice().buffer);
  return Array.from(numbers, (x, i) => (Number.isNaN(x) ? "NaN" : (words[i] ?? 0n).toString(16)));
}

/** A column of numbers that a small generator makes: the same every time. */
export function column(length: number, seed: number, make: (uniform: number) => number): Float64Array {
  let state = (seed * 2654435761 + 1) % 2 ** 32;
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return make(state / 2 ** 32);
  });
}

/** Numbers of many sizes and both signs, with some that are hard: zeros, infinities, NaN. */
export function hardColumn(length: number, seed: number): Float64Array {
  const hard = [0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 1e308, -5e-324, 1, -1];
  const numbers = column(length, seed, (u) => (u - 0.5) * 10 ** (20 * ((u * 64) % 1) - 10));
  const which = column(length, seed + 1, (u) => Math.floor(u * hard.length * 4));
  return numbers.map((x, i) => hard[which[i] ?? 0] ?? x);
}
