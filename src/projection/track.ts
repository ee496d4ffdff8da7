import type { FormulaNode } from "../formula/tree.ts";
import type { GrowthAssumption } from "../growth/assumption.ts";
import type { BoundGrowth } from "../growth/model.ts";
import type { PerLane } from "../math/lanes.ts";
import type { ObservationStatus } from "../plan/plan.ts";

/** What is assumed in one year: bound rate × scale + shift. */
export interface BoundStep {
  /** Null where nothing is assumed. */
  readonly growth: BoundGrowth | null;
  /** The rates of the lanes, where they differ: they stand in the place of that of `growth`, which goes by years. */
  readonly rates: Float64Array | null;
  readonly scale: PerLane;
  readonly shift: PerLane;
  /** The assumption it was bound from, for what only a reader of warnings asks. */
  readonly assumption: GrowthAssumption | null;
  /** True where nothing is assumed but that observed growth goes on. */
  readonly observed: boolean;
  /** True where the growth is real, and that of prices comes on top. */
  readonly real: boolean;
  readonly shrunk: { readonly scale: PerLane; readonly shift: PerLane } | null;
}

/** The index of the prices that the levels of a track are in. */
export interface Deflator {
  readonly index: string;
  /** By year: whether the growth that is published is real. */
  readonly published: readonly boolean[];
}

/** One indicator, compiled: its observations as columns of years, and what is assumed in each year that has none. */
export interface Track {
  readonly id: string;
  /** Ratios grow by adding points; everything else by a factor. */
  readonly additive: boolean;
  /** By year; NaN where there is none. An index has 100 in its base year. */
  readonly observedLevels: Float64Array;
  readonly observedGrowth: Float64Array;
  /** The observed levels without those that are only planned; the same column where none is. */
  readonly firmLevels: Float64Array;
  /** What is known of each year rests on this; nothing where there is no observation. */
  readonly basis: readonly (ObservationStatus | "scenario" | undefined)[];
  /** Positions of the first observed level (beyond the last year where there is none) and the last observation (or -1). */
  readonly firstLevel: number;
  readonly lastObserved: number;
  /** Position of the first year that may be assumed. */
  readonly assumedFrom: number;
  /** By year; empty for a formula. */
  readonly steps: readonly BoundStep[];
  readonly formula: FormulaNode | null;
  /** What turns real growth into that of levels in current prices; null where nothing does. */
  readonly deflator: Deflator | null;
  /** Tracks that have to be filled before this one: leaders, and what the formula refers to. */
  readonly inputs: readonly string[];
  readonly low: number;
  readonly high: number;
}
