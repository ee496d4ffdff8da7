import { logarithm } from "./logarithm.ts";
import { wholePower } from "./power.ts";

// The engines' own differ in the last bit, and between versions of one engine; these are plain arithmetic.

/** ln 2 in two parts: the first has 32 binary digits, so that its product with k is exact. */
const LN2 = [0.6931471803691238, 1.9082149292705877e-10] as const;

/**
 * e^x, with the same bits on every engine.
 *
 * With x = k ln 2 + r, |r| <= ½ ln 2: e^x = 2^k e^r, and e^r = (q + r) / (q - r), where
 * q = r coth (r/2) = 2 + r²/6 - r⁴/360 + r⁶/15120 - ..., the coefficients 2 B(2n)/(2n)! of the Bernoulli numbers.
 *
 * @param x - any number
 * @returns e^x, within 0.91 units in the last place, subnormal numbers too: exactly 1 at 0, Infinity above 709.78, 0
 *   below -745.13
 *
 * Sources: the order of the sum and ln 2 in two parts are those of exp in FreeBSD's msun (Sun Microsystems 1993, 2004);
 * the series, Abramowitz & Stegun (1964) 4.5.67; golden: exponential.json.
 */
export function exponential(x: number): number {
  if (!(Math.abs(x) < 746)) return x > 0 ? Number.POSITIVE_INFINITY : Math.max(x, 0);
  const k = Math.floor(x / Math.LN2 + 0.5);
  const high = x - k * LN2[0];
  const low = k * LN2[1];
  const r = high - low;
  const s = r * r;
  // c = r + 2 - q; the first term left out is 1e-17 of e^r.
  const rest = 1 / 15120 - s * (1 / 604800 - s * (1 / 23950080 - (s * 691) / 653837184000));
  const c = r - s * (1 / 6 - s * (1 / 360 - s * rest));
  const power = 1 - (low - (r * c) / (2 - c) - high);
  // 2^k in two factors, since it may be beyond the largest number or below the smallest; only the last product rounds.
  const half = wholePower(2, Math.abs(k) >> 1);
  const odd = k & 1 ? 2 : 1;
  return k < 0 ? power / odd / half / half : power * odd * half * half;
}

/** The natural logarithm, with the same bits on every engine. -Infinity at 0, NaN below. */
export function naturalLogarithm(x: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return logarithm(x);
  return x === 0 ? Number.NEGATIVE_INFINITY : Math.sqrt(x);
}
