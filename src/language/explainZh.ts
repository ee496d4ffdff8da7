import type { Comparator } from "../measure/comparator.ts";
import type { ObservationStatus, Qualifier } from "../plan/plan.ts";
import type { AskedText, ExplainWords } from "./explainWords.ts";

const reach: Readonly<Record<Comparator, (value: string) => string>> = {
  above: (value) => `超过${value}`,
  atLeast: (value) => `达到${value}以上`,
  atMost: (value) => `控制在${value}以内`,
  below: (value) => `低于${value}`,
  about: (value) => `达到${value}左右`,
};

const qualifiers: Readonly<Record<Qualifier, (value: string) => string>> = {
  about: (value) => `${value}左右`,
  over: (value) => `超过${value}`,
  nearly: (value) => `接近${value}`,
  atLeast: (value) => `${value}以上`,
};

const doubts: Readonly<Record<ObservationStatus | "scenario" | "derived", string>> = {
  actual: "",
  estimate: "（预计数）",
  plan: "（仅为计划数）",
  scenario: "（情景设定）",
  derived: "（按公式计算）",
};

const amount = ({ comparator, text }: AskedText) =>
  comparator === null ? `为${text}` : reach[comparator](text);

const span = (from: number, to: number) => (from === to ? `${to}年` : `${from}-${to}年每年`);

/** Of one target, in Chinese. */
export const explainZh: ExplainWords = {
  asked: (name, measure, asked, { from, by, base }) => {
    const what = amount(asked);
    switch (measure) {
      case "level":
        return `目标：${by}年${name}${what}`;
      case "total":
        return `目标：${from}-${by}年${name}累计${what}`;
      case "average":
        return `目标：${from}-${by}年${name}年均${what}`;
      case "increase":
        return `目标：${by}年${name}比${base}年的增加量${what}`;
      case "change":
        return `目标：${by}年${name}比${base}年的增幅${what}`;
      case "averageGrowth":
        return `目标：${base}-${by}年${name}年均增速${what}`;
      case "growth":
        return `目标：${span(from, by)}${name}增速${what}`;
      case "always":
        return `目标：${span(from, by)}${name}${what}`;
    }
  },
  start: (figure, isGrowth, year, { status, qualifier }) => {
    const known = qualifier === null ? `为${figure}` : qualifiers[qualifier](figure);
    return `起点：${year}年${isGrowth ? "增速" : ""}${known}${doubts[status]}`;
  },
  noStart: "起点：尚无可用数据",
  assumed: ({ scenario, of, rate, isZero, observed, leader, elasticity, adjusted, prices }) => {
    const end = `${rate === "" ? "" : `，年均增长${rate}`}${adjusted ? "（经情景调整）" : ""}${prices}`;
    const under = `假设（情景“${scenario}”）：${of}`;
    if (leader !== "") {
      return `${under}${elasticity === 1 ? `与${leader}同步增长` : `增速为${leader}的${elasticity}倍`}${end}`;
    }
    if (isZero) return `${under}保持不变${prices}`;
    if (observed) return `${under}延续已有增速${end}`;
    return rate === "" ? `${under}按设定增速增长${end}` : under + end.replace(/^，/, "");
  },
  prices: (index, rate) => `（实际增速），另计价格变动（${index}${rate === "" ? "" : `，年均${rate}`}）`,
  nothingAssumed: (scenario) => `假设（情景“${scenario}”）：未设定增速`,
  end: (figure, verdict, distance, final) =>
    `结果：${final ? "实际" : "预测"}为${figure}，${verdict}${final ? "（结果已定）" : ""}${distance === "" ? "" : `，${distance}`}`,
  undetermined: (reasons) => `结果：尚无法判定，${reasons}`,
  toSpare: (distance) => `余量为${distance}`,
  exactly: "恰好达到",
  onBoundary: "恰好等于须突破的数值",
  takes: (growth, since, of, points) => {
    const from = since === null ? "" : `${since}年起`;
    return `所需：${from}${of}年均增速须${amount(growth)}${points === "" ? "" : `，比假定高${points}`}`;
  },
  holds: (growth, of) => `余地：${of}年均增速为${growth}时仍可达标`,
  reachedIn: (year) => `按假定增速，${year}年首次达到`,
  needs: (needs) => `所需：${needs}`,
  noGrowth: (reason) => `增速：${reason}`,
  sure: (probability, range) =>
    `把握：按规划所述的不确定性，达标概率为${probability}${range === "" ? "" : `，${range}`}`,
  certain: (attained) => `把握：规划所述的不确定性不影响“${attained ? "达标" : "未达标"}”的判定`,
  range: (share, low, high) => `${share}的情形在${low}至${high}之间`,
  warning: (sentences) => `提示：${sentences.join("；")}`,
  paragraph: (sentences) => sentences.map((sentence) => `${sentence}。`).join(""),
};
