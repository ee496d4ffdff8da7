import { mapRecord } from "../../plan/mapRecord.ts";
import type { Plan } from "../../plan/plan.ts";
import type { EnsembleSeries } from "../ensemble.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../part.ts";
import { finiteMomentsOf } from "../shocks/finite.ts";
import { levelOf, shockOf } from "../shocks/levels.ts";
import type { Shock } from "../shocks/shock.ts";
import { cumulate, type Distribution } from "./histogram.ts";
import { type MixedPart, mixedQuantile } from "./mix.ts";

/** The level of one year under one scenario: certain, or drawn. */
interface YearLevel {
  readonly weight: number;
  /** NaN where it is not known. */
  readonly median: number;
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
    const isDrawn = outputs.has("quantiles");
    const distributions = levels.map((year) => year.map(partOf));
    const moments = outputs.has("moments") ? levels.map(momentsOf) : null;
    return {
      name,
      kind,
      unit,
      theme,
      basis: first?.basis ?? [],
      projected: levels.map((year) =>
        known(year.reduce((sum, { weight, median }) => sum + weight * median, 0)),
      ),
      quantiles: isDrawn
        ? quantiles.map((p) => distributions.map((year) => known(mixedQuantile(year, p))))
        : null,
      mean: moments === null ? null : moments.map(({ mean }) => known(mean)),
      standardDeviation: moments === null ? null : moments.map(({ variance }) => known(Math.sqrt(variance))),
    };
  });
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function yearLevel(
  { model, code, tally, weight }: Part,
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
    shock,
    unbounded: shock?.unbounded[t] ?? median,
    distribution: histogram && cumulate(counts, histogram),
    moments: at === null ? null : { first: sums[at]! / draws, second: sums[at + 1]! / draws, draws },
    finite,
  };
}

function partOf({ distribution, shock, median, unbounded, weight }: YearLevel): MixedPart {
  if (distribution === null) return { weight, certain: median };
  if (distribution.histogram.of === "levels" || shock === null) {
    return { weight, distribution, valueOf: (x) => x, countedOf: (x) => x };
  }
  return {
    weight,
    distribution,
    valueOf: (x) => levelOf(shock, unbounded, x),
    countedOf: (level) => shockOf(shock, unbounded, level),
  };
}

/** Mean and variance; NaN where infinite or not known. */
function momentsOf(year: readonly YearLevel[]): { readonly mean: number; readonly variance: number } {
  const each = year.map(({ median, moments, finite, weight }) => {
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
