import type { NewsWords } from "./newsWords.ts";

/** Of news, in Chinese. */
export const newsZh: NewsWords = {
  heads: {
    expected: "预期",
    observed: "实际",
    before: "原预测",
    after: "现预测",
    change: "变动",
    verdict: "判定",
  },
  cameIn: "新到数据",
  counted: (observations, changed) =>
    `新到数据${observations}项，${changed === 0 ? "各项判定不变" : `改变判定${changed}项`}。`,
  otherChanges: "规划的其他调整",
  contribution: (name, change) => `${name}：${change}`,
  nowKnown: "由未知变为已知",
  became: (before, after) => (before === after ? after : `${before}→${after}`),
  legend: "预期：该年数据到来之前的预测；各项变动按年份、同年按规划顺序逐项计入，合计即为总变动",
};
