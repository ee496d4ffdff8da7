import type { Baseline } from "./attainment.ts";
import { type Case, latestObserved, type Situation } from "./situation.ts";

/** The observation that a verdict starts from: the latest in or before the year `by`; of a formula there is none. */
export function baselineOf({ plan, program, scenario }: Situation, kase: Case): Baseline | null {
  const { indicator, track, target } = kase;
  const year = latestObserved(program, track, target.by);
  if (year === null) return null;
  const override = year === plan.baseYear ? scenario.baseline.get(track.id) : undefined;
  const { value, growth, status, qualifier } =
    override === undefined
      ? (indicator.observations[year] ?? {})
      : { value: override, status: "scenario" as const };
  if (status === undefined) return null;
  return { year, value: value ?? null, growth: growth ?? null, status, qualifier: qualifier ?? null };
}
