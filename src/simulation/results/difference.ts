import type { Probability } from "../ensemble.ts";
import { areScattered, type Scatter, scatter, Z975 } from "./estimate.ts";
import type { Tally } from "./tally.ts";

/** How much more likely a target is under one scenario than under another. */
export interface ProbabilityDifference {
  /** -1 to 1. */
  readonly value: number;
  /** Sampled where one of the two is. */
  readonly method: "exact" | "sampled";
  /** Of an exact difference a bound; of a sampled one the standard error. */
  readonly error: number;
  /** 95 % of the intervals so made hold the true difference; of an exact one the bound. */
  readonly interval: readonly [low: number, high: number];
}

/** A probability, and where its draws were counted; null where nothing was drawn. */
export interface CountedProbability {
  readonly probability: Probability;
  readonly counted: { readonly tally: Tally; readonly at: number } | null;
}

/**
 * What a probability has over another whose draws came from the same points.
 *
 * Its standard error is that of paired draws: of the differences in each of R independent replicates, s / sqrt(R), and the interval
 * uses Student's t with R - 1 degrees of freedom. Where both are exact it is the sum of their bounds, and so it is of their errors
 * where replicates are too small to scatter. Where all replicates agree it is the binomial sqrt((p - d^2)/n) of the draws
 * that tell the two apart, p = (|d| n + 2)/(n + 4), which is never 0.
 */
export function difference(one: CountedProbability, other: CountedProbability): ProbabilityDifference {
  const value = one.probability.value - other.probability.value;
  const method = one.counted === null && other.counted === null ? "exact" : "sampled";
  const { error, reach } = paired(one, other, value);
  const [low, high] = [Math.max(-1, value - reach), Math.min(1, value + reach)];
  return { value, method, error, interval: [low, high] };
}

function paired(one: CountedProbability, other: CountedProbability, value: number): Scatter {
  const tally = (one.counted ?? other.counted)?.tally;
  const sum = one.probability.error + other.probability.error;
  if (tally === undefined) return { error: sum, reach: sum };
  const { draws, drawn } = tally;
  if (!areScattered(drawn)) return { error: sum, reach: sum * Z975 };
  const hitsIn = ({ probability, counted }: CountedProbability, replicate: number) =>
    counted === null ? probability.value * drawn[replicate]! : counted.tally.hits[replicate]![counted.at]!;
  const scattered = scatter(
    tally,
    (replicate) => hitsIn(one, replicate) - hitsIn(other, replicate) - value * drawn[replicate]!,
  );
  if (scattered !== null) return scattered;
  const apart = (Math.abs(value) * draws + 2) / (draws + 4);
  const error = Math.sqrt(Math.max(0, apart - value * value) / draws);
  return { error, reach: error * Z975 };
}

/** Two probabilities that are one: the scenarios do not differ in what the target rests on. */
export const NO_DIFFERENCE: ProbabilityDifference = {
  value: 0,
  method: "exact",
  error: 0,
  interval: [0, 0],
};
