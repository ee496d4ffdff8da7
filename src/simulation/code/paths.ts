import type { Instruction } from "../../kernel/program.ts";
import type { Shock } from "../shocks/shock.ts";
import type { Emitter } from "./emitter.ts";

/** Where a track's draws stand in the columns of a block: those of year t ≥ `first` at `levels` + t - `first`. */
export interface PathColumns {
  /** The first year that is uncertain; all before are as in `medians`. */
  readonly first: number;
  readonly years: number;
  readonly levels: number;
  /** Shocks, laid out likewise; null for a formula, whose draws have none. */
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
  return { first: years, years, levels: 0, shocks: null, medians, additive };
}

/** The level of a year: a number where it is certain, else a column. */
export function levelAt(
  path: PathColumns,
  t: number,
): { readonly certain: number } | { readonly column: number } {
  return t < path.first
    ? { certain: path.medians[t] ?? Number.NaN }
    : { column: path.levels + t - path.first };
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

/** Emits the levels of every uncertain year from the shocks. */
export function emitLevels(shock: Shock, first: number, shocksAt: number, to: Emitter): PathColumns {
  const { medians, capacity, low, high, scale } = shock;
  const years = medians.length;
  const levels = to.columns(years - first);
  for (let t = first; t < years; t++) {
    const where = { out: levels + t - first, in: shocksAt + t - first, median: medians[t]! };
    const instruction: Record<typeof scale, Instruction> = {
      log: { op: "logLevel", ...where },
      logit: { op: "logitLevel", ...where, capacity },
      identity: { op: "identityLevel", ...where, low, high },
    };
    to.emit(instruction[scale]);
  }
  return { first, years, levels, shocks: { at: shocksAt, shock }, medians, additive: false };
}
