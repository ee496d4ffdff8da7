// Pseudo-random streams: xoshiro256++ in two SIMD lanes, one stream per (seed, replicate, block).
//
// Sources: D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47 (2021);
// G. L. Steele, D. Lea, and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014 (splitmix64).

/** 2^64 over the golden ratio, the step of splitmix64. */
export const GOLDEN: u64 = 0x9e3779b97f4a7c15;
const FIRST_FACTOR: u64 = 0xbf58476d1ce4e5b9;
const SECOND_FACTOR: u64 = 0x94d049bb133111eb;

/** What the hash of a stream begins with; those of the Sobol points begin with something else. */
const STREAMS: u64 = 1;

/** A 52-bit fraction f under this exponent is 1 + f; less 1 - 2^-53 it is the middle of its cell, inside (0, 1), exactly. */
export const EXPONENT_OF_ONE: u64 = 0x3ff0000000000000;
export const TO_MIDDLE: f64 = 1 - f64.EPSILON / 2;

const WARM_UP: i32 = 8;

/** Spreads every bit over all others, one to one: the finaliser of splitmix64. */
export function mixed(word: u64): u64 {
  let z = (word ^ (word >> 30)) * FIRST_FACTOR;
  z = (z ^ (z >> 27)) * SECOND_FACTOR;
  return z ^ (z >> 31);
}

/** Folds one more key into a hash; for one hash, different keys never meet. */
export function folded(hash: u64, key: u64): u64 {
  return mixed((hash ^ key) + GOLDEN);
}

/**
 * Seeds a stream: each lane has a hash of (seed, replicate, block, lane), which splitmix64 stretches to its four words.
 *
 * @param state - where the stream keeps its 64 bytes: words 0 to 3, each of two lanes
 */
export function seedStream(state: usize, seed: u64, replicate: u64, block: u64): void {
  const hash = folded(folded(folded(STREAMS, seed), replicate), block);
  for (let lane: usize = 0; lane < 2; lane++) {
    let counter = folded(hash, <u64>lane);
    for (let word: usize = 0; word < 4; word++) {
      counter += GOLDEN;
      store<u64>(state + word * 16 + lane * 8, mixed(counter));
    }
  }
  advance(state, 0, WARM_UP, false);
}

/**
 * The next n uniforms of a stream, of 52 bits, strictly inside (0, 1); lanes take turns.
 *
 * @param out - where n doubles go
 * @param n - even
 */
export function randomUniforms(state: usize, out: usize, n: i32): void {
  advance(state, out, n >> 1, true);
}

/** Takes steps of both lanes, and keeps the two numbers of each where `keep` says so. */
function advance(state: usize, out: usize, steps: i32, keep: bool): void {
  const exponent = i64x2.splat(<i64>EXPONENT_OF_ONE);
  const toMiddle = f64x2.splat(TO_MIDDLE);
  let s0 = v128.load(state, 0);
  let s1 = v128.load(state, 16);
  let s2 = v128.load(state, 32);
  let s3 = v128.load(state, 48);
  for (let step: i32 = 0; step < steps; step++) {
    if (keep) {
      const sum = i64x2.add(s0, s3);
      const word = i64x2.add(v128.or(i64x2.shl(sum, 23), i64x2.shr_u(sum, 41)), s0);
      v128.store(out, f64x2.sub(v128.or(i64x2.shr_u(word, 12), exponent), toMiddle));
      out += 16;
    }
    const t = i64x2.shl(s1, 17);
    s2 = v128.xor(s2, s0);
    s3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, s2);
    s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, t);
    s3 = v128.or(i64x2.shl(s3, 45), i64x2.shr_u(s3, 19));
  }
  v128.store(state, s0, 0);
  v128.store(state, s1, 16);
  v128.store(state, s2, 32);
  v128.store(state, s3, 48);
}
