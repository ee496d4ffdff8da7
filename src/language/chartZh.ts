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
  paths: "各情景下的预测路径",
  notActual: "空心点为预计、计划或设定的数值。",
  target: (asked, measured) => `目标：${measured}${asked}`,
  aYear: (amount) => `年均${amount}`,
  reached: (chance) => `达标概率${chance}`,
  alsoAsked: (targets) => `另有目标：${targets.join("；")}。`,
  distance: (percent) => (percent === 0 ? "目标" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`),
  howDistance: ({ start, range }) =>
    `${[
      "读图：目标线右侧为达标（●），左侧为未达标（✕），距离为超出或不足目标值的百分比",
      ...(start ? ["空心圆为起点"] : []),
      ...(range ? ["色带为预测区间"] : []),
    ].join("；")}。`,
  noVerdict: (count) => `无法判定的目标（${count}项）及所缺数据`,
  byScenario: (withChance) => `各情景下与目标值的距离，及${withChance ? "达标概率" : "预测值"}`,
  attainedOf: (attained, judged) => `${judged}项中达标${attained}项`,
  alwaysOpen: (count) => `另有${count}项目标在各情景下均无法判定。`,
  way: (percent) => (percent === 0 ? "起点" : percent === 100 ? "目标" : `${percent}%`),
  howPace: (methods) =>
    `读图：横条为已完成的进度，竖线为已过时间的占比。◆已达标，●进度正常，▼滞后，✕背离，–无法判断；各列方法：${methods}。`,
  silent: (count) => `另有${count}项目标，各种方法均无法判断（数据不足，或仅设增速目标）。`,
  howTornado:
    "读图：每条横条为一项假设（见名称下方）由低到高时的结果，其余假设不变；蓝色一端达标，橙色一端未达标。",
  noBars: "没有影响该目标的不确定假设。",
  lesser: (count) => `另有${count}项假设影响较小。`,
  howHeatmap: (withChance) =>
    withChance
      ? "读图：蓝色越深达标概率越高，橙色越深达标概率越低；粗线为预测判定的分界。"
      : "读图：蓝色为达标，橙色为未达标，颜色越深离目标值越远；粗线为分界。",
  sentences: (sentences) => sentences.map((sentence) => `${sentence}。`).join(""),
  comesTo: (isMedian, level, year) => `${year}年${isMedian ? "中位数" : "预测值"}为${level}`,
  described: (name, sentences) => `${name}：${sentences.join("；")}。`,
};
