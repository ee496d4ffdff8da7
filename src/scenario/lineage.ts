import { nearest } from "../plan/nearest.ts";
import type { Label, Plan, Scenario } from "../plan/plan.ts";
import { DEFAULT_SCENARIO } from "./default.ts";

/** A scenario and those it extends, parents first. */
export interface Lineage {
  readonly id: string;
  readonly name: Label;
  readonly scenarios: readonly Scenario[];
}

/**
 * The scenario of a name with its ancestors.
 *
 * @param id - a scenario of the plan; default its first; `default` in a plan without scenarios
 * @throws RangeError when there is no such scenario
 */
export function lineageOf(plan: Plan, id?: string): Lineage {
  const ids = Object.keys(plan.scenarios);
  const wanted = id ?? ids[0];
  if (wanted === undefined || (ids.length === 0 && wanted === DEFAULT_SCENARIO)) {
    return {
      id: DEFAULT_SCENARIO,
      name: { en: "the plan's own assumptions", zh: "计划自身假设" },
      scenarios: [],
    };
  }
  const scenarios: Scenario[] = [];
  let next: string | undefined = wanted;
  while (next !== undefined) {
    const scenario: Scenario | undefined = Object.hasOwn(plan.scenarios, next)
      ? plan.scenarios[next]
      : undefined;
    if (scenario === undefined) {
      const known = ids.length === 0 ? "the plan has none" : `it is one of: ${ids.join(", ")}`;
      throw new RangeError(`Unknown scenario "${wanted}"${nearest(wanted, ids)}; ${known}`);
    }
    scenarios.unshift(scenario);
    next = scenario.extends;
  }
  return { id: wanted, name: scenarios.at(-1)?.name ?? wanted, scenarios };
}
