import type { Baseline } from "./attainment.ts";
import { type Case, latestObserved, type Situation } from "./situation.ts";

/** The observation that a verdict starts from: the latest in or before the year `by`; of a formula there is none. */
export function baselineOf(situation: Situation, { indicator, track, target }: Case): Baseline | null {
  const { plan, program, scenario } = situation;
  const override = scenario.baseline.get(track.id);
  let year = latestObserved(program, track, target.by);
  // An index has 100 in its base year by definition; that is no observation.
  if (year !== null && override === undefined && indicator.observations[year] === undefined) {
    year = latestObserved(program, track, year - 1);
  }
  if (year === null) return null;
  if (override !== undefined && year === plan.baseYear) {
    return { year, value: override, growth: null, status: "scenario", qualifier: null };
  }
  const observation = indicator.observations[year];
  if (observation === undefined) return null;
  const { value, growth, status, qualifier } = observation;
  return { year, value: value ?? null, growth: growth ?? null, status, qualifier: qualifier ?? null };
}
