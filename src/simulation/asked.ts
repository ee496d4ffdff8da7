import type { Case } from "../attainment/situation.ts";
import { tracksUnder } from "./code/needed.ts";
import type { DeterminedCase, Model } from "./model.ts";
import type { AskedOf, AskedShocks } from "./points/asked.ts";
import type { Shock } from "./shocks/shock.ts";

/** What targets ask of the shocks of the tracks that they rest on. */
export function askedBy(model: Model, targets: readonly DeterminedCase[]): AskedOf {
  const asked = new Map<string, AskedShocks[]>();
  for (const target of targets) {
    for (const id of tracksUnder(model, [target.kase.track.id])) {
      asked.set(id, [...(asked.get(id) ?? []), ...formsOf(target.kase, model, id)]);
    }
  }
  return asked;
}

/** Of a track that the one asked of rests on, as if it were asked itself. */
function formsOf({ measure, span }: Case, { program, shocks }: Model, id: string): AskedShocks[] {
  const shock = shocks.get(id);
  if (shock === undefined) return [];
  const position = (year: number) => year - program.firstYear;
  const [from, by, base] = [position(span.from), position(span.by), position(span.base)];
  const sumOf = (weightOf: (t: number) => number) =>
    Float64Array.from({ length: program.years }, (_, t) => weightOf(t));
  const at = (year: number) => sumOf((t) => (t === year ? 1 : 0));
  const between = (year: number, before: number) => sumOf((t) => (t === year ? 1 : t === before ? -1 : 0));
  const eachYear = (ofYear: (t: number) => Float64Array): AskedShocks[] =>
    Array.from({ length: by - from + 1 }, (_, i) => ({ weights: ofYear(from + i), decides: from === by }));
  switch (measure.name) {
    case "level":
      return [{ weights: at(by), decides: true }];
    case "increase":
    case "change":
    case "averageGrowth":
      return [{ weights: between(by, base), decides: true }];
    case "total":
    case "average":
      return [{ weights: sumOf((t) => (t >= from && t <= by ? slopeAt(shock, t) : 0)), decides: false }];
    case "growth":
      return eachYear((t) => between(t, t - 1));
    case "always":
      return eachYear(at);
  }
}

/** How far a level moves for a small shock; 0 where it is not known. */
function slopeAt({ scale, capacity, medians }: Shock, t: number): number {
  const median = medians[t]!;
  if (Number.isNaN(median)) return 0;
  if (scale === "identity") return 1;
  return scale === "log" ? median : median * (1 - median / capacity);
}
