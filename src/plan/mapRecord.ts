/** A record with the same keys, in the same order, and each value mapped: what `Object.entries` forgets is the keys' type. */
export function mapRecord<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  map: (value: A, key: K) => B,
): Record<K, B> {
  // Empty for as long as it takes to fill it, below.
  const mapped = {} as Record<K, B>;
  for (const key in record) mapped[key] = map(record[key], key);
  return mapped;
}
