import { regress } from "../math/regression.ts";
import { studentTUpper } from "../math/studentT.ts";
import type { HistoryMethod } from "./method.ts";
import { toScale } from "./scale.ts";
import { symmetricFit } from "./symmetricFit.ts";

/**
 * Log-linear trend: ln y = a + b t + e by least squares, and the same line goes on.
 *
 * Its intervals are those of a new observation, t(n - 2) σ √(1 + 1/n + (t - t̄)²/Σ(t - t̄)²); they take errors for independent from
 * year to year, which those of economic series hardly ever are.
 *
 * Source: `predict(lm(log(y) ~ t), interval = "prediction")` of R, to 1e-10: golden forecast.json.
 */
export const logTrend: HistoryMethod = {
  name: "logTrend",
  source: "log-linear trend by least squares, as lm(log(y) ~ t) of R",
  least: 4,
  fit({ levels }) {
    const places = levels.map((level) => toScale("log", level));
    if (!places.every(Number.isFinite)) return null;
    const n = places.length;
    const line = regress(
      places.map((_, t) => [1, t + 1]),
      places,
    );
    const [height, slope] = line?.coefficients ?? [];
    if (line === null || height === undefined || slope === undefined) return null;
    const upper = studentTUpper(line.freedom);
    return symmetricFit({
      scale: "log",
      centre: (h) => height + slope * (n + h),
      width: (h) => line.sd * Math.sqrt(1 + line.leverage([1, n + h])),
      // It does not start from the last level, but from the line.
      path: null,
      residuals: line.residuals,
      upperQuantile: upper,
      shape: { studentT: line.freedom },
    });
  },
};
