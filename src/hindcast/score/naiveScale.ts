/**
 * What a scaled score is divided by: the mean absolute change of the history from year to year, which is the error of the naive
 * forecast within it: mean |y(t) - y(t-1)|.
 *
 * @param history - the series before the years that are scored, at least two values
 * @returns in the unit of the series; 0 where the history never changed
 * @throws RangeError when there are fewer than two values
 *
 * Source: Hyndman and Koehler (2006), see `mae`; golden: scores.json.
 */
export function naiveScale(history: readonly number[]): number {
  if (history.length < 2) {
    throw new RangeError(
      `Cannot scale a score: the history must have at least 2 values, it has ${history.length}`,
    );
  }
  let sum = 0;
  let previous: number | undefined;
  for (const value of history) {
    if (previous !== undefined) sum += Math.abs(value - previous);
    previous = value;
  }
  return sum / (history.length - 1);
}
