import { changesOf, lastOf } from "./changes.ts";
import type { Fit, HistoryMethod } from "./method.ts";
import { growthOf, type HistoryScale, toScale } from "./scale.ts";
import { symmetricFit } from "./symmetricFit.ts";

/**
 * Random walk with drift on levels: the average change goes on.
 *
 * y(n + h) = y(n) + h b, b the mean of the n - 1 changes; its standard error h years on is √(σ² h + h² σ²/(n - 1)), σ² the
 * variance of the changes: that of the walk, and that of the drift which is only estimated.
 *
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, section 5.2; `rwf(y, drift = TRUE)` of R
 * forecast 8.20, to 1e-12: golden forecast.json.
 */
export const drift: HistoryMethod = {
  name: "drift",
  source: "random walk with drift, as rwf(drift = TRUE) of R forecast",
  least: 3,
  fit: ({ levels, scale }) => driftOn("identity", levels, scale),
};

/** The same on any scale; exactly growth of one rate where that is the scale of the series. */
export function driftOn(scale: HistoryScale, levels: readonly number[], of: HistoryScale): Fit | null {
  const places = levels.map((level) => toScale(scale, level));
  if (!places.every(Number.isFinite)) return null;
  const changes = changesOf(places);
  const count = changes.length;
  const last = lastOf(places);
  const step = (last - (places[0] ?? Number.NaN)) / count;
  const residuals = changes.map((change) => change - step);
  const variance = residuals.reduce((sum, e) => sum + e * e, 0) / (count - 1);
  const rate = growthOf(scale, step);
  return symmetricFit({
    scale,
    centre: (h) => last + h * step,
    width: (h) => Math.sqrt(variance * h * (1 + h / count)),
    path: scale === of ? { rate, initial: rate, damping: 0 } : null,
    residuals,
  });
}
