import type { IncrementsGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/** The same amount added every year: level = previous + amount. */
export const increments: GrowthModel<IncrementsGrowth> = ({ amount }) => ({
  by: "level",
  next: (previous) => previous + amount,
  capacity: Number.POSITIVE_INFINITY,
});
