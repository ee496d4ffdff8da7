import type { SolveFor } from "../analysis/solve/solution.ts";
import type { BoundText, SolveWords } from "./solveWords.ts";

const what: Readonly<Record<SolveFor, string>> = { growth: "增速", shift: "增速调整", baseline: "基数" };

const bound = ({ text, beyond }: BoundText) =>
  beyond === 0 ? text : `${beyond > 0 ? "高于" : "低于"}${text}`;

const years = (from: number, to: number) => (from === to ? `${to}年` : `${from}-${to}年`);

/** Of what it would take, in Chinese. */
export const solveZh: SolveWords = {
  heads: {
    path: "路径",
    growth: "增速",
    level: "水平",
    before: "按假定",
    after: "调整后",
    verdictBefore: "现判定",
    verdictAfter: "调整后判定",
    likelyBefore: "现概率",
    likelyAfter: "调整后概率",
    takes: "单独所需",
    targets: "目标",
  },
  likely: (probability) => `达标概率不低于${probability}`,
  growth: ({ of, from, to, shape, first, last, points, isMore, given, ...answer }) => {
    const assumed = points === "" ? "" : `，比假定${isMore ? "高" : "低"}${points}`;
    const after = given.map(({ year, rate }) => `${year}年为${rate}`).join("、");
    const given_ = after === "" ? "" : `（已定：${after}）`;
    const start = `所需：${years(from, to)}${of}年均增速${answer.beyond === 0 ? "为" : ""}${bound(answer)}`;
    if (shape === "constant") return `${start}${assumed}${given_}`;
    const way = shape === "frontLoaded" ? "前高后低" : "前低后高";
    return `${start}，${way}：${from}年${first}，${to}年${last}${assumed}${given_}`;
  },
  shift: ({ isMore, of, from, count, targets, text, beyond }) => {
    const whose = of === "" ? "各项" : of;
    const since = from === null ? "" : `${from}年起`;
    const reach = `${targets}项目标中达标${count}项`;
    return isMore
      ? `所需：${since}${whose}增速每年再提高${beyond === 0 ? "" : "超过"}${text}，可使${reach}`
      : `余地：${since}${whose}增速每年降低${beyond === 0 ? "" : "不到"}${text}，仍可使${reach}`;
  },
  baseline: ({ of, year, known, ...answer }) =>
    `所需：${year}年${of}基数${answer.beyond === 0 ? "为" : ""}${bound(answer)}${known === "" ? "" : `（已知${known}）`}`,
  nothing: (find, reason) => `无解（${what[find]}）：${reason}`,
  reasons: {
    observed: () => "所涉年份均已有实际数",
    "no-level": () => "没有可供推算的基数",
    assured: (find) => `任何${what[find]}均可达到`,
    "out-of-reach": (find) => `任何${what[find]}都无法达到`,
    "non-positive-base": () => "基数为零或负数，无法按增速推算",
    "self-referential": () => "目标值本身就是基数",
    unmoved: () => "结果与基数无关",
    undetermined: () => "判定还缺少其他数据",
    unrelated: () => "该目标与所选指标无关",
    "too-few": () => "可判定的目标少于所需项数",
  },
  closed: "由公式直接求得",
  searched: (steps, low, high) => `求根${steps}步，介于${low}与${high}之间`,
  left: (residual, ofProbability) => `${ofProbability ? "概率" : "度量"}残差${residual}`,
  drawn: "±为抽样概率的标准误差，每次试算使用同一组抽样",
  given: "已定",
  laidBy: "代入规划试算（取整至可达标一侧）：",
};
