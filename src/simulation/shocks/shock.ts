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
  /**
   * What shocks are added to: `medians`, but beyond a bound that stops them, where they would be without it. How likely a bound
   * is depends on how far beyond it growth would have gone.
   */
  readonly unbounded: Float64Array;
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

/** A shock of which it is not yet told where its bounds do not stop it. */
export type StoppedShock = Omit<Shock, "unbounded">;

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
export function isUncertain({ terms, observed, jumps, links }: StoppedShock): boolean {
  return terms.length + observed.length + jumps.length + links.length > 0;
}

/** Where the shocks of leaders begin. */
export type Firsts = ReadonlyMap<string, { readonly first: number }>;

/** The first year that is not certain, given where the shocks of its leaders begin. */
export function firstShocked(shock: StoppedShock, leaders: Firsts): number {
  const years = shock.medians.length;
  for (let t = 0; t < years; t++) if (isShocked(shock, leaders, t)) return t;
  return years;
}

/** Whether a year is uncertain. */
export function isShocked(
  { terms, observed, jumps, links, medians }: StoppedShock,
  leaders: Firsts,
  t: number,
): boolean {
  const years = medians.length;
  return (
    terms.some(({ loading }) => loading[t] !== 0) ||
    observed.some((loading) => loading[t] !== 0) ||
    jumps.some(({ first, last }) => first <= t && t <= last) ||
    links.some(({ leader, map }) => {
      const from = leaders.get(leader)?.first ?? years;
      return map.subarray(t * years + from, (t + 1) * years).some((x) => x !== 0);
    })
  );
}
