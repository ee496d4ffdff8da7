import type { PathGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/** A rate for each year listed; any other year takes the nearest earlier one, or else the first. */
export const path: GrowthModel<PathGrowth> = ({ rates }) => {
  const listed = Object.entries(rates)
    .map(([year, rate]) => ({ year: Number(year), rate }))
    .sort((a, b) => a.year - b.year);
  return {
    by: "year",
    rate: (year) => (listed.findLast((entry) => entry.year <= year) ?? listed[0])?.rate ?? Number.NaN,
  };
};
