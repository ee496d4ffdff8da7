import { levelIn } from "../measure/measure.ts";
import type { Baseline } from "./attainment.ts";
import { assumedPath, type Case, latestObserved, type Situation } from "./situation.ts";

/** What a verdict starts from: the latest observation in or before the year `by`; of a formula its base level. */
export function baselineOf(situation: Situation, { indicator, track: asked, target }: Case): Baseline | null {
  const { plan, program, scenario } = situation;
  // What is asked in other prices has been observed in its own.
  const track = program.tracks.get(target.indicator) ?? asked;
  const derived = track.formula === null ? Number.NaN : levelIn(assumedPath(situation, track), plan.baseYear);
  const year = Number.isNaN(derived) ? latestObserved(program, track, target.by) : plan.baseYear;
  if (year === null) return null;
  const override = year === plan.baseYear ? scenario.baseline.get(track.id) : undefined;
  const { value, growth, status, qualifier } = !Number.isNaN(derived)
    ? { value: derived, status: "derived" as const }
    : override !== undefined
      ? { value: override, status: "scenario" as const }
      : (indicator.observations[year] ?? {});
  if (status === undefined) return null;
  return { year, value: value ?? null, growth: growth ?? null, status, qualifier: qualifier ?? null };
}
