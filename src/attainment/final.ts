import type { Track } from "../projection/track.ts";
import type { Case, Situation } from "./situation.ts";

/**
 * Whether a verdict rests on actual figures alone: every level or growth that its measure looks at is in, so that no
 * assumption and no later year can change it. An estimate or a plan may still be revised, and a scenario's level is not a fact.
 */
export function isFinal(situation: Situation, { measure, span, track }: Case): boolean {
  const { from, by, base } = span;
  const every = (first: number, test: (year: number) => boolean): boolean => {
    for (let year = first; year <= by; year++) if (!test(year)) return false;
    return true;
  };
  const isLevel = (year: number) => isActualLevel(situation, track, year);
  const isGrowth = (year: number) => isActualGrowth(situation, track, year);
  switch (measure.name) {
    case "level":
      return isLevel(by);
    case "total":
    case "average":
    case "always":
      return every(from, isLevel);
    case "growth":
      return every(from, isGrowth);
    case "increase":
      return isLevel(base) && isLevel(by);
    case "change":
    case "averageGrowth":
      return (isLevel(base) && isLevel(by)) || every(base + 1, isGrowth);
  }
}

/** Whether the level of a year is actual: observed, or grown by observed growth from one that is. */
function isActualLevel(situation: Situation, track: Track, year: number): boolean {
  const { program, plan } = situation;
  if (track.formula !== null) return ofInputs(situation, track, year);
  // An index has 100 in its base year because that is what an index is.
  const isIndex = plan.indicators[track.id]?.kind === "index";
  for (let t = year - program.firstYear; t >= 0 && t < program.years; t--) {
    if (isIndex && t === program.baseYear - program.firstYear) return true;
    if (track.basis[t] !== "actual") return false;
    if (!Number.isNaN(track.observedLevels[t]!)) return true;
  }
  return false;
}

/** Whether the growth of a year is actual: published, or that between two actual levels. */
function isActualGrowth(situation: Situation, track: Track, year: number): boolean {
  const t = year - situation.program.firstYear;
  if (track.basis[t] === "actual" && !Number.isNaN(track.observedGrowth[t]!)) return true;
  return isActualLevel(situation, track, year) && isActualLevel(situation, track, year - 1);
}

/** A formula is actual where everything that it is made of is; a chain of formulas is walked, not recursed into. */
function ofInputs(situation: Situation, formula: Track, year: number): boolean {
  const open = new Set([formula]);
  for (const { inputs } of open) {
    for (const input of inputs) {
      const track = situation.program.tracks.get(input);
      if (track === undefined) return false;
      if (track.formula !== null) open.add(track);
      else if (!isActualLevel(situation, track, year)) return false;
    }
  }
  return true;
}
