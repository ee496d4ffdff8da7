import { exponential, naturalLogarithm } from "./exponential.ts";

/** A beta distribution on 0 to 1; what is asked is given twice, as x and as 1 - x, so that neither end loses digits. */
export interface BetaLaw {
  /** P(X <= x), accurate relative to itself where it is small. */
  below(x: number, rest: number): number;
  density(x: number, rest: number): number;
  /** B(a, b), the integral of x^(a - 1) (1 - x)^(b - 1). */
  readonly whole: number;
}

/**
 * The beta distribution with density x^(a - 1) (1 - x)^(b - 1) / B(a, b). B is the sum of the integrals on both sides of a
 * point, so that no gamma function is needed.
 *
 * @param a - above 0, up to about 1e4: the work grows with its root
 * @param b - as a
 */
export function betaLaw(a: number, b: number): BetaLaw {
  const border = (a + 1) / (a + b + 2);
  const whole = lowerIntegral(border, 1 - border, a, b) + lowerIntegral(1 - border, border, b, a);
  return {
    whole,
    below: (x, rest) =>
      x < border ? lowerIntegral(x, rest, a, b) / whole : 1 - lowerIntegral(rest, x, b, a) / whole,
    density: (x, rest) =>
      exponential((a - 1) * naturalLogarithm(x) + (b - 1) * naturalLogarithm(rest)) / whole,
  };
}

/** Terms of the fraction after which it is what it is. */
const MOST_TERMS = 1000;

/** Kept away from a division by zero. */
const TINY = 1e-300;

/**
 * The integral of t^(a - 1) (1 - t)^(b - 1) from 0 to x, by the continued fraction of the incomplete beta function, which
 * converges fast for x below (a + 1)/(a + b + 2).
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22; evaluated from its head by Lentz's method (3.10(iii)).
 */
function lowerIntegral(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  let above = 1;
  let below = 0;
  let fraction = 1;
  for (let i = 1; i <= MOST_TERMS; i++) {
    const m = Math.floor(i / 2);
    const even = a + 2 * m;
    const term =
      i % 2 === 0
        ? (m * (b - m) * x) / ((even - 1) * even)
        : (-(a + m) * (a + b + m) * x) / (even * (even + 1));
    below = 1 / (1 + term * below || TINY);
    above = 1 + term / above || TINY;
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return exponential(a * naturalLogarithm(x) + b * naturalLogarithm(rest)) / (a * fraction);
}
