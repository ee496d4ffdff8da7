// Scrambled Sobol points: a random linear matrix scramble of the direction numbers, then a digital shift.
//
// A coordinate is a fraction of 52 binary digits, the first digit on the left (bit 51 of a word).
//
// Source: J. Matousek, On the L2-discrepancy for anchored boxes, J. Complexity 14 (1998).

import { EXPONENT_OF_ONE, folded, GOLDEN, mixed, TO_MIDDLE } from "./random.ts";

/** What the hashes here begin with, so that scrambles, shifts and pseudo-random streams have nothing in common. */
const SCRAMBLES: u64 = 2;
const SHIFTS: u64 = 3;

/**
 * Multiplies direction numbers by a random lower-triangular binary matrix of 52 rows with ones on its diagonal, which
 * belongs to (seed, dimension). Each new digit is the old one plus some of those before it: every net stays a net.
 *
 * @param out - where `bits` words go; may be `directions`
 * @param directions - `bits` words
 */
export function scrambleDirections(
  out: usize,
  directions: usize,
  seed: u64,
  dimension: u64,
  bits: i32,
): void {
  if (out !== directions) memory.copy(out, directions, (<usize>bits) << 3);
  let digits: u64 = 0;
  for (let k: i32 = 0; k < bits; k++) digits |= load<u64>(out + ((<usize>k) << 3));
  // From the last digit that any has to the first: a column adds to later digits only, so the one it asks for is still the old.
  const last = max<u64>(1, ctz(digits));
  let counter = folded(folded(SCRAMBLES, seed), dimension) + (last - 1) * GOLDEN;
  for (let below = last; below < 52; below++) {
    counter += GOLDEN;
    const column = mixed(counter) >> (64 - below);
    for (let k: i32 = 0; k < bits; k++) {
      const at = out + ((<usize>k) << 3);
      const word = load<u64>(at);
      store<u64>(at, word ^ (column & (0 - ((word >> below) & 1))));
    }
  }
}

/** The digits that are flipped in one dimension of one replicate: 52 random bits. */
export function digitalShift(seed: u64, replicate: u64, dimension: u64): u64 {
  return folded(folded(folded(SHIFTS, seed), replicate), dimension) >> 12;
}

/**
 * One coordinate of n points in a row, strictly inside (0, 1): point i is the shift plus (modulo 2, digit by digit) the
 * directions of the ones among the bits of i. Each direction doubles the points that are there.
 *
 * @param directions - as many words as the bits of the last point's number
 * @param shift - 52 bits
 * @param first - a multiple of n
 * @param out - where n doubles go
 * @param n - a power of two, at least 2
 */
export function sobolUniforms(directions: usize, shift: u64, first: u64, out: usize, n: i32): void {
  let start = shift | EXPONENT_OF_ONE;
  for (let rest = first; rest !== 0; rest &= rest - 1)
    start ^= load<u64>(directions + ((<usize>ctz(rest)) << 3));
  const toMiddle = f64x2.splat(TO_MIDDLE);
  const pair = i64x2.replace_lane(i64x2.splat(<i64>start), 1, <i64>(start ^ load<u64>(directions)));
  if (n === 2) {
    v128.store(out, f64x2.sub(pair, toMiddle));
    return;
  }
  v128.store(out, pair);
  const half = (<usize>n) << 2;
  let length: usize = 16;
  for (; length < half; length <<= 1) {
    directions += 8;
    const direction = v128.load64_splat(directions);
    for (let at = out; at < out + length; at += 16)
      v128.store(at + length, v128.xor(v128.load(at), direction));
  }
  // The last time round every word becomes a double.
  const direction = v128.load64_splat(directions + 8);
  for (let at = out; at < out + half; at += 16) {
    const word = v128.load(at);
    v128.store(at, f64x2.sub(word, toMiddle));
    v128.store(at + half, f64x2.sub(v128.xor(word, direction), toMiddle));
  }
}
