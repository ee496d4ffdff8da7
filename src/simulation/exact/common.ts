import { exponential } from "../../math/exponential.ts";
import { normalBetween } from "../../math/normal.ts";
import { integrate } from "../../math/quadrature.ts";
import type { Exact, Interval } from "./law.ts";
import type { Order } from "./orders.ts";

/** Draws of Z farther out than this are left out: 3e-12 of them. */
export const FARTHEST = 7;

/** Where the probability given Z may be steep: around z, over about this width. */
export interface Steep {
  readonly z: number;
  readonly width: number;
}

/** What is known of a probability given Z. */
export interface Outlook {
  /** Where it is not zero; the ends may be jumps. */
  readonly draws: Interval;
  /** How widely Z varies given what is asked about: see `widthOf`. */
  readonly width: number;
  readonly steep: readonly Steep[];
}

const TOLERANCE = 1e-8;
const PANEL = 3.5;
/** Narrower ones would take too many even nodes. */
const NARROWEST = 0.002;
const ROOT_OF_TURN = 2.5066282746310002;

/**
 * The mean over a standard normal Z of a probability given Z: ∫ φ(z) p(z) dz.
 *
 * Given what is asked about, Z is normal with a deviation of `width`; so φ(z) p(z) is a mixture of such bells, and the even
 * rule of spacing h errs by at most 2 e^(-2π² width²/h²). Where that takes too many nodes, or there are jumps, panels are
 * halved until two rules agree; they end at the steep places and around them, so that no step is missed.
 *
 * @param given - p(z)
 */
export function overCommon(given: (z: number) => number, outlook: Outlook, order: Order): Exact {
  const { draws, width } = outlook;
  if (width === 1) return { probability: given(0) * normalBetween(draws.low, draws.high), error: 0 };
  const isWhole = draws.low === Number.NEGATIVE_INFINITY && draws.high === Number.POSITIVE_INFINITY;
  return isWhole && width >= NARROWEST ? evenly(given, width, order) : overPanels(given, outlook);
}

function evenly(given: (z: number) => number, width: number, { spacing, reach }: Order): Exact {
  const nodes = Math.ceil(reach / (spacing * width));
  const step = reach / nodes;
  let sum = given(0);
  for (let k = 1; k <= nodes; k++) {
    const z = k * step;
    sum += exponential((-z * z) / 2) * (given(-z) + given(z));
  }
  return { probability: (sum * step) / ROOT_OF_TURN, error: 0 };
}

/** The same by panels: for jumps, for what is steep, and for what costs little. */
export function overPanels(given: (z: number) => number, { draws, steep }: Omit<Outlook, "width">): Exact {
  const low = Math.max(draws.low, -FARTHEST);
  const high = Math.min(draws.high, FARTHEST);
  if (!(low < high)) return { probability: 0, error: normalBetween(draws.low, draws.high) };
  const ends = [low, high];
  for (let z = -FARTHEST + PANEL; z < FARTHEST; z += PANEL) ends.push(z);
  let narrowest = PANEL / 4;
  for (const { z, width } of steep) {
    // The rules see the wide ones without help.
    if (width > 0.5) continue;
    narrowest = Math.min(narrowest, width);
    for (const k of [-8, -3, 0, 3, 8]) ends.push(z + k * width);
  }
  const within: number[] = [];
  for (const z of ends.filter((end) => end >= low && end <= high).sort((a, b) => a - b)) {
    // Many steep places in one need no panel each.
    if (z === high || z - (within.at(-1) ?? Number.NEGATIVE_INFINITY) > 2 * narrowest) within.push(z);
  }
  const weighted = (z: number) => (exponential((-z * z) / 2) / ROOT_OF_TURN) * given(z);
  const { value, error } = integrate(weighted, within, TOLERANCE);
  return { probability: value, error: error + 1e-11 };
}
