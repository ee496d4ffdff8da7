import { normalQuantile } from "../../math/normal.ts";
import { variateOf } from "../shapes/registry.ts";
import { widthOf } from "../shocks/covariance.ts";
import type { Shock } from "../shocks/shock.ts";
import type { Period } from "./period.ts";
import { sampledQuantiles } from "./sampled.ts";

/**
 * The shocks of a growth assumption with which the average growth over a period is at some of its quantiles.
 *
 * That average is A = s(by) - s(start), which holds the spread times the years elapsed and what each year's shock and its
 * persistence add up to. The path there is the one that goes with it: s(t) = q Cov(s(t), A) / Var(A), which for normal shocks is
 * the most likely path. Of normal shocks and of a single draw the quantile q is exact, else it is that of quasi-random draws.
 *
 * @param levels - between 0 and 1
 * @returns a column of years for each level; null where nothing of the growth is uncertain over the period
 */
export function quantilePaths(
  shock: Shock,
  period: Period,
  levels: readonly number[],
  seed: number,
): readonly Float64Array[] | null {
  const { terms } = shock;
  const along = (loading: Float64Array) =>
    (loading[period.by] ?? 0) - (period.start === null ? 0 : (loading[period.start] ?? 0));
  let variance = 0;
  const covariance = new Float64Array(shock.medians.length);
  for (const { loading, shape } of terms) {
    const width = widthOf(shape);
    const share = width * width * along(loading);
    variance += share * along(loading);
    for (const [t, x] of loading.entries()) covariance[t]! += share * x;
  }
  if (!(variance > 0)) return null;
  const [only, ...others] = terms.filter(({ loading }) => along(loading) !== 0);
  const quantileAt = (): ((p: number) => number) => {
    if (terms.every(({ shape }) => shape === "normal")) {
      const deviation = Math.sqrt(variance);
      return (p) => normalQuantile(p) * deviation;
    }
    if (only !== undefined && others.length === 0) {
      const { quantile } = variateOf(only.shape);
      const slope = along(only.loading);
      return (p) => slope * quantile(slope > 0 ? p : 1 - p);
    }
    return sampledQuantiles(shock, period, seed);
  };
  const quantile = quantileAt();
  return levels.map((p) => {
    const q = quantile(p);
    return covariance.map((one) => (q * one) / variance);
  });
}
