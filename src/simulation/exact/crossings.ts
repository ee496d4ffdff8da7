import { exponential } from "../../math/exponential.ts";
import { findRoot } from "../../math/root.ts";

/**
 * Where Σ medians·e^(slopes·z) crosses a sum, between -farthest and farthest: at most twice, as it is convex.
 */
export function crossings(
  medians: Float64Array,
  slopes: Float64Array,
  sum: number,
  farthest: number,
): number[] {
  const above = (z: number) => {
    let all = -sum;
    for (const [t, median] of medians.entries()) all += median * exponential(slopes[t]! * z);
    return all;
  };
  const slope = (z: number) => {
    let all = 0;
    for (const [t, median] of medians.entries()) all += median * slopes[t]! * exponential(slopes[t]! * z);
    return all;
  };
  if (!Number.isFinite(sum)) return [];
  const ends = [-farthest, farthest];
  if (slope(-farthest) < 0 && slope(farthest) > 0) ends.splice(1, 0, findRoot(slope, -farthest, farthest).x);
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i]!;
    const isCrossed = above(start) > 0 !== above(end) > 0;
    return isCrossed ? [findRoot(above, start, end).x] : [];
  });
}
