import { PlanError, type PlanIssue } from "../errors.ts";
import { nearest } from "../plan/nearest.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import { UsageError } from "./session.ts";

/** The plans that come with the library, by the name that the command line gives them. */
const bundled: ReadonlyMap<string, () => Promise<Plan>> = new Map([
  ["yuzhong", async () => (await import("../plans/yuzhong.ts")).yuzhong],
]);

/**
 * The plan that an argument names: a bundled one, a file, or `-` for standard input.
 *
 * @throws UsageError when it is none of these
 * @throws PlanError when the plan cannot be used
 */
export async function loadPlan(named: string): Promise<Plan> {
  const load = bundled.get(named);
  if (load !== undefined) return load();
  if (named === "-" || /\.(json|ya?ml)$/i.test(named)) {
    const { readPlan } = await import("../node/readPlan.ts");
    return readPlan(named);
  }
  const names = [...bundled.keys()];
  const accepted = `${names.join(", ")}, a .json, .yaml or .yml file, or - for standard input`;
  throw new UsageError(`Unknown plan "${named}": give ${accepted}${nearest(named, names)}`);
}

/** A `--set` as it was written: what it is laid on, and the growth. */
export interface Setting {
  readonly on: string;
  readonly text: string;
}

/**
 * Reads the `--set` options for a plan.
 *
 * @throws PlanError with everything that is wrong with any of them
 */
export async function readSettings(plan: Plan, settings: readonly Setting[]): Promise<Adjustment[]> {
  if (settings.length === 0) return [];
  const { parseAdjustment } = await import("../document/parseAdjustment.ts");
  const issues: PlanIssue[] = [];
  const adjustments = settings.flatMap(({ on, text }) => {
    try {
      return [parseAdjustment(plan, on, text)];
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  if (issues.length > 0) throw new PlanError(issues);
  return adjustments;
}
