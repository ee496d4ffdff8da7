import { pathOf } from "../attainment/situation.ts";
import { rangeOf } from "../measure/comparator.ts";
import type { Track } from "../projection/track.ts";
import type { Probability } from "./ensemble.ts";
import { exactProbability } from "./exact/exactProbability.ts";
import { type Question, type Spread, varianceIn } from "./exact/law.ts";
import { type LevelLaw, levelLaw } from "./exact/levelLaw.ts";
import { measureLaw } from "./exact/measureLaw.ts";
import type { DeterminedCase, Model } from "./model.ts";
import type { Settings } from "./options.ts";
import { exactly } from "./results/estimate.ts";

/** What is known of a scenario without draws. */
export interface Known {
  /** By target. */
  readonly probabilities: ReadonlyMap<string, Probability>;
  /** How the measure of a target is distributed, by target. */
  readonly measures: ReadonlyMap<string, Spread | "certain">;
  /** How the levels of an indicator are distributed, by indicator and year; null where they are certain, or not known at all. */
  readonly levels: ReadonlyMap<string, readonly (LevelLaw | null)[]>;
}

/** As if nothing had a closed form. */
export const NOTHING_KNOWN: Known = { probabilities: new Map(), measures: new Map(), levels: new Map() };

/** Of what is asked for, all that has a closed form, or that a recursion gives. */
export function knownOf(model: Model, { outputs, exact }: Pick<Settings, "outputs" | "exact">): Known {
  if (!exact) return NOTHING_KNOWN;
  const { determined, plan } = model;
  const byTarget = <T>(of: (one: DeterminedCase) => T | null) => mapOf(determined, ({ kase }) => kase.id, of);
  const asksProbabilities = outputs.has("probabilities") || outputs.has("joint");
  const asksLevels = outputs.has("quantiles") || outputs.has("moments");
  return {
    probabilities: asksProbabilities ? byTarget((one) => exactProbabilityOf(model, one)) : new Map(),
    measures: outputs.has("measures") ? byTarget((one) => measureLawOf(model, one)) : new Map(),
    levels: mapOf(
      asksLevels ? Object.keys(plan.indicators) : [],
      (id) => id,
      (id) => levelLawsOf(model, id),
    ),
  };
}

function mapOf<K, T>(
  all: readonly K[],
  nameOf: (one: K) => string,
  of: (one: K) => T | null,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const one of all) {
    const value = of(one);
    if (value !== null) map.set(nameOf(one), value);
  }
  return map;
}

/** The laws of the levels of an indicator; null where one of them has to be drawn. */
function levelLawsOf({ laws, filled, program }: Model, id: string): (LevelLaw | null)[] | null {
  const law = laws.get(id);
  const levels = filled.get(id)?.levels;
  if (law === undefined || levels === undefined) return null;
  const found: (LevelLaw | null)[] = [];
  for (let t = 0; t < program.years; t++) {
    const isUncertain = !Number.isNaN(levels[t]) && varianceIn(law, t) > 0;
    const of = isUncertain ? levelLaw(law, t) : null;
    if (isUncertain && of === null) return null;
    found.push(of);
  }
  return found;
}

function measureLawOf({ laws, program }: Model, { kase }: DeterminedCase): Spread | "certain" | null {
  const { track, span, measure } = kase;
  const law = laws.get(track.id);
  if (law === undefined) return null;
  const [from, by, base] = positionsOf(program, span);
  const isPublished = measure.name === "growth" && !Number.isNaN(track.observedGrowth[by] ?? Number.NaN);
  return isPublished && from === by
    ? "certain"
    : measureLaw(law, { measure: measure.name, from, by, base, additive: track.additive });
}

/** The probability of a target that is certain or has a closed form, or one that a recursion gives; null for others. */
export function exactProbabilityOf(
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
