import { quoted } from "../errors.ts";

/** A number as it was written, `sign digits × 10^exponent`. Another power of ten is exact here, as no product is. */
export interface Decimal {
  readonly sign: "" | "-";
  /** At least one digit, and nothing else. */
  readonly digits: string;
  readonly exponent: number;
}

/**
 * Reads the number that a text begins with: `1,170,000`, `1.17`, `-2`, `1.2e9`.
 *
 * @param text - tidied text
 * @returns the number and the text behind it, or the reason why there is none
 */
export function takeDecimal(text: string): { decimal: Decimal; rest: string } | string {
  const run = /^[-+]?[\d.,]*/.exec(text)?.[0] ?? "";
  const parts = /^([-+]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?$/.exec(run);
  const whole = parts?.[2]?.replaceAll(",", "") ?? "";
  const fraction = parts?.[3] ?? "";
  if (parts === null || whole + fraction === "") {
    if (/^[-+]?\d+,\d+$/.test(run))
      return `it may be ${quoted(run.replace(",", "."))} or ${quoted(run.replace(",", ""))}`;
    return /\d/.test(run) ? `${quoted(run)} is no number, as 1,170,000.5 is` : "";
  }
  const power = /^e([-+]?\d{1,4})(?!\d)/i.exec(text.slice(run.length));
  return {
    decimal: {
      sign: parts[1] === "-" ? "-" : "",
      digits: whole + fraction,
      exponent: Number(power?.[1] ?? 0) - fraction.length,
    },
    rest: text.slice(run.length + (power?.[0].length ?? 0)).trim(),
  };
}

/**
 * The double nearest to a decimal times a power of ten.
 *
 * @param decimal - the number
 * @param shift - the power of ten
 * @returns the double, never -0; the reason if it would be infinite, or 0 where the decimal is not
 */
export function toNumber(decimal: Decimal, shift: number): number | string {
  const value = Number(`${decimal.sign}${decimal.digits}e${decimal.exponent + shift}`);
  const lost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(decimal.digits));
  return lost ? "it is too large or too small for a number" : value + 0;
}
