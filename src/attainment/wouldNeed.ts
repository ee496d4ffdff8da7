import { apart, findRoot } from "../math/root.ts";
import { levelIn } from "../measure/measure.ts";
import type { Track } from "../projection/track.ts";
import { averageAssumed } from "./assumed.ts";
import type { Missing, WouldNeed } from "./attainment.ts";
import { requireGrowth } from "./required.ts";
import { assumedPath, type Case, type Measured, type Situation } from "./situation.ts";
import { trial } from "./trial.ts";

/** Relative: what a few multiplications may lose. */
const ROUNDING = 1e-14;

/** What would have to be true for an undetermined target to be reached: a base level, a yearly amount, or a growth. */
export function wouldNeed(
  situation: Situation,
  kase: Case,
  found: Measured,
  missing: readonly Missing[],
): WouldNeed {
  const { plan, program } = situation;
  const { track, span } = kase;
  const { path, edge } = found;
  // With one thing missing it is that one's level or growth that is asked; with several no single one would do.
  const only = missing.length === 1 ? missing[0] : undefined;
  const subject = (only && program.tracks.get(only.indicator)) ?? track;
  const code = only?.code;
  const levelIsMissing = code === "no-level" || code === "self-referential";
  const base = levelIsMissing ? baseLevelNeeded(situation, kase, subject, edge.at) : null;
  const growth = code === "no-growth" ? requireGrowth(situation, kase, found, subject).rate : null;
  return {
    indicator: subject.id,
    baseLevel: base,
    baseYear: plan.baseYear,
    atGrowth: base === null ? null : averageAssumed(assumedPath(situation, subject), plan.baseYear, span.by),
    averagePerYear: subject === track ? averagePerYear(kase, path, edge.at) : null,
    growth,
    exclusive: edge.exclusive,
  };
}

/**
 * The level in the base year with which the target is just attained at the assumed growth. Plan observations are left
 * out: an aim cannot prove itself.
 */
function baseLevelNeeded(situation: Situation, kase: Case, subject: Track, at: number): number | null {
  const { firmLevels, observedLevels } = subject;
  const open = firmLevels === observedLevels ? subject : { ...subject, observedLevels: firmLevels };
  const wanted = subject.id === kase.track.id ? open : kase.track;
  const run = trial(situation, wanted, open);
  const valueAt = (baseline: number): number => kase.measure.value(run({ baseline }), kase.span);
  // Plus 0, so that it is never -0, which JSON does not have.
  const guess = (subject.additive ? at - valueAt(0) : at / valueAt(1)) + 0;
  if (!Number.isFinite(guess)) return null;
  if (guess >= 0 && subject === kase.track && moveInStep(subject)) return guess;
  const low = Math.max(0, subject.low);
  const high = subject.steps.reduce(
    (least, { growth }) => Math.min(least, growth?.by === "level" ? growth.capacity : least),
    subject.high,
  );
  const distance = (baseline: number): number => valueAt(baseline) - at;
  const close = Math.abs(distance(guess)) <= ROUNDING * Math.abs(at);
  if (close && guess >= low && guess <= high) return guess;
  const top = Number.isFinite(high) ? high : Math.max(1, Math.abs(guess)) * 1e6;
  const below = distance(low);
  const above = distance(top);
  return apart(below, above) ? findRoot(distance, low, top, below, above).x : null;
}

/** Without observations or limits, amounts that grow at rates of their own are proportional to their base. */
function moveInStep({ steps, low, formula, lastObserved, additive }: Track): boolean {
  if (additive || formula !== null || lastObserved >= 0) return false;
  return low === Number.NEGATIVE_INFINITY && steps[0]?.growth?.by === "year" && steps[0] === steps.at(-1);
}

/** For a sum over years: what each year still open must bring on average. */
function averagePerYear(
  { measure, span }: Case,
  path: Parameters<typeof levelIn>[0],
  at: number,
): number | null {
  if (!measure.flowOnly) return null;
  const years = span.by - span.from + 1;
  const asked = measure.name === "average" ? at * years : at;
  let known = 0;
  let open = 0;
  for (let year = span.from; year <= span.by; year++) {
    const level = levelIn(path, year);
    if (Number.isNaN(level)) open++;
    else known += level;
  }
  const each = (asked - known) / open;
  return Number.isFinite(each) ? each : null;
}
