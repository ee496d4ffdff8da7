import type { Probability } from "../ensemble.ts";
import { interval } from "./estimate.ts";
import { type Distribution, quantileAt, shareBelow } from "./histogram.ts";

/** A probability under each scenario, by its weight: their errors are independent, or bounds. */
export function mixed(all: readonly (readonly [weight: number, probability: Probability])[]): Probability {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only[1];
  const value = all.reduce((sum, [weight, one]) => sum + weight * one.value, 0);
  if (all.every(([, { method }]) => method === "exact")) {
    const error = all.reduce((sum, [weight, one]) => sum + weight * one.error, 0);
    return { value, method: "exact", error, interval: interval(value, error) };
  }
  const error = Math.sqrt(all.reduce((sum, [weight, one]) => sum + (weight * one.error) ** 2, 0));
  const reach = Math.sqrt(
    all.reduce(
      (
        sum,
        [
          weight,
          {
            value,
            interval: [low, high],
          },
        ],
      ) => {
        return sum + (weight * Math.max(value - low, high - value)) ** 2;
      },
      0,
    ),
  );
  return { value, method: "sampled", error, interval: interval(value, reach) };
}

/** A number under one scenario: certain, or as it was counted. */
export type MixedPart = { readonly weight: number } & (
  | { readonly certain: number }
  | {
      readonly distribution: Distribution;
      /** From what was counted to the number, and back; both rise. */
      readonly valueOf: (counted: number) => number;
      readonly countedOf: (value: number) => number;
    }
);

/** The quantile of a number over all scenarios; NaN where it is not known in one of them. */
export function mixedQuantile(parts: readonly MixedPart[], p: number): number {
  const each = parts.map((part) =>
    "certain" in part ? part.certain : part.valueOf(quantileAt(part.distribution, p)),
  );
  // The quantile of a mixture lies between those of its parts.
  let [low, high] = [Math.min(...each), Math.max(...each)];
  while (low < high) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const below = parts.reduce((sum, part) => sum + part.weight * shareUpTo(part, middle), 0);
    if (below < p) low = middle;
    else high = middle;
  }
  return high;
}

function shareUpTo(part: MixedPart, value: number): number {
  if ("certain" in part) return part.certain <= value ? 1 : 0;
  return shareBelow(part.distribution, part.countedOf(value));
}
