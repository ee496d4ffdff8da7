import type { GrowthAssumption } from "../growth/assumption.ts";
import { type Place, readReference, type Subject } from "./context.ts";
import type { IndicatorDocument } from "./document.ts";

/** Checks what goes with a deflator, and gives its id. */
export function readDeflator(
  deflator: IndicatorDocument["deflator"],
  { kind, formula, prices }: Subject & Pick<IndicatorDocument, "prices">,
  growth: GrowthAssumption | undefined,
  place: Place,
): string | undefined {
  if (typeof deflator !== "string") return undefined;
  const { wrong } = place;
  if (formula) wrong("conflict", "goes with growth, and a formula gives the level");
  else if (kind !== "stock" && kind !== "flow")
    wrong("kind", `goes with amounts in current prices, a stock or a flow: this is a ${kind}`);
  if (prices === "real") wrong("conflict", "goes with levels in current prices: these are real");
  if (isByAmounts(growth)) wrong("conflict", BY_AMOUNTS);
  const index = readReference(deflator, place);
  if (index === undefined || index.kind === "index") return deflator;
  return wrong("kind", `must be an index, known by its growth: "${deflator}" is a ${index.kind}`);
}

/** What goes from level to level does so in the prices of its levels. */
export function isByAmounts(growth: GrowthAssumption | undefined): boolean {
  const isByLevel = growth?.model === "increments" || growth?.model === "logistic";
  return isByLevel && growth.prices !== "nominal";
}

/** Said of fixed amounts and capacities beside a deflator. */
export const BY_AMOUNTS =
  "goes with growth at a rate: increments and capacities are amounts in current prices, and have to say prices: nominal";

/** Checks the prices that a target is asked in. */
export function checkPricesAsked(
  asked: "nominal" | "real" | undefined,
  indicator: { readonly prices?: "nominal" | "real"; readonly deflator?: string },
  { wrong }: Place,
): void {
  const { prices, deflator } = indicator;
  if (asked === undefined || asked === prices || (asked === "real" && deflator !== undefined)) return;
  if (asked === "nominal") wrong("conflict", "the indicator is not in current prices (prices: nominal)");
  else
    wrong(
      "conflict",
      "real figures can be told only of an indicator that is real itself (prices: real), or has a deflator",
    );
}
