import type { SweepWords } from "./sweepWords.ts";

/** Of sweeps, in Chinese. */
export const sweepZh: SweepWords = {
  axis(change, name, from) {
    const since = from === null ? "" : `（${from}年起）`;
    if (change === "baseline") return `${name}基期值`;
    const growth = name === null ? "全部增速" : `${name}增速`;
    return { set: growth, scale: `${growth}倍数`, shift: `${growth}增减` }[change] + since;
  },
  through: (axis, first, last, count) =>
    count === 1 ? `${axis}：${first}` : `${axis}：${first}至${last}，共${count}个取值`,
  heads: { turns: "转折点", share: "达成比例" },
  turnsAt: (value) => `${value}时`,
  still: (count) => `另有${count}项目标未列出：不受所设假设影响，或无从判定。`,
  legend: {
    turns: "转折点：判定首次改变时的取值及其判定",
    margin: "数字：超出（+）或低于目标要求的幅度",
    share: "达成比例：达成的格点所占比例；其后为另一假设取首值和末值时的转折点",
    probability: "数字：达成目标的概率",
  },
};
