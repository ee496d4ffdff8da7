import { isDeflated } from "../../projection/prices.ts";
import type { Run } from "./runs.ts";
import { slopeOfRate } from "./runs.ts";
import type { Shock, ShockLink } from "./shock.ts";
import type { ShockFrame, ShockSubject } from "./subject.ts";
import { addFrom } from "./terms.ts";

/**
 * What a follower takes over of its leaders' shocks: in each year that it follows, the leader's change times elasticity; and of those
 * of the prices that come on top of its growth all.
 */
export function linksOf(subject: ShockSubject, runs: readonly Run[], frame: ShockFrame): ShockLink[] {
  const { shocks, track, columns } = subject;
  const links = new Map<string, ShockLink>();
  const take = (leader: Shock, t: number, elasticity: number, slope: number, run: Run) => {
    // From the leader's scale to its rate, and from the rate to the follower's scale.
    const factor = (elasticity * slope) / leader.rateSlope;
    const { years } = run;
    const link = links.get(leader.id) ?? { leader: leader.id, map: new Float64Array(years * years) };
    addFrom(t, factor, run, link.map, (row) => row * years + t);
    if (t > 0) addFrom(t, -factor, run, link.map, (row) => row * years + t - 1);
    links.set(leader.id, link);
  };
  const index = shocks.get(track.deflator?.index ?? "");
  for (const run of runs) {
    for (const { t, assumption, slope } of run.assumed) {
      if (assumption.model !== "like" || !assumption.shocks) continue;
      const leader = shocks.get(assumption.indicator);
      if (leader !== undefined) take(leader, t, assumption.elasticity, slope, run);
    }
    if (index === undefined) continue;
    const first = run.isObserved ? run.from + 1 : Math.max(1, run.from);
    const slope = slopeOfRate(false, frame, frame.medians[run.isBackward ? run.to : run.from]!);
    for (let t = first; t < run.to + (run.isBackward ? 1 : 0); t++) {
      if (isDeflated(track, t) && !Number.isNaN(columns.growth[t]!)) take(index, t, 1, slope, run);
    }
  }
  return [...links.values()];
}
