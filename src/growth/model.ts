/** What a model may know when its terms are bound to a plan. */
export interface GrowthFrame {
  readonly baseYear: number;
}

/**
 * A growth model bound to its terms, in one of four shapes; the engine needs no more than these.
 * - `year`: the rate of each year is known beforehand
 * - `leader`: the rate is the leader's times an elasticity
 * - `level`: the next level follows from the one before, which is below `capacity` (infinite where nothing saturates)
 * - `target`: the rate is the one that just reaches a target
 */
export type BoundGrowth =
  | { readonly by: "year"; readonly rate: (year: number) => number }
  | { readonly by: "leader"; readonly leader: string; readonly elasticity: number }
  | { readonly by: "level"; readonly next: (previous: number) => number; readonly capacity: number }
  | { readonly by: "target"; readonly target: string };

/** A growth model: its terms in, one of the four shapes out. */
export type GrowthModel<Terms> = (terms: Terms, frame: GrowthFrame) => BoundGrowth;
