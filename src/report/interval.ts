import { formatShare } from "../quantity/formatQuantity.ts";
import { figureOf, toldApart } from "./figure.ts";
import type { Manner } from "./manner.ts";
import type { Subject } from "./subject.ts";

/** The outermost quantile levels of an ensemble: what its projection intervals reach from and to. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Digits of an amount: it is uncertain in the third. Shares and rates keep their tenth of a percent. */
const AMOUNT_DIGITS = 3;
const RATE_DIGITS = 4;

/** Null where there are not two levels. */
export function endsOf(levels: readonly number[]): Ends | null {
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  return low < high ? { low, high } : null;
}

/** The share of all cases that an interval holds, such as `90%`. */
export function coverage({ low, high }: Ends): string {
  return shareText(high - low);
}

/** What the range is, for those who do not know; empty where there is none. */
export function intervalMeaning(ends: Ends | null, { words }: Manner): string {
  if (ends === null) return "";
  return words.ensemble.intervalMeaning(coverage(ends), shareText(ends.low), shareText(ends.high));
}

/** The projection interval of a measure in the figures of its row. */
export function intervalText(
  subject: Subject,
  levels: readonly number[],
  quantiles: readonly (number | null)[] | null,
  ends: Ends | null,
): string {
  const { numbers, scale, manner } = subject;
  if (ends === null) return "";
  const low = quantiles?.[levels.indexOf(ends.low)] ?? null;
  const high = quantiles?.[levels.indexOf(ends.high)] ?? null;
  if (low === null || high === null) return manner.words.none;
  const write = (value: number, digits: number) => figureOf(numbers, value, scale, manner, digits);
  const least = numbers === "amount" ? AMOUNT_DIGITS : RATE_DIGITS;
  const [from, to] = [toldApart(low, high, write, least), toldApart(high, low, write, least)];
  return from === to ? from : manner.words.ensemble.interval(from, to);
}

function shareText(share: number): string {
  return formatShare(Number(share.toFixed(6)));
}
