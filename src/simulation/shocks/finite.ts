import { formulaReferences } from "../../formula/references.ts";
import type { Model } from "../model.ts";
import { variateOf } from "../shapes/registry.ts";
import type { Shock } from "./shock.ts";

/** How many moments of each track's levels are finite: 0, 1 (the mean) or 2 (the variance, too). */
export type FiniteMoments = ReadonlyMap<string, 0 | 1 | 2>;

/**
 * On the log scale a shock without exponential moments leaves levels without a mean; on the identity scale the level has the moments
 * of the shock, or all where it is bounded on both sides; on the logit scale it is bounded. A formula has those of its worst input.
 */
export function finiteMomentsOf({ shocks, program }: Model): FiniteMoments {
  const finite = new Map<string, 0 | 1 | 2>();
  for (const [id, { formula }] of program.tracks) {
    const shock = shocks.get(id);
    if (shock !== undefined) finite.set(id, ofShock(shock, shocks));
    else if (formula !== null) {
      const inputs = formulaReferences(formula).map((input) => finite.get(input) ?? 2);
      finite.set(id, inputs.includes(0) ? 0 : inputs.includes(1) ? 1 : 2);
    }
  }
  return finite;
}

function ofShock({ scale, low, high, terms, links }: Shock, shocks: ReadonlyMap<string, Shock>): 0 | 1 | 2 {
  const isBounded =
    scale === "logit" || (scale === "identity" && Number.isFinite(low) && Number.isFinite(high));
  if (isBounded) return 2;
  const variates = terms.map(({ shape }) => variateOf(shape));
  const all = [...variates, ...links.flatMap(({ leader }) => leadingVariates(leader, shocks))];
  if (scale === "log") return all.every(({ finiteExponential }) => finiteExponential) ? 2 : 0;
  if (all.every(({ finiteVariance }) => finiteVariance)) return 2;
  return all.every(({ finiteMean }) => finiteMean) ? 1 : 0;
}

function leadingVariates(id: string, shocks: ReadonlyMap<string, Shock>): ReturnType<typeof variateOf>[] {
  const shock = shocks.get(id);
  if (shock === undefined) return [];
  const own = shock.terms.map(({ shape }) => variateOf(shape));
  return [...own, ...shock.links.flatMap(({ leader }) => leadingVariates(leader, shocks))];
}
