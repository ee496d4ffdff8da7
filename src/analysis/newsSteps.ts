import { mapRecord } from "../plan/mapRecord.ts";
import type { Indicator, ObservationStatus, Plan } from "../plan/plan.ts";

/** An observation that differs between two plans. */
export interface Observed {
  readonly id: string;
  /** As the plan after has it. */
  readonly indicator: Indicator;
  readonly year: number;
  /** Null where the plan after has no such observation any more. */
  readonly status: ObservationStatus | null;
}

/** The observations in which two plans differ: by year, and within a year in the order of the plan. */
export function newsBetween(before: Plan, after: Plan): readonly Observed[] {
  const found = Object.entries(after.indicators).flatMap(([id, indicator]) => {
    const old = observationsOf(before, id);
    const years = Object.keys({ ...old, ...indicator.observations }).filter(
      (year) => JSON.stringify(old[year]) !== JSON.stringify(indicator.observations[year]),
    );
    return years.map(
      (year): Observed => ({
        id,
        indicator,
        year: Number(year),
        status: indicator.observations[year]?.status ?? null,
      }),
    );
  });
  return found.sort((a, b) => a.year - b.year);
}

/** The plan after, with the observations of the plan before and only the first so many of the news. */
export function planUpTo<I extends string, S extends string>(
  before: Plan<I, S>,
  after: Plan<I, S>,
  news: readonly Observed[],
  count: number,
): Plan<I, S> {
  const laid = new Map<string, Set<number>>();
  for (const { id, year } of news.slice(0, count)) laid.set(id, (laid.get(id) ?? new Set()).add(year));
  return {
    ...after,
    indicators: mapRecord(after.indicators, (indicator, id): Indicator => {
      const old = observationsOf(before, id);
      const years = laid.get(id) ?? new Set<number>();
      const all = Object.entries({ ...old, ...indicator.observations });
      const observations = all.flatMap(([year]) => {
        const one = (years.has(Number(year)) ? indicator.observations : old)[year];
        return one === undefined ? [] : [[year, one] as const];
      });
      return { ...indicator, observations: Object.fromEntries(observations) };
    }),
  };
}

function observationsOf({ indicators }: Plan, id: string): Indicator["observations"] {
  return (Object.hasOwn(indicators, id) ? indicators[id]?.observations : undefined) ?? {};
}
