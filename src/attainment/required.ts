import { nthRoot } from "../math/power.ts";
import { findRoot, reachOf } from "../math/root.ts";
import { type Boundary, judge, tied } from "../measure/comparator.ts";
import { decisive, growthIn, levelIn, type Path } from "../measure/measure.ts";
import { realGrowth } from "../projection/prices.ts";
import type { Track } from "../projection/track.ts";
import type { NoGrowthReason, RequiredGrowth } from "./attainment.ts";
import { type PricesOnTop, pricesOnTop } from "./ownTerms.ts";
import { type Case, latestObserved, type Measured, type Situation } from "./situation.ts";
import { firstOpen, growthTrial } from "./trial.ts";

/** How something was found, or why it was not. */
export interface Found {
  readonly method: RequiredGrowth["method"];
  readonly iterations: number;
  readonly residual: number | null;
  /** Of the root finder: what is found, and the nearest that was tried on the other side of it. */
  readonly bracket: readonly [found: number, other: number] | null;
  readonly reason: NoGrowthReason | null;
}

/** A required growth: fraction a year (ratios: points), or null with the reason why there is none. */
export interface Requirement extends Found {
  readonly rate: number | null;
}

/**
 * Rates tried, up and down, outward from no growth: to a total fall, which nothing that grows by a factor can exceed, and
 * to a hundred million percent a year, past which a target is out of reach.
 */
const TRIED = [0.01, 0.03, 0.1, 0.3, 0.6, 0.9, 0.99, 1, 10, 100, 1e3, 1e4, 1e5, 1e6];

/**
 * The constant growth of `driver`, from its latest observation on, with which a target is just attained: in closed form
 * where one level decides, else by a bracketed root finder.
 *
 * @param driver - the target's own track, or one that its formula rests on
 */
export function requireGrowth(
  situation: Situation,
  kase: Case,
  found: Pick<Measured, "path" | "edge">,
  driver: Track,
): Requirement {
  const required = requireFor(situation, kase, found, driver);
  const { edge } = found;
  if (required.reason !== "assured" || kase.span.sense !== 0) return required;
  // A band with two sides is not assured by one of them.
  const other: Boundary = { ...edge, at: 2 * kase.asked.value - edge.at, sense: edge.sense === 1 ? -1 : 1 };
  return requireFor(situation, kase, { ...found, edge: other }, driver);
}

function requireFor(
  situation: Situation,
  kase: Case,
  { path: assumed, edge }: Pick<Measured, "path" | "edge">,
  driver: Track,
): Requirement {
  const { measure, span, track } = kase;
  const { program } = situation;
  const origin = latestObserved(program, driver, span.by) ?? program.firstYear - 1;
  if (span.by === origin) return none("observed");
  const own = driver.id === track.id;
  const prices = pricesOnTop(situation, driver, origin, span.by);
  if (own && (measure.name !== "growth" || prices === undefined)) {
    const level = levelIn(assumed, origin);
    if (Number.isNaN(level) && measure.needsLevels) return none("no-level");
    if (level <= 0 && !track.additive) return none("non-positive-base");
  }
  const run = growthTrial(situation, track, driver, origin);
  const distance = (rate: number) => measure.value(run(rate), span) - edge.at;
  if (own && prices !== undefined) {
    const rate =
      measure.name === "growth"
        ? ofGrowth(kase, assumed, edge, origin, prices)
        : closedForm(kase, assumed, edge, origin, prices);
    if (typeof rate === "string") return none(rate);
    if (rate !== null) {
      const path = run(rate);
      const value = measure.value(path, span);
      const residual = value - edge.at;
      // Where a level or a growth that it would take is not known, or too large for a number.
      if (!Number.isFinite(rate + residual))
        return none(Number.isNaN(residual) ? "no-level" : "out-of-reach");
      // Else levels run into their limits on the way.
      if (tied(value, edge.at, measure.magnitude(path, span))) {
        // At a limit there is nothing beyond.
        const isLimited = edge.exclusive && Number.isFinite(edge.sense === 1 ? driver.high : driver.low);
        if (isLimited && !(edge.sense * distance(rate + edge.sense * HAIR) > 0)) return none("out-of-reach");
        return { ...none(null), rate, method: "closed form", residual };
      }
    }
  }
  const found = byRootFinder(distance, edge, driver.additive);
  if (span.sense !== 0 || found.rate === null) return found;
  // Of several years the one that is farthest off counts: it may leap from one side of a band to the other.
  const path = run(found.rate);
  const isWithin = judge(measure.value(path, span), kase.asked, measure.magnitude(path, span)).attained;
  return isWithin ? found : none("out-of-reach");
}

/**
 * Growth asked of years: what is asked is what is required, without the growth of prices where that comes on top, in the year in which
 * it takes most; unless a year that is known or assumed already breaks it.
 */
function ofGrowth(
  { span }: Case,
  path: Path,
  edge: Boundary,
  origin: number,
  prices: PricesOnTop,
): number | NoGrowthReason {
  if (span.from <= origin) {
    const observed = decisive(path, { ...span, by: origin }, growthIn);
    const distance = edge.sense * (observed - edge.at);
    if (edge.exclusive ? distance <= 0 : distance < 0) return "out-of-reach";
  }
  if (prices === null) return edge.at;
  let rate = -edge.sense * Number.POSITIVE_INFINITY;
  for (let year = Math.max(span.from, origin + 1); year <= span.by; year++) {
    const real = realGrowth(edge.at, prices[year - path.firstYear]!);
    if (Number.isNaN(real)) return "no-level";
    rate = edge.sense === 1 ? Math.max(rate, real) : Math.min(rate, real);
  }
  return rate;
}

/**
 * The rate where one level tells it all; null where there is no such form. Where the base level is not known and growth
 * alone will do, the base stands for 1 (ratios: 0), and what is known or assumed since leads to the level that growth starts from.
 */
function closedForm(
  { measure, span, track }: Case,
  path: Path,
  edge: Boundary,
  origin: number,
  prices: PricesOnTop,
): number | NoGrowthReason | null {
  const { additive, observedLevels, observedGrowth } = track;
  let { low, high } = track;
  const hasGaps = path.firstYear + firstOpen(track) <= origin;
  /** Whether the growth of a year is that which is sought: not published, not told by levels, not one before the latest figure. */
  const isOpen = (year: number) => {
    const t = year - path.firstYear;
    const isTold =
      !Number.isNaN(observedGrowth[t]!) || !Number.isNaN(observedLevels[t]! + observedLevels[t - 1]!);
    return !isTold && (year > origin || !hasGaps);
  };
  const intervals = span.by - span.base;
  let base = levelIn(path, span.base);
  let level = levelIn(path, origin);
  let open = span.by - origin;
  if (Number.isNaN(base) && !measure.needsLevels) {
    if (prices !== null) return null;
    base = level = additive ? 0 : 1;
    low = Number.NEGATIVE_INFINITY;
    high = Number.POSITIVE_INFINITY;
    open = 0;
    for (let year = span.base + 1; year <= span.by; year++) {
      if (isOpen(year)) open++;
      else level = additive ? level + growthIn(path, year) : level * (1 + growthIn(path, year));
    }
  } else if (span.base > origin) return null;
  if (measure.levelFor === undefined || open === 0) return null;
  const needed = measure.levelFor(base, edge.at, intervals, additive);
  const least = additive ? low : Math.max(low, 0);
  if (needed < least || needed > high) {
    // Beyond what a level can be: every level is on one side of the boundary.
    return (edge.sense === 1) === needed < least ? "assured" : "out-of-reach";
  }
  let index = 1;
  if (prices !== null) for (let t = origin + 1; t <= span.by; t++) index *= 1 + prices[t - path.firstYear]!;
  // From the base year on, the average asked is the rate itself; not through a root, to keep its last bits.
  if (measure.name === "averageGrowth" && open === intervals && index === 1) return edge.at;
  return additive ? (needed - level) / open : nthRoot(needed / level / index, open) - 1;
}

/** A rate, and the distance to the boundary there. */
interface Tried {
  readonly rate: number;
  readonly at: number;
}

/** How far from a rate it is told whether more of it changes anything: as a share of the way to the next one tried. */
const HAIR = 1e-7;

/**
 * The rate at which the distance to the boundary is zero: the nearest to no growth, where several would do. Rates at
 * which the measure has no value are passed over.
 *
 * @param side - the side of the boundary that attains, and whether the boundary does
 * @param additive - whether rates are points, of which more than 100 a year mean nothing
 */
export function byRootFinder(
  distance: (rate: number) => number,
  side: Pick<Boundary, "sense" | "exclusive">,
  additive: boolean,
): Requirement {
  const { sense, exclusive } = side;
  const reached = ({ at }: Tried) => (exclusive ? sense * at > 0 : sense * at >= 0);
  const start = { rate: 0, at: distance(0) };
  const last = { up: start, down: start };
  for (const size of TRIED) {
    for (const way of ["up", "down"] as const) {
      if (size > 1 && (way === "down" || additive)) continue;
      const before = last[way];
      const rate = way === "up" ? size : -size;
      const now = { rate, at: distance(rate) };
      if (Number.isNaN(now.at)) continue;
      if (!Number.isNaN(before.at) && reached(before) !== reached(now)) {
        return between(distance, before, now, reached(before) === exclusive ? before : now);
      }
      last[way] = now;
    }
  }
  if (Number.isNaN(last.up.at)) return none("no-level");
  return none(reached(last.up) ? "assured" : "out-of-reach");
}

/**
 * The zero between two rates. Where the measure stands still at the boundary, as at a limit of its levels, it is the end of
 * that stretch at which the verdict changes.
 *
 * @param far - the one of the two that is not to be had the same verdict as the zero itself
 */
function between(distance: (rate: number) => number, before: Tried, now: Tried, far: Tried): Requirement {
  const found = findRoot(distance, before.rate, now.rate, before.at, now.at);
  const { x, ...how } = found;
  const root = { ...none(null), rate: x, method: "root finder" as const, ...how };
  if (found.residual !== 0) return root;
  const near = x + HAIR * (far.rate - x);
  if (near === x || distance(near) !== 0) return root;
  const end = reachOf((rate) => distance(rate) === 0, near, far.rate);
  return { ...root, rate: end.x, iterations: how.iterations + end.iterations, bracket: [end.x, far.rate] };
}

/** No growth, and why; or the frame of what is found. */
export function none(reason: NoGrowthReason | null): Requirement {
  return { rate: null, method: null, iterations: 0, residual: null, bracket: null, reason };
}
