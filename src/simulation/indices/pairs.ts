import { openMachine } from "../../kernel/machine.ts";
import type { Instruction, KernelProgram } from "../../kernel/program.ts";
import { SOBOL_DIMENSIONS } from "../../kernel/sobol.ts";

/** Two independent samples of standard normal variates: a column for each variate. */
export interface Pair {
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/**
 * Gives blocks of two samples, which the next block overwrites. Scrambled Sobol points, the two dimensions of a variate side by
 * side, so that those that matter most have the best in both samples; pseudo-random numbers past the last dimension.
 *
 * @param block - draws of a block, a power of two
 * @param seed - a whole number from 0 to 2^53 - 1
 */
export function pairSource(
  variates: number,
  block: number,
  seed: number,
): (replicate: number, first: number) => Pair {
  const all = Array.from({ length: 2 * variates }, (_, i) => i);
  const code = all.map(
    (i): Instruction =>
      i < SOBOL_DIMENSIONS ? { op: "sobol", out: i, dimension: i } : { op: "random", out: i },
  );
  const none = { masks: 0, counts: 0, hits: 0, sums: 0, pool: new Float64Array() };
  const dimensions = Math.min(2 * variates, SOBOL_DIMENSIONS);
  const program: KernelProgram = { ...none, block, columns: 2 * variates, dimensions, code };
  const machine = openMachine(program, seed);
  const columns = all.map((i) => machine.column(i));
  const pair = { a: columns.filter((_, i) => i % 2 === 0), b: columns.filter((_, i) => i % 2 === 1) };
  return (replicate, first) => {
    machine.run({ points: "sobol", replicate, first, draws: block });
    return pair;
  };
}
