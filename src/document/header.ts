import type { Plan } from "../plan/plan.ts";
import type { PlanDocument, TargetDocument } from "./document.ts";
import { idProblem } from "./entries.ts";
import type { Issues } from "./issues.ts";

/** The plan without its parts. */
export type Header = Pick<Plan, "id" | "name" | "source" | "baseYear" | "horizon" | "themes" | "units">;

/** A year that people plan from. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
/** A plan is projected for at most so many years. */
const LONGEST_HORIZON = 200;

export type HeadShape = Pick<
  PlanDocument,
  "id" | "name" | "source" | "baseYear" | "horizon" | "themes" | "units"
>;

/** Reads what stands at the top of a document. The horizon is by default the last year that a target names. */
export function readHeader(
  head: HeadShape,
  targets: readonly { readonly shape: TargetDocument | undefined }[],
  issues: Issues,
): Header {
  const { baseYear, source, themes = {}, units = {} } = head;
  if (!Number.isInteger(baseYear) || baseYear < FIRST_YEAR || baseYear > LAST_YEAR) {
    issues.add(
      ["baseYear"],
      "year",
      `must be a year from ${FIRST_YEAR} to ${LAST_YEAR}, current value is ${baseYear}`,
    );
    issues.throwIfAny();
  }
  const years = targets.flatMap(({ shape }) =>
    shape !== undefined && Number.isInteger(shape.by) ? [shape.by] : [],
  );
  const last = years.reduce((a, b) => Math.max(a, b), baseYear);
  const horizon = head.horizon ?? Math.min(last, baseYear + LONGEST_HORIZON);
  if (!Number.isInteger(horizon) || horizon < baseYear || horizon > baseYear + LONGEST_HORIZON) {
    const range = `from the base year ${baseYear} to ${baseYear + LONGEST_HORIZON}`;
    issues.add(["horizon"], "year", `must be a year ${range}, current value is ${horizon}`);
  } else if (horizon < last && last <= baseYear + LONGEST_HORIZON) {
    issues.add(["horizon"], "year", `must not be before the last target, which is for ${last}`);
  }
  for (const unit of Object.keys(units)) {
    const problem = idProblem(unit);
    if (problem !== undefined) issues.add(["units", unit], "id", `the unit ${problem}`);
  }
  const id = head.id ?? "plan";
  const problem = idProblem(id);
  if (problem !== undefined) issues.add(["id"], "id", `the id ${problem}`);
  for (const theme of Object.keys(themes)) {
    const wrong = idProblem(theme);
    if (wrong !== undefined) issues.add(["themes", theme], "id", `the theme ${wrong}`);
  }
  return { id, name: head.name, ...(source !== undefined && { source }), baseYear, horizon, themes, units };
}
