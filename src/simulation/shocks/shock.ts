import type { ShockShape } from "../../growth/assumption.ts";
import type { Scale } from "../../plan/plan.ts";

/**
 * How one track is shocked, as a linear form of underlying variates: s(t) = Σ loading(t) · variate, on the scale of the
 * indicator, 0 in every year that is observed for certain. Years are positions, as in the columns of the program.
 */
export interface Shock {
  readonly id: string;
  readonly scale: Scale;
  /** Logit: the level it tends to, 1 for ratios. */
  readonly capacity: number;
  /** Identity: levels are clipped to these. */
  readonly low: number;
  readonly high: number;
  /** Zero-shock levels, NaN where not known. */
  readonly medians: Float64Array;
  /** True where no level is known at all, and `medians` only grow as the levels would. */
  readonly relative: boolean;
  /** How far the scale moves for one unit of a rate. */
  readonly rateSlope: number;
  /** What is correlated with other indicators: the draw of the average growth, and one for each year. */
  readonly terms: readonly ShockTerm[];
  /** Observed levels that are themselves uncertain: loadings of independent standard normals. */
  readonly observed: readonly Float64Array[];
  readonly jumps: readonly Jump[];
  /** The shocks of leaders that it takes part in. */
  readonly links: readonly ShockLink[];
}

/** A variate and what it does to every year. */
export interface ShockTerm {
  /** `SPREAD`, or the year of an innovation: terms of one component are correlated between indicators. */
  readonly component: number;
  readonly shape: ShockShape;
  readonly loading: Float64Array;
}

/** The component of the draw of the average growth. */
export const SPREAD = -1;

/** A jump that happens with a probability, and what it adds to the years from `first` to `last`. */
export interface Jump {
  readonly probability: number;
  readonly first: number;
  readonly last: number;
  readonly amount: number;
}

/** s(t) of a follower = Σ over u of map[t * years + u] · s(u) of the leader. */
export interface ShockLink {
  readonly leader: string;
  readonly map: Float64Array;
}

/** Whether anything at all is uncertain. */
export function isUncertain({ terms, observed, jumps, links }: Shock): boolean {
  return terms.length + observed.length + jumps.length + links.length > 0;
}

/** The first year that is not certain, given where the shocks of its leaders begin. */
export function firstShocked(
  { terms, observed, jumps, links, medians }: Shock,
  leaders: ReadonlyMap<string, { readonly first: number }>,
): number {
  const years = medians.length;
  const loadings = [...terms.map(({ loading }) => loading), ...observed];
  for (let t = 0; t < years; t++) {
    const isLinked = links.some(({ leader, map }) => {
      const from = leaders.get(leader)?.first ?? years;
      return map.subarray(t * years + from, (t + 1) * years).some((x) => x !== 0);
    });
    if (isLinked || loadings.some((loading) => loading[t] !== 0) || jumps.some(({ first }) => first <= t))
      return t;
  }
  return years;
}
