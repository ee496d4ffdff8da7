import { addsAmounts } from "../../growth/amounts.ts";
import type { GrowthAssumption, Uncertainty } from "../../growth/assumption.ts";
import { inLane } from "../../math/lanes.ts";
import type { ShockFrame, ShockSubject } from "./subject.ts";

/**
 * The years from one observed level up to the next: shocks begin anew with each. Or the years before the first level, which
 * follow from it backwards where growth is assumed for them.
 */
export interface Run {
  readonly from: number;
  /** The first year that is no longer in it. */
  readonly to: number;
  /** Years of the columns. */
  readonly years: number;
  /** Whether it begins with an observed level. */
  readonly isObserved: boolean;
  readonly isBackward: boolean;
  readonly assumed: readonly AssumedYear[];
}

/** One assumed year: its assumption, and the factor that brings its uncertainty to the scale of the shocks. */
export interface AssumedYear {
  readonly t: number;
  readonly assumption: GrowthAssumption;
  readonly slope: number;
}

export function runsOf(
  { program, track, columns, indicator, defaults }: ShockSubject,
  frame: ShockFrame,
): Run[] {
  const { years } = program;
  const isLevel = (t: number) => !Number.isNaN(track.observedLevels[t]!);
  /** The assumption for the growth of each year of some, where there is one. */
  const assumedIn = (first: number, last: number, from: number): AssumedYear[] => {
    const assumed: AssumedYear[] = [];
    for (let t = Math.max(first, track.assumedFrom); t <= last; t++) {
      const step = track.steps[t];
      const isPublished = !Number.isNaN(track.observedGrowth[t]!);
      if (isPublished || step?.assumption == null) continue;
      // Through zero there is no growth in percent, but amounts are added all the same.
      const known = addsAmounts(step.assumption) ? columns.levels : columns.growth;
      if (Number.isNaN(known[t]!)) continue;
      // What scales growth scales how uncertain it is.
      const slope = slopeOf(step.assumption, indicator.kind === "ratio", frame, from) * inLane(step.scale, 0);
      assumed.push({ t, assumption: withDefaults(step.assumption, defaults), slope });
    }
    return assumed;
  };
  const starts = Array.from({ length: years }, (_, t) => t).filter((t) => t === 0 || isLevel(t));
  const runs = starts.map((from, i): Run => {
    const to = starts[i + 1] ?? years;
    const isObserved = isLevel(from);
    const assumed = assumedIn(isObserved ? from + 1 : from, to - 1, from);
    return { from, to, years, isObserved, isBackward: false, assumed };
  });
  const known = starts.find(isLevel) ?? 0;
  if (known === 0) return runs;
  const assumed = assumedIn(1, known, known);
  return [{ from: 0, to: known, years, isObserved: false, isBackward: true, assumed }, ...runs.slice(1)];
}

/** An assumption with the plan's own uncertainty where it leaves open how uncertain it is: `DefaultUncertainty` has the rule. */
export function withDefaults(
  assumption: GrowthAssumption,
  defaults: Uncertainty | undefined,
): GrowthAssumption {
  const { model, spread, volatility, shape, events } = assumption;
  if (addsAmounts(assumption) || (model === "like" && assumption.shocks)) return assumption;
  const isSilent = [spread, volatility, shape, events].every((said) => said === undefined);
  return isSilent ? { ...assumption, ...defaults } : assumption;
}

/**
 * How far the scale moves for one unit of a growth assumption: a fraction of the level a year, a point of a ratio, or of
 * increments an amount; taken at the level that growth starts from.
 */
function slopeOf(growth: GrowthAssumption, isRatio: boolean, frame: ShockFrame, from: number): number {
  if (frame.relative) return 1;
  const level = frame.medians[from]!;
  // The rate of a logistic growth is that of the odds: on their scale already.
  if (growth.model === "logistic") return 1;
  if (growth.model === "history" && growth.scale === "logit") {
    return frame.scale === "logit" ? 1 : level * (1 - level);
  }
  return addsAmounts(growth) ? slopeOfLevel(frame, level) : slopeOfRate(isRatio, frame, level);
}

/** How far the scale moves for one unit of a rate. */
export function slopeOfRate(isRatio: boolean, frame: Omit<ShockFrame, "rateSlope">, level: number): number {
  if (frame.relative || frame.scale === "log") return 1;
  return slopeOfLevel(frame, level) * (isRatio ? 1 : Math.abs(level));
}

/** How far the scale moves for one unit of the level. */
export function slopeOfLevel({ scale, capacity }: Omit<ShockFrame, "rateSlope">, level: number): number {
  if (scale === "identity") return 1;
  return scale === "log" ? 1 / level : 1 / (level * (1 - level / capacity));
}
