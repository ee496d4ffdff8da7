import { takeDecimal, toNumber } from "./decimal.ts";

/**
 * Reads a factor, `x0.8` or `×0.8`, less a whole number, which is taken away before rounding: 1.3 less 1 is 0.3.
 *
 * @param text - tidied text
 * @param less - what to take away
 * @returns the difference; the reason if the factor is below 0 or no number; undefined if the text is not a factor at all
 */
export function takeFactor(text: string, less: bigint): number | string | undefined {
  const cross = /^[x×] ?/i.exec(text);
  if (cross === null) return undefined;
  const number = takeDecimal(text.slice(cross[0].length));
  if (typeof number === "string") return number;
  const { sign, digits, exponent } = number.decimal;
  if (number.rest !== "") return "";
  if (sign === "-") return "a factor is 0 or more";
  const value = toNumber(number.decimal, 0);
  if (typeof value === "string") return value;
  const power = Math.max(0, -exponent);
  const difference = BigInt(digits) * 10n ** BigInt(exponent + power) - less * 10n ** BigInt(power);
  return Number(`${difference}e-${power}`);
}
