import { defined } from "../plan/defined.ts";
import type { Adjustment, Indicator, Reach, Scenario } from "../plan/plan.ts";
import { readAdjustment as readAdjustmentText } from "../quantity/readAdjustment.ts";
import { type Place, type ReadContext, readReference, readYear, unknownName } from "./context.ts";
import type { AdjustmentDocument, GrowthDocument, QuantityText, ScenarioDocument } from "./document.ts";
import { type GrowthSubject, readGrowth } from "./growth.ts";
import { readGrowthRate, readLevel, taken } from "./numbers.ts";
import { checkLevel } from "./observations.ts";

/** What a selector of a theme begins with. */
const THEME = "theme:";

/**
 * Reads a scenario whose shape is right.
 *
 * @param indicators - those that could be read
 */
export function readScenario(
  id: string,
  raw: ScenarioDocument,
  indicators: Readonly<Record<string, Indicator>>,
  place: Place,
): Scenario {
  const { name = id, extends: parent, weight, note } = raw;
  const { scenarios } = place.whole;
  if (parent !== undefined && !scenarios.has(parent)) {
    unknownName("scenario", parent, scenarios, place.at("extends"));
  }
  const growth = Object.entries(raw.growth ?? {}).flatMap(([on, entry]) => {
    const at = place.at("growth", on);
    if (typeof entry !== "object" || !("length" in entry)) return readAdjustment(on, entry, at) ?? [];
    return entry.flatMap((adjustment, i) => readAdjustment(on, adjustment, at.at(i)) ?? []);
  });
  const baseline: Record<string, number> = {};
  for (const [indicator, level] of Object.entries(raw.baseline ?? {})) {
    const at = place.at("baseline", indicator);
    const subject = readReference(indicator, at);
    if (subject === undefined) continue;
    if (subject.formula || subject.kind === "index") {
      at.wrong("kind", subject.formula ? "a formula gives its level" : "an index takes no level");
      continue;
    }
    const value = readLevel(level, subject, at);
    if (value === undefined) continue;
    const scale = indicators[indicator]?.scale;
    if (scale !== undefined) checkLevel(value, subject, scale, at);
    baseline[indicator] = value;
  }
  if (weight !== undefined && !(weight >= 0 && weight <= 1)) {
    place.at("weight").wrong("domain", "must be from 0 to 1", weight);
  }
  return defined({ name, extends: parent, growth, baseline, weight, note });
}

/** Reads one adjustment: its short form (`6%`, `x0.8`, `+1pp`) or the object that says more. */
export function readAdjustment(
  on: string,
  raw: AdjustmentDocument | undefined,
  place: Place,
): Adjustment | undefined {
  if (raw === undefined || !isKnown(on, place)) return undefined;
  const isLong = typeof raw === "object";
  const terms = isLong ? raw : { set: raw };
  if (typeof raw === "string") {
    const text = taken(readAdjustmentText(raw), place);
    if (text === undefined) return undefined;
    if ("scale" in text) return { on, scale: text.scale };
    if ("shift" in text) {
      const shift = readGrowthRate(raw, { kind: "ratio" }, place);
      return shift === undefined ? undefined : { on, shift };
    }
  }
  if (terms.set === undefined && terms.scale === undefined && terms.shift === undefined) {
    place.wrong("missing", "must set, scale or shift");
  }
  const setPlace = isLong ? place.at("set") : place;
  const of = terms.of ?? reachOf(on, terms.set, setPlace);
  const subject = of === null ? undefined : subjectOf(on, of, place.whole);
  const set = subject && readGrowth(terms.set, subject, setPlace);
  const scale = readScale(terms.scale, place.at("scale"));
  const shift = readGrowthRate(terms.shift, { kind: "ratio" }, place.at("shift"));
  const from = readYear(terms.from, place.at("from"));
  return defined({ on, of: of ?? undefined, from, set, scale, shift });
}

function isKnown(on: string, place: Place): boolean {
  if (on === "*") return true;
  if (on.startsWith(THEME)) {
    const { themes } = place.whole;
    const theme = on.slice(THEME.length);
    if (!themes.has(theme)) unknownName("theme", theme, themes, place);
    return themes.has(theme);
  }
  const subject = readReference(on, place);
  if (subject?.formula) place.wrong("kind", "a formula gives its level: it has no growth to adjust");
  return subject?.formula === false;
}

/** Which of a group a rate can mean: percent moves amounts, points move ratios. Null where it cannot be told. */
function reachOf(on: string, set: GrowthDocument | undefined, place: Place): Reach | undefined | null {
  if (set === undefined || place.whole.indicators.has(on)) return undefined;
  // Only what holds rates: a note may speak of points too.
  const text = JSON.stringify(typeof set === "object" ? [set.constant, set.path, set.fade] : set);
  if (/pp|point|百分点/i.test(text)) return "ratios";
  if (/[%％‰]|percent/i.test(text)) return "amounts";
  const message =
    'may be percent of amounts or points of ratios: write "6%" or "1pp", or say "of": "amounts" or "ratios"';
  return place.wrong("quantity", message) ?? null;
}

function subjectOf(
  on: string,
  of: Reach | undefined,
  { indicators }: ReadContext,
): GrowthSubject | undefined {
  const own = indicators.get(on);
  if (own !== undefined) return own === null ? undefined : { ...own, id: on };
  return { id: null, kind: of === "ratios" ? "ratio" : "flow", unit: "1", formula: false };
}

function readScale(raw: QuantityText | undefined, place: Place): number | undefined {
  if (typeof raw === "string") {
    const read = taken(readAdjustmentText(raw), place);
    if (read === undefined || "scale" in read) return read?.scale;
    return place.wrong("quantity", 'must be a factor such as "x0.8"', raw);
  }
  if (raw === undefined || raw >= 0) return raw;
  return place.wrong("domain", "must be at least 0", raw);
}
