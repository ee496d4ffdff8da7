import type { CalibrateOptions, Calibration } from "../calibration/calibrate.ts";
import type { HistoryObservations } from "../calibration/points.ts";

/** Makes growth of a history: `calibrate` of `targetcast/history`. */
export type Calibrate = (
  observations: HistoryObservations,
  options: CalibrateOptions,
) => Pick<Calibration, "growth">;
