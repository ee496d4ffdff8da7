import type { JointAttainment, Probability } from "../ensemble.ts";
import type { TargetGroup } from "../groups.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../part.ts";
import { isCertainlyAttained } from "./attainments.ts";
import { estimate, exactly } from "./estimate.ts";
import { mixed } from "./mix.ts";
import { hitsAt } from "./tally.ts";

/** How likely it is that all targets of a group are attained, and that so many are. */
export function jointOf(
  parts: readonly Part[],
  groups: readonly TargetGroup[],
  settings: Settings,
): JointAttainment[] {
  return groups.map((group) => {
    const each = parts.map((part) => [part.weight, jointIn(part, group, settings)] as const);
    const attained = new Array<number>(group.targets.length + 1).fill(0);
    for (const [weight, { shares }] of each) {
      for (const [k, share] of shares.entries()) attained[k]! += weight * share;
    }
    return {
      ...group,
      probability: mixed(each.map(([weight, { probability }]) => [weight, probability])),
      attained,
    };
  });
}

interface JointShares {
  readonly probability: Probability;
  /** By number of targets attained. */
  readonly shares: readonly number[];
}

function jointIn({ code, tally, model, known }: Part, group: TargetGroup, { points }: Settings): JointShares {
  const [only, ...others] = group.targets;
  const exact = only === undefined || others.length > 0 ? undefined : known.probabilities.get(only);
  if (exact !== undefined) return { probability: exact, shares: [1 - exact.value, exact.value] };
  const counters = code?.groups.get(group.group);
  const shares = new Array<number>(group.targets.length + 1).fill(0);
  if (counters === undefined || counters.uncertain === 0) {
    const attained = group.targets.filter((id) =>
      isCertainlyAttained(code?.targets.get(id), model, id),
    ).length;
    shares[attained] = 1;
    return { probability: exactly(attained === group.targets.length ? 1 : 0, 0), shares };
  }
  const { hits, uncertain, certain } = counters;
  for (let k = 0; k <= uncertain; k++) shares[k + certain] = hitsAt(tally, hits + k) / tally.draws;
  if (uncertain + certain < group.targets.length) return { probability: exactly(0, 0), shares };
  return { probability: estimate(tally, hits + uncertain, points), shares };
}
