import cdf from "@stdlib/stats-base-dists-normal-cdf";
import { naturalLogarithm } from "./exponential.ts";

/**
 * The standard normal distribution function, with the same bits on every engine.
 *
 * @returns P(X <= x); accurate relative to itself far into the lower tail (6e-24 at -10, 5e-300 at -37)
 */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1);
}

/** P(X > x) of a standard normal, accurate relative to itself far into the upper tail, where 1 - `normalCdf(x)` is 0. */
export function normalUpper(x: number): number {
  return cdf(-x, 0, 1);
}

/** P(low <= X <= high) of a standard normal, without cancellation in either tail; 0 where low >= high. */
export function normalBetween(low: number, high: number): number {
  if (!(low < high)) return 0;
  if (low > 0) return cdf(-low, 0, 1) - cdf(-high, 0, 1);
  return cdf(high, 0, 1) - cdf(low, 0, 1);
}

// Numerators and denominators, highest power first, of Wichura's rational functions for the middle and the two tails.
const MIDDLE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
] as const;
const TAIL = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const FAR_TAIL = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

/**
 * The standard normal quantile, with the same bits on every engine.
 *
 * @param p - probability, 0 to 1; NaN outside
 * @returns x with P(X <= x) = p, to about 1e-16 relative, down to p = 1e-300
 *
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484; golden: normal.json. (The quantile of
 * stdlib 0.3.1 goes through 2p - 1 and is -Infinity below 1e-16.)
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(MIDDLE, 0.180625 - q * q);
  const outer = q < 0 ? p : 1 - p;
  if (!(outer > 0)) return outer === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-naturalLogarithm(outer));
  const x = r <= 5 ? ratioAt(TAIL, r - 1.6) : ratioAt(FAR_TAIL, r - 5);
  return q < 0 ? -x : x;
}

type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

function ratioAt([numerator, denominator]: Rational, x: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < numerator.length; i++) {
    above = above * x + numerator[i]!;
    below = below * x + denominator[i]!;
  }
  return above / below;
}
