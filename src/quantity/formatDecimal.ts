import type { Decimal } from "./decimal.ts";

/**
 * The shortest decimal that reads back as a double, or the decimal of so many significant digits nearest to it.
 *
 * @param value - finite
 * @param significant - number of digits, an integer from 1 to 100; default: as many as it takes
 * @returns the decimal, without trailing zeros
 * @throws RangeError if the value is not finite, or the number of digits not in range
 */
export function decimalOf(value: number, significant?: number): Decimal {
  if (!Number.isFinite(value))
    throw new RangeError(`Cannot write a number: it must be finite, current value is ${value}`);
  if (
    significant !== undefined &&
    !(Number.isInteger(significant) && significant >= 1 && significant <= 100)
  ) {
    throw new RangeError(
      `Cannot write ${value}: digits must be an integer from 1 to 100, current value is ${significant}`,
    );
  }
  const shown = Math.abs(value).toExponential(significant === undefined ? undefined : significant - 1);
  const [mantissa = "", power = ""] = shown.split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "") || "0";
  return { sign: value < 0 ? "-" : "", digits, exponent: Number(power) - digits.length + 1 };
}

/**
 * The power of ten of the first digit.
 *
 * @param decimal - without leading zeros
 * @returns 3 for 1234
 */
export function magnitude({ digits, exponent }: Decimal): number {
  return digits.length - 1 + exponent;
}

/**
 * A decimal times a power of ten as text: plain from 10^-7 up to 10^18, else with an exponent.
 *
 * @param decimal - without leading zeros
 * @param shift - the power of ten
 * @param separator - stands between groups of three digits
 * @returns the text, exact
 */
export function writeDecimal(decimal: Decimal, shift: number, separator: "," | ""): string {
  const { sign, digits } = decimal;
  const exponent = digits === "0" ? 0 : decimal.exponent + shift;
  const first = magnitude({ ...decimal, exponent });
  if (first < -7 || first >= 18) return `${sign}${point(digits[0] ?? "", digits.slice(1))}e${first}`;
  const padded = digits.padEnd(digits.length + exponent, "0").padStart(1 - exponent, "0");
  const places = Math.max(0, -exponent);
  const whole = padded.slice(0, padded.length - places);
  return sign + point(whole.replace(/\B(?=(?:\d{3})+$)/g, separator), padded.slice(whole.length));
}

function point(whole: string, fraction: string): string {
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
