import { ticks } from "d3-array";

/** The axis of distances from the target, which stand on one line for every row. */
export interface RowAxis {
  readonly domain: readonly [low: number, high: number];
  readonly values: readonly number[];
}

/** Nothing is drawn farther off than this: what is, stands at the edge and says so by its shape. */
const FARTHEST = 1;
const NEAREST = 0.1;

export function rowAxis(distances: readonly number[], count: number): RowAxis {
  const low = Math.max(-FARTHEST, Math.min(-NEAREST, ...distances));
  const high = Math.min(FARTHEST, Math.max(NEAREST, ...distances));
  const room = 0.06 * (high - low);
  return { domain: [low - room, high + room], values: ticks(low, high, count) };
}

/** A distance brought within the axis. */
export function held(distance: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, distance));
}
