import { mean as meanOf, sampleSd } from "../math/moments.ts";
import { studentTUpper } from "../math/studentT.ts";
import type { HistoryMethod } from "./method.ts";
import { symmetricFit } from "./symmetricFit.ts";

/**
 * The mean, of what comes back to it: ȳ ± t(n - 1) s √(1 + 1/n), every year alike.
 *
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, section 5.2; `meanf` of R forecast 8.20,
 * to 1e-12: golden forecast.json.
 */
export const mean: HistoryMethod = {
  name: "mean",
  source: "the mean, as meanf of R forecast",
  least: 3,
  fit({ levels }) {
    const n = levels.length;
    const centre = meanOf(levels);
    const width = sampleSd(levels) * Math.sqrt(1 + 1 / n);
    return symmetricFit({
      scale: "identity",
      centre: () => centre,
      width: () => width,
      residuals: levels.map((level) => level - centre),
      upperQuantile: studentTUpper(n - 1),
      shape: { studentT: n - 1 },
    });
  },
};
