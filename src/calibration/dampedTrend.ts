import { leastOf } from "./leastOf.ts";
import type { Fit, HistoryMethod } from "./method.ts";
import { smooth } from "./smoothing.ts";
import { symmetricFit } from "./symmetricFit.ts";

const LEAST = 1e-4;
const [LEAST_PHI, MOST_PHI] = [0.8, 0.98];

/**
 * Damped trend: exponential smoothing of level and trend, of which each further year keeps the share φ.
 *
 * y(n + h) = l + (φ + φ² + ... + φ^h) b, variance σ² (1 + Σ c(j)²) over j = 1 .. h - 1 with c(j) = α + β (φ + ... + φ^j). α and
 * β from 0.0001 to 0.9999 with β <= α, φ from 0.8 to 0.98 and the start make the sum of squared errors least. R's optimiser
 * often stops a little before, or in another of several hollows: what is held against it is that the sum found here is never
 * the larger.
 *
 * Source: E. S. Gardner and E. McKenzie, Forecasting trends in time series, Management Science 31 (1985) 1237-1246; R. J. Hyndman,
 * A. B. Koehler, J. K. Ord and R. D. Snyder, Forecasting with Exponential Smoothing (2008), table 6.2; `holt(damped = TRUE)` of R
 * forecast 8.20: golden forecast.json.
 */
export const dampedTrend: HistoryMethod = {
  name: "dampedTrend",
  source: "damped trend, as holt(damped = TRUE) of R forecast",
  // Five numbers are estimated.
  least: 8,
  fit({ levels }) {
    const n = levels.length;
    const at = ([alpha = 0, share = 0, phi = 0]: readonly number[]) =>
      smooth(levels, { alpha, beta: LEAST + share * (alpha - LEAST), phi }, true);
    const { point } = leastOf(
      (where) => at(where).square,
      [
        { low: LEAST, high: 1 - LEAST, steps: 8 },
        { low: 0, high: 1, steps: 6 },
        { low: LEAST_PHI, high: MOST_PHI, steps: 4 },
      ],
    );
    const { alpha, beta, phi, level, trend, square, residuals } = at(point);
    return dampedFit({ alpha, beta, phi, level, trend, variance: square / (n - 5), residuals });
  },
};

/** Terms of a damped trend after the last value. */
export interface DampedTerms {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
  readonly variance: number;
  readonly residuals: readonly number[];
}

/** What smoothing with these terms says. */
export function dampedFit(terms: DampedTerms): Fit {
  const { alpha, beta, phi, level, trend, variance, residuals } = terms;
  return symmetricFit({
    scale: "identity",
    centre: (h) => level + damped(phi, h) * trend,
    width(h) {
      let sum = 1;
      for (let j = 1; j < h; j++) sum += (alpha + beta * damped(phi, j)) ** 2;
      return Math.sqrt(variance * sum);
    },
    residuals,
  });
}

/** φ + φ² + ... + φ^h. */
function damped(phi: number, h: number): number {
  let [sum, power] = [0, 1];
  for (let i = 0; i < h; i++) {
    power *= phi;
    sum += power;
  }
  return sum;
}
