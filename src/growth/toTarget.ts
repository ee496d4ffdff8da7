import type { ToTargetGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/** The constant growth that just reaches a target of the same indicator, whatever it takes. */
export const toTarget: GrowthModel<ToTargetGrowth> = ({ target }, { rates }) => ({
  by: "year",
  rate: () => rates.get(target) ?? Number.NaN,
});
