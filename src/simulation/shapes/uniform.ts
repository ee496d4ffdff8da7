import { BOUNDED, type Shape, type Variate } from "./shape.ts";
import { normalTable } from "./table.ts";

const ROOT_3 = Math.sqrt(3);

/** The uniform variate with standard deviation 1: all between -√3 and √3 alike. */
export function uniform(): Shape {
  const quantile = (p: number): number => ROOT_3 * (2 * p - 1);
  const upperQuantile = (q: number): number => -quantile(q);
  const variate: Variate = { quantile, upperQuantile, symmetric: true, ...BOUNDED, smooth: true };
  return { variate, tables: () => [normalTable(variate)] };
}
