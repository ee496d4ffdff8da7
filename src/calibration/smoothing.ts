/** Exponential smoothing with a level, and a trend that is damped. */
export interface Smoothing {
  readonly alpha: number;
  /** 0 where there is no trend. */
  readonly beta: number;
  readonly phi: number;
}

/** Smoothing with the start that fits best. */
export interface Smoothed extends Smoothing {
  /** Sum of squared errors of each value from those before it. */
  readonly square: number;
  /** Level and trend after the last value. */
  readonly level: number;
  readonly trend: number;
  readonly residuals: readonly number[];
}

/**
 * The errors of l(t) = l(t-1) + φ b(t-1) + α e(t), b(t) = φ b(t-1) + β e(t), with the start that makes the sum of their squares
 * least: they are linear in the first level and trend, so that these are a least-squares solution and need no search.
 *
 * @param withTrend - else b is 0 throughout
 */
export function smooth(y: readonly number[], terms: Smoothing, withTrend: boolean): Smoothed {
  const zeros = y.map(() => 0);
  const of = run(y, 0, 0, terms);
  const byLevel = run(zeros, 1, 0, terms).errors;
  const byTrend = withTrend ? run(zeros, 0, 1, terms).errors : zeros;
  const [ll, lb, bb] = [dot(byLevel, byLevel), dot(byLevel, byTrend), dot(byTrend, byTrend)];
  const [ly, by] = [dot(byLevel, of.errors), dot(byTrend, of.errors)];
  const det = ll * bb - lb * lb;
  const trend = withTrend && det > 1e-14 * ll * bb ? (lb * ly - ll * by) / det : 0;
  const level = -(ly + lb * trend) / ll;
  const best = run(y, level, trend, terms);
  return {
    ...terms,
    square: dot(best.errors, best.errors),
    level: best.level,
    trend: best.trend,
    residuals: best.errors,
  };
}

function run(y: readonly number[], firstLevel: number, firstTrend: number, { alpha, beta, phi }: Smoothing) {
  let [level, trend] = [firstLevel, firstTrend];
  const errors = y.map((value) => {
    const said = level + phi * trend;
    const error = value - said;
    level = said + alpha * error;
    trend = phi * trend + beta * error;
    return error;
  });
  return { errors, level, trend };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? Number.NaN), 0);
}
