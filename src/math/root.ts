import { ConvergenceError } from "../errors.ts";

/** A root, and what it took. */
export interface Root {
  readonly x: number;
  /** The function at `x`. */
  readonly residual: number;
  readonly iterations: number;
  /** What the root lies between at the end: `x`, and the nearest point tried on the other side. */
  readonly bracket: readonly [x: number, other: number];
}

/** The search ends when the bracket is as narrow as this times the size of the root, */
const RELATIVE_WIDTH = 4 * Number.EPSILON;
/** or, for a root at or next to zero, as this times the bracket it began with. */
const LEAST_WIDTH = Number.EPSILON ** 2;
const MAX_ITERATIONS = 200;

/** Whether zero lies between two numbers, or is one of them; no product, which may come to zero for tiny ones. */
export function apart(a: number, b: number): boolean {
  return (a <= 0 && b >= 0) || (a >= 0 && b <= 0);
}

/**
 * A root of a continuous function in a bracket whose ends have opposite signs, by Chandrupatla's method: inverse
 * quadratic interpolation where it is safe, bisection where it is not.
 *
 * @param f - the function; finite in the bracket
 * @param a - one end
 * @param b - the other end
 * @param fa - the function at `a`, where it is known already
 * @param fb - and at `b`
 * @throws ConvergenceError when the ends have the same sign, or after 200 iterations
 *
 * Source: T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 */
export function findRoot(f: (x: number) => number, a: number, b: number, fa = f(a), fb = f(b)): Root {
  let x1 = b;
  let x2 = a;
  let f1 = fb;
  let f2 = fa;
  if (f1 * f2 === 0) {
    const x = f1 === 0 ? x1 : x2;
    return { x, residual: 0, iterations: 0, bracket: [x, x] };
  }
  if (!apart(f1, f2)) {
    throw new ConvergenceError("Cannot find a root: both ends have one sign", 0, f2);
  }
  let t = 0.5;
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
    const x = x1 + t * (x2 - x1);
    const fx = f(x);
    let x3: number;
    let f3: number;
    if (fx < 0 === f1 < 0) {
      x3 = x1;
      f3 = f1;
    } else {
      x3 = x2;
      f3 = f2;
      x2 = x1;
      f2 = f1;
    }
    x1 = x;
    f1 = fx;
    const best = Math.abs(f2) < Math.abs(f1) ? x2 : x1;
    const residual = best === x2 ? f2 : f1;
    const tolerance = RELATIVE_WIDTH * Math.abs(best) + LEAST_WIDTH * Math.abs(b - a);
    const nearness = tolerance / Math.abs(x2 - x1);
    if (nearness > 0.5 || residual === 0) {
      return { x: best, residual, iterations, bracket: [best, best === x2 ? x1 : x2] };
    }
    const xi = (x1 - x2) / (x3 - x2);
    const phi = (f1 - f2) / (f3 - f2);
    t =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
        : 0.5;
    t = Math.min(1 - nearness, Math.max(nearness, t));
  }
  throw new ConvergenceError("Cannot find a root", MAX_ITERATIONS, f1);
}

/** How far something holds, and the steps it took to tell. */
export interface Reach {
  readonly x: number;
  readonly iterations: number;
}

/**
 * The last point at which something holds, on the way from where it does to where it does not, by bisection.
 *
 * @param inside - where it holds
 * @param outside - where it does not
 */
export function reachOf(holds: (x: number) => boolean, inside: number, outside: number): Reach {
  const least = LEAST_WIDTH * Math.abs(outside - inside);
  let x = inside;
  let iterations = 0;
  for (let beyond = outside; Math.abs(beyond - x) > RELATIVE_WIDTH * Math.abs(x) + least; iterations++) {
    const middle = x + (beyond - x) / 2;
    if (middle === x || middle === beyond) break;
    if (holds(middle)) x = middle;
    else beyond = middle;
  }
  return { x, iterations };
}
