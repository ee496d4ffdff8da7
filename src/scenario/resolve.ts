import type { Label, Plan } from "../plan/plan.ts";
import { lineageOf } from "./lineage.ts";
import { observedGrowth } from "./observedGrowth.ts";
import { adjust, layerOf, type Overlay } from "./overlay.ts";
import type { GrowthStep } from "./step.ts";

/** A scenario with every overlay applied: one list of steps for each indicator. */
export interface ResolvedScenario {
  readonly id: string;
  readonly name: Label;
  /** By indicator, ascending in `from`; the first holds from the beginning. Formulas have none. */
  readonly steps: ReadonlyMap<string, readonly GrowthStep[]>;
  /** Levels of the base year that the scenario puts in place of what was observed. */
  readonly baseline: ReadonlyMap<string, number>;
}

/**
 * Resolves a scenario to one assumption per indicator. Parents first; within one scenario set, then scale, then shift;
 * for each of these an indicator's own adjustment over that of its theme over that of all.
 *
 * @param plan - a parsed plan
 * @param id - a scenario of the plan; default its first
 * @param adjustments - laid over the scenario as its child would be
 * @throws RangeError when the plan has no such scenario
 */
export function resolveScenario(
  plan: Plan,
  id?: string,
  adjustments: readonly Overlay[] = [],
): ResolvedScenario {
  const lineage = lineageOf(plan, id);
  const layers = [...lineage.scenarios.map((scenario) => scenario.growth), adjustments]
    .filter((list) => list.length > 0)
    .map(layerOf);
  const steps = new Map<string, readonly GrowthStep[]>();
  for (const [key, indicator] of Object.entries(plan.indicators)) {
    if (indicator.formula !== undefined) continue;
    let own: readonly GrowthStep[] = [
      {
        from: Number.NEGATIVE_INFINITY,
        growth: indicator.growth ?? observedGrowth(indicator),
        observed: indicator.growth === undefined,
        rates: null,
        scale: 1,
        shift: 0,
        shrunk: null,
      },
    ];
    for (const layer of layers) own = adjust(own, layer, key, plan);
    steps.set(key, own);
  }
  const baseline = new Map<string, number>();
  for (const scenario of lineage.scenarios) {
    for (const [key, level] of Object.entries(scenario.baseline)) baseline.set(key, level);
  }
  for (const { on, baseline: level } of adjustments) if (level !== undefined) baseline.set(on, level);
  return { id: lineage.id, name: lineage.name, steps, baseline };
}
