import { betaLaw } from "./beta.ts";
import { exponential, naturalLogarithm } from "./exponential.ts";
import { normalQuantile } from "./normal.ts";
import { solved } from "./solved.ts";

/** From here on the expansion in 1/df is as good as the integral, and takes no work that grows. */
const MANY = 1e4;

/**
 * The upper quantile of Student's t with df degrees of freedom: t with P(T > t) = q, for q from 0 to a half.
 *
 * @param df - at least 0.5
 * @returns a function of q and, where one is known, of a value close to the answer, which saves steps; golden: shapes.json
 */
export function studentTUpper(df: number): (q: number, near?: number) => number {
  const quantile = df < MANY ? quantileByIntegral(df) : quantileByExpansion(df);
  return (q, near = 0) => quantile(q, near);
}

/** Where df/(df + t²) is e to this, t² is all that counts, and the start is the root. */
const FAR_OUT = -40;

/**
 * t with P(T > t) = q for q up to a half, where 2q is the beta distribution function with parameters df/2 and 1/2 at
 * df/(df + t²).
 *
 * Source: Abramowitz and Stegun, 26.7.1 with 26.5.27.
 */
function quantileByIntegral(df: number): (q: number, near: number) => number {
  const a = df / 2;
  const law = betaLaw(a, 0.5);
  // The density at 0; it falls with (1 + t²/df)^-(df + 1)/2.
  const peak = 1 / (law.whole * Math.sqrt(df));
  return (q, near) => {
    if (!(q > 0)) return q === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    // Both starts are below the root: x^a / (a B) is at most the distribution function, the density at most its peak.
    const log = naturalLogarithm(2 * q * a * law.whole) / a;
    if (log < FAR_OUT) return Math.sqrt(df) * exponential(-log / 2);
    const x = exponential(log);
    const start = Math.max((0.5 - q) / peak, x < 1 ? Math.sqrt((df * (1 - x)) / x) : 0);
    // Next to 0 the start is the root, to the last digits that 1/2 - q has.
    if (start < 1e-6) return start;
    return solved(near > 0 ? near : start, q, (t) => {
      const square = t * t;
      const inside = df / (df + square);
      return {
        reached: law.below(inside, square / (df + square)) / 2,
        slope: -peak * exponential((a + 0.5) * naturalLogarithm(inside)),
        bend: (-(df + 1) * t) / (df + square),
      };
    });
  };
}

/** Source: Abramowitz and Stegun, 26.7.5. */
function quantileByExpansion(df: number): (q: number) => number {
  return (q) => {
    const z = -normalQuantile(q);
    const s = z * z;
    const first = (s + 1) / 4;
    const second = ((5 * s + 16) * s + 3) / 96;
    const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
    const fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
    return z * (1 + (first + (second + (third + fourth / df) / df) / df) / df);
  };
}
