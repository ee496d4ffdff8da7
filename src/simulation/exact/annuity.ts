import { exponential, naturalLogarithm } from "../../math/exponential.ts";
import { normalBetween } from "../../math/normal.ts";
import { carry, gridsOf, MOST_NODES } from "./grid.ts";
import type { Interval } from "./law.ts";
import type { Order } from "./orders.ts";
import type { SplitLaw, Walk } from "./walk.ts";

/** For all recursions, which never run within each other: to make these takes longer than to fill what is used of them. */
const MASSES = [new Float64Array(MOST_NODES), new Float64Array(MOST_NODES)] as const;
const BENT = new Float64Array(MOST_NODES);

/**
 * The probability that the sum of the levels of a log-scale walk lies in an interval, as a function of the common draw.
 *
 * With M(g) the medians of stretch g, e(g) the step into it and U(g) = e(g) + ln(M(g) + exp U(g + 1)), the sum is
 * M(0) + exp U(1). Each U is the one before it, bent, plus a normal step: its density is carried on an even grid, on which the
 * trapezoidal rule converges faster than any power for smooth densities that vanish at both ends. The step e(1) comes last
 * and has a closed form.
 *
 * Source: A. P. Carverhill and L. J. Clewlow, Flexible convolution, Risk 3 (1990) 25-29, for the recursion; L. N. Trefethen
 * and J. A. C. Weideman, SIAM Review 56 (2014) 385-458, for the rule.
 */
export function annuity(law: SplitLaw, walk: Walk, sums: Interval, order: Order): (z: number) => number {
  const { starts, steps } = walk;
  const last = steps.length - 1;
  const medians = new Float64Array(steps.length);
  const grids = gridsOf(steps, order);
  const reaches = steps.map((_, g) => reachesOf(steps, g, order));
  return (z) => {
    let [mass, next] = MASSES;
    for (let g = 0; g <= last; g++) {
      medians[g] = 0;
      for (let t = starts[g]!; t < starts[g + 1]!; t++) {
        medians[g]! += law.unbounded[t]! * exponential(law.common[t]! * z);
      }
    }
    const from = logarithmOf(sums.low - medians[0]!);
    const to = logarithmOf(sums.high - medians[0]!);
    const ends = endsOf(reaches[1]!, 1, medians);
    if (from > ends.high || to < ends.low) return 0;
    if (from < ends.low && to > ends.high) return 1;
    // Before any step there is one place to be: ln M(last).
    BENT[0] = naturalLogarithm(medians[last]!);
    mass[0] = 1;
    let count = 1;
    for (let g = last; g >= 2; g--) {
      const grid = grids[g]!;
      const { low, high } = endsOf(reaches[g]!, g, medians);
      const nodes = Math.ceil((high - low) / grid.spacing) + 1;
      if (nodes > MOST_NODES) return Number.NaN;
      next.fill(0, 0, nodes);
      carry(grid, BENT, mass, count, low, next, nodes);
      [mass, next] = [next, mass];
      count = nodes;
      bend(low, grid.spacing, nodes, medians[g - 1]!);
    }
    const step = steps[1]!;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += mass[i]! * normalBetween((from - BENT[i]!) / step, (to - BENT[i]!) / step);
    }
    return sum;
  };
}

/**
 * Where the grid of U(g) begins and ends. A sum of the same levels all moved by one normal varies more, in convex order; its
 * ends at the reach of the order enclose nearly all.
 */
function endsOf(reaches: Float64Array, g: number, medians: Float64Array): Interval {
  let least = 0;
  let most = 0;
  for (let k = g; k < medians.length; k++) {
    least += medians[k]! / reaches[k]!;
    most += medians[k]! * reaches[k]!;
  }
  return { low: naturalLogarithm(least), high: naturalLogarithm(most) };
}

/** By stretch k from g on: e^(reach · the deviation of the walk from g to k). */
function reachesOf(steps: readonly number[], g: number, { reach }: Order): Float64Array {
  const reaches = new Float64Array(steps.length);
  let variance = 0;
  for (let k = g; k < steps.length; k++) {
    variance += steps[k]! * steps[k]!;
    reaches[k] = exponential(reach * Math.sqrt(variance));
  }
  return reaches;
}

/** ln(median + e^u) at every node u of a grid. */
function bend(low: number, spacing: number, nodes: number, median: number): void {
  const factor = exponential(spacing);
  let level = exponential(low);
  for (let i = 0; i < nodes; i++) {
    BENT[i] = naturalLogarithm(median + level);
    level *= factor;
  }
}

function logarithmOf(x: number): number {
  return x > 0 ? naturalLogarithm(x) : Number.NEGATIVE_INFINITY;
}
