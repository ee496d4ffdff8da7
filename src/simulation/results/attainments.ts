import type { TargetCounters } from "../code/targetCode.ts";
import type { EnsembleAttainment, FirstYears, Probability } from "../ensemble.ts";
import type { Settings } from "../options.ts";
import { commonAttainments, type Part } from "../part.ts";
import type { CountedProbability } from "./difference.ts";
import { estimate, exactly } from "./estimate.ts";
import { cumulate } from "./histogram.ts";
import { type MixedPart, mixed, mixedQuantile, spreadOf } from "./mix.ts";
import { hitsAt } from "./tally.ts";

/** Every attainment of the first scenario, with what the ensemble adds. */
export function attainmentsOf(parts: readonly Part[], settings: Settings): EnsembleAttainment[] {
  const { outputs } = settings;
  return commonAttainments(parts.map(({ model }) => model)).map((attainment): EnsembleAttainment => {
    const { target, status } = attainment;
    const isDetermined = status !== "undetermined";
    const asks = (output: Parameters<typeof outputs.has>[0]) => isDetermined && outputs.has(output);
    // The few first: adding them to a copy of the many takes seven times as long.
    return {
      probability: asks("probabilities") ? mixedProbability(parts, target, settings) : null,
      quantiles: asks("measures") ? measureQuantiles(parts, target, settings.quantiles) : null,
      firstYears: asks("firstYears") ? firstYearsOf(parts, target) : null,
      expectedShortfall: asks("shortfall") ? shortfallOf(parts, target) : null,
      ...attainment,
    };
  });
}

/** The probabilities of all targets with a verdict. */
export function probabilitiesOf(parts: readonly Part[], settings: Settings): Probability[] {
  return commonAttainments(parts.map(({ model }) => model)).flatMap(({ target, status }) =>
    status === "undetermined" ? [] : [mixedProbability(parts, target, settings)],
  );
}

function mixedProbability(parts: readonly Part[], target: string, settings: Settings): Probability {
  return mixed(parts.map((part) => [part.weight, probabilityOf(part, target, settings)]));
}

function probabilityOf(part: Part, target: string, settings: Settings): Probability {
  return countedProbability(part, target, settings).probability;
}

/** How likely a target is under one scenario, and where that was counted. */
export function countedProbability(
  { known, code, tally, model }: Part,
  target: string,
  { points }: Pick<Settings, "points">,
): CountedProbability {
  const exact = known.probabilities.get(target);
  if (exact !== undefined) return { probability: exact, counted: null };
  const counters = code?.targets.get(target);
  if (counters != null && counters.hits !== null) {
    const at = counters.hits;
    return { probability: estimate(tally, at, points), counted: { tally, at } };
  }
  const probability = exactly(isCertainlyAttained(counters, model, target) ? 1 : 0, 0);
  return { probability, counted: null };
}

export function isCertainlyAttained(
  counters: TargetCounters | undefined,
  { attainments }: Part["model"],
  target: string,
): boolean {
  return counters?.certain ?? attainments.get(target)?.status === "attained";
}

/** The share of the draws of one scenario in which a target is attained. */
export function shareAttained({ code, tally, model }: Part, target: string): number {
  const counters = code?.targets.get(target);
  if (counters != null && counters.hits !== null) return hitsAt(tally, counters.hits) / tally.draws;
  return isCertainlyAttained(counters, model, target) ? 1 : 0;
}

function measureQuantiles(
  parts: readonly Part[],
  target: string,
  levels: readonly number[],
): readonly (number | null)[] | null {
  const each = parts.map(({ known, code, tally, weight, model }): MixedPart => {
    const { projected = null } = model.attainments.get(target) ?? {};
    const certain: MixedPart = { weight, certain: projected ?? Number.NaN };
    const law = known.measures.get(target);
    if (law !== undefined) return law === "certain" ? certain : { weight, ...law };
    const counters = code?.targets.get(target);
    if (counters === undefined || counters.hits === null) return certain;
    // Of a band over several years only the distance is drawn.
    if (counters.measure?.histogram == null) return { weight, certain: Number.NaN };
    const { scale, shift, low, high, histogram } = counters.measure;
    return {
      weight,
      ...spreadOf(cumulate(tally.counts, histogram), {
        toValue: (x) => Math.min(Math.max(x * scale + shift, low), high),
        toCounted: (value) => (value - shift) / scale,
      }),
    };
  });
  if (each.every((one) => "certain" in one) || each.some(isUnknown)) return null;
  return levels.map((p) => {
    const value = mixedQuantile(each, p);
    return Number.isFinite(value) ? value : null;
  });
}

function isUnknown(part: MixedPart): boolean {
  return "certain" in part && Number.isNaN(part.certain);
}

function firstYearsOf(parts: readonly Part[], target: string): FirstYears {
  const byYear = new Map<number, number>();
  for (const { code, tally, weight, model } of parts) {
    let left = 1;
    const counted = code?.targets.get(target)?.firstYears;
    if (counted === undefined) {
      // Nothing of this scenario was drawn: all is as projected.
      const { firstYear = null } = model.attainments.get(target) ?? {};
      if (firstYear !== null && firstYear <= model.plan.horizon) {
        byYear.set(firstYear, (byYear.get(firstYear) ?? 0) + weight);
      }
    }
    for (const { year, hits } of counted ?? []) {
      const share = hits === null ? left : hitsAt(tally, hits) / tally.draws;
      left -= share;
      byYear.set(year, (byYear.get(year) ?? 0) + weight * share);
    }
  }
  const entries = [...byYear].filter(([, share]) => share > 0).sort(([a], [b]) => a - b);
  const reached = entries.reduce((sum, [, share]) => sum + share, 0);
  return {
    years: entries.map(([year]) => year),
    probabilities: entries.map(([, share]) => share),
    later: Math.max(0, 1 - reached),
  };
}

function shortfallOf(parts: readonly Part[], target: string): number | null {
  let missed = 0;
  let short = 0;
  for (const part of parts) {
    const { code, tally, weight, model } = part;
    const share = weight * (1 - shareAttained(part, target));
    if (share <= 0) continue;
    missed += share;
    const counter = code?.targets.get(target)?.shortfall;
    const margin = model.attainments.get(target)?.margin ?? 0;
    short += counter ? (weight * tally.sums[counter.at]! * counter.scale) / tally.draws : share * -margin;
  }
  return missed === 0 || !Number.isFinite(short) ? null : short / missed;
}
