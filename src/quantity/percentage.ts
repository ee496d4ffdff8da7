import { quoted } from "../errors.ts";
import { type Decimal, takeDecimal, toNumber } from "./decimal.ts";

/** A percentage, or a number of percentage points, as a fraction. */
export interface Percentage {
  readonly per: "percent" | "points";
  readonly value: number;
}

/**
 * Reads the percentage that a text begins with: `6%`, `-0.5‰`, `6 percent`, `1pp`, `+1 percentage point`, `1个百分点`.
 *
 * @param text - tidied text
 * @returns the percentage and the text behind it, or the reason why there is none
 */
export function takePercentage(text: string): { percentage: Percentage; rest: string } | string {
  const number = takeDecimal(text);
  if (typeof number === "string") return number;
  const mark = MARK.exec(number.rest);
  if (mark === null) return number.rest === "" ? bare(number.decimal, text) : "";
  const value = toNumber(number.decimal, mark[1] === "‰" ? -3 : -2);
  if (typeof value === "string") return value;
  const per = mark[2] === undefined ? "percent" : "points";
  return { percentage: { per, value }, rest: number.rest.slice(mark[0].length).trim() };
}

/**
 * Reads a percentage that fills a text.
 *
 * @param text - tidied text
 * @param points - what to say of percentage points
 * @returns the percentage as a fraction, or the reason why there is none
 */
export function wholePercentage(text: string, points: string): number | string {
  const taken = takePercentage(text);
  if (typeof taken === "string") return taken;
  if (taken.percentage.per === "points") return points;
  return taken.rest === "" ? taken.percentage.value : "";
}

/** What stands behind a percentage or a number of points. */
export const MARK = /^(?:(%|‰|per ?cent)|(pp|(?:percentage )?points?|个?百分点))(?![a-z])/i;

function bare(decimal: Decimal, text: string): string {
  const percent = toNumber(decimal, 2);
  const fraction = typeof percent === "number" && Math.abs(percent) <= 100 ? ` or "${percent}%"` : "";
  return `a bare number is not read as a percentage: ${quoted(`${text}%`)}${fraction} may be meant`;
}
