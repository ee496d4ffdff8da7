import { checkFormulaTree } from "../formula/check.ts";
import { FormulaError } from "../formula/error.ts";
import type { FormulaNode } from "../formula/tree.ts";
import { addsAmounts } from "../growth/amounts.ts";
import type { GrowthAssumption } from "../growth/assumption.ts";
import { defined } from "../plan/defined.ts";
import type { Indicator, IndicatorKind, Scale } from "../plan/plan.ts";
import { checkId, type Place } from "./context.ts";
import { readDeflator } from "./deflator.ts";
import type { IndicatorDocument } from "./document.ts";
import { type GrowthSubject, readGrowth } from "./growth.ts";
import { calibrateGrowth, FROM_HISTORY } from "./history.ts";
import { readLevel } from "./numbers.ts";
import { checkLevel, readObservations } from "./observations.ts";

export type IndicatorShape = Omit<IndicatorDocument, "formula"> & { readonly formula?: unknown };

/** Reads an indicator whose shape is right: quantities to numbers, defaults filled in. */
export function readIndicator(id: string, raw: IndicatorShape, place: Place): Indicator {
  const { name = id, kind, unit = "1", theme, desired, source, note } = raw;
  const subject: GrowthSubject = { id, kind, unit, formula: raw.formula !== undefined };
  const prices = raw.prices ?? (raw.deflator === undefined ? undefined : "nominal");
  const formula = readFormula(raw, place);
  const isCalibrated = raw.growth === FROM_HISTORY;
  const said = isCalibrated ? undefined : readGrowth(raw.growth, subject, place.at("growth"));
  const scale = raw.scale ?? defaultScale(kind, said);
  checkScale(kind, scale, said, place.at("scale"));
  const deflator = readDeflator(
    raw.deflator,
    { ...subject, ...defined({ prices }) },
    said,
    place.at("deflator"),
  );
  if ((kind === "ratio" || kind === "index") && unit !== "1") {
    place.at("unit").wrong("unit", `a ${kind} has the unit "1"`, unit);
  }
  if (unit !== "1") checkId("unit", unit, place.at("unit"));
  checkId("theme", theme, place.at("theme"));
  const observations = readObservations(
    raw.observations ?? {},
    { ...subject, prices },
    scale,
    place.at("observations"),
  );
  const growth =
    isCalibrated && raw.formula === undefined
      ? calibrateGrowth(id, kind, scale, observations, place.at("growth"))
      : said;
  checkBase(kind, observations, scale, growth, place.at("growth"));
  const bounds = readBounds(raw.bounds, subject, scale, place.at("bounds"));
  return defined({
    name,
    kind,
    scale,
    unit,
    theme,
    prices,
    deflator,
    desired,
    bounds,
    observations,
    growth,
    formula,
    source,
    note,
  });
}

function defaultScale(kind: IndicatorKind, growth: GrowthAssumption | undefined): Scale {
  if (kind === "ratio") return growth?.model === "history" ? growth.scale : "logit";
  if (growth?.model === "logistic") return "logit";
  return growth !== undefined && addsAmounts(growth) ? "identity" : "log";
}

function checkScale(
  kind: IndicatorKind,
  scale: Scale,
  growth: GrowthAssumption | undefined,
  { wrong }: Place,
): void {
  if (kind === "ratio" && scale === "log") wrong("kind", "a ratio has the scale logit or identity");
  if (kind === "index" && scale !== "log") wrong("kind", "an index has the scale log");
  if (kind !== "ratio" && scale === "logit" && growth?.model !== "logistic") {
    wrong("kind", "an amount has the scale logit only where its growth is logistic, towards a capacity");
  }
}

/** A rate has nothing to work on where the latest level is zero or below, nor a capacity where the level is past it. */
export function checkBase(
  kind: IndicatorKind,
  observations: Indicator["observations"],
  scale: Scale,
  growth: GrowthAssumption | undefined,
  place: Place,
): void {
  const [year, latest] = Object.entries(observations).findLast(([, { value }]) => value !== undefined) ?? [];
  const level = latest?.value;
  if (level === undefined || growth === undefined) return;
  if (growth.model === "logistic") {
    if (growth.capacity <= 0 || level < growth.capacity) return;
    const message = `the capacity ${growth.capacity} must be above the latest level ${level} (${year})`;
    place.at("logistic", "capacity").wrong("domain", message);
  } else if (scale === "identity" && level <= 0 && !addsAmounts(growth) && kind !== "ratio") {
    const message = `grows at a rate from a level of ${level} (${year}), which means nothing: use increments`;
    place.wrong("domain", message);
  }
}

function readBounds(
  bounds: IndicatorShape["bounds"],
  subject: GrowthSubject,
  scale: Scale,
  place: Place,
): Indicator["bounds"] {
  if (bounds === undefined) return undefined;
  if (scale !== "identity") {
    place.wrong("conflict", `go with the scale identity, current value is ${scale}`);
  }
  const [min, max] = (["min", "max"] as const).map((end) => {
    const level = readLevel(bounds[end], subject, place.at(end));
    checkLevel(level, subject, "identity", place.at(end));
    return level;
  });
  if (min !== undefined && max !== undefined && min >= max) {
    place.wrong("value", `min must be below max, current values are ${min} and ${max}`);
  }
  return defined({ min, max });
}

function readFormula(raw: IndicatorShape, place: Place): FormulaNode | undefined {
  const { formula } = raw;
  if (formula === undefined) return undefined;
  for (const other of ["growth", "observations", "bounds"] as const) {
    if (raw[other] === undefined) continue;
    place.at(other).wrong("conflict", "cannot stand beside a formula, which gives the level");
  }
  const { wrong, whole } = place.at("formula");
  if (raw.kind === "index") wrong("kind", "an index takes no levels, so no formula either");
  try {
    if (typeof formula !== "string") return checkFormulaTree(formula);
    if (whole.formulas !== undefined) return checkFormulaTree(whole.formulas(formula));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return wrong("formula", error.message);
  }
  return wrong(
    "formula",
    'needs a parser: parsePlan(document, { formulas: parseFormula }) with parseFormula from "targetcast/formula"',
  );
}
