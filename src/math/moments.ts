import { mean as meanOf, sampleStandardDeviation } from "simple-statistics";

/**
 * The arithmetic mean.
 *
 * @param values - at least one
 *
 * Source: simple-statistics (a compensated sum); golden: nist.json, to the last digits that its data have in binary.
 */
export function mean(values: readonly number[]): number {
  return meanOf([...values]);
}

/**
 * The standard deviation of a sample, with n - 1; 0 of a single value.
 *
 * The mean is taken off first: of values that differ only in their last digits (NIST's NumAcc4) the squares would be lost.
 *
 * @param values - at least one
 *
 * Source: simple-statistics, on deviations; golden: nist.json.
 */
export function sampleSd(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return sampleStandardDeviation(values.map((value) => value - centre));
}

/**
 * Autocorrelation at lag 1: Σ (x(t) - x̄)(x(t-1) - x̄) / Σ (x(t) - x̄)². 0 of values that are all alike.
 *
 * @param values - at least one
 *
 * Source: the certified coefficient of NIST/ITL StRD, Univariate Summary Statistics; golden: nist.json.
 */
export function autocorrelation(values: readonly number[]): number {
  const centre = mean(values);
  let [together, square] = [0, 0];
  let previous: number | undefined;
  for (const value of values) {
    const off = value - centre;
    if (previous !== undefined) together += off * previous;
    square += off * off;
    previous = off;
  }
  return square > 0 ? together / square : 0;
}
