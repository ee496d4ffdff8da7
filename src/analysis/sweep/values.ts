import { decimalOf, magnitude } from "../../quantity/formatDecimal.ts";

/** Values to go through: listed, or from one to another in so many equal steps, or in steps of a size. */
export type SweepValues =
  | readonly number[]
  | { readonly from: number; readonly to: number; readonly steps: number }
  | { readonly from: number; readonly to: number; readonly step: number };

/** Points of a grid, at most: those of a thousand by a thousand. */
export const MOST_POINTS = 1_000_000;

/** Digits that values in equal steps have, so that the third of 0.005 is 0.015 and no 0.015000000000000001. */
const DIGITS = 15;

/** How many values there are, without making them: there may be more than anybody can keep. */
export function countOf(values: SweepValues): number {
  if ("length" in values) return values.length;
  if ("steps" in values) return values.steps + 1;
  // What ends a hair's breadth before a step ends on it.
  return Math.floor((Math.abs(values.to - values.from) / values.step) * (1 + 1e-12)) + 1;
}

/**
 * The values themselves. Those of equal steps are rounded to the decimal that is meant, in the fifteenth digit of the larger
 * end.
 *
 * @param values - finite numbers; at least one step, or steps above 0
 */
export function listOf(values: SweepValues): number[] {
  if ("length" in values) return values.map((value) => value + 0);
  const { from, to } = values;
  const count = countOf(values);
  const largest = magnitude(decimalOf(Math.max(Math.abs(from), Math.abs(to))));
  const places = Math.min(100, Math.max(0, DIGITS - 1 - largest));
  const at = (i: number) =>
    "steps" in values
      ? from + ((to - from) * i) / values.steps
      : from + Math.sign(to - from) * values.step * i;
  // Plus 0: never -0, which JSON does not have.
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? from + 0 : "steps" in values && i === count - 1 ? to + 0 : Number(at(i).toFixed(places)) + 0,
  );
}
