import { PlanError } from "../errors.ts";
import type { Track } from "./track.ts";

/**
 * Compiles tracks so that each comes after its inputs.
 *
 * @param ids - the tracks wanted; their inputs come along
 * @param compileTrack - a track by id, or undefined where there is none
 * @throws PlanError naming the circle, when tracks depend on each other in one
 */
export function orderTracks(
  ids: Iterable<string>,
  compileTrack: (id: string) => Track | undefined,
): ReadonlyMap<string, Track> {
  const done = new Map<string, Track>();
  const open = new Set<string>();
  for (const id of ids) {
    if (done.has(id)) continue;
    // An explicit stack: a chain of ten thousand followers is a legitimate plan.
    const stack: { track: Track; next: number }[] = [];
    const enter = (wanted: string): void => {
      const track = compileTrack(wanted);
      if (track === undefined) return;
      open.add(wanted);
      stack.push({ track, next: 0 });
    };
    enter(id);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const input = top.track.inputs[top.next++];
      if (input === undefined) {
        open.delete(top.track.id);
        done.set(top.track.id, top.track);
        stack.pop();
      } else if (open.has(input)) {
        const circle = [...stack.map((entry) => entry.track.id), input];
        throw new PlanError([
          {
            path: `indicators.${input}`,
            code: "cycle",
            message: `depends on itself: ${chainOf(circle.slice(circle.indexOf(input)))}`,
          },
        ]);
      } else if (!done.has(input)) {
        enter(input);
      }
    }
  }
  return done;
}

/** A circle as text; of a long one its ends. */
export function chainOf(circle: readonly string[]): string {
  const shown = circle.length <= 12 ? circle : [...circle.slice(0, 6), "…", ...circle.slice(-5)];
  return shown.join(" -> ");
}
