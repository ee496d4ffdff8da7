// From normal numbers to other shapes, and to events.

import { AT, COUNT, columnSize, columnStride, LEFT, OUT, X, Y } from "./state.ts";

/** A piecewise cubic: out = c0 + t·(c1 + t·(c2 + t·c3)), t = x - (low + i·step). */
export function shape(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const table: usize = load<u32>(i, AT);
  const segments = load<u32>(i, COUNT);
  const low = v128.load64_splat(i, X);
  const step = v128.load64_splat(i, Y);
  const high = f64x2.add(low, f64x2.mul(f64x2.splat(<f64>segments), step));
  const last = f64x2.splat(<f64>(segments - 1));
  const zero = f64x2.splat(0);
  const shifter = f64x2.splat(2.0 ** 52);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) {
    // Written so that NaN stays NaN, but falls on the first segment.
    const x = f64x2.pmax(f64x2.pmin(v128.load(from + k), high), low);
    const s = f64x2.pmax(zero, f64x2.pmin(f64x2.floor(f64x2.div(f64x2.sub(x, low), step)), last));
    const t = f64x2.sub(x, f64x2.add(low, f64x2.mul(s, step)));
    const index = f64x2.add(s, shifter);
    const at0 = table + ((<usize>i32x4.extract_lane(index, 0)) << 5);
    const at1 = table + ((<usize>i32x4.extract_lane(index, 2)) << 5);
    const high0 = v128.load(at0, 16);
    const high1 = v128.load(at1, 16);
    const low0 = v128.load(at0);
    const low1 = v128.load(at1);
    let y = f64x2.mul(v128.shuffle<f64>(high0, high1, 1, 3), t);
    y = f64x2.mul(f64x2.add(v128.shuffle<f64>(high0, high1, 0, 2), y), t);
    y = f64x2.mul(f64x2.add(v128.shuffle<f64>(low0, low1, 1, 3), y), t);
    v128.store(out + k, f64x2.add(v128.shuffle<f64>(low0, low1, 0, 2), y));
  }
}

/** Where in < below: amount more in some consecutive columns. */
export function jump(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const below = v128.load64_splat(i, X);
  const amount = v128.load64_splat(i, Y);
  const size = columnSize;
  let out: usize = load<u32>(i, OUT);
  for (let count = load<u32>(i, COUNT); count > 0; count--) {
    for (let k: usize = 0; k < size; k += 16) {
      const x = v128.load(out + k);
      v128.store(out + k, v128.bitselect(f64x2.add(x, amount), x, f64x2.lt(v128.load(from + k), below)));
    }
    out += columnStride;
  }
}
