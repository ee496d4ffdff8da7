import { checkFormulaTree } from "../formula/check.ts";
import { FormulaError } from "../formula/error.ts";
import type { FormulaNode } from "../formula/tree.ts";
import type { GrowthAssumption } from "../growth/assumption.ts";
import type { Indicator, IndicatorKind, Scale } from "../plan/plan.ts";
import type { ReadContext } from "./context.ts";
import type { IndicatorDocument } from "./document.ts";
import { idProblem } from "./entries.ts";
import { type GrowthSubject, readGrowth } from "./growth.ts";
import { type DocumentPath, quoted } from "./issues.ts";
import { readLevel } from "./numbers.ts";
import { checkLevel, readObservations } from "./observations.ts";

export type IndicatorShape = Omit<IndicatorDocument, "formula"> & { readonly formula?: unknown };

/** Reads an indicator whose shape is right: quantities to numbers, defaults filled in. */
export function readIndicator(
  id: string,
  raw: IndicatorShape,
  path: DocumentPath,
  context: ReadContext,
): Indicator {
  const { issues } = context;
  const subject: GrowthSubject = {
    id,
    kind: raw.kind,
    unit: raw.unit ?? "1",
    formula: raw.formula !== undefined,
  };
  const formula = readFormula(raw, path, context);
  const growth =
    raw.growth === undefined ? undefined : readGrowth(raw.growth, subject, [...path, "growth"], context);
  const scale = raw.scale ?? defaultScale(raw, growth);
  checkScale(raw, scale, growth, path, context);
  if ((raw.kind === "ratio" || raw.kind === "index") && subject.unit !== "1") {
    const message = `a ${raw.kind} has the unit "1", current value is ${quoted(subject.unit)}`;
    issues.add([...path, "unit"], "unit", message);
  }
  const unitProblem = subject.unit === "1" ? undefined : idProblem(subject.unit);
  if (unitProblem !== undefined) issues.add([...path, "unit"], "id", `the unit ${unitProblem}`);
  checkTheme(raw.theme, path, context);
  const observations = readObservations(
    raw.observations ?? {},
    subject,
    scale,
    [...path, "observations"],
    context,
  );
  checkBase(raw.kind, observations, scale, growth, path, context);
  const bounds = readBounds(raw, subject, scale, path, context);
  const { theme, prices, desired, source, note } = raw;
  return {
    name: raw.name ?? id,
    kind: raw.kind,
    scale,
    unit: subject.unit,
    ...(theme !== undefined && { theme }),
    ...(prices !== undefined && { prices }),
    ...(desired !== undefined && { desired }),
    ...(bounds !== undefined && { bounds }),
    observations,
    ...(growth !== undefined && { growth }),
    ...(formula !== undefined && { formula }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  };
}

/** A theme is an id, also where no label is given to it. */
export function checkTheme(theme: string | undefined, path: DocumentPath, { issues }: ReadContext): void {
  const problem = theme === undefined ? undefined : idProblem(theme);
  if (problem !== undefined) issues.add([...path, "theme"], "id", `the theme ${problem}`);
}

function defaultScale({ kind }: IndicatorShape, growth: GrowthAssumption | undefined): Scale {
  if (kind === "ratio" || growth?.model === "logistic") return "logit";
  return growth?.model === "increments" ? "identity" : "log";
}

function checkScale(
  { kind }: IndicatorShape,
  scale: Scale,
  growth: GrowthAssumption | undefined,
  path: DocumentPath,
  { issues }: ReadContext,
): void {
  const at = [...path, "scale"];
  if (kind === "ratio" && scale === "log") issues.add(at, "kind", "a ratio has the scale logit or identity");
  if (kind === "index" && scale !== "log") issues.add(at, "kind", "an index has the scale log");
  if (kind !== "ratio" && scale === "logit" && growth?.model !== "logistic") {
    issues.add(
      at,
      "kind",
      "an amount has the scale logit only where its growth is logistic, towards a capacity",
    );
  }
}

/** A rate has nothing to work on where the latest level is zero or below, nor a capacity where the level is past it. */
function checkBase(
  kind: IndicatorKind,
  observations: Indicator["observations"],
  scale: Scale,
  growth: GrowthAssumption | undefined,
  path: DocumentPath,
  { issues }: ReadContext,
): void {
  const [year, latest] = Object.entries(observations).findLast(([, { value }]) => value !== undefined) ?? [];
  const level = latest?.value;
  if (year === undefined || level === undefined || growth === undefined) return;
  const compound = growth.model !== "increments" && growth.model !== "logistic";
  if (scale === "identity" && level <= 0 && compound && kind !== "ratio") {
    const message = `grows at a rate from a level of ${level} (${year}), which means nothing: use increments`;
    issues.add([...path, "growth"], "domain", message);
  }
  if (growth.model === "logistic" && growth.capacity > 0 && level >= growth.capacity) {
    const message = `the capacity ${growth.capacity} must be above the latest level ${level} (${year})`;
    issues.add([...path, "growth", "logistic", "capacity"], "domain", message);
  }
}

function readBounds(
  { bounds }: IndicatorShape,
  subject: GrowthSubject,
  scale: Scale,
  path: DocumentPath,
  context: ReadContext,
): Indicator["bounds"] {
  if (bounds === undefined) return undefined;
  const at = [...path, "bounds"];
  if (scale !== "identity") {
    context.issues.add(at, "conflict", `go with the scale identity, current value is ${scale}`);
  }
  const [min, max] = (["min", "max"] as const).map((end) => {
    const raw = bounds[end];
    const level = raw === undefined ? undefined : readLevel(raw, subject, [...at, end], context);
    if (level !== undefined) checkLevel(level, subject, "identity", [...at, end], context);
    return level;
  });
  if (min !== undefined && max !== undefined && min >= max) {
    context.issues.add(at, "value", `min must be below max, current values are ${min} and ${max}`);
  }
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function readFormula(raw: IndicatorShape, path: DocumentPath, context: ReadContext): FormulaNode | undefined {
  const { formula } = raw;
  const { issues, formulas } = context;
  const at = [...path, "formula"];
  if (formula === undefined) return undefined;
  for (const other of ["growth", "observations", "bounds"] as const) {
    if (raw[other] !== undefined)
      issues.add([...path, other], "conflict", "cannot stand beside a formula, which gives the level");
  }
  if (raw.kind === "index") issues.add(at, "kind", "an index takes no levels, so no formula either");
  if (typeof formula === "string" && formulas === undefined) {
    const message =
      'needs a parser: parsePlan(document, { formulas: parseFormula }) with parseFormula from "targetcast/formula"';
    issues.add(at, "formula", message);
    return undefined;
  }
  try {
    return checkFormulaTree(typeof formula === "string" ? formulas?.(formula) : formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    issues.add(at, "formula", error.message);
    return undefined;
  }
}
