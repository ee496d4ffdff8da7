/** A linear model fitted by least squares. */
export interface Regression {
  readonly coefficients: readonly number[];
  /** Standard error of each coefficient. */
  readonly errors: readonly number[];
  /** Standard deviation of the residuals: √(their sum of squares / degrees of freedom). */
  readonly sd: number;
  /** Rows less coefficients. */
  readonly freedom: number;
  readonly residuals: readonly number[];
  /** x (XᵀX)⁻¹ xᵀ: the variance of the fitted value at x, over that of a residual. */
  leverage(x: readonly number[]): number;
}

/** A column of which less than this is left, once the others are taken out, is one of them again. */
const DEPENDENT = 1e-13;

/**
 * Least squares, y = X b + e, by Householder reflections, which keep twice the digits that normal equations do; columns are scaled
 * to length 1 first, and b is refined once on the residuals, in plain arithmetic.
 *
 * @param rows - X, row by row: at least as many rows as columns. A constant is a column of ones
 * @param y - one for each row
 * @returns null where a column is a combination of the others, or rows are too few
 *
 * Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition (2013), section 5.3; golden: nist.json (certified
 * values) and forecast.json (R's lm).
 */
export function regress(rows: readonly (readonly number[])[], y: readonly number[]): Regression | null {
  const n = rows.length;
  const p = rows[0]?.length ?? 0;
  if (p === 0 || n < p || y.length !== n) return null;
  const scales = Array.from({ length: p }, (_, j) =>
    Math.sqrt(rows.reduce((sum, row) => sum + cell(row, j) ** 2, 0)),
  );
  if (scales.some((scale) => !(scale > 0))) return null;
  const x = Float64Array.from(
    { length: n * p },
    (_, k) => cell(rows[Math.floor(k / p)], k % p) / cell(scales, k % p),
  );
  const qr = reflected(x, n, p);
  if (qr === null) return null;
  const scaled = qr.solve(Float64Array.from(y));
  const left = (b: Float64Array): Float64Array =>
    Float64Array.from(y, (value, i) => {
      let rest = value;
      for (let j = 0; j < p; j++) rest -= x[i * p + j]! * b[j]!;
      return rest;
    });
  const correction = qr.solve(left(scaled));
  for (let j = 0; j < p; j++) scaled[j]! += correction[j]!;
  const residuals = left(scaled);
  const freedom = n - p;
  const square = residuals.reduce((sum, e) => sum + e * e, 0);
  const sd = freedom > 0 ? Math.sqrt(square / freedom) : Number.NaN;
  const unit = (at: readonly number[]) =>
    qr.share(Float64Array.from(at, (value, j) => value / cell(scales, j)));
  return {
    coefficients: Array.from(scaled, (b, j) => b / cell(scales, j)),
    errors: scales.map((_, j) => sd * Math.sqrt(unit(scales.map((__, k) => (k === j ? 1 : 0))))),
    sd,
    freedom,
    residuals: [...residuals],
    leverage: unit,
  };
}

function cell(row: readonly number[] | undefined, j: number): number {
  return row?.[j] ?? Number.NaN;
}

interface Reflected {
  /** b with the least |y - X b|. */
  solve(y: Float64Array): Float64Array;
  /** x (XᵀX)⁻¹ xᵀ. */
  share(x: Float64Array): number;
}

/** X = Q R by reflections; null where a column depends on those before it. */
function reflected(x: Float64Array, n: number, p: number): Reflected | null {
  const mirrors: { readonly v: Float64Array; readonly half: number }[] = [];
  const r = x.slice();
  for (let k = 0; k < p; k++) {
    let square = 0;
    for (let i = k; i < n; i++) square += r[i * p + k]! ** 2;
    if (!(square > DEPENDENT * DEPENDENT)) return null;
    const head = r[k * p + k]!;
    const pivot = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const v = new Float64Array(n);
    for (let i = k; i < n; i++) v[i] = r[i * p + k]!;
    v[k]! -= pivot;
    const mirror = { v, half: square - head * pivot };
    mirrors.push(mirror);
    for (let j = k; j < p; j++) mirrorColumn(mirror, r, n, k, p, j);
  }
  const backward = (rhs: Float64Array): Float64Array => {
    const b = new Float64Array(p);
    for (let i = p - 1; i >= 0; i--) {
      let rest = rhs[i]!;
      for (let j = i + 1; j < p; j++) rest -= r[i * p + j]! * b[j]!;
      b[i] = rest / r[i * p + i]!;
    }
    return b;
  };
  return {
    solve(y) {
      const turned = y.slice();
      for (const [k, mirror] of mirrors.entries()) mirrorColumn(mirror, turned, n, k, 1, 0);
      return backward(turned);
    },
    share(at) {
      // |z|² with Rᵀ z = x.
      const z = new Float64Array(p);
      let square = 0;
      for (let i = 0; i < p; i++) {
        let rest = at[i]!;
        for (let j = 0; j < i; j++) rest -= r[j * p + i]! * z[j]!;
        z[i] = rest / r[i * p + i]!;
        square += z[i]! ** 2;
      }
      return square;
    },
  };
}

/** Reflects one column of a matrix of `width` columns. */
function mirrorColumn(
  { v, half }: { readonly v: Float64Array; readonly half: number },
  matrix: Float64Array,
  n: number,
  from: number,
  width: number,
  column: number,
): void {
  let overlap = 0;
  for (let i = from; i < n; i++) overlap += v[i]! * matrix[i * width + column]!;
  overlap /= half;
  for (let i = from; i < n; i++) matrix[i * width + column]! -= overlap * v[i]!;
}
