import type { Instruction } from "../../kernel/program.ts";
import type { Shock } from "../shocks/shock.ts";
import type { Emitter } from "./emitter.ts";

/** Where a track's draws stand in the columns of a block. */
export interface PathColumns {
  /** The first year that is uncertain; all before are as in `medians`. */
  readonly first: number;
  readonly years: number;
  /** The column of the levels of a year t ≥ `first`; those of the years after follow it. Emits what is not there yet. */
  readonly levels: (t: number) => number;
  /** Shocks, that of year t at `at` + t - `first`; null for a formula, whose draws have none. */
  readonly shocks: { readonly at: number; readonly shock: Shock } | null;
  /** Levels without any shock. */
  readonly medians: Float64Array;
  readonly additive: boolean;
  /** Growth that is published, by year: it is certain, whatever the levels; NaN where none is. */
  readonly published?: Float64Array;
}

/** A path of which nothing is drawn. */
export function certainPath(medians: Float64Array, additive: boolean): PathColumns {
  const years = medians.length;
  return { first: years, years, levels: () => Number.NaN, shocks: null, medians, additive };
}

/** The level of a year: a number where it is certain, else a column. */
export function levelAt(
  path: PathColumns,
  t: number,
): { readonly certain: number } | { readonly column: number } {
  return t < path.first ? { certain: path.medians[t] ?? Number.NaN } : { column: path.levels(t) };
}

/** The level of a year as a column, certain or not. */
export function levelColumn(path: PathColumns, t: number, to: Emitter): number {
  const level = levelAt(path, t);
  return "column" in level ? level.column : constantColumn(level.certain, to);
}

export function constantColumn(value: number, to: Emitter): number {
  const out = to.columns(1);
  to.emit({ op: "constant", out, value });
  return out;
}

/** A path whose levels are made of its shocks once they are asked for: where only quantiles are, the shocks tell them. */
export function shockedPath(shock: Shock, first: number, shocksAt: number, to: Emitter): PathColumns {
  const { medians } = shock;
  const years = medians.length;
  const at = to.columns(years - first);
  const emitted = new Set<number>();
  const levels = (t: number): number => {
    if (!emitted.has(t)) to.emit(levelInstruction(shock, t, at + t - first, shocksAt + t - first));
    emitted.add(t);
    return at + t - first;
  };
  return { first, years, levels, shocks: { at: shocksAt, shock }, medians, additive: false };
}

function levelInstruction(shock: Shock, t: number, out: number, from: number): Instruction {
  const { unbounded, capacity, low, high, scale } = shock;
  const where = { out, in: from, median: unbounded[t]! };
  if (scale === "log") return { op: "logLevel", ...where };
  return scale === "logit"
    ? { op: "logitLevel", ...where, capacity }
    : { op: "identityLevel", ...where, low, high };
}
