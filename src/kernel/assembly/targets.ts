// Masks of one byte for each draw (-1 true, 0 false), and what is counted of them. Draws that do not count are false.

import { AT, active, block, COUNT, closeWith, LEFT, OUT, RIGHT, X, Y } from "./state.ts";

/** low <= x <= high */
export function judge(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const low = v128.load64_splat(i, X);
  const high = v128.load64_splat(i, Y);
  let mask: usize = load<u32>(i, OUT);
  let hits: i32 = 0;
  const end = from + closeWith(from, NaN);
  for (let x = from; x < end; x += 128) {
    const truth = i8x16.narrow_i16x8_s(eightTrue(x, low, high), eightTrue(x + 64, low, high));
    v128.store(mask, truth);
    hits += popcnt(i8x16.bitmask(truth));
    mask += 16;
  }
  addHits(load<u32>(i, AT), hits);
}

/** Whether 8 draws lie between low and high, as words of 16 bits. */
function eightTrue(x: usize, low: v128, high: v128): v128 {
  const x0 = v128.load(x);
  const x1 = v128.load(x, 16);
  const x2 = v128.load(x, 32);
  const x3 = v128.load(x, 48);
  const t0 = v128.and(f64x2.le(low, x0), f64x2.le(x0, high));
  const t1 = v128.and(f64x2.le(low, x1), f64x2.le(x1, high));
  const t2 = v128.and(f64x2.le(low, x2), f64x2.le(x2, high));
  const t3 = v128.and(f64x2.le(low, x3), f64x2.le(x3, high));
  return i16x8.narrow_i32x4_s(v128.shuffle<i32>(t0, t1, 0, 2, 4, 6), v128.shuffle<i32>(t2, t3, 0, 2, 4, 6));
}

function addHits(at: usize, hits: i32): void {
  store<f64>(at, load<f64>(at) + <f64>hits);
}

/** All draws are true. */
export function open(i: usize): void {
  memory.fill(load<u32>(i, OUT), 0xff, block);
}

/** Counts draws that are true in both masks; they are no longer true in the second. */
export function takeFirst(i: usize): void {
  const mask: usize = load<u32>(i, LEFT);
  const opened: usize = load<u32>(i, RIGHT);
  const size = <usize>active;
  let hits: i32 = 0;
  for (let k: usize = 0; k < size; k += 16) {
    const truth = v128.load(mask + k);
    const rest = v128.load(opened + k);
    hits += popcnt(i8x16.bitmask(v128.and(truth, rest)));
    v128.store(opened + k, v128.andnot(rest, truth));
  }
  addHits(load<u32>(i, AT), hits);
}

/** Counts draws by how many of some masks are true; their addresses are in a list. */
export function tally(i: usize): void {
  if (<i32>load<u32>(i, COUNT) <= FEW) tallyFew(i);
  else tallyMany(i);
}

/** So few masks are told apart by comparing, 16 draws at a time. */
const FEW: i32 = 12;

function tallyFew(i: usize): void {
  const masks: usize = load<u32>(i, LEFT);
  const count: i32 = load<u32>(i, COUNT);
  const at: usize = load<u32>(i, AT);
  for (let k: i32 = 0; k < active; k += 16) {
    let trues = i8x16.splat(0);
    for (let m: i32 = 0; m < count; m++) {
      trues = i8x16.sub(trues, v128.load(<usize>load<u32>(masks + ((<usize>m) << 2)) + <usize>k));
    }
    const counted = active - k < 16 ? (1 << (active - k)) - 1 : 0xffff;
    for (let m: i32 = 0; m <= count; m++) {
      const equal = i8x16.bitmask(i8x16.eq(trues, i8x16.splat(<i8>m)));
      addHits(at + ((<usize>m) << 3), popcnt(equal & counted));
    }
  }
}

function tallyMany(i: usize): void {
  const masks: usize = load<u32>(i, LEFT);
  const count: i32 = load<u32>(i, COUNT);
  const at: usize = load<u32>(i, AT);
  for (let k: i32 = 0; k < active; k += 16) {
    let mask = masks;
    let low = i16x8.splat(0);
    let high = i16x8.splat(0);
    // Bytes hold 255 masks at most.
    for (let rest = count; rest > 0; rest -= 255) {
      let trues = i8x16.splat(0);
      for (let m = min(rest, 255); m > 0; m--) {
        trues = i8x16.sub(trues, v128.load(<usize>load<u32>(mask) + <usize>k));
        mask += 4;
      }
      low = i16x8.add(low, i16x8.extend_low_i8x16_u(trues));
      high = i16x8.add(high, i16x8.extend_high_i8x16_u(trues));
    }
    const draws = min(active - k, 16);
    addEach(at, low, min(draws, 8));
    addEach(at, high, draws - 8);
  }
}

/** One hit more at each of the first `draws` of 8 numbers. */
function addEach(at: usize, numbers: v128, draws: i32): void {
  for (let k: i32 = 0; k < draws; k++) {
    const hits = at + ((<usize>i16x8.extract_lane_u(numbers, 0)) << 3);
    store<f64>(hits, load<f64>(hits) + 1);
    numbers = v128.shuffle<i16>(numbers, numbers, 1, 2, 3, 4, 5, 6, 7, 0);
  }
}

/** Adds up |boundary - x| where a mask is false. */
export function shortfall(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  let mask: usize = load<u32>(i, RIGHT);
  const at: usize = load<u32>(i, AT);
  const boundary = v128.load64_splat(i, X);
  let sum0 = f64x2.splat(0);
  let sum1 = f64x2.splat(0);
  const end = from + closeWith(from, load<f64>(i, X));
  for (let x = from; x < end; x += 64) {
    const words = v128.load8x8_s(mask);
    const low = i32x4.extend_low_i16x8_s(words);
    const high = i32x4.extend_high_i16x8_s(words);
    const d0 = f64x2.abs(f64x2.sub(boundary, v128.load(x)));
    const d1 = f64x2.abs(f64x2.sub(boundary, v128.load(x, 16)));
    const d2 = f64x2.abs(f64x2.sub(boundary, v128.load(x, 32)));
    const d3 = f64x2.abs(f64x2.sub(boundary, v128.load(x, 48)));
    sum0 = f64x2.add(sum0, v128.andnot(d0, i64x2.extend_low_i32x4_s(low)));
    sum1 = f64x2.add(sum1, v128.andnot(d1, i64x2.extend_high_i32x4_s(low)));
    sum0 = f64x2.add(sum0, v128.andnot(d2, i64x2.extend_low_i32x4_s(high)));
    sum1 = f64x2.add(sum1, v128.andnot(d3, i64x2.extend_high_i32x4_s(high)));
    mask += 8;
  }
  const sum = f64x2.add(sum0, sum1);
  store<f64>(at, load<f64>(at) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
}
