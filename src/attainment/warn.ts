import { senseOf } from "../measure/comparator.ts";
import { type Warning, warning } from "../warnings.ts";
import type { Attainment } from "./attainment.ts";

/** What the base of a verdict gives cause to warn of. */
export function attainmentWarnings(
  attainment: Attainment,
  desired?: "increase" | "decrease",
): readonly Warning[] {
  const { baseline, status, target, indicator, comparator, asked, tolerance } = attainment;
  if (baseline === null || status === "undetermined") return [];
  const warnings: Warning[] = [];
  const { year, qualifier } = baseline;
  if (baseline.status === "plan") {
    const message = `the verdict on "${target}" rests on a base (${year}) that is itself only a plan`;
    warnings.push(warning("base-is-plan", indicator, message, { target, year }));
  }
  // A lower bound cannot prove that more is missed, nor an upper bound that it is attained.
  const bound = qualifier === "over" || qualifier === "atLeast" ? 1 : qualifier === "nearly" ? -1 : 0;
  const sense = senseOf({ comparator, value: asked, tolerance, desired });
  const unproven = sense * bound === (status === "missed" ? 1 : -1);
  if (qualifier !== null && bound !== 0 && unproven && usesLevel(attainment, year)) {
    const message = `the base of "${target}" (${year}) is only known as "${qualifier}": it cannot prove "${status}"`;
    warnings.push(
      warning("base-is-bound", indicator, message, { target, year, data: { qualifier, status } }),
    );
  }
  return warnings;
}

/** Growth since a year whose level is not known goes by rates alone, whatever level is known later. */
function usesLevel({ measure, base, baseline }: Attainment, year: number): boolean {
  if (baseline?.value == null || measure === "growth") return false;
  return year <= base || (measure !== "averageGrowth" && measure !== "change");
}
