export {
  type CalibrateOptions,
  type Calibration,
  calibrate,
  type ForecastInterval,
} from "./calibration/calibrate.ts";
export { type CorrelatedHistory, correlate, type EstimatedCorrelation } from "./calibration/correlate.ts";
export type { HistoryDiagnostics } from "./calibration/findings.ts";
export { HISTORY_METHODS, type HistoryMethodName } from "./calibration/method.ts";
export type { HistoryObservation, HistoryObservations } from "./calibration/points.ts";
export type { HistoryScale } from "./calibration/scale.ts";
export { type HistoryTableOptions, readHistoryTable } from "./document/historyTable.ts";
export type { HindcastPoint } from "./hindcast/forecast.ts";
export { type Hindcast, hindcast } from "./hindcast/hindcast.ts";
export type { HindcastCommonOptions, HindcastOptions, PlanHindcastOptions } from "./hindcast/options.ts";
export { coverage } from "./hindcast/score/coverage.ts";
export { crps, crpsOfNormal, crpsOfQuantiles } from "./hindcast/score/crps.ts";
export { intervalScore } from "./hindcast/score/intervalScore.ts";
export { mae } from "./hindcast/score/mae.ts";
export { mape } from "./hindcast/score/mape.ts";
export { mase } from "./hindcast/score/mase.ts";
export { msis } from "./hindcast/score/msis.ts";
export { naiveScale } from "./hindcast/score/naiveScale.ts";
export { pinball } from "./hindcast/score/pinball.ts";
export { rmse } from "./hindcast/score/rmse.ts";
export { skill } from "./hindcast/score/skill.ts";
export { smape } from "./hindcast/score/smape.ts";
export type { HindcastScores, IntervalScores } from "./hindcast/score.ts";
