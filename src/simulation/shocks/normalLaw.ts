import { product } from "../../math/matrices.ts";
import type { NormalLaw } from "../exact/law.ts";
import type { Covariances } from "./covariance.ts";
import type { Shock } from "./shock.ts";

/** The laws of the tracks whose shocks are normal, by indicator; others have none. */
export function normalLaws(
  shocks: ReadonlyMap<string, Shock>,
  covariances: Covariances,
  correlated: readonly string[],
): ReadonlyMap<string, NormalLaw> {
  const laws = new Map<string, NormalLaw>();
  for (const shock of shocks.values()) {
    const { id, scale, capacity, low, high, unbounded, terms, jumps, links } = shock;
    const covariance = covariances.get(id);
    const leaders = links.map(({ leader }) => laws.get(leader));
    const isNormal = jumps.length === 0 && terms.every(({ shape }) => shape === "normal");
    // What follows a leader and has shocks of its own may have both correlated: that is left to sampling.
    const isClear =
      links.length === 0 || (links.length === 1 && !(correlated.includes(id) && terms.length > 0));
    if (!isNormal || !isClear || covariance === undefined || leaders.includes(undefined)) continue;
    const form = formOf(shock, laws);
    const { common = null, own = null } = form ?? {};
    laws.set(id, { scale, capacity, low, high, unbounded, covariance, common, own });
  }
  return laws;
}

/** s(t) = common(t) · Z + the sum of own(u) · e(u) up to t. */
interface IndependentYears {
  readonly common: Float64Array;
  readonly own: Float64Array;
}

/** The form of shocks that have one factor in common to all years, and beside it years that are independent. */
function formOf(shock: Shock, laws: ReadonlyMap<string, NormalLaw>): IndependentYears | null {
  const { terms, observed, medians, links } = shock;
  const years = medians.length;
  const commons = observed.slice();
  const own = new Float64Array(years);
  const innovate = (year: number, loading: Float64Array) => {
    const sd = loading[year]!;
    const persists = loading.some((x, t) => Math.abs(x - (t < year ? 0 : sd)) > 1e-12 * Math.abs(sd));
    own[year] = Math.sqrt(own[year]! * own[year]! + sd * sd);
    return !persists;
  };
  for (const { component, loading } of terms) {
    if (component < 0) commons.push(loading);
    else if (!innovate(component, loading)) return null;
  }
  for (const { leader, map } of links) {
    const { common = null, own: steps = null } = laws.get(leader) ?? {};
    if (common === null || steps === null) return null;
    if (common.some((x) => x !== 0)) commons.push(product(map, common, years, 1));
    for (const [u, sd] of steps.entries()) {
      const innovation = new Float64Array(years).fill(sd, u);
      if (sd !== 0 && !innovate(u, product(map, innovation, years, 1))) return null;
    }
  }
  return commons.length > 1 ? null : { common: commons[0] ?? new Float64Array(years), own };
}
