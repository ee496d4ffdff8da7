// Standard normal numbers: uniforms in (0, 1), then the quantile of the normal distribution by table.

import { NORMALS } from "./normalTable.ts";
import { randomUniforms } from "./random.ts";
import { sobolUniforms } from "./sobol.ts";
import {
  AT,
  block,
  columnSize,
  directionBits,
  directions,
  first,
  OUT,
  random,
  shifts,
  stream,
} from "./state.ts";

/** Of one dimension of the Sobol points; in a pseudo-random run, of the stream. */
export function drawSobol(i: usize): void {
  if (random) {
    drawRandom(i);
    return;
  }
  const dimension = load<u32>(i, AT);
  const numbers = directions + ((<usize>(<i32>dimension * directionBits)) << 3);
  const shift = load<u64>(shifts + ((<usize>dimension) << 3));
  const out: usize = load<u32>(i, OUT);
  sobolUniforms(numbers, shift, first, out, block);
  toNormals(out);
}

export function drawRandom(i: usize): void {
  const out: usize = load<u32>(i, OUT);
  randomUniforms(stream, out, block);
  toNormals(out);
}

/** What remains of a double above the part that lies within its segment. */
const SEGMENT_START: i64 = -1 << 46;

/**
 * Turns the uniforms of a column to normals: the nearer tail p = min(u, 1 - u) chooses a segment by its exponent and
 * the first 6 bits of its mantissa, a cubic gives the distance from 0, and the side of 1/2 on which u lies its sign.
 * u and 1 - u give opposite numbers, to the bit.
 */
function toNormals(column: usize): void {
  const one = f64x2.splat(1);
  const half = f64x2.splat(0.5);
  const sign = i64x2.splat(i64.MIN_VALUE);
  const start = i64x2.splat(SEGMENT_START);
  const end = column + columnSize;
  for (; column < end; column += 32) {
    const u0 = v128.load(column);
    const u1 = v128.load(column, 16);
    const p0 = f64x2.pmin(u0, f64x2.sub(one, u0));
    const p1 = f64x2.pmin(u1, f64x2.sub(one, u1));
    // Through memory: to take them out of vectors lane by lane would keep the busiest units of a processor longer.
    v128.store(column, p0);
    v128.store(column, p1, 16);
    const at00: usize = segmentOf(load<u32>(column, 4));
    const at01: usize = segmentOf(load<u32>(column, 12));
    const at10: usize = segmentOf(load<u32>(column, 20));
    const at11: usize = segmentOf(load<u32>(column, 28));
    const t0 = f64x2.sub(p0, v128.and(p0, start));
    const t1 = f64x2.sub(p1, v128.and(p1, start));
    const high00 = v128.load(at00, NORMALS + 16);
    const high01 = v128.load(at01, NORMALS + 16);
    const high10 = v128.load(at10, NORMALS + 16);
    const high11 = v128.load(at11, NORMALS + 16);
    let y0 = v128.shuffle<f64>(high00, high01, 1, 3);
    let y1 = v128.shuffle<f64>(high10, high11, 1, 3);
    y0 = f64x2.add(f64x2.mul(y0, t0), v128.shuffle<f64>(high00, high01, 0, 2));
    y1 = f64x2.add(f64x2.mul(y1, t1), v128.shuffle<f64>(high10, high11, 0, 2));
    const low00 = v128.load(at00, NORMALS);
    const low01 = v128.load(at01, NORMALS);
    const low10 = v128.load(at10, NORMALS);
    const low11 = v128.load(at11, NORMALS);
    y0 = f64x2.add(f64x2.mul(y0, t0), v128.shuffle<f64>(low00, low01, 1, 3));
    y1 = f64x2.add(f64x2.mul(y1, t1), v128.shuffle<f64>(low10, low11, 1, 3));
    y0 = f64x2.add(f64x2.mul(y0, t0), v128.shuffle<f64>(low00, low01, 0, 2));
    y1 = f64x2.add(f64x2.mul(y1, t1), v128.shuffle<f64>(low10, low11, 0, 2));
    v128.store(column, v128.or(y0, v128.and(f64x2.sub(u0, half), sign)));
    v128.store(column, v128.or(y1, v128.and(f64x2.sub(u1, half), sign)), 16);
  }
}

/** Where the segment lies that the upper half of a double chooses, from the start of the table. */
function segmentOf(upper: u32): usize {
  return (upper >> 9) & (0xfff << 5);
}
