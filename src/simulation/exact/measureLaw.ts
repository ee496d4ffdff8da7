import { exponential } from "../../math/exponential.ts";
import { normalQuantile } from "../../math/normal.ts";
import { nthRoot } from "../../math/power.ts";
import { exactProbability } from "./exactProbability.ts";
import {
  areKnown,
  medianIn,
  type NormalLaw,
  type Question,
  type Spread,
  varianceBetween,
  varianceIn,
} from "./law.ts";
import { levelLaw } from "./levelLaw.ts";

/** How a measure is distributed that rises with one normal number; null for others. */
export function measureLaw(law: NormalLaw, asked: Omit<Question, "low" | "high">): Spread | null {
  const quantile = quantileOf(law, asked);
  if (quantile === null) return null;
  return {
    quantile,
    shareUpTo: (value) =>
      exactProbability(law, { ...asked, low: Number.NEGATIVE_INFINITY, high: value })?.probability ??
      Number.NaN,
  };
}

type Quantile = (p: number) => number;

function quantileOf(
  law: NormalLaw,
  { measure, from, by, base, additive }: Omit<Question, "low" | "high">,
): Quantile | null {
  const level = levelLaw(law, by);
  if (level === null || varianceIn(law, by) === 0) return null;
  const years = by - base;
  switch (measure) {
    case "level":
      return level.quantile;
    case "increase":
      return overStart(law, by, base);
    case "change":
      return scaled(ratio(law, by, base), (x) => x - 1);
    case "averageGrowth":
      if (!(years >= 1)) return null;
      // A level below zero has no growth.
      if (!additive && law.scale === "identity") return null;
      return additive
        ? scaled(overStart(law, by, base), (x) => x / years)
        : scaled(ratio(law, by, base), (x) => nthRoot(x, years) - 1);
    case "growth":
      if (from !== by || (!additive && law.scale === "identity")) return null;
      return additive ? overStart(law, by, by - 1) : scaled(ratio(law, by, by - 1), (x) => x - 1);
    default:
      return null;
  }
}

function scaled(quantile: Quantile | null, by: (x: number) => number): Quantile | null {
  return quantile && ((p) => by(quantile(p)));
}

/** What a level is more than one that is certain. */
function overStart(law: NormalLaw, t: number, base: number): Quantile | null {
  const level = levelLaw(law, t);
  if (level === null || !areKnown(law, base, base) || varianceIn(law, base) > 0) return null;
  return (p) => level.quantile(p) - medianIn(law, base);
}

/** A level over one that is certain, or over any where both are log-normal. */
function ratio(law: NormalLaw, t: number, base: number): Quantile | null {
  const level = levelLaw(law, t);
  if (level === null || !areKnown(law, base, base) || !(medianIn(law, base) > 0)) return null;
  const start = medianIn(law, base);
  if (law.scale === "log") {
    const deviation = Math.sqrt(varianceBetween(law, t, base));
    return (p) => (medianIn(law, t) / start) * exponential(deviation * normalQuantile(p));
  }
  return varianceIn(law, base) > 0 ? null : (p) => level.quantile(p) / start;
}
