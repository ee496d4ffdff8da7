import type { Shock } from "../shocks/shock.ts";
import type { VariateGroup } from "./group.ts";

/** Which place in the order of the dimensions each independent variate takes, by its name. */
export type Dimensions = ReadonlyMap<string, number>;

/** The name of the variate that component k of a member begins with. */
export function variateOf(group: VariateGroup, component: number, member: number): string {
  return `${component} of ${group.members[member]?.id} in ${group.components}${group.factor === null ? "" : " correlated"}`;
}

export function jumpVariate({ id }: Shock, jump: number): string {
  return `jump ${jump} of ${id}`;
}

/**
 * Puts the variates in order, those of the tracks that verdicts rest on first, and of these that which moves the paths most,
 * each track counted alike: low-discrepancy points are the better spread the earlier the dimension. Variates of several
 * scenarios that bear one name have one place.
 */
export function dimensionsOf(weighed: readonly (readonly Weighed[])[]): Dimensions {
  const weights = new Map<string, number>();
  for (const { name, weight } of weighed.flat()) weights.set(name, (weights.get(name) ?? 0) + weight);
  // Sorting is stable: equal weights keep the plan's order.
  return new Map([...weights].sort(([, a], [, b]) => b - a).map(([name], i) => [name, i]));
}

/** A variate by its name, and how much rests on it. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

/** How much rests on each variate of a scenario. */
export function weigh(
  groups: readonly VariateGroup[],
  shocks: Iterable<Shock>,
  wanted: ReadonlySet<string>,
): Weighed[] {
  const weights: Weighed[] = [];
  for (const group of groups) {
    const { members, components, factor } = group;
    const shares = members.map((member) => sharesOf(member, components));
    const areWanted = members.map(({ id }) => wanted.has(id));
    for (let k = 0; k < components; k++) {
      for (let m = 0; m < members.length; m++) {
        // Through the factor a variate moves the members after its own, too.
        let weight = 0;
        for (let later = factor === null ? 0 : m; later < members.length; later++) {
          const x = factor === null ? 1 : factor[later * members.length + m]!;
          const share = shares[later]![k]!;
          weight += x * x * (share + (areWanted[later] && share > 0 ? 1 : 0));
        }
        weights.push({ name: variateOf(group, k, m), weight });
      }
    }
  }
  for (const shock of shocks) {
    for (const [i, { probability }] of shock.jumps.entries()) {
      const weight = probability * (1 - probability) + (wanted.has(shock.id) ? 1 : 0);
      weights.push({ name: jumpVariate(shock, i), weight });
    }
  }
  return weights;
}

/** The share of each component in the variance of a member's path. */
function sharesOf({ loading, shaped }: VariateGroup["members"][number], components: number): Float64Array {
  const shares = new Float64Array(components);
  for (const [i, x] of loading.entries()) shares[i % components]! += x * x;
  for (const term of shaped) for (const x of term.loading) shares[term.component]! += x * x;
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => share / total);
}
