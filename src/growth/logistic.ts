import type { LogisticGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/**
 * Growth that saturates: the odds level / (capacity - level) grow by `rate` a year, which gives
 * level = previous × R / (1 + previous × (R - 1) / capacity) with R = 1 + rate: the logistic curve seen once a year,
 * without an exponential.
 */
export const logistic: GrowthModel<LogisticGrowth> = ({ rate, capacity }) => ({
  by: "level",
  next: (previous) => (previous * (1 + rate)) / (1 + (previous * rate) / capacity),
  capacity,
});
