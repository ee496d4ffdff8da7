// Plain arithmetic on columns, the same bits as the formulas of src/formula/evaluate.ts.

import { COUNT, columnSize, columnStride, LEFT, OUT, RIGHT, X } from "./state.ts";

export function constant(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const value = v128.load64_splat(i, X);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) v128.store(out + k, value);
}

export function add(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.add(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.add(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function subtract(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.sub(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.sub(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function multiply(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.mul(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.mul(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function divide(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.div(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.div(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function minimum(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.min(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.min(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function maximum(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const left: usize = load<u32>(i, LEFT);
  const right: usize = load<u32>(i, RIGHT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    v128.store(out + k, f64x2.max(v128.load(left + k), v128.load(right + k)));
    v128.store(out + k, f64x2.max(v128.load(left + k, 16), v128.load(right + k, 16)), 16);
  }
}

export function copy(i: usize): void {
  memory.copy(load<u32>(i, OUT), load<u32>(i, LEFT), columnSize);
}

export function negate(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) v128.store(out + k, f64x2.neg(v128.load(from + k)));
}

export function absolute(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) v128.store(out + k, f64x2.abs(v128.load(from + k)));
}

export function root(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) v128.store(out + k, f64x2.sqrt(v128.load(from + k)));
}

/** What is not finite becomes NaN: there x - x is not 0. */
export function finite(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const zero = f64x2.splat(0);
  const nan = f64x2.splat(NaN);
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 16) {
    const x = v128.load(from + k);
    v128.store(out + k, v128.bitselect(x, nan, f64x2.eq(f64x2.sub(x, x), zero)));
  }
}

/** ((c0 + c1) + c2) + ... */
export function sum(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  const from: usize = load<u32>(i, LEFT);
  const count: u32 = load<u32>(i, COUNT);
  const stride = columnStride;
  const size = columnSize;
  for (let k: usize = 0; k < size; k += 32) {
    let at = from + k;
    let total0 = v128.load(at);
    let total1 = v128.load(at, 16);
    for (let c: u32 = 1; c < count; c++) {
      at += stride;
      total0 = f64x2.add(total0, v128.load(at));
      total1 = f64x2.add(total1, v128.load(at, 16));
    }
    v128.store(out + k, total0);
    v128.store(out + k, total1, 16);
  }
}
