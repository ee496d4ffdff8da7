import { RECORD } from "./layout.ts";
import { loadProgram } from "./load.ts";
import type { KernelProgram } from "./program.ts";
import { SOBOL_BITS } from "./sobol.ts";

/** Which draws to run. */
export interface Chunk {
  readonly points: "sobol" | "random";
  /** Whole number of the replicate: replicates are independent of each other. */
  readonly replicate: number;
  /** Number of the first draw, a multiple of the program's block. */
  readonly first: number;
  readonly draws: number;
}

/** A program made ready to run. */
export interface Machine {
  /** Runs a chunk; what it returns is of this chunk alone, and the same whatever ran before. */
  run(chunk: Chunk): { readonly hits: Float64Array; readonly sums: Float64Array };
  /** Counters of the histograms, of all chunks since they were last taken. */
  takeCounts(): Float64Array;
  /** A column as the last block left it. What a program reads but does not draw is written here before it runs. */
  column(number: number): Float64Array;
}

/** Draws before a counter of 32 bits could be full, whatever they are. */
const COUNTABLE = 2 ** 32 - 1;
const MOST_DRAWS = 2 ** 31 - 1;

/**
 * Makes a program ready to run: its instructions, tables and scrambled Sobol directions laid out in a memory of its own.
 *
 * @param seed - a whole number from 0 to 2^53 - 1
 * @throws RangeError when the program, the seed or a chunk is out of bounds
 */
export function openMachine(program: KernelProgram, seed: number): Machine {
  const { block } = program;
  if (!(block >= 16 && block <= 2 ** 20 && Number.isInteger(Math.log2(block))))
    throw new RangeError(`A block has a power of two of draws, 16 to 2^20, not ${block}`);
  checkWhole("seed", seed, 0, Number.MAX_SAFE_INTEGER);
  const { kernel, layout } = loadProgram(program, seed);
  const { buffer } = kernel.memory;
  const hits = new Float64Array(buffer, layout.hits, program.hits);
  const sums = new Float64Array(buffer, layout.sums, program.sums);
  const counters = new Uint32Array(buffer, layout.counts, program.counts);
  /** What was moved out of the counters of 32 bits. */
  let totals: Float64Array | undefined;
  const drawsRandom = program.code.some(({ op }) => op === "random");
  const end = layout.code + program.code.length * RECORD;
  /** Draws that the counters of 32 bits have seen. */
  let counted = 0;
  /** Moves the counters to the totals. */
  const drain = (): Float64Array => {
    const drained = totals ?? new Float64Array(counters);
    if (totals !== undefined) for (let i = 0; i < drained.length; i++) drained[i]! += counters[i]!;
    counters.fill(0);
    counted = 0;
    totals = drained;
    return drained;
  };

  return {
    run({ points, replicate, first, draws }) {
      const last = points === "sobol" ? 2 ** SOBOL_BITS : Number.MAX_SAFE_INTEGER;
      checkWhole("replicate", replicate, 0, Number.MAX_SAFE_INTEGER);
      checkWhole("number of draws", draws, 0, MOST_DRAWS);
      checkWhole("number of the first draw", first, 0, last - draws);
      if (first % block !== 0) throw new RangeError(`The first draw is a multiple of ${block}, not ${first}`);
      // Each histogram instruction may count in the same counters.
      const most = draws * program.code.length;
      if (counted + most > COUNTABLE) drain();
      counted += most;
      hits.fill(0);
      sums.fill(0);
      const random = points === "random";
      const streaming = random || drawsRandom;
      kernel.run(
        layout.code,
        end,
        Number(random),
        Number(streaming),
        BigInt(replicate),
        BigInt(first),
        draws,
      );
      return { hits: hits.slice(), sums: sums.slice() };
    },
    takeCounts() {
      const taken = drain();
      totals = undefined;
      return taken;
    },
    column(number) {
      checkWhole("number of a column", number, 0, program.columns - 1);
      return new Float64Array(buffer, layout.columns + number * layout.columnStride, block);
    },
  };
}

function checkWhole(what: string, number: number, least: number, most: number): void {
  if (!(Number.isInteger(number) && number >= least && number <= most))
    throw new RangeError(`The ${what} is a whole number from ${least} to ${most}, not ${number}`);
}
