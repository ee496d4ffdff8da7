import type { Plan } from "../plan/plan.ts";
import type { Program } from "../projection/compile.ts";
import { type Filled, fill } from "../projection/fill.ts";
import { orderTracks } from "../projection/order.ts";
import type { Case } from "./situation.ts";

/**
 * What actual figures alone make of the paths that targets look at: nothing is assumed in them, an estimate or a plan may still
 * be revised, and a scenario's level is not a fact. What a measure reads off these is final: no assumption and no later year
 * can change it. An indicator of which nothing can be final has no path.
 */
export function actualPaths(
  { indicators }: Plan,
  program: Program,
  cases: readonly Pick<Case, "track" | "span">[],
): Filled {
  const { tracks, firstYear, baseYear } = program;
  const base = baseYear - firstYear;
  const actual = (id: string) => {
    const track = tracks.get(id);
    if (track === undefined) return undefined;
    const { basis, observedLevels, observedGrowth } = track;
    const isActual = (t: number) => basis[t] === "actual";
    // An index has 100 in its base year because that is what an index is.
    const isGiven = (t: number) => isActual(t) || (t === base && indicators[id]?.kind === "index");
    return {
      ...track,
      steps: [],
      observedLevels: observedLevels.map((level, t) => (isGiven(t) ? level : Number.NaN)),
      observedGrowth: observedGrowth.map((growth, t) => (isActual(t) ? growth : Number.NaN)),
    };
  };
  // Every measure looks at the year `by`: most targets ask for one that nothing has been observed of.
  const wanted = cases.flatMap(({ track: { id, formula, lastObserved }, span }) =>
    formula === null && span.by > firstYear + lastObserved ? [] : id,
  );
  return fill({ ...program, tracks: orderTracks(wanted, actual) });
}
