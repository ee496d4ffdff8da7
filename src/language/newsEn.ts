import type { NewsWords } from "./newsWords.ts";

/** Of news, in English. */
export const newsEn: NewsWords = {
  heads: {
    expected: "expected",
    observed: "came",
    before: "before",
    after: "after",
    change: "change",
    verdict: "verdict",
  },
  cameIn: "What came in",
  counted: (observations, changed) => {
    const verdicts = `${changed === 0 ? "no verdict" : changed === 1 ? "1 verdict" : `${changed} verdicts`}`;
    return `${observations === 1 ? "1 observation" : `${observations} observations`} came in and changed ${verdicts}.`;
  },
  otherChanges: "other changes of the plan",
  contribution: (name, change) => `${name}: ${change}`,
  nowKnown: "first known",
  became: (before, after) => (before === after ? after : `${before} → ${after}`),
  legend:
    "expected: of that year, with all that came in before it; the changes of a target add up, by year and in the order of the plan",
};
