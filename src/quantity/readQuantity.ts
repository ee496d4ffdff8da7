import { quoted } from "../errors.ts";
import { takeDecimal, toNumber } from "./decimal.ts";
import { MARK, wholePercentage } from "./percentage.ts";
import { attempt, type Reading, valueOrThrow } from "./reading.ts";
import { ambiguity, scaleSplits } from "./scaleWord.ts";
import { conversion, isMoney, labelOf, type UnitContext, type UnitLabels, unitNamed } from "./unitNames.ts";

/** What a quantity is read as. */
export interface QuantityContext {
  /** Id of the unit that the number is wanted in. */
  readonly unit: string;
  /** Words for units of the plan's own. */
  readonly units?: UnitLabels;
}

/**
 * Reads a quantity as people write it, in English or Chinese, as a number in the unit wanted.
 *
 * A scale word and the conversion of units shift the decimal point of the digits, so `1.17万亿元` is exactly 1170000000000. A number
 * without a unit is taken to be in the unit wanted. A bare `$` is USD and a bare `¥` is CNY, unless HKD or JPY is wanted.
 *
 * @param text - such as `1.17 trillion CNY`, `¥35 billion`, `338万平方米`, `160家`, `1,170,000`; at most 200 characters
 * @param context - the unit wanted and the words for the plan's own units
 * @returns the number, finite, or the reason why there is none
 * @example
 * ```ts
 * import { readQuantity } from "targetcast";
 * readQuantity("1.17万亿元", { unit: "CNY" }); // { ok: true, value: 1170000000000 }
 * readQuantity("338万平方米", { unit: "km2" }); // { ok: true, value: 3.38 }
 * readQuantity("25亿美元", { unit: "CNY" }).ok; // false
 * ```
 */
export function readQuantity(text: string, context: QuantityContext): Reading<number> {
  const reading = readWritten(text, context);
  return reading.ok ? { ok: true, value: reading.value.value } : reading;
}

/**
 * Reads a quantity and its unit.
 *
 * @param text - such as `1.17 trillion CNY`, `5.2万人`; at most 200 characters
 * @param options - `unit`: the unit wanted (default: the one that is written); `units`: words for units of your own
 * @returns the number and the id of its unit; `null` if none was written and none wanted, `1` for a bare counter as in 160家
 * @throws RangeError if the text is not a quantity, or not in the unit wanted
 * @example
 * ```ts
 * import { parseQuantity } from "targetcast";
 * parseQuantity("1.17万亿元"); // { value: 1170000000000, unit: "CNY" }
 * parseQuantity("6.3公里", { unit: "m" }); // { value: 6300, unit: "m" }
 * parseQuantity("35 billion"); // { value: 35000000000, unit: null }
 * ```
 */
export function parseQuantity(
  text: string,
  options: { readonly unit?: string; readonly units?: UnitLabels } = {},
): { value: number; unit: string | null } {
  return valueOrThrow(readWritten(text, options));
}

/**
 * Reads a share: `96%`, `９６％` or `0.5‰`. A bare number is refused, for `1` may be 1 % or all of it.
 *
 * @param text - the share; at most 200 characters
 * @returns the share as a fraction, finite but not held to 0..1, or the reason why there is none
 * @example
 * ```ts
 * import { readShare } from "targetcast";
 * readShare("96%"); // { ok: true, value: 0.96 }
 * readShare("96").ok; // false
 * ```
 */
export function readShare(text: string): Reading<number> {
  return attempt(text, "a share", 'write a percentage such as "96%"', (tidied) =>
    wholePercentage(tidied, "points are a difference of shares"),
  );
}

interface Written {
  readonly value: number;
  readonly unit: string | null;
}

function readWritten(text: string, context: UnitContext): Reading<Written> {
  const { unit, units } = context;
  const as = unit === undefined || unit === "1" ? "a quantity" : `a quantity in ${unit}`;
  const [english, chinese, number] =
    unit === undefined || isMoney(unit)
      ? ["1.17 trillion", "1.17万亿", 1170000000000]
      : ["52 thousand", "5.2万", 52000];
  const en = `${english} ${labelOf(unit ?? "CNY", "en", units)}`.trim();
  const zh = `${chinese}${labelOf(unit ?? "CNY", "zh", units)}`;
  const accepted = `write a number with an optional scale word and unit, such as "${en}", "${zh}" or ${number}`;
  return attempt(text, as, accepted, (tidied) => takeQuantity(tidied, context));
}

function takeQuantity(text: string, context: UnitContext): Written | string {
  const [, sign = "", lead = "", body = ""] = /^([-+]?)([^-+\d.]*)(.*)$/.exec(text) ?? [];
  const number = takeDecimal(sign + body);
  if (typeof number === "string") return number || "it has no number in digits";
  const behind = splitUnit(number.rest, context);
  if (typeof behind === "string") return behind;

  let unit = behind.unit;
  const currency = lead.trim();
  if (currency !== "") {
    const found = unitNamed(currency, { ...context, unit: unit ?? context.unit });
    if (found === undefined || !isMoney(found)) return `${quoted(currency)} is no known currency`;
    if (unit !== null && unit !== found) return `it is in ${found} and in ${unit}`;
    unit = found;
  }
  const wanted = context.unit ?? unit;
  const shift = unit === null || wanted === null ? 0 : conversion(unit, wanted);
  if (shift === undefined) return `it is ${inUnit(unit)}, not ${inUnit(wanted)}`;
  const value = toNumber(number.decimal, behind.exponent + shift);
  return typeof value === "string" ? value : { value, unit: wanted };
}

/** The scale word and unit behind a number; the reading in the expected unit goes before others. */
function splitUnit(rest: string, context: UnitContext): { exponent: number; unit: string | null } | string {
  const splits = scaleSplits(rest);
  const found = splits.flatMap(({ exponent, tail }) => {
    const unit = tail === "" ? null : unitNamed(tail, context);
    return unit === undefined ? [] : [{ exponent, unit }];
  });
  return (
    found.find(({ unit }) => unit === context.unit) ??
    found[0] ??
    whyNoUnit(rest, splits.at(-1)?.tail ?? rest)
  );
}

function inUnit(unit: string | null): string {
  return unit === "1" ? "a count" : `in ${unit}`;
}

function whyNoUnit(rest: string, tail: string): string {
  if (MARK.test(rest)) return "percent and points are for ratios and growth, and this is an amount";
  if (/(^|[十百千万亿]) ?\d/.test(rest))
    return 'it has two numbers: write "1.2万" for 1万2千, "1,200" for 1 200';
  return ambiguity(rest) || `${quoted(tail)} is no known unit`;
}
