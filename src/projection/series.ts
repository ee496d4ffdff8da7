import { mapRecord } from "../plan/mapRecord.ts";
import type { IndicatorKind, Label, Plan } from "../plan/plan.ts";
import type { Program } from "./compile.ts";
import type { Filled } from "./fill.ts";

/** The path of one indicator: one entry a year of `years`, null where it is not known. */
export interface Series {
  readonly name: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly theme: string | null;
  readonly levels: readonly (number | null)[];
  /** Growth on the year before: fraction (ratios: points as a fraction). */
  readonly growth: readonly (number | null)[];
  /** What the entry of each year rests on. */
  readonly basis: readonly Basis[];
}

export type Basis = "actual" | "estimate" | "plan" | "scenario" | "projected" | null;

/** Columns as plain JSON: one series for each indicator, in the plan's order. */
export function seriesOf<I extends string>(
  plan: Plan<I>,
  program: Program,
  filled: Filled,
): Readonly<Record<I, Series>> {
  return mapRecord(plan.indicators, (indicator, id) => {
    const columns = filled.get(id);
    const levels = toPlain(columns?.levels);
    const growth = toPlain(columns?.growth);
    const observed = program.tracks.get(id)?.basis;
    const basis = levels.map(
      (level, t): Basis => observed?.[t] ?? (level === null && growth[t] === null ? null : "projected"),
    );
    const { name, kind, unit, theme = null } = indicator;
    return { name, kind, unit, theme, levels, growth, basis };
  });
}

function toPlain(column: Float64Array | undefined): (number | null)[] {
  const plain = new Array<number | null>(column?.length ?? 0);
  for (let t = 0; t < plain.length; t++) {
    const value = column?.[t];
    plain[t] = value !== undefined && Number.isFinite(value) ? value : null;
  }
  return plain;
}
