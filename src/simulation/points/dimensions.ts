import type { Shock } from "../shocks/shock.ts";
import type { AskedOf, AskedShocks } from "./asked.ts";
import type { Member, VariateGroup } from "./group.ts";

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
export function weigh(groups: readonly VariateGroup[], shocks: Iterable<Shock>, asked: AskedOf): Weighed[] {
  const weights: Weighed[] = [];
  for (const group of groups) {
    const { members, components, factor } = group;
    const rests = members.map((member) => {
      const shares = sharesOf(member, components);
      const wanted = wantedOf(member, shares, asked.get(member.id));
      return shares.map((share, k) => share + wanted[k]!);
    });
    for (let k = 0; k < components; k++) {
      for (let m = 0; m < members.length; m++) {
        // Through the factor a variate moves the members after its own, too.
        let weight = factor === null ? rests[m]![k]! : 0;
        for (let later = m; factor !== null && later < members.length; later++) {
          const x = factor[later * members.length + m]!;
          weight += x * x * rests[later]![k]!;
        }
        weights.push({ name: variateOf(group, k, m), weight });
      }
    }
  }
  for (const shock of shocks) {
    for (const [i, { probability }] of shock.jumps.entries()) {
      const weight = probability * (1 - probability) + (asked.has(shock.id) ? 1 : 0);
      weights.push({ name: jumpVariate(shock, i), weight });
    }
  }
  return weights;
}

/** The share of each component in the variance of a member's path. */
function sharesOf({ loading, shaped }: Member, components: number): Float64Array {
  const shares = new Float64Array(components);
  for (let i = 0; i < loading.length; i++) shares[i % components]! += loading[i]! * loading[i]!;
  for (const term of shaped) for (const x of term.loading) shares[term.component]! += x * x;
  return partsOf(shares);
}

/**
 * What verdicts make of each component of a member: 1 for what they may rest on, and its part in the variance of what is asked,
 * so that these come before all that only moves a path.
 */
function wantedOf(
  { loading, shaped }: Member,
  shares: Float64Array,
  asked: readonly AskedShocks[] | undefined,
): Float64Array {
  const components = shares.length;
  const wanted = new Float64Array(components);
  if (asked === undefined) return wanted;
  for (const { weights } of asked) {
    const moved = new Float64Array(components);
    for (let t = 0; t < weights.length; t++) {
      const weight = weights[t]!;
      if (weight === 0) continue;
      for (let k = 0; k < components; k++) moved[k]! += weight * loading[t * components + k]!;
      for (const term of shaped) moved[term.component]! += weight * term.loading[t]!;
    }
    const parts = partsOf(moved.map((x) => x * x));
    for (let k = 0; k < components; k++) wanted[k]! += parts[k]! / asked.length;
  }
  return wanted.map((part, k) => (shares[k]! > 0 ? 1 + part : 0));
}

function partsOf(squares: Float64Array): Float64Array {
  const total = squares.reduce((sum, square) => sum + square, 0) || 1;
  return squares.map((square) => square / total);
}
