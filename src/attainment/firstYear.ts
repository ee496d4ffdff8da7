import { judge } from "../measure/comparator.ts";
import type { Path } from "../measure/measure.ts";
import { LOOK_AHEAD } from "../projection/compile.ts";
import { blankColumns, fillTrack } from "../projection/fill.ts";
import { orderTracks } from "../projection/order.ts";
import { assumedPath, type Case, pathIn, type Situation } from "./situation.ts";

/**
 * The first year in which a target would hold were it asked for that year; null where it does not within 30 years of
 * the horizon. A ceiling over several years, and growth or a level in every year, are only known in `by`.
 */
export function firstYearAttained(situation: Situation, kase: Case, attained: boolean): number | null {
  const { measure, span, asked } = kase;
  const { name, spans } = measure;
  const single = name === "growth" && span.from === span.by;
  if (spans && !single && (span.sense !== 1 || name === "always" || name === "growth")) {
    return attained ? span.by : null;
  }
  const path = attained ? assumedPath(situation, kase.track) : pathAhead(situation, kase);
  const first = spans && !single ? span.from : name === "level" ? span.base : span.base + 1;
  for (let year = first; year < path.firstYear + path.years; year++) {
    const at = { ...span, by: year, from: single ? year : span.from };
    const value = measure.value(path, at);
    if (!Number.isNaN(value) && judge(value, asked, measure.magnitude(path, at)).attained) return year;
  }
  return null;
}

/** The path of a case, followed past the horizon; each track is filled once for all cases that rest on it. */
function pathAhead({ program, ahead }: Situation, { track }: Case): Path {
  const longer = { ...program, years: program.years + LOOK_AHEAD };
  const unfilled = orderTracks([track.id], (id) => (ahead.has(id) ? undefined : program.tracks.get(id)));
  for (const one of unfilled.values()) {
    ahead.set(one.id, fillTrack(longer, one, ahead, blankColumns(longer.years)(0)));
  }
  return pathIn(longer, ahead, track);
}
