import { BOUNDED, type Shape, type Variate } from "./shape.ts";
import { normalTable, stepTable } from "./table.ts";

/**
 * Resampling: each of n values with the probability 1/n, nothing between them.
 *
 * A cubic cannot jump, so there are two tables: the first gives the probability of a normal variate, the second has a
 * constant for each nth part of it. A value is hit with an error of at most 1e-7 in its probability.
 *
 * @param values - at least one, in whatever order
 */
export function empirical(values: readonly number[]): Shape {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (rank: number): number => sorted[Math.min(Math.max(rank, 0), n - 1)]!;
  const variate: Variate = {
    quantile: (p) => at(Math.ceil(p * n) - 1),
    upperQuantile: (q) => at(n - Math.floor(q * n) - 1),
    symmetric: sorted.every((value, i) => value === -at(n - 1 - i)),
    ...BOUNDED,
    smooth: false,
  };
  return { variate, tables: () => [probabilityTable(), stepTable(sorted)] };
}

function probabilityTable() {
  return normalTable({ quantile: (p) => p, upperQuantile: (q) => 1 - q, symmetric: false });
}
