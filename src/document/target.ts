import { COMPARATORS, type Comparator } from "../measure/comparator.ts";
import type { Measure } from "../measure/measure.ts";
import { measures } from "../measure/registry.ts";
import { defined } from "../plan/defined.ts";
import type { Indicator, Target } from "../plan/plan.ts";
import { checkId, type Place, readReference, readYear, type Subject } from "./context.ts";
import { checkPricesAsked } from "./deflator.ts";
import type { QuantityText, TargetDocument } from "./document.ts";
import { readDifference, readGrowthRate, readLevel, readRelativeChange, readSpread } from "./numbers.ts";
import { checkLevel } from "./observations.ts";

/** Half width of the band of `about`: half a point for growth and shares, else 2 % of what is asked. */
const POINTS_TOLERANCE = 0.005;
const RELATIVE_TOLERANCE = 0.02;

/**
 * Reads a target whose shape is right.
 *
 * @param indicator - its indicator, where that could be read
 * @returns undefined where a part that all else hangs on is missing
 */
export function readTarget(
  raw: TargetDocument,
  indicator: Indicator | undefined,
  place: Place,
): Target | undefined {
  const subject = readReference(raw.indicator, place.at("indicator"));
  const comparator = readComparator(raw, place);
  const measure = measures[raw.measure ?? "level"];
  const years = readYears(raw, measure, place);
  checkId("theme", raw.theme, place.at("theme"));
  if (subject === undefined || comparator === undefined || years === undefined) return undefined;
  if (measure.flowOnly && subject.kind !== "flow") {
    const kind = subject.kind === "index" ? "an index" : `a ${subject.kind}`;
    const message = `a ${measure.name} adds up amounts of years: only a flow has one, "${raw.indicator}" is ${kind}`;
    return place.at("measure").wrong("kind", message);
  }
  const at = place.at(comparator);
  const value = readAsked(raw[comparator], measure, subject, at);
  if (value === undefined) return undefined;
  if (indicator !== undefined && (measure.name === "level" || measure.name === "always")) {
    checkLevel(value, subject, indicator.scale, at);
  }
  if (measure.asks !== "level" && subject.kind !== "ratio" && value <= -1) {
    at.wrong("domain", "must be above -100 %", value);
  }
  if (indicator !== undefined) checkPricesAsked(raw.prices, indicator, place.at("prices"));
  const tolerance = readTolerance(raw.tolerance, comparator, value, measure, subject, place.at("tolerance"));
  const { name, binding = false, prices, theme, source, note } = raw;
  return defined({
    name,
    indicator: raw.indicator,
    measure: measure.name,
    comparator,
    value,
    tolerance,
    ...years,
    binding,
    prices,
    theme,
    source,
    note,
  });
}

function readComparator(raw: TargetDocument, { wrong }: Place): Comparator | undefined {
  const named = COMPARATORS.filter((comparator) => raw[comparator] !== undefined);
  if (named.length === 1) return named[0];
  return wrong(
    named.length === 0 ? "missing" : "conflict",
    `must have exactly one of: ${COMPARATORS.join(", ")}; it has ${named.join(" and ") || "none"}`,
  );
}

function readYears(
  raw: TargetDocument,
  { name, spans }: Measure,
  place: Place,
): Pick<Target, "by" | "from" | "base"> | undefined {
  const { issues, baseYear } = place.whole;
  const before = issues.count;
  const by = readYear(raw.by, place.at("by"));
  const base = readYear(raw.base ?? baseYear, place.at("base"));
  const from = readYear(raw.from, place.at("from"));
  if (by === undefined || base === undefined || issues.count > before) return undefined;
  const isRelative = name === "increase" || name === "change" || name === "averageGrowth";
  if (by < baseYear) {
    place.at("by").wrong("year", `is before the base year ${baseYear}`, by);
  } else if (isRelative && by <= base) {
    place.at("by").wrong("year", `must be after the year ${base} that the ${name} is counted from`);
  }
  if (from !== undefined && !spans) {
    place.at("from").wrong("conflict", `means nothing for a ${name}, which looks at the year "by"`);
  }
  if (from !== undefined && from > by) place.at("from").wrong("year", `must not be after "by" (${by})`);
  if (issues.count > before) return undefined;
  // Without "from" growth is asked of the one year; every other measure over years begins with the first planned one.
  const first = !spans || name === "growth" ? by : Math.min(baseYear + 1, by);
  return { by, from: from ?? first, base };
}

function readAsked(
  raw: QuantityText | undefined,
  { asks, name }: Measure,
  subject: Subject,
  place: Place,
): number | undefined {
  if (asks === "change") return readRelativeChange(raw, place);
  if (asks === "growth") return readGrowthRate(raw, subject, place);
  return name === "increase" ? readDifference(raw, subject, place) : readLevel(raw, subject, place);
}

function readTolerance(
  raw: QuantityText | undefined,
  comparator: Comparator,
  value: number,
  { asks }: Measure,
  subject: Subject,
  place: Place,
): number {
  if (comparator !== "about") {
    if (raw !== undefined) place.wrong("conflict", `goes with about, not with ${comparator}`);
    return 0;
  }
  const inPoints = asks !== "level" || subject.kind === "ratio";
  if (raw === undefined) return inPoints ? POINTS_TOLERANCE : RELATIVE_TOLERANCE * Math.abs(value);
  const relative = !inPoints && typeof raw === "string" && /[%％]/.test(raw);
  const read = inPoints || relative ? readSpread(raw, place) : readLevel(raw, subject, place);
  const tolerance = (read ?? 0) * (relative ? Math.abs(value) : 1);
  if (!(tolerance >= 0 && Number.isFinite(tolerance))) place.wrong("domain", "must be at least 0");
  if (subject.kind === "ratio" && tolerance >= 1) place.wrong("domain", "must be less than 100 points");
  return tolerance;
}
