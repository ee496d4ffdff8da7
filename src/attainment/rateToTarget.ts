import { boundaryOf } from "../measure/comparator.ts";
import type { Plan } from "../plan/plan.ts";
import { type FillOptions, fillTrack } from "../projection/fill.ts";
import type { Track } from "../projection/track.ts";
import { byRootFinder } from "./required.ts";
import { caseOf, pathOf } from "./situation.ts";

/** How far past a strict boundary `toTarget` aims, relative: more than a tie, less than anyone reads. */
const PAST_STRICT = 1e-8;

/**
 * Solves growth `toTarget` while paths are filled: the constant rate, in the years that grow so, that just reaches the
 * target. Adjustments of that growth come after, so that "x0.8" is 0.8 of what it takes. NaN where no rate reaches it.
 */
export function rateToTarget(plan: Plan): FillOptions["rateTo"] {
  const known = new Map<string, number>();
  return (target, program, filled) => {
    const before = known.get(target);
    if (before !== undefined) return before;
    const { track, measure, asked, span } = caseOf({ plan, program }, target);
    const steps = track.steps.map((step) =>
      step.growth?.by === "target" ? { ...step, scale: 1, shift: 0 } : step,
    );
    const bare: Track = { ...track, steps };
    const pathAt = (rate: number) =>
      pathOf(program, bare, fillTrack(program, bare, filled, { rateTo: () => rate }));
    const edge = boundaryOf(asked, Number.NaN);
    const size = Math.max(1, Math.abs(edge.at), measure.magnitude(pathAt(0), span) || 0);
    const at = edge.at + (edge.exclusive ? edge.sense * PAST_STRICT * size : 0);
    const { rate } = byRootFinder((trial) => measure.value(pathAt(trial), span) - at, edge, bare);
    known.set(target, rate ?? Number.NaN);
    return rate ?? Number.NaN;
  };
}
