import { product, transposed } from "../../math/matrices.ts";
import { variateOf } from "../shapes/registry.ts";
import type { Shock } from "./shock.ts";

/** [year][year] covariance of each track's shocks; where they are not normal, one that tells how wide they are. */
export type Covariances = ReadonlyMap<string, Float64Array>;

/** The quantile of a variate that its width is told by, and that of a standard normal one there. */
const WIDTH_AT = 0.9;
const NORMAL_WIDTH = 1.2815515655446004;
/** Where the farthest value of an empirical shape is its quantile. */
const FARTHEST = 1 - 1e-9;

export function covariancesOf(shocks: ReadonlyMap<string, Shock>): Covariances {
  const covariances = new Map<string, Float64Array>();
  for (const { id, medians, terms, observed, jumps, links } of shocks.values()) {
    const years = medians.length;
    const covariance = new Float64Array(years * years);
    const add = (loading: Float64Array, variance: number) => {
      for (let t = 0; t < years; t++) {
        for (let u = 0; u < years; u++) covariance[t * years + u]! += variance * loading[t]! * loading[u]!;
      }
    };
    for (const { loading, shape } of terms) add(loading, widthOf(shape) ** 2);
    for (const loading of observed) add(loading, 1);
    for (const { probability, amount, first, last } of jumps) {
      // About the path without it: one that is sure to happen has no variance, but is no less far off.
      add(new Float64Array(years).fill(amount, first, last + 1), probability);
    }
    for (const { leader, map } of links) {
      const of = covariances.get(leader);
      if (of === undefined) continue;
      const mapped = product(product(map, of, years), transposed(map, years), years);
      for (const [i, value] of mapped.entries()) covariance[i]! += value;
    }
    covariances.set(id, covariance);
  }
  return covariances;
}

/** How wide a variate is: of the standard normal one 1. */
export function widthOf(shape: Shock["terms"][number]["shape"]): number {
  if (shape === "normal") return 1;
  const { quantile } = variateOf(shape);
  const reach = (p: number) => Math.max(Math.abs(quantile(p)), Math.abs(quantile(1 - p)));
  // All but a few of the values of an empirical shape may be 0.
  return (reach(WIDTH_AT) || reach(FARTHEST)) / NORMAL_WIDTH;
}
