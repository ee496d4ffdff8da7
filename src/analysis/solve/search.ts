import { byRootFinder, type Found, none, type Requirement } from "../../attainment/required.ts";
import { findRoot } from "../../math/root.ts";
import type { Boundary, Sense } from "../../measure/comparator.ts";
import { type Attempt, attainmentIn, measuredIn, modelIn, probabilityIn } from "./attempt.ts";
import type { Likelihood } from "./options.ts";
import type { NoSolutionReason } from "./solution.ts";

/** What a search varies, and what it is after. */
export interface Search {
  readonly target: string;
  /** What is tried at a value: growth, or a shift. */
  readonly attemptAt: (x: number) => Attempt;
  /** What just attains. */
  readonly edge: Boundary;
  /** 0 of a band with two sides, which too much misses as well as too little. */
  readonly sense: Sense;
  /** What is asked: the middle of such a band. */
  readonly asked: number;
  /** The value that is assumed now; null where it is not known. */
  readonly assumed: number | null;
  /** Whether values are points, of which more than 100 a year mean nothing. */
  readonly additive: boolean;
  /** Whether a value means anything; default all do. */
  readonly isAllowed?: (x: number) => boolean;
  /** The value with which the projection comes to a number, where there is a better way than trying. */
  readonly certain?: (edge: Boundary) => Requirement;
}

/** What was found, or why nothing was. */
export interface Sought extends Omit<Found, "reason"> {
  readonly value: number | null;
  /** True where the value itself does not do. */
  readonly exclusive: boolean;
  readonly reason: NoSolutionReason | null;
}

/** Nothing, and why. */
export function nothing(reason: NoSolutionReason): Sought {
  return {
    value: null,
    exclusive: false,
    method: null,
    iterations: 0,
    residual: null,
    bracket: null,
    reason,
  };
}

/** Searches for the value that attains: in the projection, or with a probability. */
export function search(query: Search, likelihood: Likelihood | null): Sought {
  const projected = searchCertain(query, query.edge);
  const likely = likelihood === null ? null : searchLikely(query, projected, likelihood);
  const { rate, ...how } = likely ?? projected;
  return { ...how, value: rate, exclusive: likely === null && rate !== null && query.edge.exclusive };
}

function searchCertain({ target, attemptAt, additive, certain, sense }: Search, edge: Boundary): Requirement {
  if (certain !== undefined) return certain(edge);
  const found = byRootFinder((x) => measuredIn(attemptAt(x), target).value - edge.at, edge, additive);
  if (sense !== 0 || found.rate === null) return found;
  // Of several years the one that is farthest off counts: it may leap from one side of a band to the other.
  const { status } = attainmentIn(attemptAt(found.rate), target) ?? {};
  return status === "missed" ? none("out-of-reach") : found;
}

/** The share of its standard error that a drawn probability may be more than what is wanted. */
const BLUR = 0.25;

/** The side of zero that a probability has to be on. */
const ENOUGH = { sense: 1, exclusive: false } as const;

/** Null where nothing is uncertain: what attains does so for certain. */
function searchLikely(query: Search, projected: Requirement, likelihood: Likelihood): Requirement | null {
  const { target, attemptAt, sense, asked, assumed, additive, isAllowed = () => true } = query;
  const { wanted, draws } = likelihood;
  const isUncertain = modelIn(attemptAt(projected.rate ?? assumed ?? 0)).shocks.size > 0;
  if (!isUncertain) return null;
  const distance = (x: number): number => {
    const probability = isAllowed(x) ? probabilityIn(attemptAt(x), target, likelihood) : null;
    if (probability === null) return Number.NaN;
    const off = probability.value - wanted;
    // More than that draws cannot tell.
    const blur = probability.method === "exact" ? 0 : Math.max(1 / draws, probability.error * BLUR);
    return off >= 0 && off < blur ? 0 : off;
  };
  const around = (middle: number): Requirement =>
    movedBy(
      middle,
      byRootFinder((x) => distance(middle + x), ENOUGH, additive),
    );
  if (sense !== 0) {
    // Near the value that attains without shocks, where there is one; else anywhere.
    const near = projected.rate === null ? null : around(projected.rate);
    return enough(near?.rate == null ? around(0) : near, distance);
  }
  // In the middle of a band with two sides it is likeliest.
  const middle = searchCertain(query, { at: asked, sense: 1, exclusive: false }).rate;
  if (middle === null) return projected.rate === null ? projected : none("out-of-reach");
  const most = distance(middle);
  if (!(most >= 0)) return none("out-of-reach");
  const now = assumed === null ? Number.NaN : distance(assumed);
  if (assumed === null || !(now < 0)) return enough(around(middle), distance);
  const { x, ...how } = findRoot(distance, assumed, middle, now, most);
  return enough({ ...none(null), rate: x, method: "root finder", ...how }, distance);
}

function movedBy(middle: number, found: Requirement): Requirement {
  const { rate, bracket } = found;
  return {
    ...found,
    rate: rate === null ? null : middle + rate,
    bracket: bracket === null ? null : [middle + bracket[0], middle + bracket[1]],
  };
}

/** Of the two ends that a root finder has closed in on the one that is likely enough. */
function enough(found: Requirement, distance: (x: number) => number): Requirement {
  const { rate, bracket, residual } = found;
  if (rate === null || bracket === null || (residual ?? 0) >= 0) return found;
  const [, other] = bracket;
  return { ...found, rate: other, residual: distance(other), bracket: [other, rate] };
}
