/** What is smaller than this times the Frobenius norm of the matrix is taken for zero; its square may not be a number. */
const NOTHING = Number.EPSILON;
/** Steps for one eigenvalue, where two or three are needed: rounding must not keep it going for ever. */
const MOST_STEPS = 60;

/** Eigenvalues, the largest first, and their eigenvectors. */
export interface Eigen {
  readonly values: Float64Array;
  /** Of length 1, and at right angles; component i of the vector of value j is at i n + j. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix M = V diag(values) Vᵀ, in plain arithmetic and square roots, so that
 * every engine gives the same bits: Householder reflections to a tridiagonal matrix, then implicit QL steps with
 * Wilkinson's shift. Each vector is turned so that its largest component (of equals the first) is positive.
 *
 * @param matrix - M, n rows of n; its largest element of a size of 1e-140 to 1e140, or 0; it is not changed
 * @returns values to about 1e-15 √n of the largest; the work is about 10 n³
 *
 * Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition (2013), section 8.3.
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  // Rows of `rows` become the eigenvectors, so that every step works along rows.
  const rows = new Float64Array(n * n);
  for (let i = 0; i < n; i++) rows[i * n + i] = 1;
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const least = NOTHING * Math.sqrt(matrix.reduce((sum, x) => sum + x * x, 0));
  tridiagonalise(matrix.slice(), n, least, rows, diagonal, beside);
  for (let first = 0; first < n; first++) {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      // What hangs together from here on; a NaN ends it too.
      let last = first;
      while (Math.abs(beside[last]!) > least) last++;
      if (last === first) break;
      step(diagonal, beside, first, last, rows, n);
    }
  }
  return sorted(diagonal, rows, n);
}

/** Reflects a matrix to a tridiagonal one, column by column; the reflections are gathered in `rows`. */
function tridiagonalise(
  matrix: Float64Array,
  n: number,
  least: number,
  rows: Float64Array,
  diagonal: Float64Array,
  beside: Float64Array,
): void {
  const mirror = new Float64Array(n);
  const image = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    diagonal[k] = matrix[k * n + k]!;
    let square = 0;
    for (let i = k + 1; i < n; i++) {
      mirror[i] = matrix[k * n + i]!;
      square += mirror[i]! * mirror[i]!;
    }
    if (square <= least * least) continue;
    const head = mirror[k + 1]!;
    beside[k] = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    mirror[k + 1] = head - beside[k]!;
    // H = 1 - v vᵀ / half, and H M H = M - v wᵀ - w vᵀ.
    const half = square - head * beside[k]!;
    let overlap = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += matrix[i * n + j]! * mirror[j]!;
      image[i] = sum / half;
      overlap += mirror[i]! * image[i]!;
    }
    for (let i = k + 1; i < n; i++) image[i]! -= (overlap / half / 2) * mirror[i]!;
    for (let i = k + 1; i < n; i++) {
      const [v, w] = [mirror[i]!, image[i]!];
      for (let j = k + 1; j < n; j++) {
        matrix[i * n + j]! -= v * image[j]! + w * mirror[j]!;
      }
    }
    image.fill(0);
    for (let i = k + 1; i < n; i++) {
      for (let j = 0; j < n; j++) image[j]! += mirror[i]! * rows[i * n + j]!;
    }
    for (let i = k + 1; i < n; i++) {
      const share = mirror[i]! / half;
      for (let j = 0; j < n; j++) rows[i * n + j]! -= share * image[j]!;
    }
  }
}

/** One implicit QL step on the block from `first` to `last`: a bulge is made at its end and chased to its start. */
function step(
  diagonal: Float64Array,
  beside: Float64Array,
  first: number,
  last: number,
  rows: Float64Array,
  n: number,
): void {
  const gap = (diagonal[first + 1]! - diagonal[first]!) / 2;
  const next = beside[first]!;
  const root = Math.sqrt(gap * gap + next * next);
  // The eigenvalue of the leading block of two that is closer to its first element.
  const shift = diagonal[first]! - (next * next) / (gap < 0 ? gap - root : gap + root);
  let x = diagonal[last]! - shift;
  let bulge = beside[last - 1]!;
  for (let i = last - 1; i >= first; i--) {
    const length = Math.sqrt(x * x + bulge * bulge);
    if (length === 0) return;
    const [c, s] = [x / length, bulge / length];
    if (i + 1 < last) beside[i + 1] = length;
    const [low, high, off] = [diagonal[i]!, diagonal[i + 1]!, beside[i]!];
    const turned = s * (low - high) + 2 * c * off;
    diagonal[i] = low - s * turned;
    diagonal[i + 1] = high + s * turned;
    x = c * turned - off;
    beside[i] = x;
    if (i > first) {
      bulge = s * beside[i - 1]!;
      beside[i - 1]! *= c;
    }
    for (let j = 0, at = i * n; j < n; j++, at++) {
      const [a, b] = [rows[at]!, rows[at + n]!];
      rows[at] = c * a - s * b;
      rows[at + n] = s * a + c * b;
    }
  }
}

function sorted(diagonal: Float64Array, rows: Float64Array, n: number): Eigen {
  const order = Array.from(diagonal, (_, i) => i).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const vectors = new Float64Array(n * n);
  for (const [j, row] of order.entries()) {
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const value = rows[row * n + i]!;
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    for (let i = 0; i < n; i++) vectors[i * n + j] = largest < 0 ? -rows[row * n + i]! : rows[row * n + i]!;
  }
  return { values: Float64Array.from(order, (i) => diagonal[i]!), vectors };
}
