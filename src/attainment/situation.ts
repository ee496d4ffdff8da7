import { type Asked, type Boundary, boundaryOf, senseOf } from "../measure/comparator.ts";
import type { Measure, Path, Span } from "../measure/measure.ts";
import { measures } from "../measure/registry.ts";
import type { Indicator, Plan, Target } from "../plan/plan.ts";
import type { Program } from "../projection/compile.ts";
import type { Columns, Filled, FillOptions } from "../projection/fill.ts";
import type { Track } from "../projection/track.ts";
import type { ResolvedScenario } from "../scenario/resolve.ts";

/** A plan under a scenario with its paths filled: what every question about a target is asked of. */
export interface Situation {
  readonly plan: Plan;
  readonly scenario: ResolvedScenario;
  readonly program: Program;
  readonly filled: Filled;
  readonly options: FillOptions;
}

/** One target with all that is needed to measure it. */
export interface Case {
  readonly id: string;
  readonly target: Target;
  readonly indicator: Indicator;
  readonly track: Track;
  readonly measure: Measure;
  readonly asked: Asked;
  readonly span: Span;
}

export function caseOf(situation: Pick<Situation, "plan" | "program">, id: string): Case {
  const target = situation.plan.targets[id];
  const indicator = target && situation.plan.indicators[target.indicator];
  const track = target && situation.program.tracks.get(target.indicator);
  if (target === undefined || indicator === undefined || track === undefined) {
    throw new RangeError(`Unknown target "${id}"`);
  }
  const { comparator, value, tolerance, by, from, base } = target;
  const asked: Asked = { comparator, value, tolerance, desired: indicator.desired };
  return {
    id,
    target,
    indicator,
    track,
    measure: measures[target.measure],
    asked,
    span: { from, by, base, sense: senseOf(asked), asked: value },
  };
}

/** A track's columns as the path that measures read; one lane. */
export function pathOf(program: Program, track: Track, columns: Columns): Path {
  const { firstYear, years } = program;
  const { levels, growth } = columns;
  return { levels, growth, firstYear, years, lanes: 1, lane: 0, additive: track.additive };
}

/** The path of a case as the scenario has it. */
export function assumedPath({ program, filled }: Situation, { track }: Case): Path {
  const columns = filled.get(track.id);
  if (columns === undefined) throw new Error(`"${track.id}" has not been projected`);
  return pathOf(program, track, columns);
}

/** The number that just attains, given what is projected (a band with two sides has two of them). */
export function boundary({ measure, asked, span }: Case, path: Path): Boundary {
  return boundaryOf(asked, measure.value(path, span));
}

/** The latest year up to `by` in which a level or a growth is observed; null where there is none. */
export function latestObserved(program: Program, track: Track, by: number): number | null {
  for (let t = Math.min(by - program.firstYear, track.lastObserved); t >= 0; t--) {
    if (!Number.isNaN(track.observedLevels[t]!) || !Number.isNaN(track.observedGrowth[t]!)) {
      return program.firstYear + t;
    }
  }
  return null;
}
