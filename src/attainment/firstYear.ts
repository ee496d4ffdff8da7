import { judge } from "../measure/comparator.ts";
import type { Path } from "../measure/measure.ts";
import { compile } from "../projection/compile.ts";
import { fill } from "../projection/fill.ts";
import { LOOK_AHEAD } from "../projection/observed.ts";
import { assumedPath, type Case, caseOf, pathOf, type Situation } from "./situation.ts";

/**
 * The first year in which a target would hold were it asked for that year; null where it does not within 30 years of
 * the horizon. A ceiling over several years, and growth or a level in every year, are only known in `by`.
 */
export function firstYearAttained(situation: Situation, kase: Case, attained: boolean): number | null {
  const { measure, span, target } = kase;
  const whole =
    measure.spans && (measure.name === "always" || (measure.name === "growth" && span.from < span.by));
  if (whole || (measure.spans && span.sense !== 1)) return attained ? span.by : null;
  const path = attained ? assumedPath(situation, kase) : pathAhead(situation, kase);
  const start = measure.name === "level" || measure.name === "growth" ? span.base : span.from;
  const first = measure.name === "level" ? start : Math.max(start, target.base + 1);
  for (let year = first; year < path.firstYear + path.years; year++) {
    const at = { ...span, by: year, from: measure.name === "growth" ? year : span.from };
    const value = measure.value(path, at);
    if (!Number.isNaN(value) && judge(value, kase.asked, measure.magnitude(path, at)).attained) return year;
  }
  return null;
}

/** The path of a case, followed past the horizon. */
function pathAhead({ plan, scenario, options }: Situation, { id, target }: Case): Path {
  const program = compile(plan, scenario, {
    lastYear: plan.horizon + LOOK_AHEAD,
    only: [target.indicator],
  });
  const filled = fill(program, options);
  const { track } = caseOf({ plan, program }, id);
  const columns = filled.get(track.id);
  if (columns === undefined) throw new Error(`"${track.id}" has not been projected`);
  return pathOf(program, track, columns);
}
