import type { Comparator } from "../../../src/measure/comparator.ts";
import type { TrackedPoint, TrackingCase } from "../../../src/tracking/case.ts";

export type Levels = readonly (readonly [year: number, value: number])[];

export interface Terms extends Partial<Omit<TrackingCase, "observed" | "asked" | "direction">> {
  readonly comparator?: Comparator;
  readonly direction?: 1 | -1 | null;
}

/** A case of a level, by default from its first observation on and with more being better. */
export function caseOf(levels: Levels, target: number, targetYear: number, terms: Terms = {}): TrackingCase {
  const { direction = 1, comparator = direction === 1 ? "atLeast" : "atMost", ...rest } = terms;
  const observed = levels.map(([year, value]): TrackedPoint => ({ year, value }));
  const desired = direction === null ? undefined : direction === 1 ? "increase" : "decrease";
  return {
    asks: "level",
    observed,
    baseYear: observed[0]?.year ?? 2020,
    asked: { comparator, value: target, tolerance: 0, desired },
    noTarget: null,
    targetYear,
    direction,
    sum: null,
    bounds: null,
    path: "linear",
    withoutTarget: "openSdg",
    ...rest,
  };
}

/** Observations of years in a row. */
export function yearly(first: number, ...values: readonly number[]): Levels {
  return values.map((value, i) => [first + i, value]);
}
