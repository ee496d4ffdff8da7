import type { Case } from "../attainment/situation.ts";
import { tracksUnder } from "./code/needed.ts";
import type { DeterminedCase, Model } from "./model.ts";
import type { AskedOf, AskedShocks } from "./points/asked.ts";
import type { Shock } from "./shocks/shock.ts";

/** What a target asks of any track, as if that were the one it asks of. */
interface Form {
  /** Equal for equal forms. */
  readonly key: string;
  readonly decides: boolean;
  weightAt(t: number, shock: Shock): number;
}

/** What targets ask of the shocks of the tracks that they rest on, each form once. */
export function askedBy(model: Model, targets: readonly DeterminedCase[]): AskedOf {
  const { program, shocks } = model;
  const asked = new Map<string, Map<string, AskedShocks>>();
  for (const { kase } of targets) {
    const forms = formsOf(kase, program.firstYear);
    for (const id of tracksUnder(model, [kase.track.id])) {
      const known = asked.get(id) ?? new Map<string, AskedShocks>();
      asked.set(id, known);
      const shock = shocks.get(id);
      if (shock === undefined) continue;
      for (const { key, decides, weightAt } of forms) {
        if (known.has(key)) continue;
        const weights = Float64Array.from({ length: program.years }, (_, t) => weightAt(t, shock));
        known.set(key, { weights, decides });
      }
    }
  }
  return new Map([...asked].map(([id, forms]) => [id, [...forms.values()]]));
}

function formsOf({ measure, span }: Case, firstYear: number): Form[] {
  const position = (year: number) => year - firstYear;
  const [from, by, base] = [position(span.from), position(span.by), position(span.base)];
  // Of several years the worst decides, whichever that is.
  const each = Array.from({ length: by - from + 1 }, (_, i) => from + i);
  switch (measure.name) {
    case "level":
      return [levelIn(by, true)];
    case "increase":
    case "change":
    case "averageGrowth":
      return [between(by, base, true)];
    case "total":
    case "average":
      return [sumOver(from, by)];
    case "growth":
      return each.map((t) => between(t, t - 1, from === by));
    case "always":
      return each.map((t) => levelIn(t, from === by));
  }
}

function levelIn(year: number, decides: boolean): Form {
  return { key: `${year} ${decides}`, decides, weightAt: (t) => (t === year ? 1 : 0) };
}

function between(year: number, before: number, decides: boolean): Form {
  const weightAt = (t: number) => (t === year ? 1 : t === before ? -1 : 0);
  return { key: `${before} to ${year} ${decides}`, decides, weightAt };
}

function sumOver(from: number, by: number): Form {
  const weightAt = (t: number, shock: Shock) => (t >= from && t <= by ? slopeAt(shock, t) : 0);
  return { key: `sum ${from} to ${by}`, decides: false, weightAt };
}

/** How far a level moves for a small shock; 0 where it is not known. */
function slopeAt({ scale, capacity, medians }: Shock, t: number): number {
  const median = medians[t]!;
  if (Number.isNaN(median)) return 0;
  if (scale === "identity") return 1;
  return scale === "log" ? median : median * (1 - median / capacity);
}
