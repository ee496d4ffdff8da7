import type { ReportWords } from "./reportWords.ts";

/** Of the report of a plan, in Chinese. */
export const reportZh: ReportWords = {
  heads: {
    scores: "总览",
    charts: "分主题图表",
    targets: "全部目标",
    scenarios: "情景比较",
    assumptions: "假设及其来源",
    warnings: "提示",
    method: "计算方法",
    notes: "说明",
  },
  columns: {
    theme: "主题",
    together: "全部达标的概率",
    indicator: "指标",
    latest: "最新数据",
    growth: "假定年增速",
    uncertainty: "不确定性",
    source: "来源",
  },
  all: "合计",
  growth: (rate) => `增速${rate}`,
  derived: "由其他指标推算",
  spread: (points) => `平均增速标准差${points}`,
  volatility: (points) => `每年${points}`,
  method: {
    projection: "各指标自最新数据起，按情景假定的增速推算；带*者为预计或计划数，并非实际数。",
    verdict: "预测值满足目标要求即为达标；仅因舍入而不同的数值视为相等。",
    undetermined: "规划所给信息不足以判断的目标列为无法判定，并说明缺少什么、须具备什么条件。",
    probability:
      "增速的不确定性由两部分构成：各年共有的平均增速偏差，以及每年独立的偏差，均以标准差表示；达标概率为所有情形中达标的比例，±后为标准误（百分点）。",
    required: "所需增速为自最新数据起恰好达到目标的固定年增速。",
  },
  imprint: (version, hash) => `由targetcast ${version}生成，规划指纹${hash}。`,
};
