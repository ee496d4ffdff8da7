import { naturalLogarithm } from "../../math/exponential.ts";
import { normalBetween } from "../../math/normal.ts";
import { yearGrowth } from "./closedForm.ts";
import { overPanels } from "./common.ts";
import { type Condition, drawsAllowed, steepPlaces } from "./conditions.ts";
import type { NormalLaw } from "./law.ts";
import { areKnown, certainly, type Exact, type Question } from "./law.ts";
import { clippedIn, RARE } from "./linear.ts";
import { isSplit, type SplitLaw } from "./walk.ts";

/** Growth of every year from..by: given what is common the years are independent, and their probabilities multiply. */
export function growth(law: NormalLaw, question: Question): Exact | null {
  const { from, by } = question;
  if (from === by) return yearGrowth(law, question);
  if (!isSplit(law) || !areKnown(law, from - 1, by)) return null;
  const conditions: Condition[] = [];
  for (let t = from; t <= by; t++) {
    const condition = question.additive ? pointsIn(law, t, question) : factorIn(law, t, question);
    if (condition === null) return null;
    conditions.push(condition);
  }
  const given = (z: number) => {
    let product = 1;
    for (const { low, high, slope, deviation } of conditions) {
      if (deviation === 0) continue;
      product *= normalBetween((low - slope * z) / deviation, (high - slope * z) / deviation);
    }
    return product;
  };
  const draws = drawsAllowed(conditions);
  const free = conditions.filter(({ deviation }) => deviation > 0);
  if (free.every(({ slope }) => slope === 0)) {
    const probability = given(0) * normalBetween(draws.low, draws.high);
    return { probability, error: 1e-14 * conditions.length };
  }
  return overPanels(given, { draws, steep: steepPlaces(free) });
}

/** Growth by a factor, on the log scale: what it asks of s(t) - s(t - 1). */
function factorIn(law: SplitLaw, t: number, { low, high }: Question): Condition | null {
  if (law.scale !== "log") return null;
  const ratio = law.unbounded[t]! / law.unbounded[t - 1]!;
  const shockAt = (rate: number) =>
    rate > -1 ? naturalLogarithm((1 + rate) / ratio) : Number.NEGATIVE_INFINITY;
  return stepOf(law, t, { low: shockAt(low), high: shockAt(high) }, certainly(ratio - 1, { low, high }));
}

/** Growth by points, on the identity scale, as long as nothing is clipped. */
function pointsIn(law: SplitLaw, t: number, { low, high }: Question): Condition | null {
  if (law.scale !== "identity" || clippedIn(law, t) + clippedIn(law, t - 1) > RARE) return null;
  const points = law.unbounded[t]! - law.unbounded[t - 1]!;
  return stepOf(law, t, { low: low - points, high: high - points }, certainly(points, { low, high }));
}

function stepOf(law: SplitLaw, t: number, shocks: { low: number; high: number }, sure: Exact): Condition {
  const slope = law.common[t]! - law.common[t - 1]!;
  const deviation = Math.abs(law.own[t]!);
  // A certain growth is compared itself, not its logarithm, so that a tie is a tie.
  if (slope === 0 && deviation === 0) {
    const end = sure.probability === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return { low: -end, high: end, slope, deviation };
  }
  return { ...shocks, slope, deviation };
}
