import type { NormalLaw } from "./law.ts";

/** A law that splits in what is common to all years and a walk of independent steps. */
export interface SplitLaw extends NormalLaw {
  readonly common: Float64Array;
  readonly own: Float64Array;
}

export function isSplit(law: NormalLaw): law is SplitLaw {
  return law.common !== null && law.own !== null;
}

/**
 * The walk Σ own[u]·e_u over the years from..by, as stretches of years in which it stands still: stretch 0, from `from`
 * on, at zero, and each later one a normal step from the last. Stretch g is the years starts[g] to starts[g + 1] - 1.
 */
export interface Walk {
  readonly starts: readonly number[];
  /** Standard deviation of the step into each stretch; of stretch 0 it is 0. */
  readonly steps: readonly number[];
}

export function walkOf({ own }: SplitLaw, from: number, by: number): Walk {
  const starts = [from];
  const steps = [0];
  for (let t = from; t <= by; t++) {
    const step = t === from ? lengthOf(own, from) : Math.abs(own[t]!);
    if (step === 0) continue;
    starts.push(t);
    steps.push(step);
  }
  return { starts: [...starts, by + 1], steps };
}

/**
 * How widely Z varies given all the shocks from..by: nothing that is asked of them is steeper in Z. 0 where a year moves with
 * Z alone.
 */
export function widthOf({ common, own }: SplitLaw, from: number, by: number): number {
  let precision = 1;
  for (let t = from; t <= by; t++) {
    const step = t === from ? lengthOf(own, from) : own[t]!;
    const slope = t === from ? common[from]! : common[t]! - common[t - 1]!;
    if (slope !== 0) precision += (slope / step) * (slope / step);
  }
  return 1 / Math.sqrt(precision);
}

/** What the steps up to a year add up to. */
function lengthOf(own: Float64Array, to: number): number {
  let sum = 0;
  for (let t = 0; t <= to; t++) sum += own[t]! * own[t]!;
  return Math.sqrt(sum);
}
