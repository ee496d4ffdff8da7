import { jumpVariate, variateOf } from "../points/dimensions.ts";
import type { VariateGroup } from "../points/group.ts";
import type { Shock } from "../shocks/shock.ts";

/** A unit vector in the space of the independent variates: numbers of variates, and how much it has of each. */
export type Direction = readonly { readonly variate: number; readonly share: number }[];

/** An input of a function of variates: of an indicator all that is uncertain of it. No two of its directions share a variate. */
export interface Input {
  readonly id: string;
  /** What is known once the input is known, with all that others have in common with it. */
  readonly first: readonly Direction[];
  /** What is left open once all others are known. The same list where it is independent of them. */
  readonly total: readonly Direction[];
}

/**
 * The inputs that some shocks come from, one for each indicator; the shocks that a follower takes over are its leader's.
 *
 * Where X = L Z correlates independent Z, knowing X_i is knowing the direction of row i of L; and what X_i adds once all others
 * are known is the direction of column i of the inverse of Lᵀ: of w with L w = e_i. Both are Rosenblatt transforms, with i first
 * and i last.
 *
 * @param names - the variates, by the number that directions have of them
 *
 * Source: T. A. Mara and S. Tarantola, Variance-based sensitivity indices for models with dependent inputs, Reliability
 * Engineering and System Safety 107 (2012) 115-121.
 */
export function inputsOf(
  groups: readonly VariateGroup[],
  shocks: Iterable<Shock>,
  names: readonly string[],
): readonly Input[] {
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const inputs = new Map<string, { id: string; first: Direction[]; total: Direction[]; isFree: boolean }>();
  const inputOf = (id: string) => {
    const found = inputs.get(id) ?? { id, first: [], total: [], isFree: true };
    inputs.set(id, found);
    return found;
  };
  const place = (name: string) => numberOf.get(name) ?? 0;
  for (const group of groups) {
    const { members, components, factor } = group;
    for (const [m, { id }] of members.entries()) {
      const input = inputOf(id);
      const own = factor === null ? null : directionsOf(factor, members.length, m);
      for (let k = 0; k < components; k++) {
        const within = (vector: Float64Array): Direction =>
          [...vector].flatMap((share, c) =>
            share === 0 ? [] : [{ variate: place(variateOf(group, k, c)), share }],
          );
        const alone: Direction = [{ variate: place(variateOf(group, k, m)), share: 1 }];
        input.first.push(own === null ? alone : within(own.first));
        input.total.push(own === null ? alone : within(own.total));
      }
      input.isFree &&= own === null;
    }
  }
  for (const shock of shocks) {
    for (const i of shock.jumps.keys()) {
      const alone: Direction = [{ variate: place(jumpVariate(shock, i)), share: 1 }];
      inputOf(shock.id).first.push(alone);
      inputOf(shock.id).total.push(alone);
    }
  }
  return [...inputs.values()].map(({ id, first, total, isFree }) => ({
    id,
    first,
    total: isFree ? first : total,
  }));
}

/** Row i of a lower triangular L, whose rows have the length 1, and the unit vector along w with L w = e_i. */
function directionsOf(factor: Float64Array, n: number, i: number) {
  const first = factor.slice(i * n, (i + 1) * n);
  const total = new Float64Array(n);
  for (let r = i; r < n; r++) {
    let rest = r === i ? 1 : 0;
    for (let c = i; c < r; c++) rest -= factor[r * n + c]! * total[c]!;
    total[r] = rest / factor[r * n + r]!;
  }
  const length = Math.sqrt(total.reduce((sum, x) => sum + x * x, 0));
  return { first, total: total.map((x) => x / length) };
}
