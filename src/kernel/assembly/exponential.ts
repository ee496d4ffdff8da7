// The exponential function, in plain + - * and a table: the same bits on every machine.
//
// exp(x) = 2^(k/512)·exp(r), k whole, |r| <= ln(2)/1024. Source of the method: P. T. P. Tang, Table-driven implementation of
// the exponential function in IEEE floating-point arithmetic, ACM Trans. Math. Softw. 15 (1989).

import { columnSize } from "./state.ts";

/** The table of src/kernel/exponentialTable.ts: 16 bytes for each step. */
export const EXPONENTIALS: usize = memory.data(8192, 64);

/** 512/ln(2), and ln(2)/512 in two parts: products of the first with k are exact. */
const PER_STEP: f64 = 738.6598609351493;
const STEP_HIGH: f64 = 0.001353803086658445;
const STEP_LOW: f64 = 3.7269822837316166e-13;
/** Adding it rounds to a whole number, which is then in the low bits. */
const SHIFTER: f64 = 1.5 * 2.0 ** 52;
/** Within it neither the result nor a step on the way leaves the range of normal doubles. */
const PLAIN: f64 = 708;

/** out = factor·exp(in), of a whole column. */
export function exponentials(from: usize, out: usize, factor: f64): void {
  const perStep = f64x2.splat(PER_STEP);
  const stepHigh = f64x2.splat(STEP_HIGH);
  const stepLow = f64x2.splat(STEP_LOW);
  const shifter = f64x2.splat(SHIFTER);
  const plain = f64x2.splat(PLAIN * PLAIN);
  const half = f64x2.splat(0.5);
  const sixth = f64x2.splat(1.0 / 6);
  const fourth = f64x2.splat(1.0 / 24);
  const times = f64x2.splat(factor);
  const size = columnSize;
  for (let at: usize = 0; at < size; at += 32) {
    const x0 = v128.load(from + at);
    const x1 = v128.load(from + at, 16);
    // By the sum of their squares, which takes fewest instructions; what is not a number is not less either.
    if (i64x2.bitmask(f64x2.le(f64x2.add(f64x2.mul(x0, x0), f64x2.mul(x1, x1)), plain)) !== 3) {
      for (let k = at; k < at + 32; k += 8) {
        store<f64>(out + k, factor * wideExponential(load<f64>(from + k)));
      }
      continue;
    }
    const n0 = f64x2.add(f64x2.mul(x0, perStep), shifter);
    const n1 = f64x2.add(f64x2.mul(x1, perStep), shifter);
    // Through memory, as in draw.ts.
    v128.store(out + at, n0);
    v128.store(out + at, n1, 16);
    const entry00 = v128.load(entryOf(load<u32>(out + at)), EXPONENTIALS);
    const entry01 = v128.load(entryOf(load<u32>(out + at, 8)), EXPONENTIALS);
    const entry10 = v128.load(entryOf(load<u32>(out + at, 16)), EXPONENTIALS);
    const entry11 = v128.load(entryOf(load<u32>(out + at, 24)), EXPONENTIALS);
    const k0 = f64x2.sub(n0, shifter);
    const k1 = f64x2.sub(n1, shifter);
    const r0 = f64x2.sub(f64x2.sub(x0, f64x2.mul(k0, stepHigh)), f64x2.mul(k0, stepLow));
    const r1 = f64x2.sub(f64x2.sub(x1, f64x2.mul(k1, stepHigh)), f64x2.mul(k1, stepLow));
    let y0 = f64x2.add(sixth, f64x2.mul(r0, fourth));
    let y1 = f64x2.add(sixth, f64x2.mul(r1, fourth));
    y0 = f64x2.mul(f64x2.add(half, f64x2.mul(r0, y0)), f64x2.mul(r0, r0));
    y1 = f64x2.mul(f64x2.add(half, f64x2.mul(r1, y1)), f64x2.mul(r1, r1));
    y0 = f64x2.add(f64x2.add(v128.shuffle<f64>(entry00, entry01, 0, 2), r0), y0);
    y1 = f64x2.add(f64x2.add(v128.shuffle<f64>(entry10, entry11, 0, 2), r1), y1);
    const scale0 = i64x2.add(v128.shuffle<f64>(entry00, entry01, 1, 3), i64x2.shl(n0, 43));
    const scale1 = i64x2.add(v128.shuffle<f64>(entry10, entry11, 1, 3), i64x2.shl(n1, 43));
    y0 = f64x2.add(scale0, f64x2.mul(scale0, y0));
    y1 = f64x2.add(scale1, f64x2.mul(scale1, y1));
    v128.store(out + at, f64x2.mul(times, y0));
    v128.store(out + at, f64x2.mul(times, y1), 16);
  }
}

/** Where the entry of a number of steps lies, from the start of the table. */
function entryOf(steps: u32): usize {
  return (steps & 511) << 4;
}

/** The same steps for any x: overflow to infinity, underflow through the smallest doubles to 0, NaN to NaN. */
function wideExponential(x: f64): f64 {
  if (isNaN(x)) return x;
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const n = x * PER_STEP + SHIFTER;
  const k = n - SHIFTER;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const bits = reinterpret<u64>(n);
  const entry = entryOf(<u32>bits);
  const y = load<f64>(entry, EXPONENTIALS) + r + (0.5 + r * (1.0 / 6 + r * (1.0 / 24))) * (r * r);
  // The power of two in two steps, the second of which may leave the range.
  const far: i64 = x > PLAIN ? 100 : x < -PLAIN ? -100 : 0;
  const scale = reinterpret<f64>(load<u64>(entry, EXPONENTIALS + 8) + (bits << 43) - ((<u64>far) << 52));
  return (scale + scale * y) * reinterpret<f64>((<u64>(1023 + far)) << 52);
}
