import { chunksOf, REPLICATES } from "../schedule.ts";
import type { Direction, Input } from "./inputs.ts";
import { pairSource } from "./pairs.ts";
import { emptySums, type IndexSums, indicesFrom, type OutputIndices } from "./sums.ts";

/** A function of independent standard normal variates, for a block of draws at a time. */
export interface BlockFunction {
  readonly variates: number;
  readonly outputs: number;
  /** Draws of a block: a power of two from 16 on. */
  readonly block: number;
  /** A column for each variate in, one for each output out; the next run overwrites what it returns. */
  run(variates: readonly Float64Array[]): readonly Float64Array[];
}

export interface IndexOptions {
  readonly seed: number;
  /** Draws of each of the two samples, over all replicates: a whole number, at least two for each replicate. */
  readonly draws: number;
}

/**
 * First-order and total Sobol indices of every output of a function, for each of some inputs.
 *
 * From two independent samples A and B come A with the input of B (for the first-order index) and A with what of the input is
 * not known from the others of B (for the total index): they are one where inputs are independent. With f centred at its mean,
 * S = mean(f(B) (f(A_B) - f(A))) / V and T = mean((f(A) - f(A_B))²) / 2V, V the variance of both samples together.
 *
 * Sources: A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270, table 2 (b) for S; M. J. W. Jansen, Computer
 * Physics Communications 117 (1999) 35-43, for T; of inputs that depend on each other S. Kucherenko, S. Tarantola and P. Annoni,
 * Computer Physics Communications 183 (2012) 937-946. Golden: sobolIndices.json.
 *
 * @returns for each output its mean, its variance and the indices of each input
 */
export function indicesOf(
  f: BlockFunction,
  inputs: readonly Input[],
  { seed, draws }: IndexOptions,
): readonly OutputIndices[] {
  const { block, outputs, variates } = f;
  const points = pairSource(variates, block, seed);
  const shapeOf = { outputs, inputs: inputs.length };
  const replicates = Array.from({ length: REPLICATES }, () => emptySums(shapeOf));
  const kept = (): Float64Array[] => Array.from({ length: outputs }, () => new Float64Array(block));
  const [ofA, ofB] = [kept(), kept()];
  const taken = takeOver(variates, block);
  // Outputs are counted from the first that comes, so that sums of squares lose no digits to where they lie.
  let origins: Float64Array | null = null;
  for (const { replicate, first: start, draws: share } of chunksOf(draws, 0, "sobol")) {
    const sums: IndexSums = replicates[replicate] ?? emptySums(shapeOf);
    for (let first = start; first < start + share; first += block) {
      const count = Math.min(block, start + share - first);
      const { a, b } = points(replicate, first);
      for (const [o, column] of f.run(a).entries()) ofA[o]?.set(column);
      for (const [o, column] of f.run(b).entries()) ofB[o]?.set(column);
      origins ??= Float64Array.from(ofA, (column) => column[0]!);
      sums.addSamples(ofA, ofB, origins, count);
      for (const [i, { first: known, total: left }] of inputs.entries()) {
        const ofKnown = f.run(taken(a, b, known));
        sums.addFirst(i, ofA, ofB, ofKnown, origins, count);
        sums.addTotal(i, ofA, left === known ? ofKnown : f.run(taken(a, b, left)), count);
      }
    }
  }
  return indicesFrom(replicates, origins ?? new Float64Array(outputs), draws, shapeOf);
}

/** Gives a sample of which some directions are another's. */
function takeOver(variates: number, block: number) {
  const scratch = Array.from({ length: variates }, () => new Float64Array(0));
  const fresh = (variate: number): Float64Array => {
    const column = scratch[variate];
    if (column !== undefined && column.length > 0) return column;
    const made = new Float64Array(block);
    scratch[variate] = made;
    return made;
  };
  return (
    a: readonly Float64Array[],
    b: readonly Float64Array[],
    directions: readonly Direction[],
  ): readonly Float64Array[] => {
    const mixed = a.slice();
    for (const direction of directions) {
      const [only] = direction;
      if (direction.length === 1 && only !== undefined) {
        mixed[only.variate] = b[only.variate]!;
        continue;
      }
      // a + u (u · (b - a))
      for (const { variate } of direction) mixed[variate] = fresh(variate);
      for (let k = 0; k < block; k++) {
        let along = 0;
        for (const { variate, share } of direction) along += share * (b[variate]![k]! - a[variate]![k]!);
        for (const { variate, share } of direction) scratch[variate]![k] = a[variate]![k]! + share * along;
      }
    }
    return mixed;
  };
}
