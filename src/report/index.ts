export { calibrationMarkdown, calibrationRows, calibrationText, correlationText } from "./calibration.ts";
export { calibrationYaml, correlationYaml } from "./calibrationYaml.ts";
export { type AttainmentChartOptions, attainmentChart } from "./charts/attainment.ts";
export { type FanChartOptions, fanChart } from "./charts/fan.ts";
export { type SweepHeatmapOptions, sweepHeatmap } from "./charts/heatmap.ts";
export type { ChartOptions } from "./charts/options.ts";
export { pathsChart } from "./charts/paths.ts";
export { type ScenarioChartOptions, scenarioChart } from "./charts/scenario.ts";
export type {
  ChartAxis,
  ChartConfig,
  ChartEncoding,
  ChartLayer,
  ChartMark,
  ChartRow,
  ChartScale,
  ChartSides,
  ChartSpec,
  ChartStyle,
  ChartTitle,
  MarkChannel,
  PositionChannel,
  SecondChannel,
} from "./charts/spec.ts";
export type { ColorScheme } from "./charts/theme.ts";
export { type TornadoChartOptions, tornadoChart } from "./charts/tornado.ts";
export { type TrackChartOptions, trackChart } from "./charts/track.ts";
export { comparisonText } from "./comparison.ts";
export { toCsv } from "./csv.ts";
export { drawRows } from "./drawRows.ts";
export { ensembleText } from "./ensemble.ts";
export { ensembleRows } from "./ensembleRows.ts";
export {
  type AccountPart,
  type AccountSentence,
  accountOf,
  explanationMarkdown,
  explanationRows,
  explanationText,
} from "./explanation.ts";
export type { DataRow, RowOptions } from "./fields.ts";
export { hindcastMarkdown, hindcastRows, hindcastText } from "./hindcast.ts";
export {
  comparisonMarkdown,
  ensembleMarkdown,
  type MarkdownOptions,
  outlookMarkdown,
  requirementsMarkdown,
  solutionMarkdown,
  toMarkdown,
  trackingMarkdown,
} from "./markdown.ts";
export { newsMarkdown, newsRows, newsText } from "./news.ts";
export { outlookText } from "./outlook.ts";
export {
  type Report,
  type ReportBlock,
  type ReportInput,
  type ReportOptions,
  type ReportSection,
  reportOf,
} from "./page/report.ts";
export { type ReportParts, reportHtml } from "./page/reportHtml.ts";
export { reportMarkdown } from "./page/reportMarkdown.ts";
export type { Score } from "./page/scoreboard.ts";
export type { Paint, Role } from "./paint.ts";
export { requirementsText } from "./requirements.ts";
export { attainmentRows, comparisonRows, requirementRows } from "./rows.ts";
export { sensitivityMarkdown, sensitivityText } from "./sensitivity.ts";
export { sensitivityRows } from "./sensitivityRows.ts";
export { seriesRows } from "./seriesRows.ts";
export { solutionText } from "./solution.ts";
export { solutionRows } from "./solutionRows.ts";
export { sweepMarkdown, sweepText } from "./sweep.ts";
export type { TextOptions } from "./text.ts";
export { trackingText } from "./tracking.ts";
export { trackingRows } from "./trackingRows.ts";
