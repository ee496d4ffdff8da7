// Powers and roots of a whole degree, in plain arithmetic: the same bits as src/math/power.ts.

import { COUNT, columnSize, LEFT, OUT } from "./state.ts";

/** By squaring and multiplying, in the order of `wholePower`; x - x makes NaN of what is not finite. */
export function power(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const exponent: i32 = load<i32>(i, COUNT);
  const one = f64x2.splat(1);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) {
    const x = v128.load(from + k);
    let product = one;
    let square = x;
    for (let rest: u32 = abs(exponent); rest > 0; rest >>= 1) {
      if (rest & 1) product = f64x2.mul(product, square);
      square = f64x2.mul(square, square);
    }
    if (exponent < 0) product = f64x2.div(one, product);
    v128.store(out + k, f64x2.add(f64x2.sub(x, x), product));
  }
}

/** Element by element: how many steps one takes is its own affair. */
export function nthRoot(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const degree = load<u32>(i, COUNT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 8) store<f64>(out + k, rootOf(load<f64>(from + k), degree));
}

/** Newton's method from above, from a start that square roots bring near. */
function rootOf(a: f64, n: u32): f64 {
  if (!(a >= 0)) return NaN;
  if (n == 1 || a == 0 || a == Infinity) return a;
  let close = a;
  let squarings: u32 = 1;
  for (; abs(close - 1) > 0.1; squarings *= 2) close = sqrt(close);
  let x = wholePower(1 + (close - 1) / <f64>n, squarings);
  let next = nearer(x, a, n);
  while (next < x) {
    x = next;
    next = nearer(x, a, n);
  }
  return x;
}

function nearer(x: f64, a: f64, n: u32): f64 {
  return x - (x - a / wholePower(x, n - 1)) / <f64>n;
}

function wholePower(x: f64, n: u32): f64 {
  let product: f64 = 1;
  for (let square = x; n > 0; n >>= 1) {
    if (n & 1) product *= square;
    square *= square;
  }
  return product;
}
