import type { Label, Plan } from "../plan/plan.ts";
import type { UnitLabel } from "../quantity/units.ts";

/** What a result says of the plan that it is about. */
export interface PlanReference {
  readonly id: string;
  readonly name: Label;
  /** Of the plan's contents; equal plans have equal hashes. */
  readonly hash: string;
  readonly source: string | null;
  readonly baseYear: number;
  readonly horizon: number;
  readonly themes: Readonly<Record<string, Label>>;
  readonly units: Readonly<Record<string, UnitLabel>>;
}

export function referenceTo(plan: Plan): PlanReference {
  const { id, name, hash, source = null, baseYear, horizon, themes, units } = plan;
  return { id, name, hash, source, baseYear, horizon, themes, units };
}
