import { evaluateFormula } from "../formula/evaluate.ts";
import type { FormulaNode } from "../formula/tree.ts";
import { inLane, type PerLane, plusLanes, timesLanes } from "../math/lanes.ts";
import type { Program } from "./compile.ts";
import { isDeflated, nominalGrowth } from "./prices.ts";
import type { BoundStep, Track } from "./track.ts";

/** The path of one indicator for every lane: `[year - firstYear][lane]`, NaN where not known. */
export interface Columns {
  readonly levels: Float64Array;
  /** Growth on the year before: fraction (ratios: points as a fraction). */
  readonly growth: Float64Array;
}

/** What differs from the program: between lanes, or in a solver's trial. Laid over every assumed year. */
export interface Variation {
  /** Factor on the growth; 0 takes the assumption out, so that `shift` alone is the growth. */
  readonly scale?: PerLane;
  /** Points added to the growth, as a fraction. */
  readonly shift?: PerLane;
  /** Level of the base year. */
  readonly baseline?: PerLane;
}

/** Columns that are already there, by indicator. */
export type Filled = Pick<ReadonlyMap<string, Columns>, "get">;

export interface FillOptions {
  readonly lanes?: number;
  /** What differs, by indicator. */
  readonly variations?: ReadonlyMap<string, Variation>;
  /** Columns to overwrite, by position: of years times lanes each. Default: new ones. */
  readonly blank?: (position: number) => Columns;
}

/** Fills every track of a program with its median path. */
export function fill(program: Program, options: FillOptions = {}): ReadonlyMap<string, Columns> {
  const { tracks, years } = program;
  const { lanes = 1, variations } = options;
  const { blank = blankColumns(years * lanes, tracks.size) } = options;
  const filled = new Map<string, Columns>();
  for (const [id, track] of tracks) {
    filled.set(id, fillTrack(program, track, filled, blank(filled.size), variations?.get(id)));
  }
  return filled;
}

/**
 * Columns that are not filled yet, for so many tracks, by position: views of one buffer, for buffers of their own take
 * longer to make than to fill.
 */
export function blankColumns(length: number, tracks = 1): (position: number) => Columns {
  const size = length * Float64Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(2 * size * tracks);
  return (position) => ({
    levels: new Float64Array(buffer, 2 * size * position, length),
    growth: new Float64Array(buffer, 2 * size * position + size, length),
  });
}

/**
 * The path of one track for every lane.
 *
 * @param filled - holds the columns that the track rests on
 * @param columns - take the path; their length is years times lanes
 * @param varied - what differs from the program for this track
 * @returns `columns`
 */
export function fillTrack(
  program: Program,
  track: Track,
  filled: Filled,
  columns: Columns,
  varied?: Variation,
): Columns {
  const { years, firstYear, baseYear } = program;
  const { levels, growth } = columns;
  const lanes = levels.length / years;
  if (track.formula !== null) return fillFormula(track, track.formula, filled, lanes, columns);
  const { observedLevels, observedGrowth, steps, additive, low, high } = track;
  const scale = varied?.scale ?? 1;
  const shift = varied?.shift ?? 0;
  const baseline = varied?.baseline;
  const base = baseYear - firstYear;
  const assumedFrom = baseline === undefined ? track.assumedFrom : Math.min(track.assumedFrom, base + 1);
  const prices = track.deflator === null ? undefined : filled.get(track.deflator.index)?.growth;
  let step: BoundStep | undefined;
  let rateIn: ((year: number) => number) | null = null;
  let next: ((previous: number, year: number) => number) | null = null;
  let leader: Float64Array | undefined;
  // The rate of the year, or of a follower its multiple of the leader's; of what goes level by level none is needed.
  let own: PerLane = Number.NaN;
  let factors: PerLane = 1;
  let points: PerLane = 0;
  for (let t = 0; t < years; t++) {
    if (t >= assumedFrom && steps[t] !== step) {
      step = steps[t];
      const bound = step?.growth;
      leader = bound?.by === "leader" ? filled.get(bound.leader)?.growth : undefined;
      next = bound?.by === "level" ? bound.next : null;
      own = step?.rates ?? (bound?.by === "leader" ? bound.elasticity : Number.NaN);
      rateIn = bound?.by === "year" && step?.rates === null ? bound.rate : null;
      factors = timesLanes(step?.scale ?? 1, scale);
      points = plusLanes(timesLanes(step?.shift ?? 0, scale), shift);
    }
    if (rateIn !== null) own = rateIn(firstYear + t);
    const published = observedGrowth[t]!;
    const observed = t === base && baseline !== undefined ? baseline : observedLevels[t]!;
    const deflated = prices !== undefined && isDeflated(track, t);
    for (let lane = 0; lane < lanes; lane++) {
      const i = t * lanes + lane;
      const previous = t === 0 ? Number.NaN : levels[i - lanes]!;
      let level = inLane(observed, lane);
      let rate = published;
      const unknown = Number.isNaN(level);
      if (Number.isNaN(published)) {
        if (!unknown && !Number.isNaN(previous)) {
          rate = growthBetween(previous, level, additive);
        } else if (step !== undefined) {
          const factor = inLane(factors, lane);
          if (next !== null && factor !== 0) {
            const grown = adjusted(
              next(previous, firstYear + t),
              previous,
              factor,
              inLane(points, lane),
              additive,
            );
            if (unknown) level = clip(grown, low, high);
            rate = growthBetween(previous, level, additive);
          } else {
            rate = inLane(points, lane);
            if (factor !== 0) rate += inLane(own, lane) * (leader === undefined ? 1 : leader[i]!) * factor;
          }
        }
      }
      if (deflated) {
        rate =
          unknown || Number.isNaN(previous)
            ? nominalGrowth(rate, prices[i]!)
            : growthBetween(previous, level, additive);
      }
      if (Number.isNaN(level) && !Number.isNaN(previous)) {
        const grown = grow(previous, rate, additive);
        level = clip(grown, low, high);
        if (level !== grown && !Number.isNaN(level)) rate = growthBetween(previous, level, additive);
      }
      levels[i] = level;
      growth[i] = rate;
    }
  }
  return columns;
}

function fillFormula(
  track: Track,
  formula: FormulaNode,
  filled: Filled,
  lanes: number,
  columns: Columns,
): Columns {
  const { levels, growth } = columns;
  const { length } = levels;
  const missing = new Float64Array(length).fill(Number.NaN);
  evaluateFormula(formula, (id) => filled.get(id)?.levels ?? missing, length, levels);
  // Plus 0: a formula may give -0, which JSON does not have.
  for (let i = 0; i < length; i++) levels[i]! += 0;
  growth.fill(Number.NaN, 0, lanes);
  for (let i = lanes; i < length; i++)
    growth[i] = growthBetween(levels[i - lanes]!, levels[i]!, track.additive);
  return columns;
}

/** The model's own level, scaled and shifted; unadjusted it stands, so that no bit is lost on the way through a rate. */
function adjusted(next: number, previous: number, factor: number, points: number, additive: boolean): number {
  if (factor === 1 && points === 0) return next;
  return previous + factor * (next - previous) + points * (additive ? 1 : previous);
}

/** The level after a year's growth; NaN where a rate has no meaning: from below zero, or past a fall of 100 %. */
function grow(previous: number, rate: number, additive: boolean): number {
  if (additive) return previous + rate;
  return previous < 0 || rate < -1 ? Number.NaN : previous * (1 + rate);
}

/** The growth between two levels; NaN where a rate has no meaning. */
export function growthBetween(previous: number, level: number, additive: boolean): number {
  if (additive) return level - previous;
  return previous > 0 && level >= 0 ? level / previous - 1 : Number.NaN;
}

function clip(level: number, low: number, high: number): number {
  return Math.min(Math.max(level, low), high);
}
