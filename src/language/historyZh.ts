import type { HistoryWords } from "./historyWords.ts";

/** 历史数据，中文。 */
export const historyZh: HistoryWords = {
  methods: {
    combination: "组合法",
    auto: "按规则选取",
    drift: "漂移法",
    logDrift: "对数漂移法",
    logTrend: "对数线性趋势",
    dampedTrend: "阻尼趋势",
    theta: "Theta法",
    mean: "均值法",
  },
  calibrated: (name, method) => `${name}：由历史数据校准的增速（${method}）`,
  rests: (values, from, to) =>
    values === 1 ? `依据${to}年1个数值。` : `依据${from}至${to}年${values}个数值。`,
  grows: (first, later) => (first === later ? `年增${first}。` : `首年增${first}，此后趋于${later}。`),
  oddsGrow: (first, later) =>
    first === later ? `比值（p/(1-p)）年增${first}。` : `比值（p/(1-p)）首年增${first}，此后趋于${later}。`,
  growsBy: (first, later) =>
    first === later ? `每年变动${first}。` : `首年变动${first}，此后趋于${later}。`,
  stoodIn: "所选方法需要更多或其他数值，改用默认方法。",
  heads: {
    year: "年份",
    level: "数值",
    ahead: "超前年数",
    all: "合计",
    points: "预测数",
    mae: "MAE",
    smape: "sMAPE",
    mase: "MASE",
    skill: "改进率",
  },
  interval: (level) => `${level}区间`,
  range: (low, high) => `${low}至${high}`,
  paste: "粘贴到指标之下：",
  pasteCorrelation: (years, shrinkage) => `粘贴到规划之下（据共有的${years}年，向零收缩${shrinkage}）：`,
  plotLegend: "图：● 已有数，┃ 中位数，═ 80%区间，─ 95%区间，› 超出图外",
  hindcast: (name, method) => `${name}：回测（${method}）`,
  scenario: "规划情景",
  origins: (count, from, to) =>
    count === 1 ? `以${from}年为起点预测1次。` : `以${from}至${to}年为起点预测${count}次。`,
  skilful: (share) => `误差比“维持上年数值”的简单预测小${share}。`,
  unskilful: (share) => `误差比“维持上年数值”的简单预测大${share}。`,
  covered: (parts) => `${parts.join("，")}。`,
  coverage: (level, share) => `${level}区间覆盖了${share}的实际数`,
  inside: (level) => `${level}区间内`,
  yearsAhead: (years) => `${years}年`,
  scoreLegend:
    "MASE：误差除以历史年均变动；改进率：1减误差与简单预测误差之比；80%区间内：实际数落入该区间的比例；MSIS：95%区间得分除以历史年均变动",
};
