import type { Adjustment, Indicator, Reach, Scenario } from "../plan/plan.ts";
import { readAdjustment as readAdjustmentText } from "../quantity/readAdjustment.ts";
import { type ReadContext, readReference, readYear, unknownName } from "./context.ts";
import type { AdjustmentDocument, GrowthDocument, QuantityText, ScenarioDocument } from "./document.ts";
import { type GrowthSubject, readGrowth } from "./growth.ts";
import { type DocumentPath, quoted } from "./issues.ts";
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
  path: DocumentPath,
  context: ReadContext,
): Scenario {
  const { issues } = context;
  if (raw.extends !== undefined && !context.scenarios.has(raw.extends)) {
    unknownName("scenario", raw.extends, context.scenarios, [...path, "extends"], issues);
  }
  const growth: Adjustment[] = [];
  for (const [on, entry] of Object.entries(raw.growth ?? {})) {
    const at = [...path, "growth", on];
    const list = Array.isArray(entry) ? entry : [entry];
    for (const [i, adjustment] of list.entries()) {
      const place = Array.isArray(entry) ? [...at, i] : at;
      if (adjustment === undefined) continue;
      const read = readAdjustment(on, adjustment, place, context);
      if (read !== undefined) growth.push(read);
    }
  }
  const baseline: Record<string, number> = {};
  for (const [indicator, level] of Object.entries(raw.baseline ?? {})) {
    const at = [...path, "baseline", indicator];
    const subject = readReference(indicator, at, context);
    if (subject === undefined || level === undefined) continue;
    if (subject.formula || subject.kind === "index") {
      issues.add(at, "kind", subject.formula ? "a formula gives its level" : "an index takes no level");
      continue;
    }
    const value = readLevel(level, subject, at, context);
    if (value === undefined) continue;
    const scale = indicators[indicator]?.scale;
    if (scale !== undefined) checkLevel(value, subject, scale, at, context);
    baseline[indicator] = value;
  }
  const { weight, note } = raw;
  if (weight !== undefined && !(weight >= 0 && weight <= 1)) {
    issues.add([...path, "weight"], "domain", `must be from 0 to 1, current value is ${weight}`);
  }
  return {
    name: raw.name ?? id,
    ...(raw.extends !== undefined && { extends: raw.extends }),
    growth,
    baseline,
    ...(weight !== undefined && { weight }),
    ...(note !== undefined && { note }),
  };
}

/** Reads one adjustment: its short form (`6%`, `x0.8`, `+1pp`) or the object that says more. */
export function readAdjustment(
  on: string,
  raw: AdjustmentDocument,
  path: DocumentPath,
  context: ReadContext,
): Adjustment | undefined {
  const { issues } = context;
  if (!knownSelector(on, path, context)) return undefined;
  const terms = typeof raw === "object" ? raw : { set: raw };
  if (typeof raw === "string") {
    const text = taken(readAdjustmentText(raw), path, context);
    if (text === undefined) return undefined;
    if ("scale" in text) return { on, scale: text.scale };
    if ("shift" in text) {
      const shift = readGrowthRate(raw, { kind: "ratio" }, path, context);
      return shift === undefined ? undefined : { on, shift };
    }
  }
  const under = (key: string): DocumentPath => (typeof raw === "object" ? [...path, key] : path);
  if (terms.set === undefined && terms.scale === undefined && terms.shift === undefined) {
    issues.add(path, "missing", "must set, scale or shift");
  }
  const of =
    terms.of ?? (terms.set === undefined ? undefined : reachOf(on, terms.set, under("set"), context));
  const subject = of === null ? undefined : subjectOf(on, of, context);
  const set =
    terms.set === undefined || subject === undefined
      ? undefined
      : readGrowth(terms.set, subject, under("set"), context);
  const scale = terms.scale === undefined ? undefined : readScale(terms.scale, under("scale"), context);
  const shift =
    terms.shift === undefined
      ? undefined
      : readGrowthRate(terms.shift, { kind: "ratio" }, under("shift"), context);
  const from = terms.from === undefined ? undefined : readYear(terms.from, under("from"), context);
  return {
    on,
    ...(of && { of }),
    ...(from !== undefined && { from }),
    ...(set !== undefined && { set }),
    ...(scale !== undefined && { scale }),
    ...(shift !== undefined && { shift }),
  };
}

function knownSelector(on: string, path: DocumentPath, context: ReadContext): boolean {
  if (on === "*") return true;
  if (on.startsWith(THEME)) {
    const theme = on.slice(THEME.length);
    if (context.themes.has(theme)) return true;
    unknownName("theme", theme, context.themes, path, context.issues);
    return false;
  }
  const subject = readReference(on, path, context);
  if (subject?.formula)
    context.issues.add(path, "kind", "a formula gives its level: it has no growth to adjust");
  return subject !== undefined && !subject.formula;
}

/** Which of a group a rate can mean: percent moves amounts, points move ratios. Null where it cannot be told. */
function reachOf(
  on: string,
  set: GrowthDocument,
  path: DocumentPath,
  context: ReadContext,
): Reach | undefined | null {
  if (context.indicators.has(on)) return undefined;
  // Only what holds rates: a note may speak of points too.
  const text = JSON.stringify(typeof set === "object" ? [set.constant, set.path, set.fade] : set);
  if (/pp|point|百分点/i.test(text)) return "ratios";
  if (/[%％‰]|percent/i.test(text)) return "amounts";
  const message =
    'may be percent of amounts or points of ratios: write "6%" or "1pp", or say "of": "amounts" or "ratios"';
  context.issues.add(path, "quantity", message);
  return null;
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

function readScale(raw: QuantityText, path: DocumentPath, context: ReadContext): number | undefined {
  if (typeof raw === "number") {
    if (raw >= 0) return raw;
    context.issues.add(path, "domain", `must be at least 0, current value is ${raw}`);
    return undefined;
  }
  const read = taken(readAdjustmentText(raw), path, context);
  if (read === undefined || "scale" in read) return read?.scale;
  context.issues.add(path, "quantity", `must be a factor such as "x0.8", current value is ${quoted(raw)}`);
  return undefined;
}
