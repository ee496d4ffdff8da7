import { betaLaw } from "../../math/beta.ts";
import { exponential, naturalLogarithm } from "../../math/exponential.ts";
import { solved } from "../../math/solved.ts";
import { BOUNDED, type Shape, type Variate } from "./shape.ts";
import { normalTable } from "./table.ts";

/**
 * The PERT distribution in its usual (modified) form: a beta distribution from `low` to `high` with the parameters
 * 1 + 4 (mode - low)/(high - low) and 1 + 4 (high - mode)/(high - low), so that its mean is (low + 4 mode + high)/6.
 *
 * @param terms - low <= mode <= high, low < high
 *
 * Source: D. Vose, Risk Analysis, 3rd edition (2008), on the modified PERT distribution with gamma = 4.
 */
export function pert([low, mode, high]: readonly [number, number, number]): Shape {
  const width = high - low;
  const below = 1 + (4 * (mode - low)) / width;
  const above = 1 + (4 * (high - mode)) / width;
  const lower = lowerQuantile(below, above);
  const upper = lowerQuantile(above, below);
  const rising = (p: number, near = low): number => low + width * lower(p, (near - low) / width);
  const falling = (q: number, near = high): number => high - width * upper(q, (high - near) / width);
  const variate: Variate = {
    quantile: (p, near) => (p < 0.5 ? rising(p, near) : falling(1 - p, near)),
    upperQuantile: (q, near) => (q < 0.5 ? falling(q, near) : rising(1 - q, near)),
    symmetric: mode === 0 && low === -high,
    ...BOUNDED,
    smooth: true,
  };
  return { variate, tables: () => [normalTable(variate)] };
}

/**
 * The quantile of a beta distribution with parameters of at least 1, for p up to about a half; from a start of its own where
 * none inside is given, which is below the root, and then each step comes closer.
 */
function lowerQuantile(a: number, b: number): (p: number, near: number) => number {
  const law = betaLaw(a, b);
  return (p, near) => {
    if (!(p > 0)) return p === 0 ? 0 : Number.NaN;
    // x^a / (a B) is at least P(X <= x).
    const start = near > 0 && near < 1 ? near : exponential(naturalLogarithm(p * a * law.whole) / a);
    return solved(start, p, (x) => {
      const rest = 1 - x;
      return {
        reached: law.below(x, rest),
        slope: law.density(x, rest),
        bend: (a - 1) / x - (b - 1) / rest,
      };
    });
  };
}
