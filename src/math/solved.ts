import { naturalLogarithm } from "./exponential.ts";

/** A probability on the way to a quantile. */
export interface Reached {
  /** P(x): that of the tail on one side of x. */
  readonly reached: number;
  /** P'(x) */
  readonly slope: number;
  /** P''(x)/P'(x) */
  readonly bend: number;
}

/** Steps after which the root is what it is; two are needed from near it, and up to ten from afar. */
const MOST_STEPS = 60;

/** A step as small as this, relative to x, is the last: the error after it is of the order of its cube. */
const SMALL = 1e-5;

/**
 * x > 0 with P(x) = p, by Halley's method on the logarithm, which is almost straight in the tails.
 *
 * @param start - above 0
 */
export function solved(start: number, p: number, at: (x: number) => Reached): number {
  let x = start;
  for (let i = 0; i < MOST_STEPS; i++) {
    const { reached, slope, bend } = at(x);
    const off = naturalLogarithm(reached / p);
    const reach = reached / slope;
    const curved = 1 - (off * (bend * reach - 1)) / 2;
    const step = (off * reach) / (curved > 0.5 ? curved : 1);
    // Never past half the way to zero.
    x = Math.max(x - step, x / 2);
    if (!(Math.abs(step) > SMALL * x)) break;
  }
  return x;
}
