/** What a target asks of the shocks s of a track: the sum of weights[t] · s(t), exactly or as far as small shocks tell. */
export interface AskedShocks {
  readonly weights: Float64Array;
  /** Whether that sum alone decides, and not with others or beside what it leaves out. */
  readonly decides: boolean;
}

/** What targets ask, by the tracks that they rest on; a track of which nothing is said here is asked of by none. */
export type AskedOf = ReadonlyMap<string, readonly AskedShocks[]>;
