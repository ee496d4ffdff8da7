import { pathOf } from "../attainment/situation.ts";
import { rangeOf } from "../measure/comparator.ts";
import type { Track } from "../projection/track.ts";
import type { Probability } from "./ensemble.ts";
import { exactProbability } from "./exact/exactProbability.ts";
import type { Question } from "./exact/law.ts";
import { type LevelLaw, levelLaw } from "./exact/levelLaw.ts";
import { type MeasureLaw, measureLaw } from "./exact/measureLaw.ts";
import { type DeterminedCase, determinedCases, type Model } from "./model.ts";
import { exactly } from "./results/estimate.ts";

/** What is known of a scenario without draws. */
export interface Known {
  /** By target. */
  readonly probabilities: ReadonlyMap<string, Probability>;
  /** How the measure of a target is distributed, by target. */
  readonly measures: ReadonlyMap<string, MeasureLaw>;
  /** How the levels of an indicator are distributed, by indicator and year; null where they are certain, or not known at all. */
  readonly levels: ReadonlyMap<string, readonly (LevelLaw | null)[]>;
}

/** As if nothing had a closed form. */
export const NOTHING_KNOWN: Known = { probabilities: new Map(), measures: new Map(), levels: new Map() };

/** All that has a closed form, or that a recursion gives. */
export function knownOf(model: Model): Known {
  const measures = new Map<string, MeasureLaw>();
  for (const determined of determinedCases(model)) {
    const law = measureLawOf(model, determined);
    if (law !== null) measures.set(determined.kase.id, law);
  }
  const levels = new Map<string, readonly (LevelLaw | null)[]>();
  for (const id of Object.keys(model.plan.indicators)) {
    const laws = levelLawsOf(model, id);
    if (laws !== null) levels.set(id, laws);
  }
  return { probabilities: exactProbabilities(model), measures, levels };
}

/** The laws of the levels of an indicator; null where one of them has to be drawn. */
function levelLawsOf({ laws, filled, program }: Model, id: string): (LevelLaw | null)[] | null {
  const law = laws.get(id);
  const levels = filled.get(id)?.levels;
  if (law === undefined || levels === undefined) return null;
  const found: (LevelLaw | null)[] = [];
  for (let t = 0; t < program.years; t++) {
    const isUncertain = !Number.isNaN(levels[t]) && law.covariance[t * program.years + t]! > 0;
    const of = isUncertain ? levelLaw(law, t) : null;
    if (isUncertain && of === null) return null;
    found.push(of);
  }
  return found;
}

function measureLawOf({ laws, program }: Model, { kase }: DeterminedCase): MeasureLaw | null {
  const { track, span, measure } = kase;
  const law = laws.get(track.id);
  if (law === undefined) return null;
  const [from, by, base] = positionsOf(program, span);
  const isPublished = measure.name === "growth" && !Number.isNaN(track.observedGrowth[by] ?? Number.NaN);
  return isPublished
    ? null
    : measureLaw(law, { measure: measure.name, from, by, base, additive: track.additive });
}

/** The probabilities of targets that are certain or have a closed form, or one that a recursion gives. */
export function exactProbabilities(model: Model): ReadonlyMap<string, Probability> {
  const exact = new Map<string, Probability>();
  for (const determined of determinedCases(model)) {
    const found = exactOf(model, determined);
    if (found !== null) exact.set(determined.kase.id, found);
  }
  return exact;
}

function exactOf(
  { program, filled, laws, shocks }: Model,
  { kase, attainment }: DeterminedCase,
): Probability | null {
  const { track, span, measure, asked } = kase;
  const columns = filled.get(track.id);
  if (columns === undefined) return null;
  if (!shocks.has(track.id) && track.formula === null) {
    return exactly(attainment.status === "attained" ? 1 : 0, 0);
  }
  const magnitude = measure.magnitude(pathOf(program, track, columns), span);
  const range = rangeOf(asked, Number.isNaN(magnitude) ? 0 : magnitude);
  const [from, by, base] = positionsOf(program, span);
  const open = measure.name === "growth" ? openGrowth(track, from, by, range) : from;
  const law = laws.get(track.id);
  if (open === null) return null;
  if (open > by) return exactly(1, 0);
  if (open < from) return exactly(0, 0);
  if (law === undefined) return null;
  const { additive } = track;
  const question: Question = { measure: measure.name, from: open, by, base, additive, ...range };
  const found = exactProbability(law, question);
  return found === null ? null : exactly(found.probability, found.error);
}

/** The years of a case as positions: the first, the last and the base. */
function positionsOf(
  { firstYear }: Model["program"],
  { from, by, base }: DeterminedCase["kase"]["span"],
): readonly [number, number, number] {
  return [from - firstYear, by - firstYear, base - firstYear];
}

/**
 * The first of some years whose growth is not published: what is published stands, whatever the levels. -1 where a published
 * growth misses; null where one is published after an open year.
 */
function openGrowth(
  { observedGrowth }: Track,
  from: number,
  by: number,
  { low, high }: { readonly low: number; readonly high: number },
): number | null {
  let open = from;
  for (let t = from; t <= by; t++) {
    const rate = observedGrowth[t] ?? Number.NaN;
    if (Number.isNaN(rate)) continue;
    if (!(rate >= low && rate <= high)) return -1;
    if (open < t) return null;
    open = t + 1;
  }
  return open;
}
