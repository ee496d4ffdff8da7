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
    // A ratio's change is relative too, though it grows by points: it takes both its levels.
    if (!path.additive) return cumulativeGrowth(path, span) - 1;
    const base = levelIn(path, span.base);
    return base > 0 ? levelIn(path, span.by) / base - 1 : Number.NaN;
  },
  magnitude: () => 1,
  levelFor: (base, asked) => base * (1 + asked),
};
