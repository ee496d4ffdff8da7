import { symmetricEigen } from "./eigen.ts";

/** The search ends when the diagonal is as near to 1 as this, */
const NEARNESS = 1e-9;
/** or after so many steps, with a matrix that is valid, but not quite the nearest. */
const MOST_STEPS = 500;
/** A step costs about 20 n³ operations; all of them take no more than this, so that a large matrix gets fewer. */
const MOST_WORK = 4e8;

/**
 * The correlation matrix that is nearest to a symmetric matrix in the Frobenius norm, by alternating projections on the
 * matrices without negative eigenvalues and on those of unit diagonal, with Dykstra's correction.
 *
 * The result is then drawn towards the identity by `least`, which keeps its smallest eigenvalue that far from zero.
 *
 * @param matrix - n rows of n, symmetric and finite; it is not changed
 * @param least - the smallest eigenvalue of the result is at least this; above 0 and below 1
 * @returns exactly symmetric, with a diagonal of exactly 1. The nearest to about 1e-8 (besides `least`) for n up to about 40;
 * of a larger matrix that is far from valid, one near it
 *
 * Source: N. J. Higham, Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22 (2002) 329-343.
 */
export function nearestCorrelation(matrix: Float64Array, n: number, least = 1e-6): Float64Array {
  const steps = Math.max(2, Math.min(MOST_STEPS, MOST_WORK / (20 * n * n * n)));
  // The diagonal is all that the projection on unit diagonals moves, so that its correction never adds up; that of the other
  // projection is what it took away, and is in `bent` still: the matrix less what the diagonals had to change.
  const bent = matrix.slice();
  let projected: Float64Array = bent;
  for (let step = 0; step < steps; step++) {
    projected = withoutNegative(bent, n);
    let off = 0;
    for (let i = 0; i < n; i++) {
      const over = projected[i * n + i]! - 1;
      bent[i * n + i]! -= over;
      off = Math.max(off, Math.abs(over));
    }
    if (off < NEARNESS) break;
  }
  return scaled(projected, n, 1 - least);
}

/** The nearest matrix without negative eigenvalues. */
function withoutNegative(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const result = matrix.slice();
  for (let k = 0; k < n; k++) {
    const value = values[k]!;
    if (value >= 0) continue;
    for (let i = 0; i < n; i++) {
      const share = value * vectors[i * n + k]!;
      for (let j = 0; j < n; j++) result[i * n + j]! -= share * vectors[j * n + k]!;
    }
  }
  return result;
}

/** Scaled to a unit diagonal, which adds no negative eigenvalue; what is off it times a factor. */
function scaled(matrix: Float64Array, n: number, factor: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    result[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      const size = Math.sqrt(matrix[i * n + i]! * matrix[j * n + j]!);
      result[i * n + j] = (factor * matrix[i * n + j]!) / size;
      result[j * n + i] = result[i * n + j]!;
    }
  }
  return result;
}
