import { naturalLogarithm } from "../../math/exponential.ts";
import { wholePower } from "../../math/power.ts";
import {
  areKnown,
  certainly,
  type Exact,
  type Interval,
  medianIn,
  type NormalLaw,
  type Question,
  varianceBetween,
  varianceIn,
} from "./law.ts";
import { combinationWithin } from "./linear.ts";
import { levelWithin, shockWithin } from "./shocks.ts";

/** Level in one year. */
export function level(law: NormalLaw, { by, low, high }: Question): Exact | null {
  return areKnown(law, by, by) ? levelWithin(law, by, { low, high }) : null;
}

/** Level in `by` less the base level: where that is certain, or levels are sums of normals. */
export function increase(law: NormalLaw, { by, base, low, high }: Question): Exact | null {
  return areKnown(law, base, base) && areKnown(law, by, by)
    ? differenceWithin(law, by, base, { low, high })
    : null;
}

/** Level in `by` over the base level, less 1; ratios too. */
export function change(law: NormalLaw, { by, base, low, high }: Question): Exact | null {
  return ratioWithin(law, by, base, { low: 1 + low, high: 1 + high });
}

/** Compound growth a year since the base year, or points a year. */
export function averageGrowth(law: NormalLaw, { by, base, additive, low, high }: Question): Exact | null {
  const intervals = by - base;
  if (!(intervals >= 1)) return null;
  if (additive) {
    const points = { low: low * intervals, high: high * intervals };
    return areKnown(law, base, base) && areKnown(law, by, by)
      ? differenceWithin(law, by, base, points)
      : null;
  }
  // A level below zero has no growth; it attains nothing.
  if (high < -1) return { probability: 0, error: 0 };
  return ratioWithin(law, by, base, {
    low: wholePower(Math.max(0, 1 + low), intervals),
    high: wholePower(1 + high, intervals),
  });
}

/** Growth of one year on the one before. */
export function yearGrowth(law: NormalLaw, question: Question): Exact | null {
  const year = { ...question, base: question.by - 1 };
  // A level below zero has no growth; it attains nothing.
  return question.additive ? increase(law, year) : change(law, { ...year, low: Math.max(-1, year.low) });
}

function differenceWithin(law: NormalLaw, t: number, base: number, { low, high }: Interval): Exact | null {
  if (t === base) return certainly(0, { low, high });
  if (varianceIn(law, base) === 0) {
    const start = medianIn(law, base);
    if (varianceIn(law, t) === 0) return certainly(medianIn(law, t) - start, { low, high });
    return levelWithin(law, t, { low: start + low, high: start + high });
  }
  const weights = new Float64Array(law.unbounded.length);
  weights[t] = 1;
  weights[base] = -1;
  return combinationWithin(law, weights, { low, high });
}

function ratioWithin(law: NormalLaw, t: number, base: number, ratios: Interval): Exact | null {
  if (!areKnown(law, base, base) || !areKnown(law, t, t)) return null;
  const start = medianIn(law, base);
  const variance = varianceBetween(law, t, base);
  const isFixed = varianceIn(law, base) === 0;
  if (!(start > 0) || !(isFixed || law.scale === "log")) return null;
  const ratio = medianIn(law, t) / start;
  if (variance === 0) return certainly(ratio, ratios);
  if (law.scale !== "log") return levelWithin(law, t, { low: start * ratios.low, high: start * ratios.high });
  const shockAt = (bound: number) => (bound > 0 ? naturalLogarithm(bound / ratio) : Number.NEGATIVE_INFINITY);
  const exact = shockWithin({ low: shockAt(ratios.low), high: shockAt(ratios.high) }, variance, 1);
  // What both years share cancels, but for its rounding.
  const shared = (varianceIn(law, t) + varianceIn(law, base)) / variance;
  return { ...exact, error: exact.error + Number.EPSILON * shared };
}
