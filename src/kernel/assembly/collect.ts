// Distributions: histograms and moments.

import { AT, COUNT, closeWith, FLAG, INNER, LEFT, X, Y } from "./state.ts";

/** Under it the lowest bit is worth 1/4: a whole number added to it lies in the low bits four times, as bytes of a counter. */
const SHIFTER: f64 = 2.0 ** 50;

/** Beyond it y/(1 + |y|) is 1 to the last bit. */
const FAR: f64 = 2.0 ** 60;

/**
 * Counts each draw in its bin: plain ones floor((x - origin)·(bins/2/scale) + bins/2), held within 0 and bins - 1;
 * compressed ones floor(y/(1 + |y|)·bins/2 + bins/2), y = (x - origin)·(1/scale).
 * NaN goes to a counter behind all others, which nobody reads.
 */
export function histogram(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const size = closeWith(from, NaN);
  if (load<u32>(i, FLAG) != 0) compressedBins(i, from, size);
  else plainBins(i, from, size);
}

function plainBins(i: usize, from: usize, size: usize): void {
  const bins = <f64>load<u32>(i, COUNT);
  const origin = v128.load64_splat(i, X);
  const factor = v128.load64_splat(i, Y);
  const half = f64x2.splat(bins * 0.5);
  const last = f64x2.splat(bins - 1);
  const zero = f64x2.splat(0);
  const aside = f64x2.splat(<f64>load<u32>(i, INNER));
  const shifter = addressShifter(i);
  for (let k: usize = 0; k < size; k += 32) {
    const y0 = f64x2.mul(f64x2.sub(v128.load(from + k), origin), factor);
    const y1 = f64x2.mul(f64x2.sub(v128.load(from + k, 16), origin), factor);
    const bin0 = f64x2.floor(f64x2.add(y0, half));
    const bin1 = f64x2.floor(f64x2.add(y1, half));
    // The first two steps leave NaN as it is, the third puts it aside.
    const safe0 = f64x2.pmin(aside, f64x2.pmin(f64x2.pmax(bin0, zero), last));
    const safe1 = f64x2.pmin(aside, f64x2.pmin(f64x2.pmax(bin1, zero), last));
    count(f64x2.add(safe0, shifter), f64x2.add(safe1, shifter));
  }
}

function compressedBins(i: usize, from: usize, size: usize): void {
  const bins = <f64>load<u32>(i, COUNT);
  const origin = v128.load64_splat(i, X);
  const inverse = v128.load64_splat(i, Y);
  const half = f64x2.splat(bins * 0.5);
  const last = f64x2.splat(bins - 1);
  const one = f64x2.splat(1);
  const far = f64x2.splat(FAR);
  const farBelow = f64x2.splat(-FAR);
  const aside = f64x2.splat(<f64>load<u32>(i, INNER));
  const shifter = addressShifter(i);
  for (let k: usize = 0; k < size; k += 32) {
    let y0 = f64x2.mul(f64x2.sub(v128.load(from + k), origin), inverse);
    let y1 = f64x2.mul(f64x2.sub(v128.load(from + k, 16), origin), inverse);
    y0 = f64x2.pmin(f64x2.pmax(y0, farBelow), far);
    y1 = f64x2.pmin(f64x2.pmax(y1, farBelow), far);
    y0 = f64x2.div(y0, f64x2.add(one, f64x2.abs(y0)));
    y1 = f64x2.div(y1, f64x2.add(one, f64x2.abs(y1)));
    const bin0 = f64x2.floor(f64x2.add(f64x2.mul(y0, half), half));
    const bin1 = f64x2.floor(f64x2.add(f64x2.mul(y1, half), half));
    const safe0 = f64x2.pmin(aside, f64x2.pmin(bin0, last));
    const safe1 = f64x2.pmin(aside, f64x2.pmin(bin1, last));
    count(f64x2.add(safe0, shifter), f64x2.add(safe1, shifter));
  }
}

/** Added to the number of a bin, it leaves the address of its counter in the low bits. */
function addressShifter(i: usize): v128 {
  return f64x2.splat(SHIFTER + <f64>load<u32>(i, AT) * 0.25);
}

function count(bins0: v128, bins1: v128): void {
  const a: usize = i32x4.extract_lane(bins0, 0);
  store<u32>(a, load<u32>(a) + 1);
  const b: usize = i32x4.extract_lane(bins0, 2);
  store<u32>(b, load<u32>(b) + 1);
  const c: usize = i32x4.extract_lane(bins1, 0);
  store<u32>(c, load<u32>(c) + 1);
  const d: usize = i32x4.extract_lane(bins1, 2);
  store<u32>(d, load<u32>(d) + 1);
}

/** Adds up x - centre and its square. */
export function moments(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const at: usize = load<u32>(i, AT);
  const centre = v128.load64_splat(i, X);
  const size = closeWith(from, load<f64>(i, X));
  let sum0 = f64x2.splat(0);
  let sum1 = f64x2.splat(0);
  let squares0 = f64x2.splat(0);
  let squares1 = f64x2.splat(0);
  for (let k: usize = 0; k < size; k += 32) {
    const d0 = f64x2.sub(v128.load(from + k), centre);
    const d1 = f64x2.sub(v128.load(from + k, 16), centre);
    sum0 = f64x2.add(sum0, d0);
    sum1 = f64x2.add(sum1, d1);
    squares0 = f64x2.add(squares0, f64x2.mul(d0, d0));
    squares1 = f64x2.add(squares1, f64x2.mul(d1, d1));
  }
  const sum = f64x2.add(sum0, sum1);
  const squares = f64x2.add(squares0, squares1);
  const both = f64x2.add(v128.shuffle<f64>(sum, squares, 0, 2), v128.shuffle<f64>(sum, squares, 1, 3));
  v128.store(at, f64x2.add(v128.load(at), both));
}
