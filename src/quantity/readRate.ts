import { takeFactor } from "./factor.ts";
import { takePercentage, wholePercentage } from "./percentage.ts";
import { attempt, type Reading, valueOrThrow } from "./reading.ts";

/** A growth rate as written. All numbers are fractions a year: 0.06 is 6 %, and 0.01 is one percentage point. */
export interface Rate {
  /** `percent` of the level, for amounts; percentage `points`, for ratios. */
  readonly per: "percent" | "points";
  /** The rate; of an interval its middle. */
  readonly value: number;
  /** One standard deviation, at least 0. */
  readonly spread?: number;
  /** The 90 % interval. */
  readonly interval?: readonly [low: number, high: number];
}

/**
 * Reads a growth rate: `6%`, `-2%`, `1pp`, `1个百分点`, a 90 % interval `5% to 8%`, or with one standard deviation `6% ± 1.5%`.
 *
 * @param text - the rate; at most 200 characters
 * @returns the rate, or the reason why there is none; a bare number is refused
 * @example
 * ```ts
 * import { readRate } from "targetcast";
 * readRate("+1pp"); // { ok: true, value: { per: "points", value: 0.01 } }
 * readRate("1").ok; // false
 * ```
 */
export function readRate(text: string): Reading<Rate> {
  return attempt(text, "growth", 'write "6%", "1pp" for a ratio, "5% to 8%" or "6% ± 1.5%"', takeRate);
}

/**
 * Reads a growth rate, as `readRate` does, and throws if there is none.
 *
 * @param text - such as `6%`, `+1pp`, `5% to 8%`, `6% ± 1.5%`; at most 200 characters
 * @returns the rate, in fractions a year
 * @throws RangeError if the text is not a growth rate
 * @example
 * ```ts
 * import { parseGrowth } from "targetcast";
 * parseGrowth("6%"); // { per: "percent", value: 0.06 }
 * parseGrowth("6% ± 1.5%"); // { per: "percent", value: 0.06, spread: 0.015 }
 * parseGrowth("5%至8%"); // { per: "percent", value: 0.065, interval: [0.05, 0.08] }
 * ```
 */
export function parseGrowth(text: string): Rate {
  return valueOrThrow(readRate(text));
}

/**
 * Reads a change relative to a base: `+30%`, `-30%`, `x2`, `double`, `halve`, 翻一番.
 *
 * @param text - the change; at most 200 characters
 * @returns the change as a fraction of the base (1 for `double`), or the reason why there is none
 * @example
 * ```ts
 * import { readChange } from "targetcast";
 * readChange("+30%"); // { ok: true, value: 0.3 }
 * readChange("x1.3"); // { ok: true, value: 0.3 }
 * readChange("翻一番"); // { ok: true, value: 1 }
 * ```
 */
export function readChange(text: string): Reading<number> {
  return attempt(
    text,
    "a relative change",
    'write "+30%", "-30%", "x1.3", "double" or "翻一番"',
    (tidied) => {
      const change = CHANGES.get(tidied.toLowerCase()) ?? takeFactor(tidied, 1n);
      return change ?? wholePercentage(tidied, "points are an increase, not a relative change");
    },
  );
}

const CHANGES: ReadonlyMap<string, number> = new Map([
  ["double", 1],
  ["triple", 2],
  ["quadruple", 3],
  ["halve", -0.5],
  ["翻番", 1],
  ["翻一番", 1],
  ["翻两番", 3],
  ["减半", -0.5],
]);

/**
 * Reads a rate that fills a text.
 *
 * @param text - tidied text
 * @returns the rate, or the reason why there is none
 */
export function takeRate(text: string): Rate | string {
  const first = takePercentage(text);
  if (typeof first === "string") return first;
  const { per, value } = first.percentage;
  if (first.rest === "") return { per, value };

  const joint = /^(±|\+\/?-)|^(?:[-~〜至到]|to(?![a-z]))/i.exec(first.rest);
  if (joint === null) return "";
  const second = takePercentage(first.rest.slice(joint[0].length).trim());
  if (typeof second === "string") return second;
  const other = second.percentage;
  if (second.rest !== "") return "";
  if (joint[1] !== undefined) {
    if (per === "points" && other.per === "percent") return "the spread of points is in points, too";
    return other.value < 0 ? "a spread is 0 or more" : { per, value, spread: other.value };
  }
  if (per !== other.per) return "both ends must be in % or both in points";
  if (other.value < value) return "the low end goes first";
  return { per, value: (value + other.value) / 2, interval: [value, other.value] };
}
