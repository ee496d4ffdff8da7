import type { Run } from "./runs.ts";
import type { ShockLink } from "./shock.ts";
import type { ShockSubject } from "./subject.ts";
import { addFrom } from "./terms.ts";

/** What a follower takes over of its leaders' shocks: in each year that it follows, the leader's change times elasticity. */
export function linksOf({ shocks }: ShockSubject, runs: readonly Run[]): ShockLink[] {
  const links = new Map<string, ShockLink>();
  for (const run of runs) {
    const { years, assumed } = run;
    for (const { t, assumption, slope } of assumed) {
      if (assumption.model !== "like" || !assumption.shocks) continue;
      const leader = assumption.indicator;
      const shock = shocks.get(leader);
      if (shock === undefined) continue;
      // From the leader's scale to its rate, and from the rate to the follower's scale.
      const factor = (assumption.elasticity * slope) / shock.rateSlope;
      const link = links.get(leader) ?? { leader, map: new Float64Array(years * years) };
      addFrom(t, factor, run, link.map, (row) => row * years + t);
      if (t > 0) addFrom(t, -factor, run, link.map, (row) => row * years + t - 1);
      links.set(leader, link);
    }
  }
  return [...links.values()];
}
