// From shocks and the median of a path to levels.

import { exponentials } from "./exponential.ts";
import { columnSize, LEFT, OUT, X, Y, Z } from "./state.ts";

/** Beyond it the logistic curve is at its capacity to the last bit, and nothing on the way may overflow. */
const FAR: f64 = 600;

/** m·exp(s) */
export function logLevel(i: usize): void {
  exponentials(load<u32>(i, LEFT), load<u32>(i, OUT), load<f64>(i, X));
}

/** m·e / (1 + (m/capacity)·(e - 1)), e = exp(s) */
export function logitLevel(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const out: usize = load<u32>(i, OUT);
  const median = v128.load64_splat(i, X);
  const share = f64x2.splat(load<f64>(i, X) / load<f64>(i, Y));
  const one = f64x2.splat(1);
  const far = f64x2.splat(FAR);
  const size = columnSize;
  // pmin(x, far) leaves NaN as it is.
  for (let k: usize = 0; k < size; k += 16) v128.store(out + k, f64x2.pmin(v128.load(from + k), far));
  exponentials(out, out, 1);
  for (let k: usize = 0; k < size; k += 16) {
    const e = v128.load(out + k);
    const below = f64x2.add(one, f64x2.mul(share, f64x2.sub(e, one)));
    v128.store(out + k, f64x2.div(f64x2.mul(median, e), below));
  }
}

/** m + s, held between low and high */
export function identityLevel(i: usize): void {
  const from: usize = load<u32>(i, LEFT);
  const out: usize = load<u32>(i, OUT);
  const median = v128.load64_splat(i, X);
  const low = v128.load64_splat(i, Y);
  const high = v128.load64_splat(i, Z);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) {
    const level = f64x2.add(median, v128.load(from + k));
    v128.store(out + k, f64x2.pmin(f64x2.pmax(level, low), high));
  }
}
