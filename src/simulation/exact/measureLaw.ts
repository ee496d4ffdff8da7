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

/**
 * How a measure is distributed that rises with one normal number.
 *
 * @returns `certain` where that number does not vary; null for other measures
 */
export function measureLaw(law: NormalLaw, asked: Omit<Question, "low" | "high">): Spread | "certain" | null {
  const quantile = quantileOf(law, asked);
  if (quantile === null || quantile === "certain") return quantile;
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
): Quantile | "certain" | null {
  const years = by - base;
  // A level below zero has no growth.
  const hasGrowth = additive || law.scale !== "identity";
  switch (measure) {
    case "level":
      return levelIn(law, by);
    case "increase":
      return overStart(law, by, base);
    case "change":
      return scaled(ratio(law, by, base), (x) => x - 1);
    case "averageGrowth":
      if (!(years >= 1) || !hasGrowth) return null;
      return additive
        ? scaled(overStart(law, by, base), (x) => x / years)
        : scaled(ratio(law, by, base), (x) => nthRoot(x, years) - 1);
    case "growth":
      if (from !== by || !hasGrowth) return null;
      return additive ? overStart(law, by, by - 1) : scaled(ratio(law, by, by - 1), (x) => x - 1);
    default:
      return null;
  }
}

function scaled(
  quantile: Quantile | "certain" | null,
  by: (x: number) => number,
): Quantile | "certain" | null {
  return typeof quantile === "function" ? (p) => by(quantile(p)) : quantile;
}

function levelIn(law: NormalLaw, t: number): Quantile | "certain" | null {
  const level = levelLaw(law, t);
  if (level === null) return null;
  return varianceIn(law, t) === 0 ? "certain" : level.quantile;
}

/** What a level is more than one that is certain. */
function overStart(law: NormalLaw, t: number, base: number): Quantile | "certain" | null {
  if (!areKnown(law, base, base) || varianceIn(law, base) > 0) return null;
  return scaled(levelIn(law, t), (x) => x - medianIn(law, base));
}

/** A level over one that is certain, or over any where both are log-normal. */
function ratio(law: NormalLaw, t: number, base: number): Quantile | "certain" | null {
  if (!areKnown(law, base, base) || !areKnown(law, t, t) || !(medianIn(law, base) > 0)) return null;
  const start = medianIn(law, base);
  if (law.scale === "log") {
    const variance = varianceBetween(law, t, base);
    if (variance === 0) return "certain";
    return (p) => (medianIn(law, t) / start) * exponential(Math.sqrt(variance) * normalQuantile(p));
  }
  return varianceIn(law, base) > 0 ? null : scaled(levelIn(law, t), (x) => x / start);
}
