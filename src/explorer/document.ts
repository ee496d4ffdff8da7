import type { PlanDocument } from "../document/document.ts";
import { exportPlan } from "../document/export.ts";
import type { Label, Plan } from "../plan/plan.ts";
import type { Verdicts } from "./outcome.ts";

/** The assumptions of an outcome as a scenario that can be pasted into the plan, under the id `explored`. */
export function scenarioOf(
  { plan, projection, adjust }: Verdicts,
  name: Label,
): Pick<PlanDocument, "scenarios"> {
  const { scenario } = projection;
  const parent = Object.hasOwn(plan.scenarios, scenario) ? { extends: scenario } : {};
  const explored: Plan = {
    ...plan,
    scenarios: { explored: { name, ...parent, growth: adjust, baseline: {} } },
  };
  const { scenarios } = exportPlan(explored);
  return { ...(scenarios !== undefined && { scenarios }) };
}
