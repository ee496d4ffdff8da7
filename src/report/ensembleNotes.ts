import type { Ensemble, EnsembleAttainment } from "../simulation/ensemble.ts";
import { distanceText, notesOf } from "./notes.ts";
import { isCertain, wholePercent } from "./probability.ts";
import type { Subject } from "./subject.ts";

/** A shortfall is not worth a word where the target is missed less often. */
const SELDOM = 0.01;

/** What there is to say under a target: how far it is missed where it is, and when it is first reached. */
export function ensembleNotes(
  subject: Subject,
  attainment: EnsembleAttainment,
  ensemble: Ensemble,
): string[] {
  if (attainment.status === "undetermined") {
    // Determined under the first of the scenarios that are mixed, but not under all of them.
    if (attainment.missing === null) return [subject.manner.words.ensemble.undeterminedElsewhere];
    return notesOf(subject, attainment, ensemble);
  }
  return [shortfall(subject, attainment), firstYear(subject, attainment)];
}

function shortfall(subject: Subject, attainment: EnsembleAttainment): string {
  const { comparator, expectedShortfall, probability } = attainment;
  const { words } = subject.manner;
  if (expectedShortfall === null || (probability !== null && 1 - probability.value < SELDOM)) return "";
  const isMissed = probability !== null && isCertain(probability);
  if (expectedShortfall === 0) return isMissed ? words.onBoundary : "";
  const distance = distanceText(subject, expectedShortfall);
  const isOver = comparator === "atMost" || comparator === "below";
  const say = comparator === "about" ? words.ensemble.offBy : isOver ? words.overBy : words.shortBy;
  return isMissed ? say(distance) : words.ensemble.whereMissed(say(distance));
}

function firstYear(subject: Subject, { firstYears, by }: EnsembleAttainment): string {
  const { firstIn } = subject.manner.words.ensemble;
  const likely = likelyFirstYear(firstYears);
  if (likely === null || firstYears === null || likely.probability <= firstYears.later) return "";
  // Where no earlier year is possible, that is how likely the target is, which its row says.
  if (likely.year === by && firstYears.years[0] === by) return "";
  return firstIn(likely.year, likely.probability === 1 ? "" : wholePercent(likely.probability));
}

/** The most likely first year, the earliest of several. */
export function likelyFirstYear(
  firstYears: EnsembleAttainment["firstYears"],
): { readonly year: number; readonly probability: number } | null {
  let likely: { year: number; probability: number } | null = null;
  for (const [i, year] of (firstYears?.years ?? []).entries()) {
    const probability = firstYears?.probabilities[i] ?? 0;
    if (likely === null || probability > likely.probability) likely = { year, probability };
  }
  return likely;
}
