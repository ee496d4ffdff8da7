import { type Asked, type Boundary, boundaryOf, senseOf } from "../measure/comparator.ts";
import type { Measure, Path, Span } from "../measure/measure.ts";
import { measures } from "../measure/registry.ts";
import type { Indicator, Plan, Target } from "../plan/plan.ts";
import type { Program } from "../projection/compile.ts";
import type { Columns, Filled } from "../projection/fill.ts";
import { realTermsId } from "../projection/prices.ts";
import type { Track } from "../projection/track.ts";
import type { ResolvedScenario } from "../scenario/resolve.ts";

/** A plan under a scenario with its paths filled: what every question about a target is asked of. */
export interface Situation {
  readonly plan: Plan;
  readonly scenario: ResolvedScenario;
  readonly program: Program;
  readonly filled: Filled;
  /** The paths of targets as far as actual figures alone give them. */
  readonly actual: Filled;
  /** Columns that a trial may overwrite. */
  readonly scratch: Columns;
  /** Columns that reach past the horizon: of the tracks that were followed so far that long. */
  readonly ahead: Map<string, Columns>;
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

export function caseOf({ plan, program }: Pick<Situation, "plan" | "program">, id: string): Case {
  const target = there(plan.targets[id], id);
  const { comparator, value, tolerance, by, from, base } = target;
  const indicator = there(plan.indicators[target.indicator], id);
  const asked: Asked = { comparator, value, tolerance, desired: indicator.desired };
  return {
    id,
    target,
    indicator,
    track: there(program.tracks.get(trackAsked(target, indicator)), id),
    measure: measures[target.measure],
    asked,
    span: { from, by, base, sense: senseOf(asked), asked: value },
  };
}

/** The track that a target asks of: that of its indicator, in its own prices or in those of the base year. */
function trackAsked({ indicator: id, prices }: Target, { deflator }: Indicator): string {
  return prices === "real" && deflator !== undefined ? realTermsId(id) : id;
}

/** A track's columns as the path that measures read; one lane. */
export function pathOf(
  { firstYear, years }: Program,
  { additive }: Track,
  { levels, growth }: Columns,
): Path {
  return { levels, growth, firstYear, years, lanes: 1, lane: 0, additive };
}

/** The path of a track that has been filled. */
export function pathIn(program: Program, filled: Filled, track: Track): Path {
  return pathOf(program, track, there(filled.get(track.id), track.id));
}

/** The path of a track as the scenario has it. */
export function assumedPath({ program, filled }: Situation, track: Track): Path {
  return pathIn(program, filled, track);
}

/** What a case comes to under the scenario. */
export interface Measured {
  readonly path: Path;
  /** The measure; NaN where it cannot be told. */
  readonly value: number;
  /** The number that just attains (a band with two sides has two of them: the one that `value` would meet first). */
  readonly edge: Boundary;
}

export function measured(situation: Situation, { track, measure, asked, span }: Case): Measured {
  const path = assumedPath(situation, track);
  const value = measure.value(path, span);
  return { path, value, edge: boundaryOf(asked, value) };
}

/** The latest year up to `by` in which a level or a growth is observed; null where there is none. */
export function latestObserved({ firstYear }: Program, track: Track, by: number): number | null {
  for (let t = Math.min(by - firstYear, track.lastObserved); t >= 0; t--) {
    if (!Number.isNaN(track.observedLevels[t]!) || !Number.isNaN(track.observedGrowth[t]!))
      return firstYear + t;
  }
  return null;
}

/** What a parsed plan is known to hold. */
function there<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new RangeError(`The plan has no "${id}"`);
  return value;
}
