import { decimalOf, magnitude, writeDecimal } from "../quantity/formatDecimal.ts";
import { formatQuantity, formatRate, formatShare, type Language } from "../quantity/formatQuantity.ts";
import { type Manner, printable } from "./manner.ts";
import type { NumberKind } from "./numberKind.ts";

/** Significant digits of a figure, unless more are needed. */
const DIGITS = 4;
/** Characters of a quantity, with the words of its scale and unit. */
const LONGEST_WORDS = 60;
/** Enough digits to tell any two numbers apart that are not equal but for rounding. */
const MOST_DIGITS = 10;

/** The power of ten that the amounts of a row are printed in, and its words, such as `billion CNY`. */
export interface Scale {
  readonly power: number;
  readonly words: string;
}

/** The scale that suits an amount, the same for a whole row so that its figures can be compared. */
export function scaleOf(amount: number, unit: string, manner: Manner): Scale {
  const { lang, units } = manner;
  const first = Math.max(0, magnitude(decimalOf(amount)));
  if (first >= 18) return scaleOf(0, unit, manner);
  const sample = formatQuantity(Number(`2e${first}`), { unit, units, lang });
  const digits = /^[\d,]+/.exec(sample)?.[0] ?? "";
  return {
    power: first + 1 - digits.replaceAll(",", "").length,
    words: printable(sample.slice(digits.length), LONGEST_WORDS),
  };
}

/** An amount in figures at a scale, without its unit: the whole part is never rounded. */
export function figure(amount: number, { power }: Scale, { lang }: Manner, digits = DIGITS): string {
  const whole = magnitude(decimalOf(amount)) - power + 1;
  const significant = whole > 15 ? digits : Math.max(digits, whole);
  return writeDecimal(decimalOf(amount, significant), -power, lang === "en" ? "," : "");
}

/** A number in figures, as short as a table wants it. */
export function figureOf(
  kind: NumberKind,
  value: number,
  scale: Scale,
  manner: Manner,
  digits = DIGITS,
): string {
  if (kind === "amount") return figure(value, scale, manner, digits);
  return kind === "share" ? formatShare(tenths(value, digits)) : rateOf(kind, value, { digits });
}

/** A number in words, with its unit, for a sentence. */
export function inWords(kind: NumberKind, value: number, unit: string, { lang, units }: Manner): string {
  if (kind === "share") return formatShare(tenths(value));
  if (kind !== "amount") return rateOf(kind, value, { lang });
  const whole = magnitude(decimalOf(value)) + 1;
  const digits = whole <= 6 ? Math.max(DIGITS, whole) : DIGITS;
  return printable(formatQuantity(value, { unit, units, lang, digits }), LONGEST_WORDS);
}

/** A rate in figures, to a tenth of a percent or of a point. */
export function rateOf(
  per: "percent" | "points",
  rate: number,
  options: { readonly digits?: number; readonly signed?: boolean; readonly lang?: Language } = {},
): string {
  const { digits, signed = false, lang = "en" } = options;
  return formatRate(tenths(rate, digits), { per, signed, lang });
}

/** A fraction to a tenth of a percent, or to more places for more digits; one that would vanish to two digits. */
function tenths(fraction: number, digits = DIGITS): number {
  const unit = 10 ** (digits - 1);
  const rounded = Math.round(fraction * unit) / unit;
  return rounded === 0 || !Number.isFinite(rounded) ? Number(fraction.toPrecision(2)) : rounded;
}

/**
 * A number written with as many digits as tell it from another that it is not equal to, so that 14.997 beside 15 does
 * not read 15.
 */
export function toldApart(
  value: number,
  from: number,
  write: (value: number, digits: number) => string,
  least = DIGITS,
): string {
  for (let digits = least; digits <= MOST_DIGITS; digits++) {
    const written = write(value, digits);
    if (written !== write(from, digits)) return written;
  }
  return write(value, least);
}
