/**
 * x to a whole power, by squaring and multiplying only, so that every engine gives the same bits.
 *
 * @param x - any number
 * @param n - a whole number from 0 to 2^31 - 1
 */
export function wholePower(x: number, n: number): number {
  let product = 1;
  for (let rest = n, square = x; rest > 0; rest >>= 1, square *= square) {
    if (rest & 1) product *= square;
  }
  return product;
}

/**
 * The positive nth root, by Newton's method in plain arithmetic: engines differ in the last bits of `Math.pow`.
 *
 * @param a - a number of at least 0; NaN where it is less
 * @param n - a whole number of at least 1
 */
export function nthRoot(a: number, n: number): number {
  if (!(a >= 0)) return Number.NaN;
  if (n === 1 || a === 0 || a === Number.POSITIVE_INFINITY) return a;
  // Square roots bring a close to 1, where Bernoulli's inequality gives a start just above the root; from above every
  // step falls, so the first that does not is the end.
  let close = a;
  let squarings = 1;
  for (; Math.abs(close - 1) > 0.1; squarings *= 2) close = Math.sqrt(close);
  let x = wholePower(1 + (close - 1) / n, squarings);
  for (;;) {
    const next = x - (x - a / wholePower(x, n - 1)) / n;
    if (!(next < x)) return x;
    x = next;
  }
}
