import type { Uncertainty } from "../../growth/assumption.ts";
import type { Indicator } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";
import type { Columns } from "../../projection/fill.ts";
import type { Track } from "../../projection/track.ts";
import type { Shock } from "./shock.ts";

/** A track with all that its shocks are made of. */
export interface ShockSubject {
  readonly program: Program;
  readonly track: Track;
  readonly indicator: Indicator;
  readonly columns: Columns;
  /** The growth of prices that may come on top of its own; null where none does. */
  readonly prices: Float64Array | null;
  /** How uncertain an assumption is that says nothing of it. */
  readonly defaults: Uncertainty | undefined;
  /** Those of the tracks before it. */
  readonly shocks: ReadonlyMap<string, Shock>;
}

/** What all shocks of a track have in common. */
export type ShockFrame = Pick<
  Shock,
  "scale" | "capacity" | "low" | "high" | "medians" | "relative" | "rateSlope"
>;
