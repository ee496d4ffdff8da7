import type { ShockShape } from "../../growth/assumption.ts";

/**
 * Tracks whose variates are correlated with each other, or one track alone. Each component is a column of independent
 * standard normals for each member; the factor correlates the columns of one component.
 */
export interface VariateGroup {
  readonly members: readonly Member[];
  /** Lower triangle, [member][member]; null where nothing is correlated. */
  readonly factor: Float64Array | null;
  readonly components: number;
}

export interface Member {
  readonly id: string;
  /** [year][component], of the normal variates. */
  readonly loading: Float64Array;
  /** Variates that are given another shape before they are loaded. */
  readonly shaped: readonly Shaped[];
}

export interface Shaped {
  readonly component: number;
  readonly shape: ShockShape;
  /** By year. */
  readonly loading: Float64Array;
}
