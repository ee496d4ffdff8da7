// The vector machine: each instruction does its work for a whole block of draws, in a function of its own.
//
// V8 exchanges the code of its first compiler for that of the optimising one when a function is next called, so a loop
// that runs for long must not do the work itself. Called through a table, the functions are not inlined.

import * as arithmetic from "./arithmetic.ts";
import { histogram, moments } from "./collect.ts";
import { drawRandom, drawSobol } from "./draw.ts";
import { EXPONENTIALS } from "./exponential.ts";
import { identityLevel, logitLevel, logLevel } from "./levels.ts";
import { matrix } from "./matrix.ts";
import { makeNormals, NODES, NORMALS } from "./normalTable.ts";
import { nthRoot, power } from "./powers.ts";
import { seedStream } from "./random.ts";
import { jump, shape } from "./shape.ts";
import { digitalShift, scrambleDirections } from "./sobol.ts";
import { block, seed, setBlock, setShape, setSource, shifts, stream } from "./state.ts";
import { judge, open, shortfall, takeFirst, tally } from "./targets.ts";

/** In the order of src/kernel/encode.ts. */
const operations: StaticArray<(instruction: usize) => void> = [
  drawSobol,
  drawRandom,
  matrix,
  shape,
  jump,
  logLevel,
  logitLevel,
  identityLevel,
  histogram,
  moments,
  arithmetic.constant,
  arithmetic.add,
  arithmetic.subtract,
  arithmetic.multiply,
  arithmetic.divide,
  arithmetic.minimum,
  arithmetic.maximum,
  arithmetic.negate,
  arithmetic.absolute,
  arithmetic.root,
  power,
  nthRoot,
  arithmetic.finite,
  arithmetic.sum,
  judge,
  open,
  takeFirst,
  tally,
  shortfall,
];

/** Where memory is free. */
export function freeFrom(): usize {
  return __heap_base;
}

export { makeNormals };

/** Where the tables are. */
export function normals(): usize {
  return NORMALS;
}

/** Where `makeNormals` looks for nodes. */
export function normalNodes(): usize {
  return NODES;
}

export function exponentials(): usize {
  return EXPONENTIALS;
}

export function shapeTo(draws: i32, stride: usize): void {
  setShape(draws, stride);
}

/** Scrambles the direction numbers that are there, for a seed. */
export function seedWith(
  key: u64,
  numbers: usize,
  dimensions: i32,
  bits: i32,
  flips: usize,
  words: usize,
): void {
  setSource(key, numbers, bits, flips, words);
  for (let d: i32 = 0; d < dimensions; d++) {
    const at = numbers + ((<usize>(d * bits)) << 3);
    scrambleDirections(at, at, key, <u64>d, bits);
  }
}

/**
 * Runs a program over some draws.
 *
 * @param random - whether points are pseudo-random
 * @param start - number of the first draw, a multiple of `block`
 * @param dimensions - for how many dimensions to flip digits
 */
export function run(
  code: usize,
  end: usize,
  random: bool,
  streaming: bool,
  dimensions: i32,
  replicate: u64,
  start: u64,
  draws: i32,
): void {
  for (let d: i32 = 0; d < dimensions; d++) {
    store<u64>(shifts + ((<usize>d) << 3), digitalShift(seed, replicate, <u64>d));
  }
  for (let done: i32 = 0; done < draws; done += block) {
    const at = start + <u64>done;
    if (streaming) seedStream(stream, seed, replicate, at / <u64>block);
    setBlock(random, at, min(block, draws - done));
    for (let instruction = code; instruction < end; instruction += 64) {
      unchecked(operations[load<u32>(instruction)])(instruction);
    }
  }
}
