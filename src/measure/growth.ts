import { decisive, growthIn, type Measure } from "./measure.ts";

/** Growth on the year before, of every year `from`..`by`: the year that decides. With `from` = `by`, of that year. */
export const growth: Measure = {
  name: "growth",
  asks: "growth",
  spans: true,
  needsLevels: false,
  flowOnly: false,
  value: (path, span) => decisive(path, span, growthIn),
  magnitude: () => 1,
};
