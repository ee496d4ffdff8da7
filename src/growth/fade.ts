import type { FadeGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/**
 * A rate that moves in equal steps: `from` in the first year after the base year, `to` in the year `by` and after.
 * It is anchored to the base year, so that it does not start anew when newer observations come in.
 */
export const fade: GrowthModel<FadeGrowth> = ({ from, to, by }, { baseYear }) => {
  const start = baseYear + 1;
  return {
    by: "year",
    rate(year) {
      if (year >= by) return to;
      if (year <= start) return from;
      return from + ((to - from) * (year - start)) / (by - start);
    },
  };
};
