import { nthRoot } from "../math/power.ts";
import { findRoot } from "../math/root.ts";
import type { Boundary } from "../measure/comparator.ts";
import { decisive, growthIn, levelIn, type Path } from "../measure/measure.ts";
import type { Track } from "../projection/track.ts";
import type { NoGrowthReason, RequiredGrowth } from "./attainment.ts";
import { assumedPath, boundary, type Case, latestObserved, type Situation } from "./situation.ts";
import { trial } from "./trial.ts";

/** A required growth: fraction a year (ratios: points), or null with the reason why there is none. */
export interface Requirement {
  readonly rate: number | null;
  readonly method: RequiredGrowth["method"];
  readonly iterations: number;
  readonly residual: number | null;
  readonly reason: NoGrowthReason | null;
}

/** A total fall; nothing that grows by a factor can fall faster. */
const LOWEST_RATE = -1;
/** A hundred million percent a year: a target that this misses is out of reach. */
const HIGHEST_RATE = 1e6;

/**
 * The constant growth of `driver`, from its latest observation on, with which a target is just attained: in closed form
 * where one level decides, else by a bracketed root finder.
 *
 * @param driver - the target's own track, or one that its formula rests on
 */
export function requireGrowth(situation: Situation, kase: Case, driver: Track): Requirement {
  const { measure, span, track } = kase;
  const assumed = assumedPath(situation, kase);
  const edge = boundary(kase, assumed);
  const origin = latestObserved(
    situation.program,
    driver,
    situation.program.firstYear + situation.program.years,
  );
  if (origin !== null && span.by <= origin) return none("observed");
  if (driver.id === track.id) {
    if (measure.name === "growth") return ofGrowth(kase, assumed, edge, origin);
    const level = origin === null ? Number.NaN : levelIn(assumed, origin);
    if (Number.isNaN(level) && measure.needsLevels) return none("no-level");
    if (level <= 0 && !track.additive) return none("non-positive-base");
    const rate = closedForm(situation, kase, assumed, edge, origin);
    if (typeof rate === "string") return none(rate);
    if (rate !== null) {
      const residual =
        measure.value(trial(situation, track, track)({ scale: 0, shift: rate }), span) - edge.at;
      return { rate, method: "closed form", iterations: 0, residual, reason: null };
    }
  }
  const run = trial(situation, track, driver);
  return byRootFinder((rate) => measure.value(run({ scale: 0, shift: rate }), span) - edge.at, edge, driver);
}

/** Growth asked of years: what is asked is what is required, unless a year already observed breaks it. */
function ofGrowth({ span }: Case, path: Path, edge: Boundary, origin: number | null): Requirement {
  if (origin !== null && span.from <= origin) {
    const observed = decisive(path, { ...span, by: origin }, growthIn);
    const distance = edge.sense * (observed - edge.at);
    if (edge.exclusive ? distance <= 0 : distance < 0) return none("out-of-reach");
  }
  return { rate: edge.at, method: "closed form", iterations: 0, residual: 0, reason: null };
}

/** The rate where one level, or the growth since the base year, tells it all; null where there is no such form. */
function closedForm(
  { program }: Situation,
  { measure, span, track }: Case,
  path: Path,
  edge: Boundary,
  origin: number | null,
): number | NoGrowthReason | null {
  const level = origin === null ? Number.NaN : levelIn(path, origin);
  const needed = measure.levelFor?.(path, span, edge.at) ?? Number.NaN;
  if (origin !== null && span.base <= origin && !Number.isNaN(level) && !Number.isNaN(needed)) {
    if (needed < track.low || needed > track.high || (!track.additive && needed < 0)) {
      // Beyond what a level can be: every level is on one side of the boundary.
      return edge.sense * (level - needed) > 0 ? "assured" : "out-of-reach";
    }
    // From the base year on, the average asked is the rate itself; not through a root, to keep its last bits.
    if (measure.name === "averageGrowth" && span.base === origin) return edge.at;
    return rateOver(level, needed, span.by - origin, track.additive);
  }
  let open = 0;
  let known = track.additive ? 0 : 1;
  for (let year = span.base + 1; year <= span.by; year++) {
    const published = track.observedGrowth[year - program.firstYear]!;
    if (Number.isNaN(published)) open++;
    else known = track.additive ? known + published : known * (1 + published);
  }
  const cumulative = Number.isNaN(levelIn(path, span.base))
    ? measure.growthFor?.(path, span, edge.at)
    : undefined;
  if (cumulative !== undefined && measure.name === "averageGrowth" && open === span.by - span.base)
    return edge.at;
  if (cumulative === undefined || open === 0 || !(cumulative >= 0 || track.additive)) return null;
  return rateOver(known, cumulative, open, track.additive);
}

/** The constant rate that leads from one level to another in some years. */
function rateOver(from: number, to: number, years: number, additive: boolean): number {
  return additive ? (to - from) / years : nthRoot(to / from, years) - 1;
}

/** The rate at which the distance to the boundary is zero; the distance never falls as the rate rises. */
export function byRootFinder(distance: (rate: number) => number, edge: Boundary, driver: Track): Requirement {
  const low = LOWEST_RATE;
  const atLow = distance(low);
  let high = 1;
  let atHigh = distance(high);
  while (!driver.additive && high < HIGHEST_RATE && !(atLow * atHigh <= 0)) {
    high *= 10;
    atHigh = distance(high);
  }
  if (Number.isNaN(atLow) || Number.isNaN(atHigh)) return none("no-level");
  if (!(atLow * atHigh <= 0)) return none(edge.sense * atHigh > 0 ? "assured" : "out-of-reach");
  const root = findRoot(distance, low, high);
  return {
    rate: root.x,
    method: "root finder",
    iterations: root.iterations,
    residual: root.residual,
    reason: null,
  };
}

function none(reason: NoGrowthReason): Requirement {
  return { rate: null, method: null, iterations: 0, residual: null, reason };
}
