import { levelIn } from "../measure/measure.ts";
import { averageAssumed } from "./assumed.ts";
import type { Missing, WouldNeed } from "./attainment.ts";
import { requireBaseLevel } from "./baseLevel.ts";
import { requireGrowth } from "./required.ts";
import { assumedPath, type Case, type Measured, type Situation } from "./situation.ts";

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
  const base = levelIsMissing ? requireBaseLevel(situation, kase, subject, edge).level : null;
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
