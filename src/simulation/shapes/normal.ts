import { normalQuantile } from "../../math/normal.ts";
import type { Shape } from "./shape.ts";

/** The standard normal, which needs no table. */
export function normal(): Shape {
  return {
    variate: {
      quantile: normalQuantile,
      upperQuantile: (q) => -normalQuantile(q),
      symmetric: true,
      finiteExponential: true,
      finiteVariance: true,
      finiteMean: true,
      smooth: true,
    },
    tables: () => [],
  };
}
