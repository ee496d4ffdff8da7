import { COMPARATORS, type Comparator } from "../measure/comparator.ts";
import type { Asks, Measure } from "../measure/measure.ts";
import { measures } from "../measure/registry.ts";
import type { Indicator, Target } from "../plan/plan.ts";
import { type ReadContext, readReference, readYear, type Subject } from "./context.ts";
import type { QuantityText, TargetDocument } from "./document.ts";
import { checkTheme } from "./indicator.ts";
import type { DocumentPath } from "./issues.ts";
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
  path: DocumentPath,
  context: ReadContext,
): Target | undefined {
  const subject = readReference(raw.indicator, [...path, "indicator"], context);
  const comparator = readComparator(raw, path, context);
  const measure = measures[raw.measure ?? "level"];
  const years = readYears(raw, measure, path, context);
  checkTheme(raw.theme, path, context);
  if (subject === undefined || comparator === undefined || years === undefined) return undefined;
  const asked = raw[comparator];
  if (measure.flowOnly && subject.kind !== "flow") {
    const message = `a ${measure.name} adds up amounts of years: only a flow has one, "${raw.indicator}" is ${subject.kind === "index" ? "an index" : `a ${subject.kind}`}`;
    context.issues.add([...path, "measure"], "kind", message);
    return undefined;
  }
  if (asked === undefined) return undefined;
  const at = [...path, comparator];
  const value = readAsked(asked, measure, subject, at, context);
  if (value === undefined) return undefined;
  if (indicator !== undefined && (measure.name === "level" || measure.name === "always")) {
    checkLevel(value, subject, indicator.scale, at, context);
  }
  if (measure.asks !== "level" && subject.kind !== "ratio" && value <= -1) {
    context.issues.add(at, "domain", `must be above -100 %, current value is ${value}`);
  }
  const tolerance = readTolerance(raw, comparator, value, measure, subject, path, context);
  const { name, binding = false, theme, source, note } = raw;
  return {
    ...(name !== undefined && { name }),
    indicator: raw.indicator,
    measure: measure.name,
    comparator,
    value,
    tolerance,
    ...years,
    binding,
    ...(theme !== undefined && { theme }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  };
}

function readComparator(
  raw: TargetDocument,
  path: DocumentPath,
  { issues }: ReadContext,
): Comparator | undefined {
  const named = COMPARATORS.filter((comparator) => raw[comparator] !== undefined);
  if (named.length === 1) return named[0];
  const found = named.length === 0 ? "none" : named.join(" and ");
  const message = `must have exactly one of: ${COMPARATORS.join(", ")}; it has ${found}`;
  issues.add(path, named.length === 0 ? "missing" : "conflict", message);
  return undefined;
}

function readYears(
  raw: TargetDocument,
  measure: Measure,
  path: DocumentPath,
  context: ReadContext,
): Pick<Target, "by" | "from" | "base"> | undefined {
  const { issues, baseYear } = context;
  const by = readYear(raw.by, [...path, "by"], context);
  const base = readYear(raw.base ?? baseYear, [...path, "base"], context);
  const from = raw.from === undefined ? undefined : readYear(raw.from, [...path, "from"], context);
  if (by === undefined || base === undefined || (raw.from !== undefined && from === undefined))
    return undefined;
  const before = issues.count;
  const relative =
    measure.name === "increase" || measure.name === "change" || measure.name === "averageGrowth";
  if (by < baseYear)
    issues.add([...path, "by"], "year", `is before the base year ${baseYear}, current value is ${by}`);
  else if (relative && by <= base) {
    issues.add(
      [...path, "by"],
      "year",
      `must be after the year ${base} that the ${measure.name} is counted from`,
    );
  }
  if (raw.from !== undefined && !measure.spans) {
    issues.add(
      [...path, "from"],
      "conflict",
      `means nothing for a ${measure.name}, which looks at the year "by"`,
    );
  }
  if (from !== undefined && from > by)
    issues.add([...path, "from"], "year", `must not be after "by" (${by})`);
  if (issues.count > before) return undefined;
  // Without "from" growth is asked of the one year; every other measure over years begins with the first planned one.
  const first = !measure.spans || measure.name === "growth" ? by : Math.min(baseYear + 1, by);
  return { by, from: from ?? first, base };
}

function readAsked(
  raw: QuantityText,
  { asks, name }: Pick<Measure, "asks" | "name">,
  subject: Subject,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  const readers: { readonly [A in Asks]: () => number | undefined } = {
    level: () =>
      name === "increase"
        ? readDifference(raw, subject, path, context)
        : readLevel(raw, subject, path, context),
    change: () => readRelativeChange(raw, path, context),
    growth: () => readGrowthRate(raw, subject, path, context),
  };
  return readers[asks]();
}

function readTolerance(
  raw: TargetDocument,
  comparator: Comparator,
  value: number,
  measure: Measure,
  subject: Subject,
  path: DocumentPath,
  context: ReadContext,
): number {
  const at = [...path, "tolerance"];
  const inPoints = measure.asks !== "level" || subject.kind === "ratio";
  if (comparator !== "about") {
    if (raw.tolerance !== undefined)
      context.issues.add(at, "conflict", `goes with about, not with ${comparator}`);
    return 0;
  }
  if (raw.tolerance === undefined) return inPoints ? POINTS_TOLERANCE : RELATIVE_TOLERANCE * Math.abs(value);
  const relative = !inPoints && typeof raw.tolerance === "string" && /[%％]/.test(raw.tolerance);
  const read =
    inPoints || relative
      ? readSpread(raw.tolerance, at, context)
      : readLevel(raw.tolerance, subject, at, context);
  const tolerance = (read ?? 0) * (relative ? Math.abs(value) : 1);
  if (!(tolerance >= 0 && Number.isFinite(tolerance))) context.issues.add(at, "domain", "must be at least 0");
  if (subject.kind === "ratio" && tolerance >= 1) {
    context.issues.add(at, "domain", "must be less than 100 points");
  }
  return tolerance;
}
