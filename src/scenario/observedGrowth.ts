import type { GrowthAssumption, Prices } from "../growth/assumption.ts";
import type { Indicator } from "../plan/plan.ts";

/**
 * The assumption that observed growth goes on: the latest published growth, else that between the two latest levels.
 * Null where neither is known, or where levels that are not positive make a rate meaningless.
 */
export function observedGrowth(indicator: Indicator): GrowthAssumption | null {
  // Keys that are whole numbers come in ascending order.
  const years = Object.keys(indicator.observations);
  for (let i = years.length - 1; i >= 0; i--) {
    const year = Number(years[i]);
    const observation = indicator.observations[year];
    if (observation?.growth !== undefined) {
      const { growth: rate, growthPrices: prices } = observation;
      return { model: "constant", rate, ...(prices !== undefined && { prices }) };
    }
    const earlier = indicator.observations[year - 1]?.value;
    if (observation?.value === undefined || earlier === undefined) continue;
    if (indicator.kind === "ratio") return { model: "constant", rate: observation.value - earlier };
    if (earlier > 0 && observation.value > 0)
      return { model: "constant", rate: observation.value / earlier - 1, ...inCurrentPrices(indicator) };
  }
  return null;
}

/** The growth of levels in current prices, where real growth is what is meant without a word. */
function inCurrentPrices({ deflator }: Indicator): { readonly prices?: Prices } {
  return deflator === undefined ? {} : { prices: "nominal" };
}
