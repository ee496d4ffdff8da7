/** A record whose values that may be undefined are keys that may be absent. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A record without the keys whose value is undefined; the others stay in their order. */
export function defined<T extends Readonly<Record<string, unknown>>>(record: T): Defined<T> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  // The keys that are left, which the compiler cannot follow.
  return Object.fromEntries(entries) as Defined<T>;
}
