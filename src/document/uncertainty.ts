import type { GrowthEvent, ShockShape, Uncertainty } from "../growth/assumption.ts";
import { defined } from "../plan/defined.ts";
import { type Place, readYear } from "./context.ts";
import type { GrowthEventDocument, GrowthModelDocument, ShockShapeDocument } from "./document.ts";
import { readChangeOfRate, readLevel, readSpread } from "./numbers.ts";

/** Reads how uncertain a growth assumption is. */
export function readUncertainty(raw: GrowthModelDocument, place: Place): Uncertainty {
  const spread = readSpread(raw.spread, place.at("spread"));
  const volatility = readSpread(raw.volatility, place.at("volatility"));
  const { persistence } = raw;
  if (persistence !== undefined && !(Math.abs(persistence) < 1)) {
    place.at("persistence").wrong("domain", "must be above -1 and below 1", persistence);
  }
  const shape = readShape(raw.shape, place.at("shape"));
  const events = raw.events?.map((event, i) => readEvent(event, place.at("events", i)));
  return defined({ spread, volatility, persistence, shape, events });
}

function readShape(raw: ShockShapeDocument | undefined, place: Place): ShockShape | undefined {
  if (typeof raw !== "object") return raw;
  const [name, ...others] = Object.keys(raw);
  if (name === undefined || others.length > 0) {
    return place.wrong("conflict", "must name exactly one of: studentT, triangular, pert, empirical");
  }
  const inside = place.at(name);
  const { studentT, triangular, pert, empirical } = raw;
  if (studentT !== undefined) {
    if (!(studentT > 0)) inside.wrong("domain", "degrees of freedom must be above 0", studentT);
    return { studentT };
  }
  const listed = (triangular ?? pert ?? empirical ?? []).map(
    (value, i) => readChangeOfRate(value, inside.at(i)) ?? 0,
  );
  if (empirical !== undefined) {
    if (listed.length === 0) inside.wrong("value", "must have at least one value");
    return { empirical: listed };
  }
  const [low = 0, mode = 0, high = 0] = listed;
  if (listed.length !== 3 || !(low <= mode && mode <= high && low < high)) {
    inside.wrong("value", "must be three rates: low, mode and high, in rising order");
  }
  return triangular === undefined ? { pert: [low, mode, high] } : { triangular: [low, mode, high] };
}

const SHARE = { kind: "ratio", unit: "1", formula: false } as const;

function readEvent(raw: GrowthEventDocument, place: Place): GrowthEvent {
  const year = readYear(raw.year, place.at("year")) ?? 0;
  const probability = readLevel(raw.probability, SHARE, place.at("probability")) ?? 0;
  if (probability < 0) place.at("probability").wrong("domain", "must be from 0 to 1", probability);
  const jump = readChangeOfRate(raw.jump, place.at("jump")) ?? 0;
  return { year, probability, jump };
}
