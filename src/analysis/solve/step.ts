/** What a shift does to one target: nothing, or the verdict changes at one. */
export type Step =
  | { readonly at: null; readonly reached: boolean }
  | {
      readonly at: number;
      /** True where it is not reached at `at` itself. */
      readonly exclusive: boolean;
      /** Whether it is reached above, and below. */
      readonly isUp: boolean;
      readonly isDown: boolean;
    };

/** A shift at which enough targets come to be reached. */
export interface Passing {
  readonly at: number;
  /** True where not at `at` itself. */
  readonly exclusive: boolean;
}

/** The shifts at which the number of targets that are reached comes to be `count` or more, nearest to none first. */
export function passingsOf(steps: readonly Step[], count: number): Passing[] {
  const shifts = [...new Set(steps.flatMap(({ at }) => at ?? []))];
  return shifts
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .flatMap((at) => {
      const reached = (side: -1 | 0 | 1) => steps.filter((step) => holds(step, at, side)).length >= count;
      const isPassed = reached(-1) !== reached(1);
      return isPassed ? [{ at, exclusive: !reached(0) }] : [];
    });
}

/** Whether one is reached at a shift, or just to a side of it. */
function holds(step: Step, shift: number, side: -1 | 0 | 1): boolean {
  if (step.at === null) return step.reached;
  const way = Math.sign(shift - step.at) || side;
  if (way === 0) return !step.exclusive;
  return way > 0 ? step.isUp : step.isDown;
}
