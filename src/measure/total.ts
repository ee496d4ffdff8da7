import { levelIn, type Measure, type Path, type Span } from "./measure.ts";

/** The sum of a flow over the years `from`..`by`. */
export const total: Measure = {
  name: "total",
  asks: "level",
  spans: true,
  needsLevels: true,
  flowOnly: true,
  value: sum,
  magnitude(path, { from, by }) {
    let largest = 0;
    for (let year = from; year <= by; year++) largest += Math.abs(levelIn(path, year));
    return largest;
  },
};

/** The sum of the levels of the years of a span. */
export function sum(path: Path, { from, by }: Span): number {
  let result = 0;
  for (let year = from; year <= by; year++) result += levelIn(path, year);
  return result;
}
