import { mapRecord } from "../../plan/mapRecord.ts";
import type { Plan } from "../../plan/plan.ts";
import type { EnsembleSeries } from "../ensemble.ts";
import type { Spread } from "../exact/law.ts";
import type { LevelLaw } from "../exact/levelLaw.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../part.ts";
import { finiteMomentsOf } from "../shocks/finite.ts";
import { levelOf, shockOf } from "../shocks/levels.ts";
import type { Shock } from "../shocks/shock.ts";
import { cumulate, type Distribution } from "./histogram.ts";
import { type MixedPart, mixedQuantile, spreadOf } from "./mix.ts";

/** The level of one year under one scenario: certain, known by its law, or drawn. */
interface YearLevel {
  readonly weight: number;
  /** NaN where it is not known. */
  readonly median: number;
  readonly law: LevelLaw | null;
  readonly part: MixedPart;
  /** Mean of the deviations from the median and of their squares; null where certain. */
  readonly moments: { readonly first: number; readonly second: number; readonly draws: number } | null;
  /** Moments that are finite: none, the mean, or both. */
  readonly finite: 0 | 1 | 2;
}

export function ensembleSeries<I extends string>(
  plan: Plan<I>,
  parts: readonly Part[],
  { outputs, quantiles }: Settings,
): Readonly<Record<I, EnsembleSeries>> {
  const finite = parts.map(({ model }) => finiteMomentsOf(model));
  return mapRecord(plan.indicators, ({ name, kind, unit, theme = null }, id): EnsembleSeries => {
    const first = parts[0]?.model.projection.series[id];
    const levels = (first?.levels ?? []).map((_, t) =>
      parts.map((part, i) => yearLevel(part, id, t, finite[i]?.get(id) ?? 2)),
    );
    const isAsked = outputs.has("quantiles") || outputs.has("moments");
    const isDrawn = parts.some(({ code }) => (code?.series.get(id)?.length ?? 0) > 0);
    const mixed = levels.map((year) => year.map(({ part }) => part));
    const moments = outputs.has("moments") ? levels.map(momentsOf) : null;
    return {
      name,
      kind,
      unit,
      theme,
      basis: first?.basis ?? [],
      projected: levels.map((year) =>
        knownNumber(year.reduce((sum, { weight, median }) => sum + weight * median, 0)),
      ),
      method: isAsked ? (isDrawn ? "sampled" : "exact") : null,
      quantiles: outputs.has("quantiles")
        ? quantiles.map((p) => mixed.map((year) => knownNumber(mixedQuantile(year, p))))
        : null,
      mean: moments === null ? null : moments.map(({ mean }) => knownNumber(mean)),
      standardDeviation:
        moments === null ? null : moments.map(({ variance }) => knownNumber(Math.sqrt(variance))),
    };
  });
}

function knownNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function yearLevel(
  { model, known, code, tally, weight }: Part,
  id: string,
  t: number,
  finite: 0 | 1 | 2,
): YearLevel {
  const median = model.filled.get(id)?.levels[t] ?? Number.NaN;
  // Before the first level that is known, draws only tell how it grew.
  const isKnown = !Number.isNaN(median);
  const counters = isKnown ? code?.series.get(id)?.find(({ year }) => year === t) : undefined;
  const at = counters?.moments ?? null;
  const { draws, sums, counts } = tally;
  const law = known.levels.get(id)?.[t] ?? null;
  const histogram = counters?.histogram ?? null;
  const drawn = histogram && spreadOfLevels(cumulate(counts, histogram), model.shocks.get(id), t);
  return {
    weight,
    median,
    law,
    part: { weight, ...(law ?? drawn ?? { certain: median }) },
    moments: at === null ? null : { first: sums[at]! / draws, second: sums[at + 1]! / draws, draws },
    finite,
  };
}

/** How levels are spread, of which the shocks or they themselves were counted. */
function spreadOfLevels(distribution: Distribution, shock: Shock | undefined, t: number): Spread {
  if (distribution.histogram.of === "levels" || shock === undefined) {
    return spreadOf(distribution, { toValue: (x) => x, toCounted: (x) => x });
  }
  const centre = shock.unbounded[t]!;
  return spreadOf(distribution, {
    toValue: (x) => levelOf(shock, centre, x),
    toCounted: (level) => shockOf(shock, centre, level),
  });
}

/** Mean and variance; NaN where infinite or not known. */
function momentsOf(year: readonly YearLevel[]): { readonly mean: number; readonly variance: number } {
  const each = year.map(({ median, law, moments, finite, weight }) => {
    if (law !== null) return { weight, ...law.moments() };
    // A level that is not known has no variance either.
    if (moments === null) return { weight, mean: median, variance: Number.isNaN(median) ? median : 0 };
    const { first, second, draws } = moments;
    const variance = Math.max(0, second - first * first) * (draws / Math.max(1, draws - 1));
    return {
      weight,
      mean: finite >= 1 ? median + first : Number.NaN,
      variance: finite >= 2 ? variance : Number.NaN,
    };
  });
  const [only] = each;
  if (each.length === 1 && only !== undefined) return only;
  const mean = each.reduce((sum, one) => sum + one.weight * one.mean, 0);
  const variance = each.reduce((sum, one) => sum + one.weight * (one.variance + (one.mean - mean) ** 2), 0);
  return { mean, variance };
}
