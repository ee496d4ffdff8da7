import { DIRECTIONS } from "./directions.ts";

/** How many dimensions there are direction numbers for. */
export const SOBOL_DIMENSIONS = 256;

/** Direction numbers of each dimension: a replicate has at most 2 to this power points. */
export const SOBOL_BITS = 40;

/** Binary digits of a coordinate. */
const DIGITS = 52;

let made = new BigUint64Array();

/**
 * The direction numbers of the Sobol points, not scrambled: v_j = m_j / 2^j for j from 1 to `SOBOL_BITS`, as fractions of
 * 52 binary digits (v_1 = 1/2 is 2^51). The first come from the table, the others from the recurrence of the primitive
 * polynomial x^s + a_1 x^(s-1) + ... + a_(s-1) x + 1 over two elements:
 * v_j = a_1 v_(j-1) + ... + a_(s-1) v_(j-s+1) + v_(j-s) + v_(j-s) / 2^s.
 *
 * @param dimensions - whole, from 0 to `SOBOL_DIMENSIONS`
 * @returns `SOBOL_BITS` numbers for each dimension, one dimension after the other: a view of those that were made before
 * @throws RangeError when there are not that many dimensions
 *
 * Source: S. Joe and F. Y. Kuo, Remark on algorithm 659, ACM Trans. Math. Softw. 29 (2003) 49-57.
 */
export function directionNumbers(dimensions: number): BigUint64Array {
  if (!(Number.isInteger(dimensions) && dimensions >= 0 && dimensions <= SOBOL_DIMENSIONS)) {
    throw new RangeError(`There are Sobol points of 0 to ${SOBOL_DIMENSIONS} dimensions, not ${dimensions}`);
  }
  if (made.length < dimensions * SOBOL_BITS) made = makeNumbers(dimensions);
  return made.subarray(0, dimensions * SOBOL_BITS);
}

function makeNumbers(dimensions: number): BigUint64Array<ArrayBuffer> {
  const numbers = new BigUint64Array(dimensions * SOBOL_BITS);
  // The numbers in halves, low and high: whole numbers of 32 bits are much faster than bigints.
  const halves = new Uint32Array(numbers.buffer);
  const words = DIRECTIONS.trim().split(/\s+/, Math.max(dimensions - 1, 0));
  if (dimensions > 0) for (let j = 0; j < SOBOL_BITS; j++) place(halves, j, 1, j + 1);
  words.forEach((word, i) => {
    fill(halves.subarray((i + 1) * SOBOL_BITS * 2, (i + 2) * SOBOL_BITS * 2), word);
  });
  return numbers;
}

/** The direction numbers of one word of the table. */
function fill(halves: Uint32Array, word: string): void {
  const pair = (at: number): number => Number.parseInt(word.slice(2 * at, 2 * at + 2), 36);
  const degree = word.length / 2;
  const inner = pair(0);
  place(halves, 0, 1, 1);
  for (let j = 1; j < degree; j++) place(halves, j, 2 * pair(j) + 1, j + 1);
  for (let j = degree; j < SOBOL_BITS; j++) {
    const low = halves[2 * (j - degree)]!;
    const high = halves[2 * (j - degree) + 1]!;
    let nextLow = low ^ (low >>> degree) ^ (high << (32 - degree));
    let nextHigh = high ^ (high >>> degree);
    for (let back = 1; back < degree; back++) {
      if (((inner >>> (degree - 1 - back)) & 1) === 0) continue;
      nextLow ^= halves[2 * (j - back)]!;
      nextHigh ^= halves[2 * (j - back) + 1]!;
    }
    halves[2 * j] = nextLow;
    halves[2 * j + 1] = nextHigh;
  }
}

/** Writes direction number j, m / 2^digits. */
function place(halves: Uint32Array, j: number, m: number, digits: number): void {
  const value = m * 2 ** (DIGITS - digits);
  halves[2 * j] = value % 2 ** 32;
  halves[2 * j + 1] = Math.floor(value / 2 ** 32);
}
