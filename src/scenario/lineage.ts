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
  const wanted = id ?? ids[0] ?? DEFAULT_SCENARIO;
  const scenarios: Scenario[] = [];
  for (let next: string | undefined = wanted; next !== undefined; ) {
    const scenario: Scenario | undefined = ids.includes(next) ? plan.scenarios[next] : undefined;
    if (scenario === undefined) {
      if (ids.length === 0 && wanted === DEFAULT_SCENARIO) break;
      throw new RangeError(`Unknown scenario "${wanted}"; the plan has: ${ids.join(", ") || "none"}`);
    }
    scenarios.unshift(scenario);
    next = scenario.extends;
  }
  return { id: wanted, name: scenarios.at(-1)?.name ?? wanted, scenarios };
}
