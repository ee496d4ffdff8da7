import type { Indicator, Observation, Scale } from "../plan/plan.ts";
import { type ReadContext, readYearKey, type Subject } from "./context.ts";
import type { IndicatorDocument, ObservationDocument, QuantityText } from "./document.ts";
import type { DocumentPath } from "./issues.ts";
import { readDifference, readGrowthRate, readLevel } from "./numbers.ts";

/** Reads what is known of an indicator, year by year. */
export function readObservations(
  raw: NonNullable<IndicatorDocument["observations"]>,
  subject: Subject,
  scale: Scale,
  path: DocumentPath,
  context: ReadContext,
): Indicator["observations"] {
  const observations: Record<string, Observation> = {};
  for (const [key, entry] of Object.entries(raw)) {
    const at = [...path, key];
    const year = readYearKey(key, at, context);
    const long = typeof entry === "object" ? entry : short(entry, subject);
    const observation = readObservation(long, subject, scale, at, typeof entry === "object", context);
    if (year !== undefined) observations[year] = observation;
  }
  return observations;
}

/** A bare quantity is a value, unless it can only be a growth: a percentage of an amount, points of a ratio. */
function short(entry: QuantityText, { kind }: Subject): ObservationDocument {
  const growth =
    kind === "index" ||
    (typeof entry === "string" && (kind === "ratio" ? /pp|point|百分点/iu : /[%％‰]|percent/iu).test(entry));
  return growth ? { growth: entry } : { value: entry };
}

function readObservation(
  raw: ObservationDocument,
  subject: Subject,
  scale: Scale,
  path: DocumentPath,
  long: boolean,
  context: ReadContext,
): Observation {
  const { issues } = context;
  const under = (key: string): DocumentPath => (long ? [...path, key] : path);
  if (raw.value === undefined && raw.growth === undefined)
    issues.add(path, "missing", "must have a value or a growth");
  if (raw.value !== undefined && subject.kind === "index") {
    issues.add(under("value"), "kind", "an index is known by its growth only and takes no value");
  }
  const value =
    raw.value === undefined || subject.kind === "index"
      ? undefined
      : readLevel(raw.value, subject, under("value"), context);
  const growth =
    raw.growth === undefined ? undefined : readGrowthRate(raw.growth, subject, under("growth"), context);
  const spread =
    raw.spread === undefined ? undefined : readDifference(raw.spread, subject, under("spread"), context);
  if (value !== undefined) checkLevel(value, subject, scale, under("value"), context);
  if (spread !== undefined && spread < 0) issues.add(under("spread"), "domain", "must be at least 0");
  const { status = "actual", qualifier, growthPrices, source } = raw;
  return {
    ...(value !== undefined && { value }),
    ...(growth !== undefined && { growth }),
    status,
    ...(qualifier !== undefined && { qualifier }),
    ...(spread !== undefined && { spread }),
    ...(growthPrices !== undefined && { growthPrices }),
    ...(source !== undefined && { source }),
  };
}

/** A level has to lie inside the domain of its scale: its shocks would have nowhere to go from an end point. */
export function checkLevel(
  value: number,
  { kind }: Subject,
  scale: Scale,
  path: DocumentPath,
  { issues }: ReadContext,
): void {
  if (kind === "ratio" && (value < 0 || value > 1)) {
    issues.add(path, "domain", `a ratio is from 0 to 1 (100 %), current value is ${value}`);
  } else if (kind === "ratio" && scale === "logit" && (value === 0 || value === 1)) {
    issues.add(
      path,
      "domain",
      `${value * 100} % is an end point of the scale logit: give the indicator "scale": "identity"`,
    );
  } else if (kind !== "ratio" && scale !== "identity" && value <= 0) {
    issues.add(
      path,
      "domain",
      `must be above 0 on the scale ${scale}, current value is ${value}: zero and below need "scale": "identity"`,
    );
  }
}
