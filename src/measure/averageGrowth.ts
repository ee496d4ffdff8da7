import { nthRoot, wholePower } from "../math/power.ts";
import { cumulativeGrowth } from "./cumulative.ts";
import type { Measure } from "./measure.ts";

/**
 * Compound growth a year from the base year to `by`, over `by` - base intervals:
 * (level in `by` / base level)^(1 / intervals) - 1; ratios: points a year.
 */
export const averageGrowth: Measure = {
  name: "averageGrowth",
  asks: "growth",
  spans: false,
  needsLevels: false,
  flowOnly: false,
  value(path, span) {
    const intervals = span.by - span.base;
    const grown = cumulativeGrowth(path, span);
    return path.additive ? grown / intervals : nthRoot(grown, intervals) - 1;
  },
  magnitude: () => 1,
  levelFor: (base, asked, intervals, additive) =>
    additive ? base + asked * intervals : base * wholePower(1 + asked, intervals),
};
