import type { Prices } from "../growth/assumption.ts";
import { defined } from "../plan/defined.ts";
import type { Indicator, Observation, Scale } from "../plan/plan.ts";
import { type Place, readYearKey, type Subject } from "./context.ts";
import type { IndicatorDocument, ObservationDocument, QuantityText } from "./document.ts";
import { readDifference, readGrowthRate, readLevel } from "./numbers.ts";

/** What to do with the level of an index: two of them would not even tell whether their growth is real or nominal. */
const INDEX_TAKES_NO_LEVEL =
  'an index is known by its growth only and takes no value: give the growth of the year, such as growth: "5.2%", and keep levels in an indicator of their own (kind: flow or stock)';

/** Whose observations are read. */
export interface ObservedSubject extends Subject {
  readonly prices?: Prices | undefined;
}

/** Reads what is known of an indicator, year by year. */
export function readObservations(
  raw: NonNullable<IndicatorDocument["observations"]>,
  subject: ObservedSubject,
  scale: Scale,
  place: Place,
): Indicator["observations"] {
  const observations: Record<string, Observation> = {};
  for (const [key, entry] of Object.entries(raw)) {
    const at = place.at(key);
    const year = readYearKey(key, at);
    const observation = readObservation(entry, subject, scale, at);
    if (year !== undefined) observations[year] = observation;
  }
  return observations;
}

const PERCENTAGE = /[%％‰]|per ?cent/iu;
const POINTS = /pp|point|百分点/iu;
const WORD = /\p{L}/u;

/**
 * A bare quantity is a value, unless it can only be a growth: a percentage of an amount, points of a ratio, any number of an index.
 * In words that say no percentage it is a level, which an index is told that it does not take.
 */
function short(entry: QuantityText, { kind }: Subject): ObservationDocument {
  const isText = typeof entry === "string";
  const growth =
    kind === "index"
      ? !isText || PERCENTAGE.test(entry) || POINTS.test(entry) || !WORD.test(entry)
      : isText && (kind === "ratio" ? POINTS : PERCENTAGE).test(entry);
  return growth ? { growth: entry } : { value: entry };
}

function readObservation(
  entry: ObservationDocument | QuantityText,
  subject: ObservedSubject,
  scale: Scale,
  place: Place,
): Observation {
  const isLong = typeof entry === "object";
  const raw = isLong ? entry : short(entry, subject);
  const under = (key: string): Place => (isLong ? place.at(key) : place);
  if (raw.value === undefined && raw.growth === undefined)
    place.wrong("missing", "must have a value or a growth");
  const isIndex = subject.kind === "index";
  if (raw.value !== undefined && isIndex) {
    under("value").wrong("kind", INDEX_TAKES_NO_LEVEL);
  }
  const value = isIndex ? undefined : readLevel(raw.value, subject, under("value"));
  const growth = readGrowthRate(raw.growth, subject, under("growth"));
  const spread = readDifference(raw.spread, subject, under("spread"));
  checkLevel(value, subject, scale, under("value"));
  if (spread !== undefined && spread < 0) under("spread").wrong("domain", "must be at least 0", spread);
  const { status = "actual", qualifier, growthPrices, source } = raw;
  if (isIndex && growthPrices !== undefined && (subject.prices ?? growthPrices) !== growthPrices) {
    const message = `this growth is ${growthPrices}, but the index is ${subject.prices}: give its ${subject.prices} growth`;
    under("growthPrices").wrong("conflict", message);
  }
  return defined({ value, growth, status, qualifier, spread, growthPrices, source });
}

/** A level has to lie inside the domain of its scale: its shocks would have nowhere to go from an end point. */
export function checkLevel(
  value: number | undefined,
  { kind }: Subject,
  scale: Scale,
  { wrong }: Place,
): void {
  if (value === undefined) return;
  if (kind === "ratio" && (value < 0 || value > 1)) {
    wrong("domain", "a ratio is from 0 to 1 (100 %)", value);
  } else if (kind === "ratio" && scale === "logit" && (value === 0 || value === 1)) {
    const message = `${value * 100} % is an end point of the scale logit: give the indicator "scale": "identity"`;
    wrong("domain", message);
  } else if (kind !== "ratio" && scale !== "identity" && value <= 0) {
    const message = `must be above 0 on the scale ${scale}, current value is ${value}: zero and below need "scale": "identity"`;
    wrong("domain", message);
  }
}
