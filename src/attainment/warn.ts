import { type Warning, warning } from "../warnings.ts";
import type { Attainment } from "./attainment.ts";
import type { Case } from "./situation.ts";

/** What the base of a verdict gives cause to warn of. */
export function attainmentWarnings(attainment: Attainment, { span, measure }: Case): readonly Warning[] {
  const { baseline, status, target, indicator } = attainment;
  if (baseline === null || status === "undetermined") return [];
  const { year, qualifier, value } = baseline;
  const warnings: Warning[] = [];
  if (baseline.status === "plan") {
    warnings.push(warning("base-is-plan", indicator, "the base is itself only a plan", { target, year }));
  }
  // A lower bound cannot prove that more is missed, nor an upper bound that it is attained.
  const bound = qualifier === "over" || qualifier === "atLeast" ? 1 : qualifier === "nearly" ? -1 : 0;
  const unproven = span.sense * bound === (status === "missed" ? 1 : -1);
  // Growth since a year whose level is not known goes by rates alone, whatever level is known later.
  const counts = value !== null && (measure.needsLevels || (year <= span.base && measure.name !== "growth"));
  if (qualifier !== null && unproven && counts) {
    const message = `a base known only as "${qualifier}" does not prove "${status}"`;
    warnings.push(
      warning("base-is-bound", indicator, message, { target, year, data: { qualifier, status } }),
    );
  }
  return warnings;
}
