import type { Plan } from "./plan.ts";

const known = new WeakMap<Plan["indicators"], ReadonlySet<string>>();

/** The indices of prices that come on top of the growth of others. */
export function deflatorsOf({ indicators }: Plan): ReadonlySet<string> {
  const before = known.get(indicators);
  if (before !== undefined) return before;
  const found = new Set(Object.values(indicators).flatMap(({ deflator }) => deflator ?? []));
  known.set(indicators, found);
  return found;
}
