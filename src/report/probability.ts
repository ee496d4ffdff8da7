import type { Probability } from "../simulation/ensemble.ts";
import type { ProbabilityDifference } from "../simulation/results/difference.ts";

/** A probability as a table prints it: in percent, and what it may be off, empty where that does not show. */
export interface ProbabilityText {
  readonly value: string;
  readonly error: string;
}

/** Weights of a mixture need not sum to 1 to the last bit. */
const ROUNDING = 1e-12;

/**
 * A probability in figures, with as many places as its error leaves sense in: `71% ±2`, `71.2% ±0.3`, `71.23% ±0.02`. One
 * that is exact has one place. It reads 0% or 100% only where that is certain; else it is told to be less or more than the
 * bound of its interval: `<0.1%`, `>99.9%`.
 */
export function probabilityText(probability: Probability): ProbabilityText {
  const { value, method, error, interval } = probability;
  if (isCertain(probability)) return { value: value > 0.5 ? "100%" : "0%", error: "" };
  const places = placesOf(error, method);
  const shown = (100 * value).toFixed(places);
  if (Number(shown) === 0)
    return { value: `<${tenth(Math.ceil(1000 * Math.max(value, interval[1])))}%`, error: "" };
  if (Number(shown) === 100) {
    return { value: `>${tenth(Math.floor(1000 * Math.min(value, interval[0])))}%`, error: "" };
  }
  const off = (100 * error).toFixed(places);
  return { value: `${shown}%`, error: Number(off) === 0 ? "" : `±${off}` };
}

/** The same in one piece, for a sentence. */
export function probabilityInWords(probability: Probability): string {
  const { value, error } = probabilityText(probability);
  return error === "" ? value : `${value} ${error}`;
}

/**
 * How much more likely one thing is than another, in points, with as many places as its error leaves sense in: `-18.2pp ±0.1`. It reads
 * `0` only where there is no difference.
 */
export function probabilityDifferenceText(
  { value, method, error }: ProbabilityDifference,
  points: (text: string) => string,
): string {
  if (value === 0 && method === "exact" && error === 0) return "0";
  const places = placesOf(error, method);
  const shown = (100 * value).toFixed(places);
  const sign = Number(shown) > 0 ? "+" : "";
  const off = (100 * error).toFixed(places);
  const unsigned = Number(shown) === 0 ? shown.replace("-", "") : shown;
  return points(sign + unsigned) + (Number(off) === 0 ? "" : ` ±${off}`);
}

/** Places of a percentage that its error leaves sense in. */
function placesOf(error: number, method: Probability["method"]): number {
  return error >= 0.0095 ? 0 : error >= 0.00095 || method === "exact" ? 1 : 2;
}

/** Whether nothing about it is uncertain. */
export function isCertain({ value, method, error }: Probability): boolean {
  return method === "exact" && error === 0 && (value <= ROUNDING || value >= 1 - ROUNDING);
}

/** A share in whole percent; 0 and 100 only where it is that. */
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return "<1%";
  return share < 1 && share >= 0.995 ? ">99%" : `${Math.round(100 * share)}%`;
}

/** A number of tenths of a percent, without the last place where that is 0. At least one tenth, at most 999. */
function tenth(tenths: number): string {
  return String(Math.min(999, Math.max(1, tenths)) / 10);
}
