import { logarithm } from "../math/logarithm.ts";
import { formatRate } from "../quantity/formatQuantity.ts";
import type { Reading } from "../quantity/reading.ts";
import { readQuantity, readShare } from "../quantity/readQuantity.ts";
import { type Rate, readChange, readRate } from "../quantity/readRate.ts";
import type { ReadContext, Subject } from "./context.ts";
import type { QuantityText } from "./document.ts";
import { type DocumentPath, describe, quoted } from "./issues.ts";

/** Larger amounts are a slip, and their sums soon too large for a number. */
const LARGEST_AMOUNT = 1e100;

/** A hundred million percent a year: growth beyond it is a slip, and its powers soon too large for a number. */
const HIGHEST_RATE = 1e6;

/** A level as written: an amount in the unit, a share of a ratio, points of an index. */
export function readLevel(
  raw: QuantityText,
  { kind, unit, formula }: Subject,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  if (typeof raw === "string") {
    if (kind !== "ratio") {
      const amount = taken(readQuantity(raw, { unit, units: context.units }), path, context);
      return amount === undefined ? undefined : readLevel(amount, { kind, unit, formula }, path, context);
    }
    const share = taken(readShare(raw), path, context);
    if (share === undefined || Math.abs(share) <= 1) return share;
    return wrong(path, context, `a ratio is from 0 to 100 %, current value is ${quoted(raw)}`);
  }
  if (kind === "ratio" && Math.abs(raw) > 1) {
    return wrong(
      path,
      context,
      `a ratio is a fraction from 0 to 1, current value is ${raw}: write "${raw}%" or ${raw / 100}`,
    );
  }
  if (Math.abs(raw) > LARGEST_AMOUNT) {
    return wrong(path, context, `must be at most ${LARGEST_AMOUNT}, current value is ${raw}`);
  }
  return raw;
}

/** A growth rate of an indicator: percent for amounts, points for ratios; a plain number is a fraction. */
export function readGrowthRate(
  raw: QuantityText,
  subject: Pick<Subject, "kind">,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  const rate = readRateOf(raw, subject, path, context);
  if (rate !== undefined && (rate.spread !== undefined || rate.interval !== undefined)) {
    return wrong(path, context, "must be one rate, without a spread or an interval");
  }
  return rate?.value;
}

/** A rate with what it says of its own uncertainty. */
export function readRateOf(
  raw: QuantityText,
  { kind }: Pick<Subject, "kind">,
  path: DocumentPath,
  context: ReadContext,
): Rate | undefined {
  const per = kind === "ratio" ? "points" : "percent";
  if (typeof raw === "number") return fractionOf(raw, per, path, context);
  const rate = taken(readRate(raw), path, context);
  if (rate !== undefined && rate.per !== per) {
    const message =
      per === "points"
        ? `a ratio grows in points a year, current value is ${quoted(raw)}: write "+1pp"`
        : `grows in percent a year, current value is ${quoted(raw)}: write "6%"`;
    context.issues.add(path, "quantity", message);
    return undefined;
  }
  if (rate !== undefined && per === "points" && Math.abs(rate.value) >= 1) {
    return wrong(path, context, `must be less than 100 points a year, current value is ${quoted(raw)}`);
  }
  if (rate !== undefined && per === "percent" && rate.value <= -1) {
    return wrong(path, context, `must be above -100 % a year, current value is ${quoted(raw)}`);
  }
  if (rate !== undefined && Math.max(rate.value, rate.spread ?? 0, rate.interval?.[1] ?? 0) > HIGHEST_RATE) {
    return wrong(path, context, `must be at most 100,000,000 % a year, current value is ${quoted(raw)}`);
  }
  return rate;
}

/** A plain number as a fraction: 1 and more is refused, for it could be percent. */
function fractionOf(
  raw: number,
  per: Rate["per"],
  path: DocumentPath,
  context: ReadContext,
): Rate | undefined {
  if (Math.abs(raw) < 1) return { per, value: raw };
  const accepted = per === "points" ? `write "${raw}pp"` : `write "${raw}%" or "${formatRate(raw, { per })}"`;
  return wrong(path, context, `a number is a fraction here, current value is ${raw}: ${accepted}`);
}

/** A change relative to a base: `+30%`, `double`, 0.3. */
export function readRelativeChange(
  raw: QuantityText,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  return typeof raw === "number"
    ? fractionOf(raw, "percent", path, context)?.value
    : taken(readChange(raw), path, context);
}

/** A difference of levels: an amount in the unit, points of a ratio. */
export function readDifference(
  raw: QuantityText,
  subject: Subject,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  return subject.kind === "ratio"
    ? readGrowthRate(raw, subject, path, context)
    : readLevel(raw, subject, path, context);
}

/** A size of growth, at least 0, in percent or points: a spread, a volatility, a tolerance. */
export function readSpread(raw: QuantityText, path: DocumentPath, context: ReadContext): number | undefined {
  const value = readChangeOfRate(raw, path, context);
  if (value === undefined || value >= 0) return value;
  return wrong(path, context, `must be at least 0, current value is ${describe(raw)}`);
}

/** What is added to or taken from a growth rate, in percent or points: of an amount and of a ratio the same fraction. */
export function readChangeOfRate(
  raw: QuantityText,
  path: DocumentPath,
  context: ReadContext,
): number | undefined {
  const rate =
    typeof raw === "number" ? fractionOf(raw, "percent", path, context) : taken(readRate(raw), path, context);
  if (rate === undefined) return undefined;
  const { value, spread, interval } = rate;
  if (spread === undefined && interval === undefined && Math.abs(value) <= HIGHEST_RATE) return value;
  return wrong(path, context, `must be one rate such as "2%", current value is ${describe(raw)}`);
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
export function taken<T>(reading: Reading<T>, path: DocumentPath, { issues }: ReadContext): T | undefined {
  if (reading.ok) return reading.value;
  issues.add(path, "quantity", reading.message);
  return undefined;
}

function wrong(path: DocumentPath, { issues }: ReadContext, message: string): undefined {
  issues.add(path, "quantity", message);
  return undefined;
}
