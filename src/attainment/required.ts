import { nthRoot } from "../math/power.ts";
import { apart, findRoot } from "../math/root.ts";
import type { Boundary } from "../measure/comparator.ts";
import { decisive, growthIn, levelIn, type Path } from "../measure/measure.ts";
import type { Program } from "../projection/compile.ts";
import { realGrowth } from "../projection/prices.ts";
import type { Track } from "../projection/track.ts";
import type { NoGrowthReason, RequiredGrowth } from "./attainment.ts";
import { type PricesOnTop, pricesOnTop } from "./ownTerms.ts";
import { type Case, latestObserved, type Measured, type Situation } from "./situation.ts";
import { trial } from "./trial.ts";

/** A required growth: fraction a year (ratios: points), or null with the reason why there is none. */
export interface Requirement {
  readonly rate: number | null;
  readonly method: RequiredGrowth["method"];
  readonly iterations: number;
  readonly residual: number | null;
  readonly reason: NoGrowthReason | null;
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
  { path: assumed, edge }: Measured,
  driver: Track,
): Requirement {
  const { measure, span, track } = kase;
  const { program } = situation;
  const origin = latestObserved(program, driver, span.by) ?? program.firstYear - 1;
  if (span.by === origin) return none("observed");
  const own = driver.id === track.id;
  const prices = pricesOnTop(situation, driver, origin, span.by);
  if (own) {
    if (measure.name === "growth" && prices !== undefined)
      return ofGrowth(kase, assumed, edge, origin, prices);
    const level = levelIn(assumed, origin);
    if (Number.isNaN(level) && measure.needsLevels) return none("no-level");
    if (level <= 0 && !track.additive) return none("non-positive-base");
  }
  const run = trial(situation, track, driver);
  const distance = (rate: number) => measure.value(run({ scale: 0, shift: rate }), span) - edge.at;
  if (own && prices !== undefined) {
    const rate = closedForm(program, kase, assumed, edge, origin, prices);
    if (typeof rate === "string") return none(rate);
    if (rate !== null) {
      const residual = distance(rate);
      // Where a level or a growth that it would take is not known, or too large for a number.
      if (!Number.isFinite(rate + residual))
        return none(Number.isNaN(residual) ? "no-level" : "out-of-reach");
      return { ...none(null), rate, method: "closed form", residual };
    }
  }
  return byRootFinder(distance, edge, driver);
}

/**
 * Growth asked of years: what is asked is what is required, without the growth of prices where that comes on top, in the year in which
 * it takes most; unless a year already observed breaks it.
 */
function ofGrowth(
  { span }: Case,
  path: Path,
  edge: Boundary,
  origin: number,
  prices: PricesOnTop,
): Requirement {
  if (span.from <= origin) {
    const observed = decisive(path, { ...span, by: origin }, growthIn);
    const distance = edge.sense * (observed - edge.at);
    if (edge.exclusive ? distance <= 0 : distance < 0) return none("out-of-reach");
  }
  let rate = edge.at;
  if (prices !== null) {
    rate = -edge.sense * Number.POSITIVE_INFINITY;
    for (let year = Math.max(span.from, origin + 1); year <= span.by; year++) {
      const real = realGrowth(edge.at, prices[year - path.firstYear]!);
      if (Number.isNaN(real)) return none("no-level");
      rate = edge.sense === 1 ? Math.max(rate, real) : Math.min(rate, real);
    }
  }
  return { ...none(null), rate, method: "closed form", residual: 0 };
}

/**
 * The rate where one level tells it all; null where there is no such form. Where the base level is not known and growth
 * alone will do, the base stands for 1 (ratios: 0) and the years that are not published are open.
 */
function closedForm(
  program: Program,
  { measure, span, track }: Case,
  path: Path,
  edge: Boundary,
  origin: number,
  prices: PricesOnTop,
): number | NoGrowthReason | null {
  const { additive, observedGrowth } = track;
  let { low, high } = track;
  const intervals = span.by - span.base;
  let base = levelIn(path, span.base);
  let level = levelIn(path, origin);
  let open = span.by - origin;
  if (Number.isNaN(base) && !measure.needsLevels) {
    if (prices !== null) return null;
    base = level = additive ? 0 : 1;
    low = Number.NEGATIVE_INFINITY;
    high = Number.POSITIVE_INFINITY;
    open = intervals;
    for (let year = span.base + 1; year <= span.by; year++) {
      const published = observedGrowth[year - program.firstYear]!;
      if (Number.isNaN(published)) continue;
      open--;
      level = additive ? level + published : level * (1 + published);
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

/**
 * The rate at which the distance to the boundary is zero: the nearest to no growth, where several would do. Rates at
 * which the measure has no value are passed over.
 */
export function byRootFinder(distance: (rate: number) => number, edge: Boundary, driver: Track): Requirement {
  const start = { rate: 0, at: distance(0) };
  const last = { up: start, down: start };
  for (const size of TRIED) {
    for (const side of ["up", "down"] as const) {
      if (size > 1 && (side === "down" || driver.additive)) continue;
      const before = last[side];
      const rate = side === "up" ? size : -size;
      const at = distance(rate);
      if (apart(before.at, at)) {
        const { x, ...found } = findRoot(distance, before.rate, rate, before.at, at);
        return { ...none(null), rate: x, method: "root finder", ...found };
      }
      if (!Number.isNaN(at)) last[side] = { rate, at };
    }
  }
  if (Number.isNaN(last.up.at)) return none("no-level");
  return none(edge.sense * last.up.at > 0 ? "assured" : "out-of-reach");
}

/** No growth, and why; or the frame of what is found. */
export function none(reason: NoGrowthReason | null): Requirement {
  return { rate: null, method: null, iterations: 0, residual: null, reason };
}
