import { decimalOf, magnitude, writeDecimal } from "./formatDecimal.ts";
import { singular } from "./spelling.ts";
import { labelOf, type UnitLabels } from "./unitNames.ts";

/** Language of the words behind a number. */
export type Language = "en" | "zh";

const SCALES = {
  en: [
    [12, " trillion"],
    [9, " billion"],
    [6, " million"],
  ],
  zh: [
    [12, "万亿"],
    [8, "亿"],
    [4, "万"],
  ],
} as const;

/**
 * Writes a quantity with a scale word and its unit. Without `digits` nothing is lost: `readQuantity` gives the same number back.
 *
 * @param value - in the unit; finite
 * @param options - `unit`: its id; `units`: words for the plan's own units; `lang`: `en` (default) or `zh`; `digits`: significant
 *   digits, an integer from 1 to 100 (default: as many as it takes)
 * @returns such as `1.17 trillion CNY`, `1.17万亿元`, `52,000 people`; beyond 10^18 with an exponent
 * @throws RangeError if the value is not finite, or `digits` not in range
 * @example
 * ```ts
 * import { formatQuantity } from "targetcast";
 * formatQuantity(1.17e12, { unit: "CNY" }); // "1.17 trillion CNY"
 * formatQuantity(51_960, { unit: "person", lang: "zh", digits: 2 }); // "5.2万人"
 * ```
 */
export function formatQuantity(
  value: number,
  options: {
    readonly unit: string;
    readonly units?: UnitLabels;
    readonly lang?: Language;
    readonly digits?: number;
  },
): string {
  const { unit, units, lang = "en", digits } = options;
  const decimal = decimalOf(value, digits);
  const first = magnitude(decimal);
  const [power, word] = SCALES[lang].find(([power]) => first >= power && first < 18) ?? [0, ""];
  const number = writeDecimal(decimal, -power, lang === "en" ? "," : "") + word;
  const label = labelOf(unit, lang, units);
  const glued = lang === "zh" && /^\p{Script=Han}/u.test(label);
  return `${number}${glued ? "" : " "}${Math.abs(value) === 1 && lang === "en" ? singular(label) : label}`.trim();
}

/**
 * Writes a share as a percentage. Without `digits` nothing is lost: `readShare` gives the same number back.
 *
 * @param value - the share as a fraction; finite
 * @param options - `digits`: significant digits, an integer from 1 to 100 (default: as many as it takes)
 * @returns such as `15%`
 * @throws RangeError if the value is not finite, or `digits` not in range
 * @example
 * ```ts
 * import { formatShare } from "targetcast";
 * formatShare(0.15); // "15%"
 * formatShare(2 / 3, { digits: 3 }); // "66.7%"
 * ```
 */
export function formatShare(value: number, options: { readonly digits?: number } = {}): string {
  return `${writeDecimal(decimalOf(value, options.digits), 2, "")}%`;
}

/**
 * Writes a growth rate. Without `digits` nothing is lost: `readRate` gives the same number back.
 *
 * @param value - fraction a year; finite
 * @param options - `per`: percent or percentage points; `signed`: with a plus above 0 (default: without); `lang`: `en` (default) or
 *   `zh`; `digits`: significant digits, an integer from 1 to 100 (default: as many as it takes)
 * @returns such as `6%`, `+1pp`, `1个百分点`
 * @throws RangeError if the value is not finite, or `digits` not in range
 * @example
 * ```ts
 * import { formatRate } from "targetcast";
 * formatRate(0.06, { per: "percent" }); // "6%"
 * formatRate(0.01, { per: "points", signed: true }); // "+1pp"
 * ```
 */
export function formatRate(
  value: number,
  options: {
    readonly per: "percent" | "points";
    readonly signed?: boolean;
    readonly digits?: number;
    readonly lang?: Language;
  },
): string {
  const { per, signed = false, digits, lang = "en" } = options;
  const number = writeDecimal(decimalOf(value, digits), 2, "");
  const points = lang === "zh" ? "个百分点" : "pp";
  return `${signed && value > 0 ? "+" : ""}${number}${per === "percent" ? "%" : points}`;
}
