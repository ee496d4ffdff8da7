import { defined } from "../plan/defined.ts";
import type { Plan } from "../plan/plan.ts";
import { checkId, type Place } from "./context.ts";
import type { PlanDocument, TargetDocument } from "./document.ts";
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
  { id = "plan", name, source, baseYear, horizon: written, themes = {}, units = {} }: HeadShape,
  targets: readonly { readonly shape: TargetDocument | undefined }[],
  top: Place<{ readonly issues: Issues }>,
): Header {
  if (!Number.isInteger(baseYear) || baseYear < FIRST_YEAR || baseYear > LAST_YEAR) {
    top.at("baseYear").wrong("year", `must be a year from ${FIRST_YEAR} to ${LAST_YEAR}`, baseYear);
    top.whole.issues.throwIfAny();
  }
  const farthest = baseYear + LONGEST_HORIZON;
  const last = targets.reduce(
    (year, { shape }) =>
      shape !== undefined && Number.isInteger(shape.by) ? Math.max(year, shape.by) : year,
    baseYear,
  );
  const horizon = written ?? Math.min(last, farthest);
  const { wrong } = top.at("horizon");
  if (!Number.isInteger(horizon) || horizon < baseYear || horizon > farthest) {
    const range = `from the base year ${baseYear} to ${farthest}`;
    wrong("year", `must be a year ${range}`, horizon);
  } else if (horizon < last && last <= farthest) {
    wrong("year", `must not be before the last target, which is for ${last}`);
  }
  for (const unit of Object.keys(units)) checkId("unit", unit, top.at("units", unit));
  checkId("id", id, top.at("id"));
  for (const theme of Object.keys(themes)) checkId("theme", theme, top.at("themes", theme));
  return defined({ id, name, source, baseYear, horizon, themes, units });
}
