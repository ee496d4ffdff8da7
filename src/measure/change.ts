import { cumulativeGrowth } from "./cumulative.ts";
import { levelIn, type Measure } from "./measure.ts";

/** The change relative to the base year: level in `by` / level in the base year - 1. */
export const change: Measure = {
  name: "change",
  asks: "change",
  spans: false,
  needsLevels: false,
  flowOnly: false,
  value(path, span) {
    const base = levelIn(path, span.base);
    const end = levelIn(path, span.by);
    if (base > 0 && !Number.isNaN(end)) return end / base - 1;
    return Number.isNaN(base) && !path.additive ? cumulativeGrowth(path, span) - 1 : Number.NaN;
  },
  magnitude: () => 1,
  levelFor: (base, asked) => base * (1 + asked),
};
