import type { Adjustment, Plan } from "../plan/plan.ts";
import { checkShape } from "./checkShape.ts";
import { contextOf, placeIn } from "./context.ts";
import type { AdjustmentDocument } from "./document.ts";
import { collectIssues } from "./issues.ts";
import { readAdjustment } from "./scenario.ts";
import { adjustmentShape } from "./shape.ts";
import { snapshot } from "./snapshot.ts";

/**
 * Reads one adjustment of growth for `project(plan, { adjust })`, checked against a plan.
 *
 * @param plan - a parsed plan
 * @param on - an indicator, `theme:` and a theme, or `*`
 * @param adjustment - `"6%"` sets, `"x0.8"` scales, `"+1pp"` shifts, or the object that says more
 * @throws PlanError when there is nothing of that name, or the adjustment cannot be read
 *
 * @example
 * ```ts
 * import { parseAdjustment, project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const faster = parseAdjustment(yuzhong, "gdp", "8%");
 * console.log(project(yuzhong, { adjust: [faster] }).series.gdp.growth.at(-1)); // 0.08
 * ```
 */
export function parseAdjustment(plan: Plan, on: string, adjustment: AdjustmentDocument): Adjustment {
  const issues = collectIssues();
  const shape = checkShape(adjustmentShape, snapshot(adjustment, issues, [on]), [on], issues);
  const read =
    shape === undefined ? undefined : readAdjustment(on, shape, placeIn(contextOf(plan, issues), [on]));
  issues.throwIfAny();
  if (read === undefined) throw new Error("An adjustment that cannot be read is an issue");
  return read;
}
