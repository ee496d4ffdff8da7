import type { ConstantGrowth } from "./assumption.ts";
import type { GrowthModel } from "./model.ts";

/** The same rate every year: level = previous × (1 + rate); ratios: previous + rate. */
export const constant: GrowthModel<ConstantGrowth> = ({ rate }) => ({ by: "year", rate: () => rate });
