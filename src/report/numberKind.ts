import type { MeasureName } from "../measure/measure.ts";
import { measures } from "../measure/registry.ts";
import type { IndicatorKind } from "../plan/plan.ts";

/** What a target's number is: an amount in a unit, a share, a rate in percent, or percentage points. */
export type NumberKind = "amount" | "share" | "percent" | "points";

/** What the numbers of a measure are, for an indicator of a kind. */
export function numberKind(measure: MeasureName, kind: IndicatorKind): NumberKind {
  const { asks } = measures[measure];
  if (asks === "change") return "percent";
  if (asks === "growth") return rateKind(kind);
  if (kind !== "ratio") return "amount";
  return measure === "increase" ? "points" : "share";
}

/** What the growth of an indicator is counted in. */
export function rateKind(kind: IndicatorKind): "percent" | "points" {
  return kind === "ratio" ? "points" : "percent";
}
