/** A line: its slope, and its height at 0. */
export interface Line {
  readonly slope: number;
  readonly height: number;
}

/**
 * The line with the least sum of squares through points, weighted or not, in deviations from the means.
 *
 * @param x - at least two different numbers
 * @param y - one for each of `x`
 * @param weights - above 0, one for each of `x`; default: all alike
 */
export function fitLine(x: readonly number[], y: readonly number[], weights?: readonly number[]): Line {
  const weight = (i: number) => weights?.[i] ?? 1;
  let [total, sumX, sumY] = [0, 0, 0];
  for (const [i, at] of x.entries()) {
    total += weight(i);
    sumX += weight(i) * at;
    sumY += weight(i) * (y[i] ?? Number.NaN);
  }
  const [meanX, meanY] = [sumX / total, sumY / total];
  let [square, product] = [0, 0];
  for (const [i, at] of x.entries()) {
    square += weight(i) * (at - meanX) * (at - meanX);
    product += weight(i) * (at - meanX) * ((y[i] ?? Number.NaN) - meanY);
  }
  const slope = product / square;
  return { slope, height: meanY - slope * meanX };
}
