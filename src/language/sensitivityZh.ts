import type { SensitivityWords } from "./sensitivityWords.ts";

/** Of what matters most, in Chinese. */
export const sensitivityZh: SensitivityWords = {
  heads: {
    growth: "年均增速",
    first: "一阶",
    marginFirst: "差额：一阶",
    attainedFirst: "达标：一阶",
    total: "总指数",
  },
  legend: {
    bars: "条形：某一假设由低到高变动时的预测值；│ 预测值，▲ 目标值",
    flips: "✓ ✗ 该端结论与预测不同",
    indices:
      "指数为占差额方差、达标与否方差的比重：一阶，已知该项可消除的部分；总指数，其余全部已知时该项仍留下的部分；±后为标准误",
  },
  ends: (low, high) => `各项假设分别取其${low}和${high}分位数，其余保持中位路径`,
  swing: (points) => `未设不确定性的增速上下各变动${points}`,
  baseline: (indicator, year) => `${indicator}（${year}年基数）`,
  event: (indicator, year) => `${indicator}（${year}年事件）`,
  projected: (figure, verdict) => `预测值${figure}，${verdict}`,
  certain: (indicators) => `增速未设不确定性：${indicators}`,
  indicesTitle: "不确定性的来源（Sobol指数）",
  drawn: (draws, seed) => `两组样本各抽样${draws}次，随机种子${seed}`,
  count: (targets) => `达标项数（共${targets}项目标）`,
  counted: (mean, deviation) => `平均${mean}项，标准差${deviation}`,
  inEveryDraw: (attained) => `每次抽样均${attained ? "达标" : "未达标"}`,
  nothing: "所依据的假设均无不确定性",
  noVariance: "差额的方差不存在",
};
