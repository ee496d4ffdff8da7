/** The changes from each value to the next. */
export function changesOf(values: readonly number[]): number[] {
  const changes: number[] = [];
  let previous: number | undefined;
  for (const value of values) {
    if (previous !== undefined) changes.push(value - previous);
    previous = value;
  }
  return changes;
}

/** The last of values that are there. */
export function lastOf(values: readonly number[]): number {
  return values.at(-1) ?? Number.NaN;
}
