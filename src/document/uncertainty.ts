import type { GrowthEvent, ShockShape, Uncertainty } from "../growth/assumption.ts";
import { isDeviation } from "../growth/deviation.ts";
import { defined } from "../plan/defined.ts";
import type { DefaultUncertainty, IndicatorKind } from "../plan/plan.ts";
import { type Place, readYear, type Subject } from "./context.ts";
import type {
  DefaultUncertaintyDocument,
  GrowthEventDocument,
  QuantityText,
  ShockShapeDocument,
  UncertaintyDocument,
} from "./document.ts";
import { readChangeOfRate, readLevel } from "./numbers.ts";

/** Reads how uncertain a growth assumption is, of an amount or of a ratio. */
export function readUncertainty(
  raw: UncertaintyDocument,
  { kind, amountsIn }: UncertaintySubject,
  place: Place,
): Uncertainty {
  const read: ReadSize = (written, at) =>
    amountsIn === undefined ? readChangeOfRate(written, at) : readLevel(written, amountsIn, at);
  const spread = readSize(raw.spread, read, place.at("spread"));
  const volatility = readSize(raw.volatility, read, place.at("volatility"));
  const { persistence } = raw;
  if (persistence !== undefined && !(Math.abs(persistence) < 1)) {
    place.at("persistence").wrong("domain", "must be above -1 and below 1", persistence);
  }
  const shape = readShape(raw.shape, read, place.at("shape"));
  const events = raw.events?.map((event, i) =>
    readEvent(event, kind === "ratio" || amountsIn !== undefined, read, place.at("events", i)),
  );
  return defined({ spread, volatility, persistence, shape, events });
}

/** Reads how uncertain growth is where an assumption says nothing of it. */
export function readDefaultUncertainty(
  raw: DefaultUncertaintyDocument | undefined,
  place: Place,
): DefaultUncertainty | undefined {
  if (raw === undefined) return undefined;
  const { amounts, ratios, note } = raw;
  return defined({
    amounts: amounts && readWhole(amounts, "flow", place.at("amounts")),
    ratios: ratios && readWhole(ratios, "ratio", place.at("ratios")),
    note,
  });
}

function readWhole(raw: UncertaintyDocument, kind: IndicatorKind, place: Place): Uncertainty {
  const uncertainty = readUncertainty(raw, { kind }, place);
  checkDeviation(uncertainty.shape, uncertainty.spread, place.at("spread"));
  return uncertainty;
}

/** A shape that gives the deviation of the growth itself takes no spread beside it. */
export function checkDeviation(shape: ShockShape | undefined, spread: number | undefined, at: Place): void {
  if (spread === undefined || !isDeviation(shape)) return;
  const [name] = Object.keys(shape ?? {});
  at.wrong("conflict", `the shape ${name} gives the deviation of the growth itself: leave out the spread`);
}

/** A size of growth or of an amount, at least 0. */
function readSize(written: QuantityText | undefined, read: ReadSize, at: Place): number | undefined {
  const size = read(written, at);
  if (size === undefined || size >= 0) return size;
  return at.wrong("quantity", "must be at least 0", written);
}

type ReadSize = (written: QuantityText | undefined, at: Place) => number | undefined;

/** Whose growth it is, and for fixed increments whose unit sizes are amounts in. */
export interface UncertaintySubject {
  readonly kind: IndicatorKind;
  readonly amountsIn?: Subject | undefined;
}

/** Fewer degrees of freedom give tails that no number holds. */
const LEAST_FREEDOM = 0.5;

function readShape(
  raw: ShockShapeDocument | undefined,
  read: ReadSize,
  place: Place,
): ShockShape | undefined {
  if (typeof raw !== "object") return raw;
  const [name, ...others] = Object.keys(raw);
  if (name === undefined || others.length > 0) {
    return place.wrong("conflict", "must name exactly one of: studentT, triangular, pert, empirical");
  }
  const inside = place.at(name);
  const { studentT, triangular, pert, empirical } = raw;
  if (studentT !== undefined) {
    if (!(studentT >= LEAST_FREEDOM)) {
      inside.wrong("domain", `degrees of freedom must be at least ${LEAST_FREEDOM}`, studentT);
    }
    return { studentT };
  }
  const listed = (triangular ?? pert ?? empirical ?? []).map((value, i) => read(value, inside.at(i)) ?? 0);
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

function readEvent(raw: GrowthEventDocument, isFree: boolean, read: ReadSize, place: Place): GrowthEvent {
  const year = readYear(raw.year, place.at("year"));
  const { baseYear } = place.whole;
  if (year !== undefined && year <= baseYear) {
    place.at("year").wrong("year", `must be after the base year ${baseYear}`, year);
  }
  const probability = readLevel(raw.probability, SHARE, place.at("probability")) ?? 0;
  if (probability < 0) place.at("probability").wrong("domain", "must be from 0 to 1", probability);
  const jump = read(raw.jump, place.at("jump")) ?? 0;
  if (!isFree && jump <= -1) {
    place
      .at("jump")
      .wrong("domain", "must be above -100 %: an amount cannot lose more than all of it", raw.jump);
  }
  return { year: year ?? 0, probability, jump };
}
