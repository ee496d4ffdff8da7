import type { GrowthEvent, ShockShape, Uncertainty } from "../growth/assumption.ts";
import { type ReadContext, readYear } from "./context.ts";
import type { GrowthEventDocument, GrowthModelDocument, ShockShapeDocument } from "./document.ts";
import type { DocumentPath } from "./issues.ts";
import { readChangeOfRate, readLevel, readSpread } from "./numbers.ts";

/** Reads how uncertain a growth assumption is. */
export function readUncertainty(
  raw: GrowthModelDocument,
  path: DocumentPath,
  context: ReadContext,
): Uncertainty {
  const { issues } = context;
  const spread = raw.spread === undefined ? undefined : readSpread(raw.spread, [...path, "spread"], context);
  const volatility =
    raw.volatility === undefined ? undefined : readSpread(raw.volatility, [...path, "volatility"], context);
  const { persistence } = raw;
  if (persistence !== undefined && !(Math.abs(persistence) < 1)) {
    issues.add(
      [...path, "persistence"],
      "domain",
      `must be above -1 and below 1, current value is ${persistence}`,
    );
  }
  const shape = raw.shape === undefined ? undefined : readShape(raw.shape, [...path, "shape"], context);
  const events = raw.events?.map((event, i) => readEvent(event, [...path, "events", i], context));
  return {
    ...(spread !== undefined && { spread }),
    ...(volatility !== undefined && { volatility }),
    ...(persistence !== undefined && { persistence }),
    ...(shape !== undefined && { shape }),
    ...(events !== undefined && { events }),
  };
}

function readShape(
  raw: ShockShapeDocument,
  path: DocumentPath,
  context: ReadContext,
): ShockShape | undefined {
  if (typeof raw === "string") return raw;
  const { issues } = context;
  const [name, ...others] = Object.keys(raw);
  if (name === undefined || others.length > 0) {
    issues.add(path, "conflict", "must name exactly one of: studentT, triangular, pert, empirical");
    return undefined;
  }
  if (raw.studentT !== undefined) {
    if (!(raw.studentT > 0)) issues.add([...path, name], "domain", "degrees of freedom must be above 0");
    return { studentT: raw.studentT };
  }
  const listed = (raw.triangular ?? raw.pert ?? raw.empirical ?? []).map(
    (value, i) => readChangeOfRate(value, [...path, name, i], context) ?? 0,
  );
  if (raw.empirical !== undefined) {
    if (listed.length === 0) issues.add([...path, name], "value", "must have at least one value");
    return { empirical: listed };
  }
  const [low = 0, mode = 0, high = 0] = listed;
  if (listed.length !== 3 || !(low <= mode && mode <= high && low < high)) {
    issues.add([...path, name], "value", "must be three rates: low, mode and high, in rising order");
  }
  return raw.triangular === undefined ? { pert: [low, mode, high] } : { triangular: [low, mode, high] };
}

function readEvent(raw: GrowthEventDocument, path: DocumentPath, context: ReadContext): GrowthEvent {
  const year = readYear(raw.year, [...path, "year"], context) ?? 0;
  const ratio = { kind: "ratio", unit: "1", formula: false } as const;
  const probability = readLevel(raw.probability, ratio, [...path, "probability"], context) ?? 0;
  if (probability < 0 || probability > 1) {
    context.issues.add([...path, "probability"], "domain", "must be from 0 to 1");
  }
  const jump = readChangeOfRate(raw.jump, [...path, "jump"], context) ?? 0;
  return { year, probability, jump };
}
