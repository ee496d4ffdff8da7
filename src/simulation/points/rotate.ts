import { symmetricEigen } from "../../math/eigen.ts";
import type { VariateGroup } from "./group.ts";

/** Components that carry less than this share of the variance are left out. */
const NEGLIGIBLE = 1e-15;

/**
 * Turns the components of a group by one rotation common to its members, which leaves their correlation as it is:
 * independent normals turned are independent normals. Its axes are the principal ones of all members together, each
 * counted alike, the one that moves the paths most first.
 *
 * @param alike - the same group under every scenario that is to have the same axes, this one among them
 */
export function rotate(
  group: VariateGroup,
  years: number,
  alike: readonly VariateGroup[] = [group],
): VariateGroup {
  const { members, components: n } = group;
  const sum = new Float64Array(n * n);
  for (const { loading } of alike.flatMap(({ members }) => members)) {
    const size = loading.reduce((total, x) => total + x * x, 0) || 1;
    for (let t = 0; t < years; t++) {
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) sum[a * n + b]! += (loading[t * n + a]! * loading[t * n + b]!) / size;
      }
    }
  }
  const { values, vectors } = symmetricEigen(sum, n);
  const kept = values.filter((value) => value > NEGLIGIBLE * values[0]!).length;
  return {
    ...group,
    components: kept,
    members: members.map((member) => {
      const turned = new Float64Array(years * kept);
      for (let t = 0; t < years; t++) {
        for (let k = 0; k < kept; k++) {
          for (let a = 0; a < n; a++)
            turned[t * kept + k]! += member.loading[t * n + a]! * vectors[a * n + k]!;
        }
      }
      return { ...member, loading: turned };
    }),
  };
}
