// The public list of `targetcast`. Nothing here has a side effect; what needs YAML, mathjs, files or words has a subpath.
export {
  type ComparedResult,
  type ComparedScenario,
  type ComparedTarget,
  type ComparedWarning,
  type CompareOptions,
  type Comparison,
  compare,
  type Sampling,
} from "./analysis/compare.ts";
export {
  type Assumed,
  type ExplainOptions,
  type Explanation,
  explain,
  type Sureness,
} from "./analysis/explain.ts";
export { type NewsOptions, news } from "./analysis/news.ts";
export type {
  Contribution,
  IndicatorNews,
  News,
  NewsFigure,
  NewsItem,
  TargetNews,
} from "./analysis/newsResult.ts";
export type { SensitivityOptions } from "./analysis/sensitivity/options.ts";
export type {
  CountSensitivity,
  Sensitivity,
  SobolIndex,
  SobolIndices,
  TargetIndices,
  TargetSensitivity,
} from "./analysis/sensitivity/result.ts";
export { sensitivity } from "./analysis/sensitivity/sensitivity.ts";
export type {
  BaselineQuestion,
  GrowthQuestion,
  ShiftQuestion,
  SolveOptions,
  SolveSettings,
} from "./analysis/solve/options.ts";
export type {
  NoSolutionReason,
  PathShape,
  ShiftSelection,
  Solution,
  SolutionPath,
  SolvedTarget,
  SolvedVerdict,
  SolveFor,
} from "./analysis/solve/solution.ts";
export { solve } from "./analysis/solve.ts";
export type { SweepAxis, SweptAssumption, SweptChange } from "./analysis/sweep/axis.ts";
export { parseSwept } from "./analysis/sweep/parse.ts";
export type { Sweep, SweptTarget } from "./analysis/sweep/result.ts";
export { type SweepRow, sweepRows } from "./analysis/sweep/rows.ts";
export { type SweepOptions, type SweptProbabilities, sweep } from "./analysis/sweep/sweep.ts";
export type { SweepValues } from "./analysis/sweep/values.ts";
export type {
  Attainment,
  AttainmentStatus,
  Baseline,
  Missing,
  MissingCode,
  NoGrowthReason,
  RequiredGrowth,
  TargetTerms,
  WouldNeed,
} from "./attainment/attainment.ts";
export type { ObservationReading } from "./document/collectObservations.ts";
export type { CorrelationDocument } from "./document/correlationDocument.ts";
export { type DefinedPlan, definePlan } from "./document/define.ts";
export type {
  AdjustmentDocument,
  AdjustmentTerms,
  GrowthDocument,
  GrowthEventDocument,
  GrowthModelDocument,
  HistoryGrowthDocument,
  IndicatorDocument,
  ObservationDocument,
  ObservationsDocument,
  PlanDocument,
  QuantityText,
  ScenarioDocument,
  Selector,
  ShockShapeDocument,
  TargetDocument,
  WithId,
} from "./document/document.ts";
export { exportPlan } from "./document/export.ts";
export type { DocumentPath, Locate } from "./document/issues.ts";
export { readObservationTable } from "./document/observationTable.ts";
export { type ObserveOptions, observe } from "./document/observe.ts";
export { type ParseOptions, parsePlan, type SafeParseResult, safeParsePlan } from "./document/parse.ts";
export { parseAdjustment } from "./document/parseAdjustment.ts";
export { ConvergenceError, describeIssue, PlanError, type PlanIssue, type PlanIssueCode } from "./errors.ts";
export type { FormulaNode } from "./formula/tree.ts";
export type {
  ConstantGrowth,
  FadeGrowth,
  GrowthAssumption,
  GrowthEvent,
  GrowthModelTerms,
  GrowthNotes,
  HistoryGrowth,
  IncrementsGrowth,
  LikeGrowth,
  LogisticGrowth,
  PathGrowth,
  Prices,
  ShockShape,
  ToTargetGrowth,
  Uncertainty,
} from "./growth/assumption.ts";
export type { Comparator } from "./measure/comparator.ts";
export type { MeasureName } from "./measure/measure.ts";
export type {
  Adjustment,
  Correlation,
  Direction,
  Indicator,
  IndicatorKind,
  Label,
  Observation,
  ObservationStatus,
  Plan,
  Qualifier,
  Reach,
  Scale,
  Scenario,
  Target,
} from "./plan/plan.ts";
export { type Projection, type ProjectOptions, project } from "./project.ts";
export type { PlanReference } from "./projection/reference.ts";
export type { Basis, Series } from "./projection/series.ts";
export { formatQuantity, formatRate, formatShare, type Language } from "./quantity/formatQuantity.ts";
export { type AdjustmentText, readAdjustment } from "./quantity/readAdjustment.ts";
export type { Reading } from "./quantity/reading.ts";
export { parseQuantity, type QuantityContext, readQuantity, readShare } from "./quantity/readQuantity.ts";
export { parseGrowth, type Rate, readChange, readRate } from "./quantity/readRate.ts";
export type { UnitLabel } from "./quantity/units.ts";
export {
  type DrawnPaths,
  type DrawnSeries,
  type DrawPathsOptions,
  drawPaths,
} from "./simulation/drawPaths.ts";
export type {
  Ensemble,
  EnsembleAttainment,
  EnsembleOutput,
  EnsembleSeries,
  FirstYears,
  JointAttainment,
  MixtureShare,
  Probability,
} from "./simulation/ensemble.ts";
export type { GroupSelector } from "./simulation/groups.ts";
export type { IndexEstimate } from "./simulation/indices/sums.ts";
export type { SimulateOptions } from "./simulation/options.ts";
export type { PairedOptions } from "./simulation/paired.ts";
export type { ProbabilityDifference } from "./simulation/results/difference.ts";
export { simulate } from "./simulation/simulate.ts";
export type { TornadoBar, TornadoEnd } from "./simulation/tornado/tornado.ts";
export type { SumSoFar, TrackedPoint, TrackingBounds } from "./tracking/case.ts";
export type { TrackOptions } from "./tracking/options.ts";
export { track } from "./tracking/track.ts";
export type { TrackedMethod, TrackedTarget, Tracking } from "./tracking/tracking.ts";
export type {
  Pace,
  TrackingClass,
  TrackingMethodName,
  TrackingReason,
  TrackingRemark,
} from "./tracking/vocabulary.ts";
export { VERSION } from "./version.ts";
export type { Warning, WarningCode } from "./warnings.ts";
