import type { Plan } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";
import type { Filled } from "../../projection/fill.ts";
import { linksOf } from "./links.ts";
import { runsOf, slopeOfRate } from "./runs.ts";
import { firstShocked, isUncertain, type Shock, type ShockTerm, type StoppedShock } from "./shock.ts";
import type { ShockFrame, ShockSubject } from "./subject.ts";
import { innovations, jumpsOf, observedSpreads, shapeKey, spreadTerms } from "./terms.ts";
import { NO_BOUNDS, unboundedMedians } from "./unbounded.ts";

/**
 * The shocks of every track that is uncertain under a scenario, leaders before followers. A formula has none of its own.
 */
export function shocksOf(plan: Plan, program: Program, filled: Filled): ReadonlyMap<string, Shock> {
  const shocks = new Map<string, Shock>();
  const firsts = new Map<string, { readonly first: number }>();
  for (const [id, track] of program.tracks) {
    const indicator = plan.indicators[id];
    const columns = filled.get(id);
    if (indicator === undefined || columns === undefined || track.formula !== null) continue;
    const defaults = plan.uncertainty?.[indicator.kind === "ratio" ? "ratios" : "amounts"];
    const prices = filled.get(track.deflator?.index ?? "")?.growth ?? null;
    const shock = shockOf({ program, track, indicator, columns, prices, defaults, shocks });
    if (!isUncertain(shock)) continue;
    firsts.set(id, { first: firstShocked(shock, firsts) });
    shocks.set(id, { ...shock, unbounded: unboundedMedians(shock, track, program, filled, firsts) });
  }
  return shocks;
}

function shockOf(subject: ShockSubject): StoppedShock {
  const { track } = subject;
  const frame = frameOf(subject);
  const runs = runsOf(subject, frame);
  const terms = together(runs.flatMap((run) => [...spreadTerms(run), ...innovations(run)]));
  const observed = frame.relative ? [] : observedSpreads(subject, runs, frame);
  const jumps = runs.flatMap((run) => jumpsOf(run, subject, frame));
  const links = linksOf(subject, runs, frame);
  return { id: track.id, ...frame, terms, observed, jumps, links };
}

/** One term for each variate: that of the average growth is the same in all runs. */
function together(terms: readonly ShockTerm[]): ShockTerm[] {
  const merged = new Map<string, ShockTerm>();
  for (const term of terms) {
    const key = `${term.component} ${shapeKey(term.shape)}`;
    const before = merged.get(key);
    if (before === undefined) merged.set(key, term);
    else for (const [t, x] of term.loading.entries()) before.loading[t]! += x;
  }
  return [...merged.values()];
}

function frameOf({ track, indicator, columns }: ShockSubject): ShockFrame {
  const { levels, growth } = columns;
  const capacity = indicator.growth?.model === "logistic" ? indicator.growth.capacity : 1;
  const { low, high, additive } = track;
  const isKnown = (level: number) => !Number.isNaN(level);
  const start =
    levels.findLast((level, t) => isKnown(level) && t < Math.max(1, track.assumedFrom)) ??
    levels.find(isKnown);
  if (start !== undefined) {
    const medians = bridged(levels, growth, additive);
    const frame = { scale: indicator.scale, capacity, low, high, medians, relative: false };
    return { ...frame, rateSlope: slopeOfRate(additive, frame, start) };
  }
  // Without a level only growth has a meaning: a path from 1, or of points from 0.
  const medians = new Float64Array(levels.length);
  let level = additive ? 0 : 1;
  for (const [t, rate] of growth.entries()) {
    if (!Number.isNaN(rate)) level = additive ? level + rate : level * (1 + rate);
    medians[t] = level;
  }
  return {
    scale: additive ? "identity" : "log",
    capacity,
    ...NO_BOUNDS,
    medians,
    relative: true,
    rateSlope: 1,
  };
}

/**
 * Levels that are not known, as far as growth tells them: what is asked relative to them rests on it. Years before the first
 * level lead up to it; after a year of which nothing is known another level stands for it, that is as good as any.
 */
function bridged(levels: Float64Array, growth: Float64Array, additive: boolean): Float64Array {
  const first = levels.findIndex((level) => !Number.isNaN(level));
  const medians = levels.slice();
  for (let t = first; t > 0; t--) {
    medians[t - 1] = additive ? medians[t]! - growth[t]! : medians[t]! / (1 + growth[t]!);
  }
  for (let t = first + 1; t < medians.length; t++) {
    const before = medians[t - 1]!;
    const rate = growth[t]!;
    if (!Number.isNaN(medians[t]!)) continue;
    if (Number.isNaN(rate)) medians[t] = additive ? before : Math.abs(before) || 1;
    else medians[t] = additive ? before + rate : before * (1 + rate);
  }
  return medians;
}
