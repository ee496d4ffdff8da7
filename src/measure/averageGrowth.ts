import { nthRoot, wholePower } from "../math/power.ts";
import { cumulativeGrowth } from "./cumulative.ts";
import { levelIn, type Measure } from "./measure.ts";

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
    const base = levelIn(path, span.base);
    const end = levelIn(path, span.by);
    const intervals = span.by - span.base;
    const levels = !Number.isNaN(base) && !Number.isNaN(end);
    if (path.additive) return (levels ? end - base : cumulativeGrowth(path, span)) / intervals;
    if (levels) return base > 0 ? nthRoot(end / base, intervals) - 1 : Number.NaN;
    return Number.isNaN(base) ? nthRoot(cumulativeGrowth(path, span), intervals) - 1 : Number.NaN;
  },
  magnitude: () => 1,
  levelFor: (base, asked, intervals, additive) =>
    additive ? base + asked * intervals : base * wholePower(1 + asked, intervals),
};
