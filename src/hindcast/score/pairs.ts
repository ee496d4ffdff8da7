/**
 * The mean of a loss over points that belong together: one number for each of `actual`.
 *
 * @param name - of the score, for its complaint
 * @throws RangeError when there is nothing to score, or lengths differ
 */
export function meanOver(
  name: string,
  actual: readonly number[],
  others: readonly (readonly number[])[],
  loss: (value: number, i: number) => number,
): number {
  if (actual.length === 0) throw new RangeError(`Cannot score ${name}: there are no actual values`);
  for (const { length } of others) {
    if (length !== actual.length) {
      throw new RangeError(
        `Cannot score ${name}: there are ${actual.length} actual values and ${length} to hold against them`,
      );
    }
  }
  return actual.reduce((sum, value, i) => sum + loss(value, i), 0) / actual.length;
}

/** A number that has to be there: lengths have been compared. */
export function at(values: readonly number[], i: number): number {
  return values[i] ?? Number.NaN;
}

/** Checks a share that is neither 0 nor 1, such as the level of an interval. */
export function checkShare(name: string, what: string, share: number): void {
  if (share > 0 && share < 1) return;
  throw new RangeError(
    `Cannot score ${name}: ${what} must be above 0 and below 1, current value is ${share}`,
  );
}
