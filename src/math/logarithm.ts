/**
 * The natural logarithm in plain arithmetic, so that every engine gives the same bits; `Math.log` does not.
 *
 * Square roots bring x close to 1, where 2 artanh((x - 1) / (x + 1)) converges fast.
 *
 * @param x - above 0
 * @returns ln x, to about 1e-14 relative for x between 1e-3 and 1e3
 */
export function logarithm(x: number): number {
  let root = x;
  let doublings = 1;
  while (Math.abs(root - 1) > 0.1) {
    root = Math.sqrt(root);
    doublings *= 2;
  }
  const y = (root - 1) / (root + 1);
  const square = y * y;
  let sum = 0;
  for (let k = 25; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * y * sum * doublings;
}
