import { driftOn } from "./drift.ts";
import type { HistoryMethod } from "./method.ts";

/**
 * Random walk with drift on logarithms: the average growth goes on. As `drift`, with ln y in the place of y; the median of what
 * comes is the exponential of the middle.
 *
 * Source: `rwf(y, drift = TRUE, lambda = 0)` of R forecast 8.20, to 1e-12: golden forecast.json.
 */
export const logDrift: HistoryMethod = {
  name: "logDrift",
  source: "random walk with drift on logarithms, as rwf(drift = TRUE, lambda = 0) of R forecast",
  least: 3,
  fit: ({ levels, scale }) => driftOn("log", levels, scale),
};
