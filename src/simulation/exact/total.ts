import { exponential } from "../../math/exponential.ts";
import { normalBetween } from "../../math/normal.ts";
import { annuity } from "./annuity.ts";
import { FARTHEST, overCommon, type Steep } from "./common.ts";
import { crossings } from "./crossings.ts";
import {
  areKnown,
  certainly,
  type Exact,
  type Interval,
  medianIn,
  type NormalLaw,
  type Question,
  varianceIn,
} from "./law.ts";
import { combinationWithin } from "./linear.ts";
import { agreeing } from "./orders.ts";
import { levelWithin } from "./shocks.ts";
import { isSplit, type SplitLaw, type Walk, walkOf, widthOf } from "./walk.ts";

const ALL = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The mean of the levels from..by. */
export function average(law: NormalLaw, question: Question): Exact | null {
  const years = question.by - question.from + 1;
  return total(law, { ...question, low: question.low * years, high: question.high * years });
}

/**
 * The sum of the levels from..by: a normal variable on the identity scale; on the log scale an integral over the walk of the
 * shocks, carried back year by year, and over what is common to them.
 */
export function total(law: NormalLaw, { from, by, low, high }: Question): Exact | null {
  if (!areKnown(law, from, by)) return null;
  const uncertain: number[] = [];
  let certain = 0;
  for (let t = from; t <= by; t++) {
    if (varianceIn(law, t) > 0) uncertain.push(t);
    else certain += medianIn(law, t);
  }
  const [only] = uncertain;
  if (only === undefined) return certainly(certain, { low, high });
  if (uncertain.length === 1) return levelWithin(law, only, { low: low - certain, high: high - certain });
  if (law.scale === "identity") {
    const weights = new Float64Array(law.unbounded.length).fill(1, from, by + 1);
    return combinationWithin(law, weights, { low, high });
  }
  return law.scale === "log" && isSplit(law) ? sumOfWalk(law, from, by, { low, high }) : null;
}

function sumOfWalk(law: SplitLaw, from: number, by: number, sums: Interval): Exact | null {
  const walk = walkOf(law, from, by);
  const medians = law.unbounded.subarray(from, by + 1);
  const slopes = law.common.subarray(from, by + 1);
  const ends = [sums.low, sums.high].flatMap((sum) => crossings(medians, slopes, sum, FARTHEST));
  if (walk.steps.length === 1) return betweenCrossings(medians, slopes, sums, ends);
  return agreeing((order) => {
    const given = annuity(law, walk, sums, order);
    const steep = ends.map((z) => steepAt(z, law, walk));
    return overCommon(given, { draws: ALL, width: widthOf(law, from, by), steep }, order);
  });
}

/** All years move together: the sum is known given Z. */
function betweenCrossings(
  medians: Float64Array,
  slopes: Float64Array,
  sums: Interval,
  ends: number[],
): Exact {
  const all = [Number.NEGATIVE_INFINITY, ...ends.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  let probability = 0;
  for (let i = 1; i < all.length; i++) {
    const low = Math.max(all[i - 1]!, -FARTHEST - 1);
    const high = Math.min(all[i]!, FARTHEST + 1);
    let sum = 0;
    for (const [t, median] of medians.entries()) sum += median * exponential((slopes[t]! * (low + high)) / 2);
    if (sum >= sums.low && sum <= sums.high) probability += normalBetween(all[i - 1]!, all[i]!);
  }
  return { probability, error: 1e-11 };
}

/** How far Z has to move there to make up for one deviation of the walk. */
function steepAt(z: number, { unbounded, common }: SplitLaw, { starts, steps }: Walk): Steep {
  let slope = 0;
  let deviation = 0;
  let variance = 0;
  for (const [g, step] of steps.entries()) {
    variance += step * step;
    for (let t = starts[g]!; t < starts[g + 1]!; t++) {
      const level = unbounded[t]! * exponential(common[t]! * z);
      slope += level * common[t]!;
      deviation += level * Math.sqrt(variance);
    }
  }
  return { z, width: deviation / Math.abs(slope) };
}
