import type { Probability } from "../ensemble.ts";
import type { Spread } from "../exact/law.ts";
import { interval } from "./estimate.ts";
import { type Distribution, quantileAt, shareBelow } from "./histogram.ts";

/**
 * A probability under each scenario, by its weight. All scenarios are drawn from the same points, so that their errors may
 * go together: they are added, as bounds are.
 */
export function mixed(all: readonly (readonly [weight: number, probability: Probability])[]): Probability {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only[1];
  const sum = (of: (one: Probability) => number) =>
    all.reduce((total, [weight, one]) => total + weight * of(one), 0);
  // Weights may add up to 1 but for the last bit.
  const value = sum((one) => one.value) / sum(() => 1);
  const reach = sum(({ value, interval: [low, high] }) => Math.max(value - low, high - value));
  return {
    value,
    method: all.every(([, { method }]) => method === "exact") ? "exact" : "sampled",
    error: sum(({ error }) => error),
    interval: interval(value, reach),
  };
}

/** A number under one scenario: certain, or distributed somehow. */
export type MixedPart = { readonly weight: number } & ({ readonly certain: number } | Spread);

/** A number as it was counted: `toValue` goes from what was counted to the number, `toCounted` back; both rise. */
export function spreadOf(
  distribution: Distribution,
  { toValue, toCounted }: Readonly<Record<"toValue" | "toCounted", (x: number) => number>>,
): Spread {
  return {
    quantile: (p) => toValue(quantileAt(distribution, p)),
    shareUpTo: (value) => shareBelow(distribution, toCounted(value)),
  };
}

/** The quantile of a number over all scenarios; NaN where it is not known in one of them. */
export function mixedQuantile(parts: readonly MixedPart[], p: number): number {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return quantileOf(only, p);
  const each = parts.map((part) => quantileOf(part, p));
  // The quantile of a mixture lies between those of its parts.
  let [low, high] = [Math.min(...each), Math.max(...each)];
  const isBelow = (value: number) =>
    parts.reduce((sum, part) => sum + part.weight * shareUpTo(part, value), 0) < p;
  // Where many draws are at one bound, its level itself is the quantile.
  if (!isBelow(low)) return low;
  while (low < high) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return high;
}

function quantileOf(part: MixedPart, p: number): number {
  return "certain" in part ? part.certain : part.quantile(p);
}

function shareUpTo(part: MixedPart, value: number): number {
  if ("certain" in part) return part.certain <= value ? 1 : 0;
  return part.shareUpTo(value);
}
