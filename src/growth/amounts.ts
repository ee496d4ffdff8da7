import type { GrowthModelTerms } from "./assumption.ts";

/** Whether an assumption adds amounts in the indicator's unit, and its uncertainty is one of amounts too. */
export function addsAmounts(growth: GrowthModelTerms): boolean {
  return growth.model === "increments" || (growth.model === "history" && growth.scale === "identity");
}
