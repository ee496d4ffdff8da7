import { tied } from "../measure/comparator.ts";

/** Whether a share, a ratio or a rate is at least so much: ties are ties, so that 0.95 that went through a root is still 0.95. */
export function reaches(value: number, least: number): boolean {
  return value >= least || tied(value, least, 1);
}

/** Whether it is above so much; a tie is not. */
export function exceeds(value: number, most: number): boolean {
  return value > most && !tied(value, most, 1);
}

/** Whether two levels are the same but for rounding. */
export function same(a: number, b: number): boolean {
  return tied(a, b, 0);
}
