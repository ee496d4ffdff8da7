import { apart, findRoot } from "../math/root.ts";
import type { Boundary } from "../measure/comparator.ts";
import type { Track } from "../projection/track.ts";
import { type Found, none } from "./required.ts";
import type { Case, Situation } from "./situation.ts";
import { trial } from "./trial.ts";

/** Relative: what a few multiplications may lose. */
const ROUNDING = 1e-14;
/** How far above and below what would do if levels moved in step a level is looked for. */
const FAR = 1e6;

/** A required level of the base year, in the indicator's unit, or null with the reason why there is none. */
export interface BaseLevel extends Found {
  readonly level: number | null;
}

/**
 * The level in the base year with which the target is just attained at the assumed growth.
 *
 * @param subject - the target's own track, or one that its formula rests on
 * @param isFirm - whether observations that are only planned are left out: where there is no verdict yet, an aim cannot
 *   prove itself
 */
export function requireBaseLevel(
  situation: Situation,
  kase: Case,
  subject: Track,
  { at, sense, exclusive }: Boundary,
  isFirm = true,
): BaseLevel {
  const { firmLevels, observedLevels } = subject;
  const { measure, span, track } = kase;
  const isOpen = isFirm && firmLevels !== observedLevels;
  const open = isOpen ? { ...subject, observedLevels: firmLevels } : subject;
  const wanted = subject.id === track.id ? open : track;
  const run = trial(situation, wanted, open);
  const valueAt = (baseline: number): number => measure.value(run({ baseline }), span);
  // Every undetermined target has one: fields written out, since what is spread and then changed is slow to make.
  const closed = (level: number, residual: number): BaseLevel => ({
    level,
    method: "closed form",
    iterations: 0,
    residual,
    bracket: null,
    reason: null,
  });
  // Plus 0, so that it is never -0, which JSON does not have.
  const guess = (subject.additive ? at - valueAt(0) : at / valueAt(1)) + 0;
  if (!Number.isFinite(guess))
    return { ...none(Number.isNaN(guess) ? "no-level" : "out-of-reach"), level: null };
  if (measure.needsLevels && guess >= 0 && subject === track && moveInStep(subject)) return closed(guess, 0);
  const high = subject.steps.reduce(
    (least, { growth }) => Math.min(least, growth?.by === "level" ? growth.capacity : least),
    subject.high,
  );
  const top = Number.isFinite(high) ? high : Math.max(1, Math.abs(guess)) * FAR;
  const distance = (baseline: number): number => valueAt(baseline) - at;
  const near = Math.max(0, subject.low);
  // Nothing can be said relative to nothing.
  const low = Number.isNaN(distance(near)) ? near + (top - near) / FAR ** 2 : near;
  const below = distance(low);
  const above = distance(top);
  const residual = distance(guess);
  // An increase may be none at both ends, where levels are at their bounds, and still be found between.
  const moves = below !== above || (measure.needsLevels && subject.lastObserved < 0);
  if (moves && Math.abs(residual) <= ROUNDING * Math.abs(at) && guess >= low && guess <= high)
    return closed(guess, residual);
  // Later years are observed, or only growth is looked at.
  if (!moves) return { ...none("observed"), level: null };
  if (!apart(below, above)) {
    const reached = exclusive ? sense * above > 0 : sense * above >= 0;
    const reason = Number.isNaN(below + above) ? "no-level" : reached ? "assured" : "out-of-reach";
    return { ...none(reason), level: null };
  }
  const { x, ...how } = findRoot(distance, low, top, below, above);
  return { ...none(null), level: x, method: "root finder", ...how };
}

/** Without observations or limits, amounts that grow at rates, whatever their level, are proportional to their base. */
function moveInStep({ steps, low, high, formula, lastObserved, additive }: Track): boolean {
  if (additive || formula !== null || lastObserved >= 0 || Number.isFinite(low) || Number.isFinite(high))
    return false;
  const growth = steps[0]?.growth;
  return growth != null && growth.by !== "level" && steps[0] === steps.at(-1);
}
