import type { HistoryWords } from "./historyWords.ts";

/** Of histories, in English. */
export const historyEn: HistoryWords = {
  methods: {
    combination: "combination",
    auto: "chosen by rule",
    drift: "drift",
    logDrift: "log drift",
    logTrend: "log-linear trend",
    dampedTrend: "damped trend",
    theta: "theta",
    mean: "mean",
  },
  calibrated: (name, method) => `${name}: growth from its history (${method})`,
  rests: (values, from, to) =>
    values === 1 ? `Rests on 1 value, of ${to}.` : `Rests on ${values} values, ${from} to ${to}.`,
  grows: (first, later) =>
    first === later ? `Grows by ${first} a year.` : `Grows by ${first} in the first year, later by ${later}.`,
  oddsGrow: (first, later) =>
    first === later
      ? `Its odds grow by ${first} a year.`
      : `Its odds grow by ${first} in the first year, later by ${later}.`,
  growsBy: (first, later) =>
    first === later
      ? `Changes by ${first} a year.`
      : `Changes by ${first} in the first year, later by ${later}.`,
  stoodIn: "The method asked for takes more values, or others: the default stands in.",
  heads: {
    year: "year",
    level: "level",
    ahead: "years ahead",
    all: "all",
    points: "forecasts",
    mae: "MAE",
    smape: "sMAPE",
    mase: "MASE",
    skill: "skill",
  },
  interval: (level) => `${level} interval`,
  range: (low, high) => `${low} to ${high}`,
  paste: "To paste into the indicator:",
  pasteCorrelation: (years, shrinkage) =>
    `To paste into the plan (from ${years} common ${years === 1 ? "year" : "years"}, drawn to no correlation by ${shrinkage}):`,
  plotLegend: "plot: ● observed, ┃ median, ═ 80 % and ─ 95 % projection interval, › beyond the plot",
  hindcast: (name, method) => `${name}: how would it have done? (${method})`,
  scenario: "the plan's scenario",
  origins: (count, from, to) =>
    count === 1 ? `Forecast once, from ${from}.` : `Forecast ${count} times, from ${from} to ${to}.`,
  skilful: (share) => `Errs by ${share} less than the naive forecast, that the last level stays.`,
  unskilful: (share) => `Errs by ${share} more than the naive forecast, that the last level stays.`,
  covered: (parts) => `${parts.join(", ")} of what came.`,
  coverage: (level, share, isFirst) => `${isFirst ? "The" : "the"} ${level} interval held ${share}`,
  inside: (level) => `in ${level}`,
  yearsAhead: (years) => String(years),
  scoreLegend:
    "MASE: error over the history's mean change in a year; skill: 1 less the error over that of the naive forecast; in 80 %: share of what came inside that interval; MSIS: score of the 95 % interval over the mean change",
};
