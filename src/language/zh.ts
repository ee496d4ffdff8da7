import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Comparator } from "../measure/comparator.ts";
import type { Qualifier } from "../plan/plan.ts";
import { chartZh } from "./chartZh.ts";
import { ensembleZh } from "./ensembleZh.ts";
import { explainZh } from "./explainZh.ts";
import { explorerZh } from "./explorerZh.ts";
import { historyZh } from "./historyZh.ts";
import { percent, pick } from "./loose.ts";
import { newsZh } from "./newsZh.ts";
import { reportZh } from "./reportZh.ts";
import { sensitivityZh } from "./sensitivityZh.ts";
import { solveZh } from "./solveZh.ts";
import { sweepZh } from "./sweepZh.ts";
import { trackingZh } from "./trackingZh.ts";
import type { Words } from "./words.ts";

const asked: Readonly<Record<Comparator, (value: string) => string>> = {
  above: (value) => `超过${value}`,
  atLeast: (value) => `${value}以上`,
  atMost: (value) => `${value}以内`,
  below: (value) => `低于${value}`,
  about: (value) => `${value}左右`,
};

const reach: Readonly<Record<Comparator, (value: string) => string>> = {
  above: (value) => `超过${value}`,
  atLeast: (value) => `达到${value}以上`,
  atMost: (value) => `控制在${value}以内`,
  below: (value) => `低于${value}`,
  about: (value) => `达到${value}左右`,
};

const amount = (comparator: Comparator | null, value: string) =>
  comparator === null ? `为${value}` : reach[comparator](value);

const qualifiers: Readonly<Record<Qualifier, string>> = {
  about: "左右",
  over: "超过",
  nearly: "接近",
  atLeast: "以上",
};

const verdicts: Readonly<Record<AttainmentStatus, string>> = {
  attained: "达标",
  missed: "未达标",
  undetermined: "无法判定",
};

const qualifierOf = pick(qualifiers);
const verdictOf = pick(verdicts);

const inYear = (year: string) => (year === "" ? "" : `${year}年`);

const years = (from: number, to: number) => (from === to ? `${to}年` : `${from}-${to}年`);

/** The reports in Chinese. Punctuation in tables keeps to characters whose width every terminal agrees on. */
export const zh: Words = {
  none: "-",
  verdicts,
  exceeds: "超额",
  final: "结果已定",
  heads: {
    asked: "目标值",
    verdict: "判定",
    firstYear: "首达年",
    assumedGrowth: "假定增速",
    requiredGrowth: "所需增速",
    pointsAbove: "增速差",
    attained: "达标",
    difference: "相差",
    notes: "说明",
  },
  otherTheme: "其他",
  warningsHead: (count) => `提示（${count}条）`,
  warnings: {
    "real-growth-on-nominal-level": () => "以实际增速推算现价数值，未计价格变动",
    "growth-across-sign-change": () => "数值为负或跨越零，增速没有意义",
    "base-is-plan": () => "基数本身只是计划数，尚非实际数",
    "base-is-bound": ({ qualifier, status }) =>
      `基数只知“${qualifierOf(qualifier)}”，尚不足以断定“${verdictOf(status)}”`,
    "series-break": () => "前后数据跳变，统计口径可能已调整",
    "growth-disagrees-with-levels": () => "公布的增速与按绝对数计算的增速不一致",
    "short-history": () => "以已有增速外推，而已知的增速不足三年",
    "observation-gap": () => "已有数据之前缺少年份",
    "scaled-negative-growth": () => "降幅乘以小于1的系数后收窄，此处情景转好而非转差",
    "ratio-at-limit": ({ limit }) => `比率达到${percent(limit)}后不再变动`,
    "brief-history": ({ years }) => `仅据${years}个数值校准，区间取自一般经验`,
    "missing-years": ({ years }) => `缺少${years}个年份，按前后年份之间取值`,
    "level-shift": () => "数值跳变后不再恢复：增速不计该跳变，不确定性计入",
    outlier: () => "某年数值远离前后两年，可能有误，已剔除",
    "sign-change": () => "数值有正有负，增速没有意义，按每年增量推算",
    "looks-like-ratio": () => "各年数值均在0与1之间，如为比率，应按比率校准",
    "trend-to-limit": () => "数据似趋于某一极限",
    "constant-history": () => "各年数值相同，无从判断增速的不确定性",
    "correlated-errors": () => "该方法的误差前后相关，换一种方法或更合适",
    "infinite-moment": ({ moment }) =>
      `按此冲击分布，${moment === "mean" ? "均值" : "方差"}不存在，请看分位数`,
    "correlated-inputs": () => "与其他指标相关：一阶指数包括共同部分，总指数只计其自身新增的部分",
  },
  warningDetail: ({ code, data }) => {
    if (code === "growth-disagrees-with-levels")
      return `公布${percent(data.published)}，测算${percent(data.implied)}`;
    if (code !== "series-break") return "";
    const expected = data.expected === undefined ? "" : `，预期${percent(data.expected)}`;
    return `年均${percent(data.growth)}${expected}`;
  },
  dated: (name, year) => `${name}（${year}年）`,
  aside: (name, detail) => `${name}（${detail}）`,
  noGrowth: {
    observed: "所涉年份均已有实际数",
    "no-level": "没有可供推算的基数",
    assured: "任何增速均可达到",
    "out-of-reach": "任何增速都无法达到",
    "non-positive-base": "基数为零或负数，无法按增速推算",
    "self-referential": "目标值本身就是基数",
  },
  missing: {
    "no-level": (year) => `缺少${inYear(year)}基数`,
    "no-growth": () => "未设定增速",
    "self-referential": (year) => `${inYear(year)}仅有的数据就是目标值本身`,
    "sign-change": () => "数值跨越零或基数不为正，无法按增速推算",
    "unreachable-target": () => "假定增速取自某项目标，而该目标以任何增速都无法达到",
    undefined: (year) => `按公式无法算出${inYear(year)}数值`,
  },
  legend: {
    about: "~ 左右",
    over: "> 超过",
    nearly: "< 接近",
    atLeast: "≥ 以上",
    notActual: "* 非实际数（预计、计划或情景设定）",
    exclusive: "所需增速前的 > 或 <：须超过或低于该值",
    points: "pp：百分点",
    growth: "假定增速：自最新值起的年均增速",
    requiredGrowth: "所需增速：恰好达到目标的年均增速",
    firstYear: "首达年：首次达到目标值的年份（此后30年内均达不到则为 -）",
    exceeds: "超额：达标，且好于“左右”的范围",
    projected: "",
    difference: "相差：与第一个情景之差",
    marks: "✓ 达标  ✗ 未达标  ? 无法判定",
  },

  groupHead: (theme, by) => (theme === "" ? `${by}年` : `${theme}（${by}年）`),
  outlookHead: (theme, by) => [theme === "" ? `${by}年` : `${theme}（${by}年）`, "预测值"],
  under: (scenario, adjusted) => `情景：${scenario}${adjusted ? "（已调整）" : ""}`,
  compared: (scenarios) => `情景：${scenarios}`,
  of: (targets) => `${targets}项目标中，`,
  counted: {
    attained: (count) => `达标${count}项`,
    missed: (count) => `未达标${count}项`,
    undetermined: (count) => `无法判定${count}项`,
  },
  points: (number) => `${number}pp`,
  comma: "，",
  stop: "。",

  measured: (measure, { from, by, base }) => {
    switch (measure) {
      case "level":
        return "";
      case "total":
        return `${years(from, by)}累计`;
      case "average":
        return `${years(from, by)}年均`;
      case "increase":
        return `比${base}年增加`;
      case "change":
        return `比${base}年增减`;
      case "averageGrowth":
        return `${base}年起年均增长`;
      case "growth":
        return from === by ? "增速" : `${years(from, by)}每年增速`;
      case "always":
        return `${years(from, by)}每年`;
    }
  },
  inPricesOf: (year) => `按${year}年价格计算`,
  inRealTerms: "按可比价格计算",
  asked: (comparator, value) => asked[comparator](value),
  years,
  list: (items) => items.join("、"),
  more: (count) => `另有${count}项`,
  semicolon: "；",
  about: (subject, sentence) => `${subject}：${sentence}`,

  shortBy: (text) => `尚差${text}`,
  overBy: (text) => `超出${text}`,
  onBoundary: "恰好等于须突破的数值",
  needsBase: (comparator, level, year, growth) => `${year}年需${amount(comparator, level)}${growth}`,
  atGrowth: (rate) => `（按年均增长${rate}推算）`,
  atZeroGrowth: "（按零增长推算）",
  needsAverage: (comparator, text) => `年均需${amount(comparator, text)}`,
  needsGrowth: (comparator, growth) => `年均增速需${amount(comparator, growth)}`,
  either: (needs) => needs.join("，或"),
  requiredOf: (indicator) => `所需增速指${indicator}的增速`,

  chart: chartZh,
  report: reportZh,
  ensemble: ensembleZh,
  tracking: trackingZh,
  explain: explainZh,
  explorer: explorerZh,
  news: newsZh,
  history: historyZh,
  sensitivity: sensitivityZh,
  sweep: sweepZh,
  solve: solveZh,
};
