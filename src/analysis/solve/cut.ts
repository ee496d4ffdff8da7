import { caseOf } from "../../attainment/situation.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";
import { orderTracks } from "../../projection/order.ts";

/** The tracks that a target rests on, its own with them, by id. */
export function restsOn(plan: Plan, program: Program, target: string): ReadonlySet<string> {
  const { track } = caseOf({ plan, program }, target);
  return new Set(orderTracks([track.id], (id) => program.tracks.get(id)).keys());
}

/**
 * A plan without what a target does not rest on: it comes to the same, and can be projected and simulated again and again in
 * no time.
 */
export function cutTo(plan: Plan, program: Program, target: string): Plan {
  const kept = restsOn(plan, program, target);
  const wanted = new Set([target]);
  // What grows `toTarget` needs its goal.
  for (const id of kept) {
    for (const { assumption } of program.tracks.get(id)?.steps ?? []) {
      if (assumption?.model === "toTarget") wanted.add(assumption.target);
    }
  }
  return {
    ...plan,
    indicators: only(plan.indicators, kept),
    targets: only(plan.targets, wanted),
    warnings: [],
  };
}

function only<T>(record: Readonly<Record<string, T>>, kept: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => kept.has(id)));
}
