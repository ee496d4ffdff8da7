import type { Attainment } from "../../attainment/attainment.ts";
import { measures } from "../../measure/registry.ts";
import type { IndicatorKind } from "../../plan/plan.ts";

/** Where a target stands among the levels of its indicator: in one year, or over several. */
export interface TargetMark {
  readonly from: number;
  readonly by: number;
  readonly level: number;
}

/**
 * What a target asks of the levels: that of a year, or of each of several (for a total the average a year). Null where it
 * asks for no level, or for one that cannot be told.
 *
 * @param levelIn - the level of a year, null where it is not known
 */
export function targetMark(
  { measure, asked, from, by, base }: Pick<Attainment, "measure" | "asked" | "from" | "by" | "base">,
  kind: IndicatorKind,
  levelIn: (year: number) => number | null,
): TargetMark | null {
  switch (measure) {
    case "growth":
      return null;
    case "level":
      return { from: by, by, level: asked };
    case "always":
    case "average":
      return { from, by, level: asked };
    case "total":
      return { from, by, level: asked / (by - from + 1) };
    default: {
      const start = levelIn(base);
      const level =
        start === null ? undefined : measures[measure].levelFor?.(start, asked, by - base, kind === "ratio");
      return level !== undefined && Number.isFinite(level) ? { from: by, by, level } : null;
    }
  }
}
