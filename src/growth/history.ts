import { wholePower } from "../math/power.ts";
import type { HistoryGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/**
 * Growth calibrated from a history: `initial` in the first year after `since`, and each year nearer to `rate`, of which
 * difference it keeps the share `damping`. On the log scale it multiplies levels, on the logit scale odds level / (1 - level),
 * on the identity scale it is added.
 */
export const history: GrowthModel<HistoryGrowth> = (terms) => {
  const { scale, rate, initial, damping, since } = terms;
  const growth = (year: number) =>
    rate + (initial - rate) * wholePower(damping, Math.max(0, year - since - 1));
  if (scale === "log") return { by: "year", rate: growth };
  return {
    by: "level",
    next: (previous, year) => grown(scale, previous, growth(year)),
    capacity: scale === "logit" ? 1 : Number.POSITIVE_INFINITY,
  };
};

/** The level a year on, after growth on a scale. */
export function grown(scale: HistoryGrowth["scale"], level: number, growth: number): number {
  if (scale === "identity") return level + growth;
  return scale === "log" ? level * (1 + growth) : (level * (1 + growth)) / (1 + level * growth);
}
