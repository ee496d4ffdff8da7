/** What is left of a variance, as a share of it, has to be more than this: below it is what rounding leaves of nothing. */
const LEAST_PIVOT = 1e-10;

/**
 * The Cholesky factor: the lower triangular L with L Lᵀ = M.
 *
 * @param matrix - M, symmetric, n rows of n
 * @returns L in n rows of n, zero above the diagonal; null where M is not positive definite: where of a diagonal element
 * at most 1e-10 of it is left once the elements before it are known
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const whole = matrix[i * n + j]!;
      let rest = whole;
      for (let k = 0; k < j; k++) rest -= factor[i * n + k]! * factor[j * n + k]!;
      if (j < i) factor[i * n + j] = rest / factor[j * n + j]!;
      else if (rest > LEAST_PIVOT * whole) factor[i * n + i] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}

/** A Cholesky factor in an order of its own: row and column `order[i]` of the matrix are row and column i of L Lᵀ. */
export interface PivotedCholesky {
  readonly order: readonly number[];
  /** L, lower triangular, n rows of n. */
  readonly factor: Float64Array;
}

/**
 * The Cholesky factor in the order that takes the largest share of the variance first: each step takes the element of
 * whose weighted variance most is left once those before it are known; of equals the first.
 *
 * @param matrix - M, symmetric, n rows of n
 * @param weights - what the variance of each element counts, at least 0; without them each counts 1
 * @returns order and factor; null where M is not positive definite: where of a diagonal element at most 1e-10 of it is left
 *
 * Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition (2002), section 10.3.
 */
export function pivotedCholesky(
  matrix: Float64Array,
  n: number,
  weights?: ArrayLike<number>,
): PivotedCholesky | null {
  const order: number[] = [];
  const waiting = Array.from({ length: n }, (_, i) => i);
  const left = Float64Array.from(waiting, (i) => matrix[i * n + i]!);
  // Rows by element, columns by step, until all have had their turn.
  const columns = new Float64Array(n * n);
  for (let step = 0; step < n; step++) {
    let at = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [place, i] of waiting.entries()) {
      const value = left[i]! * (weights?.[i] ?? 1);
      if (value > most) [at, most] = [place, value];
    }
    const [next = 0] = waiting.splice(at, 1);
    const pivot = left[next]!;
    if (!(pivot > LEAST_PIVOT * matrix[next * n + next]!)) return null;
    order.push(next);
    const root = Math.sqrt(pivot);
    columns[next * n + step] = root;
    for (const i of waiting) {
      let rest = matrix[i * n + next]!;
      for (let k = 0; k < step; k++) rest -= columns[i * n + k]! * columns[next * n + k]!;
      rest /= root;
      columns[i * n + step] = rest;
      left[i]! -= rest * rest;
    }
  }
  const factor = new Float64Array(n * n);
  for (const [i, from] of order.entries()) factor.set(columns.subarray(from * n, from * n + n), i * n);
  return { order, factor };
}
