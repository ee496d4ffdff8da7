/**
 * The sample quantile that most software means: linear between the two order statistics around h = (n - 1) p, counted from 0
 * (type 7, the default of R).
 *
 * @param sorted - numbers in ascending order, none of them NaN; may be infinite
 * @param p - from 0 to 1
 * @returns (1 - f) x_i + f x_(i+1), with i the whole part of h and f the rest
 * @throws RangeError when there are no numbers, when NaN is among those looked at (sorting puts it last), or when p is not
 * in [0, 1]
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, American Statistician 50 (1996) 361-365.
 */
export function quantile(sorted: Float64Array | readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is asked for at 0 to 1, not at ${p}`);
  const last = sorted.length - 1;
  if (last < 0) throw new RangeError("There is no quantile of no numbers");
  const h = last * p;
  const i = Math.floor(h);
  const low = sorted[i]!;
  const high = sorted[Math.min(i + 1, last)]!;
  if (Number.isNaN(low) || Number.isNaN(high) || Number.isNaN(sorted[last])) {
    throw new RangeError("There is no quantile of numbers with NaN among them");
  }
  const f = h - i;
  // Where nothing lies between: infinity minus itself, or times 0, would be NaN.
  if (f === 0 || low === high) return low;
  // Rounding may carry the mean of two close numbers past one of them.
  return Math.min(high, Math.max(low, (1 - f) * low + f * high));
}
