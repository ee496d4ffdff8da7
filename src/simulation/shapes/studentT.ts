import { studentTUpper } from "../../math/studentT.ts";
import type { Shape, Variate } from "./shape.ts";
import { normalTable } from "./table.ts";

/**
 * Student's t with df degrees of freedom, not standardised: its standard deviation is √(df/(df - 2)) for df > 2.
 *
 * @param df - at least 0.5
 */
export function studentT(df: number): Shape {
  const upperQuantile = studentTUpper(df);
  const upper = (q: number, near = 0): number =>
    q <= 0.5 ? upperQuantile(q, near) : -upperQuantile(1 - q, -near);
  const variate: Variate = {
    quantile: (p, near = 0) => -upper(p, -near),
    upperQuantile: upper,
    symmetric: true,
    finiteExponential: false,
    finiteVariance: df > 2,
    finiteMean: df > 1,
    smooth: true,
  };
  // Far out ln x rises by about 8.4/df for each standard deviation of the normal.
  const segments = 2 * Math.ceil(Math.max(256, 900 / df) / 2);
  return { variate, tables: () => [normalTable(variate, { segments })] };
}
