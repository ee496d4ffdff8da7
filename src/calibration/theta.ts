import { wholePower } from "../math/power.ts";
import { regress } from "../math/regression.ts";
import { leastOf } from "./leastOf.ts";
import type { HistoryMethod } from "./method.ts";
import { smooth } from "./smoothing.ts";
import { symmetricFit } from "./symmetricFit.ts";

const LEAST = 1e-4;

/**
 * The theta method: simple exponential smoothing, with half the slope of the straight line through the history as its drift.
 *
 * y(n + h) = l(n) + ½ b (h - 1 + (1 - (1 - α)^n)/α), standard error σ √(1 + (h - 1) α²). α from 0.0001 to 0.9999 and the first
 * level make the sum of squared errors least, exactly: R's optimiser comes to within 1e-3 of a standard error of the same, and
 * never to less.
 *
 * Source: V. Assimakopoulos and K. Nikolopoulos, The theta model, International Journal of Forecasting 16 (2000) 521-530; R. J.
 * Hyndman and B. Billah, Unmasking the theta method, ibid. 19 (2003) 287-290; `thetaf` of R forecast 8.20: golden
 * forecast.json.
 */
export const theta: HistoryMethod = {
  name: "theta",
  source: "the theta method, as thetaf of R forecast",
  least: 4,
  fit({ levels }) {
    const n = levels.length;
    const at = (alpha: number) => smooth(levels, { alpha, beta: 0, phi: 1 }, false);
    const { point } = leastOf(
      ([alpha = LEAST]) => at(alpha).square,
      [{ low: LEAST, high: 1 - LEAST, steps: 40 }],
    );
    const { alpha, level, square, residuals } = at(point[0] ?? LEAST);
    const line = regress(
      levels.map((_, t) => [1, t]),
      levels,
    );
    const slope = (line?.coefficients[1] ?? 0) / 2;
    const start = (1 - wholePower(1 - alpha, n)) / alpha;
    const sd = Math.sqrt(square / (n - 2));
    return symmetricFit({
      scale: "identity",
      centre: (h) => level + slope * (h - 1 + start),
      width: (h) => sd * Math.sqrt(1 + (h - 1) * alpha * alpha),
      residuals,
    });
  },
};
