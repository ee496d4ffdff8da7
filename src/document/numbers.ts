import { quoted } from "../errors.ts";
import { logarithm } from "../math/logarithm.ts";
import type { Reading } from "../quantity/reading.ts";
import { readQuantity, readShare } from "../quantity/readQuantity.ts";
import { type Rate, readChange, readRate } from "../quantity/readRate.ts";
import type { Place, Subject } from "./context.ts";
import type { QuantityText } from "./document.ts";

// Each reader takes undefined too, for what a document leaves out, and gives undefined for it.

/** Larger amounts are a slip, and their sums soon too large for a number. */
const LARGEST_AMOUNT = 1e100;

/** A hundred million percent a year: growth beyond it is a slip, and its powers soon too large for a number. */
const HIGHEST_RATE = 1e6;

type Written = QuantityText | undefined;

/** A level as written: an amount in the unit, a share of a ratio, points of an index. */
export function readLevel(raw: Written, { kind, unit }: Subject, place: Place): number | undefined {
  const isRatio = kind === "ratio";
  const { units } = place.whole;
  const level =
    typeof raw === "string"
      ? taken(isRatio ? readShare(raw) : readQuantity(raw, { unit, units }), place)
      : raw;
  if (level === undefined || Math.abs(level) <= (isRatio ? 1 : LARGEST_AMOUNT)) return level;
  if (!isRatio) return place.wrong("quantity", `must be at most ${LARGEST_AMOUNT}`, level);
  if (typeof raw === "string") return place.wrong("quantity", "a ratio is from 0 to 100 %", raw);
  const message = `a ratio is a fraction from 0 to 1, current value is ${level}: write "${level}%" or ${level / 100}`;
  return place.wrong("quantity", message);
}

/** A growth rate of an indicator: percent for amounts, points for ratios; a plain number is a fraction. */
export function readGrowthRate(
  raw: Written,
  subject: Pick<Subject, "kind">,
  place: Place,
): number | undefined {
  const rate = readRateOf(raw, subject, place);
  return rate?.spread === undefined && rate?.interval === undefined
    ? rate?.value
    : place.wrong("quantity", "must be one rate, without a spread or an interval");
}

/** A rate with what it says of its own uncertainty. */
export function readRateOf(raw: Written, { kind }: Pick<Subject, "kind">, place: Place): Rate | undefined {
  const per = kind === "ratio" ? "points" : "percent";
  if (typeof raw !== "string") return fractionOf(raw, per, place);
  const rate = taken(readRate(raw), place);
  if (rate === undefined) return undefined;
  const wrong = (expected: string, instead = "") =>
    place.wrong("quantity", `${expected} a year, current value is ${quoted(raw)}${instead}`);
  if (rate.per !== per) {
    return per === "points"
      ? wrong("a ratio grows in points", ': write "+1pp"')
      : wrong("grows in percent", ': write "6%"');
  }
  const { value, spread = 0, interval: [, high] = [0, 0] } = rate;
  if (per === "points" && Math.abs(value) >= 1) return wrong("must be less than 100 points");
  if (per === "percent" && value <= -1) return wrong("must be above -100 %");
  return Math.max(value, spread, high) <= HIGHEST_RATE ? rate : wrong("must be at most 100,000,000 %");
}

/** A plain number as a fraction: 1 and more is refused, for it could be percent. */
function fractionOf(raw: number | undefined, per: Rate["per"], { wrong }: Place): Rate | undefined {
  if (raw === undefined) return undefined;
  if (Math.abs(raw) < 1) return { per, value: raw };
  // Without the last digit, in which a product may be off.
  const percent = Number((raw * 100).toPrecision(15));
  const accepted = per === "points" ? `"${raw}pp"` : `"${raw}%" or "${percent}%"`;
  return wrong("quantity", `a number is a fraction here, current value is ${raw}: write ${accepted}`);
}

/** A change relative to a base: `+30%`, `double`, 0.3. */
export function readRelativeChange(raw: Written, place: Place): number | undefined {
  return typeof raw === "string" ? taken(readChange(raw), place) : fractionOf(raw, "percent", place)?.value;
}

/** A difference of levels: an amount in the unit, points of a ratio. */
export function readDifference(raw: Written, subject: Subject, place: Place): number | undefined {
  return (subject.kind === "ratio" ? readGrowthRate : readLevel)(raw, subject, place);
}

/** A size of growth, at least 0, in percent or points: a spread, a volatility, a tolerance. */
export function readSpread(raw: Written, place: Place): number | undefined {
  const value = readChangeOfRate(raw, place);
  if (value === undefined || value >= 0) return value;
  return place.wrong("quantity", "must be at least 0", raw);
}

/** What is added to or taken from a growth rate, in percent or points: of an amount and of a ratio the same fraction. */
export function readChangeOfRate(raw: Written, place: Place): number | undefined {
  const rate = typeof raw === "string" ? taken(readRate(raw), place) : fractionOf(raw, "percent", place);
  if (rate === undefined) return undefined;
  const { value, spread, interval } = rate;
  if (spread === undefined && interval === undefined && Math.abs(value) <= HIGHEST_RATE) return value;
  return place.wrong("quantity", 'must be one rate such as "2%"', raw);
}

/** Standard normal quantile of 0.95: half the width of a 90 % interval in standard deviations. */
const Z95 = 1.6448536269514722;

/** A 90 % interval as its centre on the scale of the shocks, and the standard deviation that gives it. */
export function centred(
  [low, high]: readonly [number, number],
  { kind }: Pick<Subject, "kind">,
): {
  readonly rate: number;
  readonly spread: number;
} {
  if (kind === "ratio") return { rate: (low + high) / 2, spread: (high - low) / (2 * Z95) };
  return {
    rate: Math.sqrt((1 + low) * (1 + high)) - 1,
    spread: logarithm((1 + high) / (1 + low)) / (2 * Z95),
  };
}

/** The value of a reading; its message becomes an issue. */
export function taken<T>(reading: Reading<T>, place: Place): T | undefined {
  return reading.ok ? reading.value : place.wrong("quantity", reading.message);
}
