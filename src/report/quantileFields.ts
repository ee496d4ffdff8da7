import { decimalOf, writeDecimal } from "../quantity/formatDecimal.ts";

/** Quantiles as fields of a record, named for their levels: `q05`, `q50`, `q975`. */
export function quantileFields(
  levels: readonly number[],
  quantileOf: (i: number) => number | null | undefined,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(levels.map((level, i) => [fieldOf(level), quantileOf(i) ?? null]));
}

/** The places of the level, at least two. */
function fieldOf(level: number): string {
  return `q${writeDecimal(decimalOf(level), 0, "").replace(/^0\./, "").padEnd(2, "0")}`;
}
