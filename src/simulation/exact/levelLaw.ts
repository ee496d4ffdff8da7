import { exponential } from "../../math/exponential.ts";
import { normalBetween, normalCdf, normalQuantile } from "../../math/normal.ts";
import { levelOf } from "../shocks/levels.ts";
import { areKnown, type NormalLaw, type Spread, varianceIn } from "./law.ts";
import { levelWithin } from "./shocks.ts";

/** How the level of one year is distributed. */
export interface LevelLaw extends Spread {
  moments(): Moments;
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const DENSITY_AT_ZERO = 0.3989422804014327;

/** The law of the level of a year that is uncertain; null where its median is not one that its scale can take. */
export function levelLaw(law: NormalLaw, t: number): LevelLaw | null {
  if (!areKnown(law, t, t)) return null;
  const deviation = Math.sqrt(varianceIn(law, t));
  const centre = law.unbounded[t]!;
  return {
    // Levels rise with their shocks.
    quantile: (p) => levelOf(law, centre, deviation * normalQuantile(p)),
    shareUpTo: (level) => levelWithin(law, t, { low: Number.NEGATIVE_INFINITY, high: level }).probability,
    moments() {
      if (law.scale === "log") return logMoments(centre, deviation);
      return law.scale === "logit"
        ? logitMoments(law, centre, deviation)
        : clippedMoments(law, centre, deviation);
    },
  };
}

/** m e^(v/2), and m² e^v (e^v - 1). */
function logMoments(median: number, deviation: number): Moments {
  const variance = deviation * deviation;
  const mean = median * exponential(variance / 2);
  return { mean, variance: mean * mean * growthOf(variance) };
}

/** e^x - 1 for x >= 0; by its series where the difference would cancel. */
function growthOf(x: number): number {
  if (x > 0.01) return exponential(x) - 1;
  return x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + x / 6)))));
}

/**
 * Of a normal number held between two bounds: what lies beyond is on them. Moments are taken about the centre, or about the bound
 * that it lies beyond, where nearly all is: so they do not cancel.
 */
function clippedMoments({ low, high }: NormalLaw, centre: number, deviation: number): Moments {
  const about = Math.min(Math.max(centre, low), high);
  const shift = (about - centre) / deviation;
  const [a, b] = [(low - centre) / deviation, (high - centre) / deviation];
  const [below, between, above] = [normalCdf(a), normalBetween(a, b), normalCdf(-b)];
  const [first, last] = [densityAt(a), densityAt(b)];
  // Nothing is on a bound that is infinite.
  const times = (bound: number, x: number) => (x === 0 ? 0 : bound * x);
  const [atLow, atHigh] = [times(a - shift, below), times(b - shift, above)];
  const mean = atLow + atHigh + first - last - shift * between;
  const inside = between + times(a, first) - times(b, last);
  const square =
    times(a - shift, atLow) +
    times(b - shift, atHigh) +
    inside -
    2 * shift * (first - last) +
    shift * shift * between;
  return {
    mean: about + deviation * mean,
    variance: deviation * deviation * Math.max(0, square - mean * mean),
  };
}

function densityAt(z: number): number {
  return Number.isFinite(z) ? DENSITY_AT_ZERO * exponential((-z * z) / 2) : 0;
}

/** Standard deviations past which a normal number hardly ever lies: 2e-17. */
const FARTHEST = 8.5;

/**
 * By the even rule over the normal density, whose error falls exponentially with the spacing: the level as a function of z has its
 * nearest pole π/deviation off the real line, so that half a deviation is close enough for 1e-16.
 */
function logitMoments(law: NormalLaw, centre: number, deviation: number): Moments {
  const spacing = Math.min(0.25, 0.5 / Math.min(deviation, 64));
  const nodes = Math.ceil(FARTHEST / spacing);
  let [weights, first, second] = [0, 0, 0];
  for (let k = -nodes; k <= nodes; k++) {
    const z = k * spacing;
    const weight = exponential((-z * z) / 2);
    const off = levelOf(law, centre, deviation * z) - centre;
    weights += weight;
    first += weight * off;
    second += weight * off * off;
  }
  const mean = first / weights;
  return { mean: centre + mean, variance: Math.max(0, second / weights - mean * mean) };
}
