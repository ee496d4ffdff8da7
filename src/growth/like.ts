import type { LikeGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/** Grows as another indicator does: rate = elasticity × the leader's rate of the same year. */
export const like: GrowthModel<LikeGrowth> = ({ indicator, elasticity }) => ({
  by: "leader",
  leader: indicator,
  elasticity,
});
