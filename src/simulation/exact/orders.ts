import type { Exact } from "./law.ts";

/** How fine a recursion is: nodes lie about `spacing` times the narrowest kernel apart, `reach` deviations far out. */
export interface Order {
  readonly spacing: number;
  readonly reach: number;
}

const ORDERS: readonly Order[] = [
  { spacing: 1.1, reach: 6 },
  { spacing: 0.8, reach: 7 },
  { spacing: 0.55, reach: 7.5 },
  { spacing: 0.38, reach: 8 },
];
/** Two orders that agree so well are enough, */
const ENOUGH = 1e-7;
/** and less well than so are no answer. */
const WORST = 1e-4;

/**
 * Works a probability out in finer and finer orders until two agree.
 *
 * @param at - the probability in one order; NaN where that would take too many nodes
 * @returns the finer of the last two, with what they differ by in its error; null where no two agree to 1e-4
 */
export function agreeing(at: (order: Order) => Exact): Exact | null {
  let last: Exact | undefined;
  let best: Exact | null = null;
  for (const order of ORDERS) {
    const exact = at(order);
    if (Number.isNaN(exact.probability)) break;
    if (last !== undefined) {
      const difference = Math.abs(exact.probability - last.probability);
      best = {
        probability: Math.min(Math.max(exact.probability, 0), 1),
        error: exact.error + difference + 1e-12,
      };
      if (difference <= ENOUGH) break;
    }
    last = exact;
  }
  return best !== null && best.error <= WORST ? best : null;
}
