import { addsAmounts } from "../growth/amounts.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import type { GrowthStep } from "../scenario/step.ts";
import type { Track } from "./track.ts";

/** Growth with that of prices: (1 + real)(1 + prices) - 1, written so that without price changes no bit is lost. */
export function nominalGrowth(real: number, prices: number): number {
  return real + prices * (1 + real);
}

/** Growth without that of prices: (1 + nominal)/(1 + prices) - 1. */
export function realGrowth(nominal: number, prices: number): number {
  return (nominal - prices) / (1 + prices);
}

/** Whether what moves a track in a year is real growth with that of prices on top. */
export function isDeflated({ deflator, observedGrowth, assumedFrom, steps }: Track, t: number): boolean {
  if (deflator === null) return false;
  if (!Number.isNaN(observedGrowth[t]!)) return deflator.published[t] ?? false;
  return t >= assumedFrom && (steps[t]?.real ?? false);
}

/**
 * Whether an assumption for an indicator that has a deflator is real: unless it says otherwise it is, but for what follows an
 * indicator in current prices, for what goes level by level, and for what was calibrated from levels.
 */
export function isReal({ growth }: GrowthStep, { deflator }: Indicator, plan: Plan): boolean {
  if (deflator === undefined) return false;
  if (growth === null) return true;
  if (addsAmounts(growth) || growth.model === "logistic") return false;
  if (growth.prices !== undefined) return growth.prices === "real";
  if (growth.model === "history") return false;
  return growth.model !== "like" || plan.indicators[growth.indicator]?.prices !== "nominal";
}

/** The track of an indicator in the prices of the base year. No indicator's id ends with a space. */
export function realTermsId(id: string): string {
  return `${id} in prices of the base year `;
}

/** The indicators that targets ask of in the prices of the base year, by the id of that track: level / (index / 100). */
export function inRealTerms({ indicators, targets }: Plan): ReadonlyMap<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const { indicator: id, prices } of Object.values(targets)) {
    const indicator = indicators[id];
    if (prices !== "real" || indicator?.deflator === undefined) continue;
    const { name, kind, scale, unit, deflator } = indicator;
    const price = { op: "/", args: [{ ref: deflator }, { value: INDEX_BASE }] } as const;
    found.set(realTermsId(id), {
      name,
      kind,
      scale,
      unit,
      observations: {},
      formula: { op: "/", args: [{ ref: id }, price] },
    });
  }
  return found;
}

/** The value of an index in its base year. */
export const INDEX_BASE = 100;
