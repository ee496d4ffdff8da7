import type { EnsembleWords } from "./ensembleWords.ts";

/** Of probabilities, in Chinese. */
export const ensembleZh: EnsembleWords = {
  heads: { probability: "达标概率", likely: "最可能", together: "多项目标同时达标" },
  legend: {
    projectedFirst: "预测值取自组合中的第一个情景",
    standardError: "±后为标准误（百分点），不足末位者不列",
    certain: "100%或0%：结果确定",
    bar: "条形：达标概率，满格为100%",
    allOf: "全部k项（共n项）：n项目标中可判定的k项全部达标；最可能：其中最可能达标的项数",
  },

  mixed: (scenarios, adjusted) => `情景组合：${scenarios}${adjusted ? "，已调整" : ""}`,
  weighted: (scenario, weight) => `${scenario}（权重${weight}）`,
  drawn: (draws, points, seed) => {
    if (draws === 0) return "各项结果均为精确计算，未作抽样";
    return `${points === "sobol" ? "Sobol序列" : "伪随机数"}抽样${draws}次，随机种子${seed}`;
  },

  judged: (count, of) => {
    if (of === 0) return "规划未设目标";
    if (count === 0) return `${of}项目标均无法判定`;
    return count === of ? `${of}项目标均可判定` : `${of}项目标中，可判定${count}项`;
  },
  together: (count) => `${count}项全部达标的概率为`,
  likelyCount: (count, _of, { from, to, percent }) =>
    `最可能达标${count}项（${from === to ? "" : `${from}至${to}项的`}概率为${percent}%）`,
  certainCount: (count) => `确定达标${count}项`,
  allOf: (count, of) => `${count === 1 ? "" : "全部"}${count}项${count === of ? "" : `（共${of}项）`}`,

  intervalHead: (share) => `${share}区间`,
  interval: (low, high) => `${low}～${high}`,
  intervalMeaning: (share, low, high) => `${share}区间：预测区间，即${low}至${high}分位数`,

  offBy: (distance) => `相差${distance}`,
  whereMissed: (distance) => `未达标时平均${distance}`,
  firstIn: (year, chance) =>
    chance === "" ? `${year}年首次达标` : `最可能于${year}年首次达标（概率${chance}）`,
  undeterminedElsewhere: "在组合的某一情景下无法判定",
};
