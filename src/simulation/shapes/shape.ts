/** What a shape says of one draw: of the standardised variate, or of the deviation of the average growth. */
export interface Variate {
  /**
   * x with P(X <= x) = p, to about 1e-12 of its size or of the variate's scale, with the same bits on every engine.
   *
   * @param p - above 0 and below 1
   * @param near - a value close to it, which saves steps
   */
  quantile(p: number, near?: number): number;
  /** x with P(X > x) = q: for the far upper tail, where p would be 1. */
  upperQuantile(q: number, near?: number): number;
  /** Whether it lies alike on both sides of 0, so that the path without shocks is the median. */
  readonly symmetric: boolean;
  /** Whether E exp(cX) is finite for every c: else levels have no mean on the log scale. */
  readonly finiteExponential: boolean;
  readonly finiteVariance: boolean;
  readonly finiteMean: boolean;
  /** Whether x is a smooth function of the normal variate it is made from: quadrature over that converges fast. */
  readonly smooth: boolean;
}

/**
 * A piecewise cubic for the kernel: segment i starts at `low` + i `step` and has four coefficients, in powers of the
 * distance from its start, the value there first. What lies outside is taken to the nearest end.
 */
export interface ShapeTable {
  readonly coefficients: Float64Array;
  readonly segments: number;
  readonly low: number;
  readonly step: number;
}

/** A shape with its numbers. */
export interface Shape {
  readonly variate: Variate;
  /** Makes the tables that turn a standard normal into a draw: each takes what the one before gives. None for the normal. */
  tables(): readonly ShapeTable[];
}

/** What draws have that never leave an interval. */
export const BOUNDED = { finiteExponential: true, finiteVariance: true, finiteMean: true } as const;
