import type { Series } from "./series.ts";

/** What an indicator is, for those who print or read a result. */
export type NamedSeries = Pick<Series, "name" | "kind" | "unit">;

/**
 * What the indicators are that a result names, each once, in the order they are named in.
 *
 * @param all - every indicator of a plan, or its series
 * @param ids - those named; others than those of `all` are left out
 */
export function namedSeries(
  all: Readonly<Record<string, NamedSeries>>,
  ids: Iterable<string>,
): Readonly<Record<string, NamedSeries>> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const one = Object.hasOwn(all, id) ? all[id] : undefined;
      return one === undefined ? [] : [[id, { name: one.name, kind: one.kind, unit: one.unit }] as const];
    }),
  );
}
