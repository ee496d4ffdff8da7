// Matrix times columns: 4 rows and 2 vectors at a time.

import { AT, COUNT, columnSize, columnStride, FLAG, INNER, LEFT, OUT, RIGHT } from "./state.ts";

/** Draws that are finished for all rows before the next ones: 16, two cache lines of every column. */
const TILE: usize = 128;

/** A factor in both lanes times a vector. */
function scaled(factor: usize, x: v128): v128 {
  return f64x2.mul(v128.load64_splat(factor), x);
}

/**
 * out[r] = (or += where flag 2) Σ m[r][c]·in[c], c upwards, inputs `apart` bytes apart; where flag 1: only c <= r.
 * The matrix lies as src/kernel/encode.ts packs it: 4 rows together, column by column, and then what rows are left.
 */
export function matrix(i: usize): void {
  const rows: i32 = load<u32>(i, COUNT);
  const columns: i32 = load<u32>(i, INNER);
  const flags = load<u32>(i, FLAG);
  const lower = (flags & 1) != 0;
  const add = (flags & 2) != 0;
  const apart: usize = load<u32>(i, RIGHT);
  const stride = columnStride;
  const tiles = columnSize;
  for (let tile: usize = 0; tile < tiles; tile += TILE) {
    let factors: usize = load<u32>(i, AT);
    let out = <usize>load<u32>(i, OUT) + tile;
    const from = <usize>load<u32>(i, LEFT) + tile;
    let r: i32 = 0;
    for (; r + 4 <= rows; r += 4) {
      const common = lower ? min(r + 1, columns) : columns;
      const corner = lower ? min(3, columns - common) : 0;
      for (let at: usize = 0; at < TILE; at += 32)
        fourRows(factors, from + at, apart, common, corner, out + at, add);
      factors += (<usize>columns) << 5;
      out += stride << 2;
    }
    for (; r < rows; r++) {
      oneRow(factors, from, apart, lower ? min(r + 1, columns) : columns, out, add);
      factors += (<usize>columns) << 3;
      out += stride;
    }
  }
}

function fourRows(
  factors: usize,
  from: usize,
  apart: usize,
  common: i32,
  corner: i32,
  out: usize,
  add: bool,
): void {
  const stride = columnStride;
  let x = v128.load(from);
  let y = v128.load(from, 16);
  let m = v128.load64_splat(factors);
  let x0 = f64x2.mul(m, x);
  let y0 = f64x2.mul(m, y);
  m = v128.load64_splat(factors, 8);
  let x1 = f64x2.mul(m, x);
  let y1 = f64x2.mul(m, y);
  m = v128.load64_splat(factors, 16);
  let x2 = f64x2.mul(m, x);
  let y2 = f64x2.mul(m, y);
  m = v128.load64_splat(factors, 24);
  let x3 = f64x2.mul(m, x);
  let y3 = f64x2.mul(m, y);
  for (let c: i32 = 1; c < common; c++) {
    from += apart;
    factors += 32;
    x = v128.load(from);
    y = v128.load(from, 16);
    m = v128.load64_splat(factors);
    x0 = f64x2.add(x0, f64x2.mul(m, x));
    y0 = f64x2.add(y0, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 8);
    x1 = f64x2.add(x1, f64x2.mul(m, x));
    y1 = f64x2.add(y1, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 16);
    x2 = f64x2.add(x2, f64x2.mul(m, x));
    y2 = f64x2.add(y2, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 24);
    x3 = f64x2.add(x3, f64x2.mul(m, x));
    y3 = f64x2.add(y3, f64x2.mul(m, y));
  }
  // The corner beside the diagonal: one row less for each column further.
  if (corner > 0) {
    from += apart;
    x = v128.load(from);
    y = v128.load(from, 16);
    m = v128.load64_splat(factors, 32 + 8);
    x1 = f64x2.add(x1, f64x2.mul(m, x));
    y1 = f64x2.add(y1, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 32 + 16);
    x2 = f64x2.add(x2, f64x2.mul(m, x));
    y2 = f64x2.add(y2, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 32 + 24);
    x3 = f64x2.add(x3, f64x2.mul(m, x));
    y3 = f64x2.add(y3, f64x2.mul(m, y));
  }
  if (corner > 1) {
    from += apart;
    x = v128.load(from);
    y = v128.load(from, 16);
    m = v128.load64_splat(factors, 64 + 16);
    x2 = f64x2.add(x2, f64x2.mul(m, x));
    y2 = f64x2.add(y2, f64x2.mul(m, y));
    m = v128.load64_splat(factors, 64 + 24);
    x3 = f64x2.add(x3, f64x2.mul(m, x));
    y3 = f64x2.add(y3, f64x2.mul(m, y));
  }
  if (corner > 2) {
    from += apart;
    m = v128.load64_splat(factors, 96 + 24);
    x3 = f64x2.add(x3, f64x2.mul(m, v128.load(from)));
    y3 = f64x2.add(y3, f64x2.mul(m, v128.load(from, 16)));
  }
  const out2 = out + (stride << 1);
  if (add) {
    x0 = f64x2.add(v128.load(out), x0);
    y0 = f64x2.add(v128.load(out, 16), y0);
    x1 = f64x2.add(v128.load(out + stride), x1);
    y1 = f64x2.add(v128.load(out + stride, 16), y1);
    x2 = f64x2.add(v128.load(out2), x2);
    y2 = f64x2.add(v128.load(out2, 16), y2);
    x3 = f64x2.add(v128.load(out2 + stride), x3);
    y3 = f64x2.add(v128.load(out2 + stride, 16), y3);
  }
  v128.store(out, x0);
  v128.store(out, y0, 16);
  v128.store(out + stride, x1);
  v128.store(out + stride, y1, 16);
  v128.store(out2, x2);
  v128.store(out2, y2, 16);
  v128.store(out2 + stride, x3);
  v128.store(out2 + stride, y3, 16);
}

/** One row for a whole tile. */
function oneRow(factors: usize, from: usize, apart: usize, columns: i32, out: usize, add: bool): void {
  for (let at: usize = 0; at < TILE; at += 64) {
    let x = from + at;
    let s0 = scaled(factors, v128.load(x));
    let s1 = scaled(factors, v128.load(x, 16));
    let s2 = scaled(factors, v128.load(x, 32));
    let s3 = scaled(factors, v128.load(x, 48));
    for (let c: i32 = 1; c < columns; c++) {
      x += apart;
      const factor = factors + ((<usize>c) << 3);
      s0 = f64x2.add(s0, scaled(factor, v128.load(x)));
      s1 = f64x2.add(s1, scaled(factor, v128.load(x, 16)));
      s2 = f64x2.add(s2, scaled(factor, v128.load(x, 32)));
      s3 = f64x2.add(s3, scaled(factor, v128.load(x, 48)));
    }
    const to = out + at;
    if (add) {
      s0 = f64x2.add(v128.load(to), s0);
      s1 = f64x2.add(v128.load(to, 16), s1);
      s2 = f64x2.add(v128.load(to, 32), s2);
      s3 = f64x2.add(v128.load(to, 48), s3);
    }
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
  }
}
