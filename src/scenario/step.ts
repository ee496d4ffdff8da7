import type { GrowthAssumption } from "../growth/assumption.ts";
import type { PerLane } from "../math/lanes.ts";

/** What is assumed of an indicator's growth from a year on: model rate × scale + shift. */
export interface GrowthStep {
  /** The first year it holds. */
  readonly from: number;
  /** Null where nothing is assumed. */
  readonly growth: GrowthAssumption | null;
  /** True where nothing is assumed but that observed growth goes on. */
  readonly observed: boolean;
  /** The rates of the lanes, where they differ; those of `growth` are then the rates of the first. */
  readonly rates: Float64Array | null;
  readonly scale: PerLane;
  readonly shift: PerLane;
  /** Scale and shift before the last scaling by less than 1, for the warning that it betters a fall. */
  readonly shrunk: { readonly scale: PerLane; readonly shift: PerLane } | null;
}
