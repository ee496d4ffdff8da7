import { isDeflated } from "../projection/prices.ts";
import type { Track } from "../projection/track.ts";
import type { Missing, MissingCode } from "./attainment.ts";
import { assumedPath, type Case, type Situation } from "./situation.ts";

/** What would have to be known for a verdict, traced to the indicators that lack it. */
export function missingFor(situation: Situation, { track, measure, span }: Case): readonly Missing[] {
  const { program, plan, filled } = situation;
  const areUnknown = ({ deflator }: Track, t: number) =>
    deflator !== null && Number.isNaN(filled.get(deflator.index)?.growth[t] ?? Number.NaN);
  const found: Missing[] = [];
  // It grows while it is walked: a chain of ten thousand followers would overflow a recursion.
  const open = new Map<string, { needsLevels: boolean; from: number }>();
  open.set(track.id, { needsLevels: measure.needsLevels, from: measure.spans ? span.from : span.by });
  const follow = (id: string, needsLevels: boolean, from: number): void => {
    if (!open.has(id)) open.set(id, { needsLevels, from });
  };
  for (const [indicator, { needsLevels, from }] of open) {
    const one = program.tracks.get(indicator);
    if (one === undefined) continue;
    if (one.formula !== null) {
      for (const input of one.inputs) follow(input, true, from);
      continue;
    }
    const missing = (code: MissingCode, year: number) => found.push({ code, indicator, year });
    const { levels, growth } = assumedPath(situation, one);
    if (needsLevels && program.firstYear + one.firstLevel > from) missing("no-level", plan.baseYear);
    for (let year = plan.baseYear + 1; year <= span.by; year++) {
      const t = year - program.firstYear;
      if (!Number.isNaN(one.observedLevels[t]!) || !Number.isNaN(one.observedGrowth[t]!)) continue;
      const step = t >= one.assumedFrom ? one.steps[t] : undefined;
      const bound = step?.growth;
      const unknown = Number.isNaN(growth[t]!);
      if (bound == null && step?.scale !== 0) missing("no-growth", year);
      else if (unknown && step?.assumption?.model === "toTarget") missing("unreachable-target", year);
      else if (unknown && isDeflated(one, t) && areUnknown(one, t))
        follow(one.deflator?.index ?? "", false, year);
      else if (unknown && bound?.by === "leader") follow(bound.leader, false, year);
      else if (needsLevels && !Number.isNaN(levels[t - 1]!) && Number.isNaN(levels[t]!))
        missing("sign-change", year);
      else continue;
      break;
    }
  }
  // Where everything it rests on is there, and still there is no number, the number means nothing.
  if (found.length === 0) {
    found.push({
      code: track.formula === null ? "sign-change" : "undefined",
      indicator: track.id,
      year: span.by,
    });
  }
  return found;
}
