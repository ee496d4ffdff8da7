import { exponential } from "../../math/exponential.ts";
import type { Order } from "./orders.ts";

/** A recursion that takes more is given up. */
export const MOST_NODES = 4096;

/** The even grid of one step of a recursion: all but its place, which changes with the common draw. */
export interface Grid {
  readonly spacing: number;
  /** The spacing in deviations of the step. */
  readonly ratio: number;
  readonly step: number;
  /** e^(-(k·ratio)²/2) as far as it matters, or there are nodes. */
  readonly bell: Float64Array;
}

/** Beyond so many deviations a normal density is left out. */
const TAIL = 7.5;
const ROOT_OF_TURN = 2.5066282746310002;
/** ln(M + e^u) has its poles π off the real line; the grid has to be fine enough for them too. */
const WIDEST = 0.75;

/** The grids for the steps into the stretches from 2 on; those whose steps are alike have one. */
export function gridsOf(steps: readonly number[], order: Order): readonly (Grid | null)[] {
  const grids: (Grid | null)[] = [];
  for (const g of steps.keys()) {
    const isAlike = g > 2 && steps[g] === steps[g - 1] && steps[g - 1] === steps[g - 2];
    grids.push(isAlike ? grids[g - 1]! : g >= 2 ? gridOf(steps, g, order) : null);
  }
  return grids;
}

/**
 * The grid for the step into stretch g: fine enough for the product of its density with that of the next step, g - 1.
 */
function gridOf(steps: readonly number[], g: number, order: Order): Grid {
  const step = steps[g]!;
  const next = steps[g - 1]!;
  const spacing = order.spacing * Math.min(WIDEST, (step * next) / Math.sqrt(step * step + next * next));
  const ratio = spacing / step;
  const bell = new Float64Array(Math.min(Math.floor(TAIL / ratio) + 1, MOST_NODES));
  for (let k = 0; k < bell.length; k++) bell[k] = exponential(-(k * ratio * k * ratio) / 2);
  return { spacing, ratio, step, bell };
}

/**
 * Adds a normal step to masses at places: to each node of the grid what the trapezoidal rule gives of them.
 *
 * e^(-(d + kr)²/2) is e^(-d²/2) · (e^(-dr))^k · e^(-(kr)²/2): two exponentials for each place, and products from there.
 */
export function carry(
  { spacing, ratio, step, bell }: Grid,
  places: Float64Array,
  masses: Float64Array,
  count: number,
  low: number,
  out: Float64Array,
  nodes: number,
): void {
  const scale = ratio / ROOT_OF_TURN;
  for (let i = 0; i < count; i++) {
    const mass = masses[i]!;
    const nearest = Math.min(Math.max(Math.round((places[i]! - low) / spacing), 0), nodes - 1);
    const d = (low + nearest * spacing - places[i]!) / step;
    if (!(mass > 0) || Math.abs(d) > TAIL) continue;
    const peak = mass * scale * exponential((-d * d) / 2);
    const up = exponential(-d * ratio);
    const down = 1 / up;
    out[nearest]! += peak;
    let above = peak;
    let below = peak;
    for (let k = 1; k < bell.length; k++) {
      above *= up;
      below *= down;
      if (nearest + k < nodes) out[nearest + k]! += above * bell[k]!;
      if (nearest >= k) out[nearest - k]! += below * bell[k]!;
    }
  }
}
