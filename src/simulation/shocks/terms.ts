import { addsAmounts } from "../../growth/amounts.ts";
import type { GrowthAssumption } from "../../growth/assumption.ts";
import { isDeviation } from "../../growth/deviation.ts";
import { naturalLogarithm } from "../../math/exponential.ts";
import { isDeflated } from "../../projection/prices.ts";
import { type Run, slopeOfLevel } from "./runs.ts";
import { type Jump, type ShockTerm, SPREAD } from "./shock.ts";
import type { ShockFrame, ShockSubject } from "./subject.ts";

/** The draw of the average growth: one for each path, times the years elapsed. Each shape makes its own of it. */
export function spreadTerms(run: Run): ShockTerm[] {
  const { years, assumed } = run;
  const terms = new Map<string, ShockTerm>();
  for (const { t, assumption, slope } of assumed) {
    const amount = spreadOf(assumption) * slope;
    if (amount === 0) continue;
    const { shape = "normal" } = assumption;
    const key = shapeKey(shape);
    const term = terms.get(key) ?? { component: SPREAD, shape, loading: new Float64Array(years) };
    addFrom(t, amount, run, term.loading);
    terms.set(key, term);
  }
  return [...terms.values()];
}

/** Tells shapes from each other. */
export function shapeKey(shape: ShockTerm["shape"]): string {
  return typeof shape === "string" ? shape : JSON.stringify(shape);
}

/** Adds to every year that a year's growth moves: it and those after, or where only those are open, those before. */
export function addFrom(
  year: number,
  amount: number,
  { isBackward, to }: Pick<Run, "isBackward" | "to">,
  loading: Float64Array,
  at: (t: number) => number = (t) => t,
): void {
  if (isBackward) for (let t = 0; t < year; t++) loading[at(t)]! -= amount;
  else for (let t = year; t < to; t++) loading[at(t)]! += amount;
}

/** Shapes that are given as deviations of the growth stand in the place of a spread. */
function spreadOf({ shape, spread = 0 }: GrowthAssumption): number {
  return isDeviation(shape) ? 1 : spread;
}

/** The shock of each year, and what persists of it in the growth of the years after. */
export function innovations(run: Run): ShockTerm[] {
  const { years, to, assumed, isBackward } = run;
  return assumed.flatMap(({ t: year, assumption, slope }, i) => {
    const { volatility = 0, shape = "normal" } = assumption;
    if (volatility * slope === 0) return [];
    const loading = new Float64Array(years);
    let growth = volatility * slope;
    for (let t = year, next = i; t < to || t === year; t++) {
      const now = assumed[next]?.t === t ? assumed[next++] : undefined;
      // A year whose growth is published has no shock, and none persists through it.
      if (t > year) growth *= now?.assumption.persistence ?? 0;
      if (growth === 0) break;
      addFrom(t, growth, run, loading);
      // Years before the first level are one by one: how shocks persist is told from the past on, which is not known.
      if (isBackward) break;
    }
    return [{ component: year, shape: isDeviation(shape) ? "normal" : shape, loading }];
  });
}

/** The uncertainty of observed levels: that of a year holds until the next is observed. */
export function observedSpreads(
  { track, indicator, program }: ShockSubject,
  runs: readonly Run[],
  frame: ShockFrame,
): Float64Array[] {
  return runs.flatMap(({ from, to, years, isObserved }) => {
    // A level that the scenario sets is meant as it stands.
    const isOwn = isObserved && track.basis[from] !== "scenario";
    const { spread = 0 } = (isOwn && indicator.observations[program.firstYear + from]) || {};
    if (spread === 0) return [];
    return new Float64Array(years).fill(spread * slopeOfLevel(frame, frame.medians[from]!), from, to);
  });
}

/** A factor on the level that leaves next to nothing of it. */
const NEXT_TO_NOTHING = 1e-9;

/** Jumps of growth in the years that are assumed; on the log scale exactly, else by the slope of the scale. */
export function jumpsOf(
  { from, to, assumed, isBackward }: Run,
  { columns, program, track, prices }: ShockSubject,
  { scale }: ShockFrame,
): Jump[] {
  return assumed.flatMap(({ t, assumption, slope }) =>
    (assumption.events ?? [])
      .filter(
        ({ year, probability, jump }) => year === program.firstYear + t && probability > 0 && jump !== 0,
      )
      .map(({ probability, jump }) => {
        const growth = (1 + columns.growth[t]!) / (1 + (isDeflated(track, t) ? (prices?.[t] ?? 0) : 0));
        const isFactor = scale === "log" && !addsAmounts(assumption) && !track.additive;
        // What falls by all there is and more is left with next to nothing.
        const amount = isFactor
          ? naturalLogarithm(Math.max(growth + jump * slope, NEXT_TO_NOTHING) / growth)
          : jump * slope;
        return isBackward
          ? { probability, first: from, last: t - 1, amount: -amount }
          : { probability, first: t, last: to - 1, amount };
      }),
  );
}
