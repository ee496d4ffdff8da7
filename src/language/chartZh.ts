import type { ChartWords } from "./chartWords.ts";

/** Of charts, in Chinese. */
export const chartZh: ChartWords = {
  source: (source) => `资料来源：${source}。推算：targetcast。`,
  index: (baseYear) => `${baseYear}年=100`,
  median: "中位数",
  projected: "预测值",
  ends: (name, level) => `${name}${level}`,
  cases: (share) => `${share}的情形`,
  bands: (shares) => `中位数，及涵盖${shares.join("和")}情形的区间`,
  path: "预测路径",
  notActual: "空心点为预计、计划或设定的数值。",
  target: (asked, measured) => `目标：${measured}${asked}`,
  aYear: (amount) => `年均${amount}`,
  reached: (chance) => `达标概率${chance}`,
  alsoAsked: (targets) => `另有目标：${targets.join("；")}。`,
  distance: (percent) => (percent === 0 ? "目标" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`),
  howDistance: (withRange) =>
    `读图：目标线右侧为达标，横轴为超出或不足目标值的百分比；空心圆为起点，实心圆为达标，叉为未达标${withRange ? "，色带涵盖90%的情形" : ""}。`,
  noVerdict: (count) => `无法判定的目标（${count}项）及所缺数据`,
  comesTo: (isMedian, level, year) => `${year}年${isMedian ? "中位数" : "预测值"}为${level}`,
  described: (name, sentences) => `${name}：${sentences.join("；")}。`,
};
