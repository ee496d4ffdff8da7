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
import { folded, seedStream } from "./random.ts";
import { jump, shape } from "./shape.ts";
import { digitalShift, scrambleDirections } from "./sobol.ts";
import {
  AT,
  block,
  directionBits,
  directionNumbers,
  directions,
  seed,
  setBlock,
  setShape,
  setSource,
  shifts,
  stream,
} from "./state.ts";
import { judge, open, shortfall, takeFirst, tally } from "./targets.ts";

/** Bytes of an instruction. */
const RECORD: usize = 64;

/** The number of `drawSobol` among the operations. */
const SOBOL: u32 = 0;

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
  arithmetic.copy,
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

export function seedWith(
  key: u64,
  numbers: usize,
  scrambled: usize,
  bits: i32,
  flips: usize,
  words: usize,
): void {
  setSource(key, numbers, scrambled, bits, flips, words);
  scrambledBits = 0;
}

/** The replicate that the directions are scrambled for, and how many of each dimension are. */
let scrambledFor: u64 = 0;
let scrambledBits: i32 = 0;

/**
 * Scrambles the points of a replicate, which has a matrix of its own for every dimension: were it common to all, one that
 * is bad would be bad for all of them. Of dimensions that no instruction names nothing is needed.
 *
 * @param last - the number of the last point
 */
function scramble(code: usize, end: usize, replicate: u64, last: u64): void {
  for (let i = code; i < end; i += RECORD) {
    if (load<u32>(i) !== SOBOL) continue;
    const d = load<u32>(i, AT);
    store<u64>(shifts + ((<usize>d) << 3), digitalShift(seed, replicate, <u64>d));
  }
  const needed = max(64 - <i32>clz(last), <i32>ctz(block));
  if (replicate === scrambledFor && needed <= scrambledBits) return;
  scrambledFor = replicate;
  scrambledBits = needed;
  const key = folded(seed, replicate);
  for (let i = code; i < end; i += RECORD) {
    if (load<u32>(i) !== SOBOL) continue;
    const d = load<u32>(i, AT);
    const at = (<usize>(<i32>d * directionBits)) << 3;
    scrambleDirections(directions + at, directionNumbers + at, key, <u64>d, needed);
  }
}

/**
 * Runs a program over some draws.
 *
 * @param random - whether points are pseudo-random
 * @param start - number of the first draw, a multiple of `block`
 */
export function run(
  code: usize,
  end: usize,
  random: bool,
  streaming: bool,
  replicate: u64,
  start: u64,
  draws: i32,
): void {
  if (!random) scramble(code, end, replicate, start + <u64>draws - 1);
  for (let done: i32 = 0; done < draws; done += block) {
    const at = start + <u64>done;
    if (streaming) seedStream(stream, seed, replicate, at / <u64>block);
    setBlock(random, at, min(block, draws - done));
    for (let instruction = code; instruction < end; instruction += RECORD) {
      unchecked(operations[load<u32>(instruction)])(instruction);
    }
  }
}
