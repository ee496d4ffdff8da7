import { levelIn } from "../measure/measure.ts";
import type { Track } from "../projection/track.ts";
import type { Missing } from "./attainment.ts";
import { type Case, pathOf, type Situation } from "./situation.ts";

/** What would have to be known for a verdict, traced to the indicators that lack it. */
export function missingFor(situation: Situation, { track, measure, span }: Case): readonly Missing[] {
  const found: Missing[] = [];
  const seen = new Set<string>();
  const needsLevels = measure.needsLevels;
  trace(situation, track, needsLevels, measure.spans ? span.from : span.by, span.by, seen, found);
  if (found.length === 0) {
    // Everything it rests on is there, and still there is no number.
    found.push({
      code: track.formula === null ? "sign-change" : "undefined",
      indicator: track.id,
      year: span.by,
    });
  }
  return found;
}

function trace(
  situation: Situation,
  track: Track,
  needsLevels: boolean,
  from: number,
  by: number,
  seen: Set<string>,
  found: Missing[],
): void {
  if (seen.has(track.id)) return;
  seen.add(track.id);
  const { program, plan, filled } = situation;
  const columns = filled.get(track.id);
  if (columns === undefined) return;
  if (track.formula !== null) {
    for (const input of track.inputs) follow(situation, input, true, from, by, seen, found);
    return;
  }
  const path = pathOf(program, track, columns);
  if (needsLevels && program.firstYear + track.firstLevel > from) {
    found.push({ code: "no-level", indicator: track.id, year: plan.baseYear });
  }
  for (let year = plan.baseYear + 1; year <= by; year++) {
    const t = year - program.firstYear;
    const step = t >= track.assumedFrom ? track.steps[t] : undefined;
    if (!Number.isNaN(track.observedLevels[t]!) || !Number.isNaN(track.observedGrowth[t]!)) continue;
    if (step === undefined || (step.growth === null && step.scale !== 0)) {
      found.push({ code: "no-growth", indicator: track.id, year });
      return;
    }
    if (step.growth?.by === "target" && Number.isNaN(path.growth[t]!)) {
      found.push({ code: "unreachable-target", indicator: track.id, year });
      return;
    }
    if (step.growth?.by === "leader" && Number.isNaN(path.growth[t]!)) {
      follow(situation, step.growth.leader, false, year, year, seen, found);
      return;
    }
    if (needsLevels && !Number.isNaN(levelIn(path, year - 1)) && Number.isNaN(levelIn(path, year))) {
      found.push({ code: "sign-change", indicator: track.id, year });
      return;
    }
  }
}

function follow(
  situation: Situation,
  id: string,
  needsLevels: boolean,
  from: number,
  by: number,
  seen: Set<string>,
  found: Missing[],
): void {
  const track = situation.program.tracks.get(id);
  if (track !== undefined) trace(situation, track, needsLevels, from, by, seen, found);
}
