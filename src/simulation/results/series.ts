import { mapRecord } from "../../plan/mapRecord.ts";
import type { Plan } from "../../plan/plan.ts";
import type { EnsembleSeries } from "../ensemble.ts";
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
  readonly shock: Shock | null;
  /** What shocks are added to. */
  readonly unbounded: number;
  readonly distribution: Distribution | null;
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
    const distributions = levels.map((year) => year.map(partOf));
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
        ? quantiles.map((p) => distributions.map((year) => knownNumber(mixedQuantile(year, p))))
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
  const histogram = counters?.histogram ?? null;
  const at = counters?.moments ?? null;
  const shock = model.shocks.get(id) ?? null;
  const { draws, sums, counts } = tally;
  return {
    weight,
    median,
    law: known.levels.get(id)?.[t] ?? null,
    shock,
    unbounded: shock?.unbounded[t] ?? median,
    distribution: histogram && cumulate(counts, histogram),
    moments: at === null ? null : { first: sums[at]! / draws, second: sums[at + 1]! / draws, draws },
    finite,
  };
}

function partOf({ law, distribution, shock, median, unbounded, weight }: YearLevel): MixedPart {
  if (law !== null) return { weight, ...law };
  if (distribution === null) return { weight, certain: median };
  const asCounted = { toValue: (x: number) => x, toCounted: (x: number) => x };
  if (distribution.histogram.of === "levels" || shock === null) {
    return { weight, ...spreadOf(distribution, asCounted) };
  }
  return {
    weight,
    ...spreadOf(distribution, {
      toValue: (x) => levelOf(shock, unbounded, x),
      toCounted: (level) => shockOf(shock, unbounded, level),
    }),
  };
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
