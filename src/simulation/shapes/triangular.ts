import { normalQuantile } from "../../math/normal.ts";
import { BOUNDED, type Shape, type Variate } from "./shape.ts";
import { normalTable } from "./table.ts";

/**
 * The triangular distribution: a density that rises in a straight line from `low` to `mode` and falls to `high`.
 *
 * @param terms - low <= mode <= high, low < high
 */
export function triangular([low, mode, high]: readonly [number, number, number]): Shape {
  const width = high - low;
  const below = (mode - low) / width;
  const above = (high - mode) / width;
  const rising = (p: number): number => low + width * Math.sqrt(p * below);
  const falling = (q: number): number => high - width * Math.sqrt(q * above);
  const variate: Variate = {
    quantile: (p) => (p < below ? rising(p) : falling(1 - p)),
    upperQuantile: (q) => (q < above ? falling(q) : rising(1 - q)),
    symmetric: mode === 0 && low === -high,
    ...BOUNDED,
    smooth: false,
  };
  const bend = normalQuantile(below);
  return { variate, tables: () => [normalTable(variate, Math.abs(bend) < 8 ? { bend } : {})] };
}
