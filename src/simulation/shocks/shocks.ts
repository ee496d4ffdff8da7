import type { Plan } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";
import type { Filled } from "../../projection/fill.ts";
import { linksOf } from "./links.ts";
import { runsOf, slopeOfRate } from "./runs.ts";
import { isUncertain, type Shock } from "./shock.ts";
import type { ShockFrame, ShockSubject } from "./subject.ts";
import { innovations, jumpsOf, observedSpreads, spreadTerms } from "./terms.ts";

/**
 * The shocks of every track that is uncertain under a scenario, leaders before followers. A formula has none of its own.
 */
export function shocksOf(plan: Plan, program: Program, filled: Filled): ReadonlyMap<string, Shock> {
  const shocks = new Map<string, Shock>();
  for (const [id, track] of program.tracks) {
    const indicator = plan.indicators[id];
    const columns = filled.get(id);
    if (indicator === undefined || columns === undefined || track.formula !== null) continue;
    const defaults = plan.uncertainty?.[indicator.kind === "ratio" ? "ratios" : "amounts"];
    const shock = shockOf({ program, track, indicator, columns, defaults, shocks });
    if (isUncertain(shock)) shocks.set(id, shock);
  }
  return shocks;
}

function shockOf(subject: ShockSubject): Shock {
  const { track } = subject;
  const frame = frameOf(subject);
  const runs = runsOf(subject, frame);
  const terms = runs.flatMap((run) => [...spreadTerms(run), ...innovations(run)]);
  const observed = frame.relative ? [] : observedSpreads(subject, runs, frame);
  const jumps = runs.flatMap((run) => jumpsOf(run, subject));
  const links = linksOf(subject, runs);
  return { id: track.id, ...frame, terms, observed, jumps, links };
}

function frameOf({ track, indicator, columns }: ShockSubject): ShockFrame {
  const { levels, growth } = columns;
  const capacity = indicator.growth?.model === "logistic" ? indicator.growth.capacity : 1;
  const { low, high, additive } = track;
  const start = levels.findLast((level, t) => !Number.isNaN(level) && t < Math.max(1, track.assumedFrom));
  if (levels.some((level) => !Number.isNaN(level))) {
    const frame = { scale: indicator.scale, capacity, low, high, medians: levels, relative: false };
    return { ...frame, rateSlope: slopeOfRate(additive, frame, start ?? Number.NaN) };
  }
  // Without a level only growth has a meaning: a path from 1, or of points from 0.
  const medians = new Float64Array(levels.length);
  let level = additive ? 0 : 1;
  for (const [t, rate] of growth.entries()) {
    if (!Number.isNaN(rate)) level = additive ? level + rate : level * (1 + rate);
    medians[t] = level;
  }
  const unbounded = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return {
    scale: additive ? "identity" : "log",
    capacity,
    ...unbounded,
    medians,
    relative: true,
    rateSlope: 1,
  };
}
