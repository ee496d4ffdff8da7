/** What a model may know when its terms are bound to a plan. */
export interface GrowthFrame {
  readonly baseYear: number;
  /** The rates that just reach targets, by target; they may be found after binding. */
  readonly rates: ReadonlyMap<string, number>;
}

/**
 * A growth model bound to its terms, in one of three shapes; the engine needs no more than these.
 * - `year`: the rate of each year is known beforehand
 * - `leader`: the rate is the leader's times an elasticity
 * - `level`: the next level follows from the one before and the year; it is below `capacity` (infinite where nothing saturates)
 */
export type BoundGrowth =
  | { readonly by: "year"; readonly rate: (year: number) => number }
  | { readonly by: "leader"; readonly leader: string; readonly elasticity: number }
  | {
      readonly by: "level";
      readonly next: (previous: number, year: number) => number;
      readonly capacity: number;
    };

/** A growth model: its terms in, one of the three shapes out. */
export type GrowthModel<Terms> = (terms: Terms, frame: GrowthFrame) => BoundGrowth;
