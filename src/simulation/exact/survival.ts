import { normalBetween } from "../../math/normal.ts";
import { gaussLegendre } from "../../math/quadrature.ts";
import { bell, FARTHEST } from "./bell.ts";
import type { Condition } from "./conditions.ts";
import type { Order } from "./orders.ts";

/** A stretch of a walk: the step into it, how far it has spread by then, and what its years ask. */
export interface Stretch {
  readonly step: number;
  readonly deviation: number;
  readonly years: readonly Condition[];
}

const MOST_NODES = 512;
/** An end of an interval farther out than so many deviations is never met: 6e-14. */
const OUT = 7.5;
const ROOT_OF_TURN = 2.5066282746310002;

/**
 * The probability that a walk stays within the intervals of its stretches, as a function of the common draw that shifts
 * them. The density of where it stands is carried from stretch to stretch on Gauss-Legendre nodes of the interval it
 * may be in, where it is smooth; the last step has a closed form.
 *
 * @param stretches - without the one at zero
 * @returns NaN where it would take more than 512 nodes
 */
export function survival(stretches: readonly Stretch[], order: Order): (z: number) => number {
  const gates = stretches.map(() => ({ step: 0, deviation: 0, low: 0, high: 0 }));
  let at = new Float64Array(MOST_NODES);
  let mass = new Float64Array(MOST_NODES);
  let nextAt = new Float64Array(MOST_NODES);
  let nextMass = new Float64Array(MOST_NODES);
  return (z) => {
    const closing = close(gates, stretches, z);
    if (closing < 1) return closing === 0 ? 1 : 0;
    at[0] = 0;
    mass[0] = 1;
    let count = 1;
    for (let g = 0; g < closing - 1; g++) {
      const { step, deviation, low, high } = gates[g]!;
      const start = Math.max(low, -order.reach * deviation);
      const half = (Math.min(high, order.reach * deviation) - start) / 2;
      if (!(half > 0)) return 0;
      const nodes = nodesFor((2 * half) / narrowest(step, gates[g + 1]!.step), order);
      if (nodes > MOST_NODES) return Number.NaN;
      const rule = gaussLegendre(nodes);
      const scale = half / (step * ROOT_OF_TURN);
      const far = FARTHEST * step;
      let first = 0;
      for (let j = 0; j < nodes; j++) {
        const x = start + half * (1 + rule.nodes[j]!);
        while (first < count && x - at[first]! >= far) first++;
        let sum = 0;
        for (let i = first; i < count && at[i]! - x < far; i++) {
          sum += mass[i]! * bell(Math.abs(x - at[i]!) / step);
        }
        nextAt[j] = x;
        nextMass[j] = rule.weights[j]! * scale * sum;
      }
      [at, mass, nextAt, nextMass] = [nextAt, nextMass, at, mass];
      count = nodes;
    }
    const { step, low, high } = gates[closing - 1]!;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += mass[i]! * normalBetween((low - at[i]!) / step, (high - at[i]!) / step);
    }
    return sum;
  };
}

interface Gate {
  step: number;
  deviation: number;
  low: number;
  high: number;
}

/**
 * Sets the gates that a walk has to pass, given the common draw; a stretch that asks nothing becomes part of the next step.
 *
 * @returns how many there are; -1 where one is shut
 */
function close(gates: Gate[], stretches: readonly Stretch[], z: number): number {
  let count = 0;
  let variance = 0;
  for (const { step, deviation, years } of stretches) {
    variance += step * step;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    for (const year of years) {
      low = Math.max(low, year.low - year.slope * z);
      high = Math.min(high, year.high - year.slope * z);
    }
    const out = OUT * deviation;
    if (low >= high || low > out || high < -out) return -1;
    if (low < -out && high > out) continue;
    const gate = gates[count]!;
    gate.step = Math.sqrt(variance);
    gate.deviation = deviation;
    gate.low = low;
    gate.high = high;
    variance = 0;
    count++;
  }
  return count;
}

/** The width of the product of the densities of two steps. */
function narrowest(a: number, b: number): number {
  return (a * b) / Math.sqrt(a * a + b * b);
}

/** Gauss-Legendre nodes are π/2 times as sparse in the middle as even ones; in eights, as rules are kept. */
function nodesFor(widths: number, { spacing }: Order): number {
  return 8 * Math.ceil(((1.5708 * widths) / spacing + 6) / 8);
}
