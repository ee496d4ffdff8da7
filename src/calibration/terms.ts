import type { HistoryGrowth, ShockShape, Uncertainty } from "../growth/assumption.ts";
import { normalQuantile } from "../math/normal.ts";
import { remembered } from "../math/remembered.ts";
import { studentTUpper } from "../math/studentT.ts";
import type { Fit, GrowthPath } from "./method.ts";
import { growthOf, type HistoryScale, toScale } from "./scale.ts";

/** Years that an assumption is fitted to. */
const YEARS = 10;
/** Share of the difference that a path of growth may keep. */
const DAMPINGS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98];
/** Persistence that yearly shocks may have. */
const PERSISTENCES = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, -0.2, -0.5, -0.8];
/** The interval whose width an assumption keeps: sums of heavy-tailed draws have the same quantile there as a single one. */
const LEVEL = 0.95;

/** An assumption of growth, and how near it comes to the method's own path. */
export interface FittedTerms {
  readonly growth: HistoryGrowth & Uncertainty;
  /** The largest difference between its path and the method's in the first ten years, as a share of the level there. */
  readonly gap: number;
}

/**
 * What a method says, as an assumption of growth: numbers that project and simulate as any other.
 *
 * The path: the method's own where it has that form, else growth in the first year as the method has it, and the damping that
 * comes nearest to the level of each of ten years and meets that of the tenth. The shocks: spread, volatility and persistence
 * that come nearest to the widths of the 95 % intervals of ten years (least squares of the variances, relative), then widened
 * until none is narrower.
 */
export function termsOf(fit: Fit, scale: HistoryScale, last: number, since: number): FittedTerms {
  const places: number[] = [];
  const start = toScale(scale, last);
  for (let h = 1; h <= YEARS; h++) {
    const place = toScale(scale, fit.median(h));
    // A straight line may leave the scale: there growth ends.
    if (!Number.isFinite(place)) break;
    places.push(place);
  }
  const path = fit.path ?? nearestPath(places, start, scale);
  const { spread, volatility, persistence } = shocksOf(fit, places, scale);
  return {
    growth: {
      model: "history",
      scale,
      rate: path.rate,
      initial: path.initial,
      damping: path.damping,
      since,
      spread,
      volatility,
      persistence,
      ...(fit.shape !== "normal" && { shape: fit.shape }),
    },
    gap: gapOf(path, places, start, scale),
  };
}

/** Places on the scale that a path of growth comes to. */
function placesOf(
  { rate, initial, damping }: GrowthPath,
  start: number,
  years: number,
  scale: HistoryScale,
): number[] {
  let [place, off] = [start, initial - rate];
  return Array.from({ length: years }, () => {
    const growth = rate + off;
    place += scale === "identity" ? growth : toScale("log", 1 + growth);
    off *= damping;
    return place;
  });
}

function nearestPath(places: readonly number[], start: number, scale: HistoryScale): GrowthPath {
  const [first] = places;
  const end = places.at(-1);
  if (first === undefined || end === undefined) return { rate: 0, initial: 0, damping: 0 };
  const initial = growthOf(scale, first - start);
  let best: GrowthPath = { rate: initial, initial, damping: 0 };
  let least = gapOf(best, places, start, scale);
  for (const damping of DAMPINGS) {
    const path = { rate: rateTo(end, { initial, damping }, start, places.length, scale), initial, damping };
    const gap = gapOf(path, places, start, scale);
    if (gap < least) [best, least] = [path, gap];
  }
  return best;
}

/** The long-run rate with which a path meets a place: a secant from no growth, for the place is almost straight in it. */
function rateTo(
  end: number,
  { initial, damping }: { readonly initial: number; readonly damping: number },
  start: number,
  years: number,
  scale: HistoryScale,
): number {
  if (years < 2) return initial;
  const off = (rate: number) => (placesOf({ rate, initial, damping }, start, years, scale).at(-1) ?? 0) - end;
  let [a, b] = [0, initial === 0 ? 1e-3 : initial];
  let [fa, fb] = [off(a), off(b)];
  for (let i = 0; i < 30 && fa !== fb && Math.abs(fb) > 1e-13 * (1 + Math.abs(end)); i++) {
    const next = b - (fb * (b - a)) / (fb - fa);
    [a, fa] = [b, fb];
    [b, fb] = [next, off(next)];
  }
  return Number.isFinite(b) ? b : initial;
}

function gapOf(path: GrowthPath, places: readonly number[], start: number, scale: HistoryScale): number {
  const reached = placesOf(path, start, places.length, scale);
  const gaps = places.map((place, i) => {
    const off = Math.abs((reached[i] ?? Number.NaN) - place);
    return scale === "identity" ? off / (Math.abs(place) || 1) : Math.abs(growthOf("log", off));
  });
  const gap = Math.max(0, ...gaps);
  return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap;
}

interface Shocks {
  readonly spread: number;
  readonly volatility: number;
  readonly persistence: number;
}

function shocksOf(fit: Fit, places: readonly number[], scale: HistoryScale): Shocks {
  const unit = upperOf(fit.shape);
  const variances = places.flatMap((place, i) => {
    const sides = fit
      .interval(i + 1, LEVEL)
      .map((limit) => Math.abs(toScale(scale, limit) - place))
      .filter(Number.isFinite);
    return sides.length === 0
      ? []
      : [(sides.reduce((sum, side) => sum + side, 0) / sides.length / unit) ** 2];
  });
  let best: Shocks = { spread: 0, volatility: 0, persistence: 0 };
  let least = Number.POSITIVE_INFINITY;
  if (!(Math.max(0, ...variances) > 0)) return best;
  for (const persistence of PERSISTENCES) {
    const { shocks, off } = fitted(variances, persistence);
    if (off < least - 1e-9) [best, least] = [shocks, off];
  }
  return best;
}

/** The two variances that come nearest to those of the years, widened until none is narrower; and how far off they are. */
function fitted(variances: readonly number[], persistence: number): { shocks: Shocks; off: number } {
  const columns = variances.map((variance, i) => {
    const h = i + 1;
    return [(h * h) / variance, summed(persistence, h) / variance] as const;
  });
  let [aa, ab, bb, a1, b1] = [0, 0, 0, 0, 0];
  for (const [a, b] of columns) {
    aa += a * a;
    ab += a * b;
    bb += b * b;
    a1 += a;
    b1 += b;
  }
  const det = aa * bb - ab * ab;
  let [spread, volatility] =
    det > 1e-12 * aa * bb ? [(bb * a1 - ab * b1) / det, (aa * b1 - ab * a1) / det] : [0, b1 / bb];
  if (spread < 0) [spread, volatility] = [0, b1 / bb];
  if (volatility < 0) [spread, volatility] = [a1 / aa, 0];
  const shares = columns.map(([a, b]) => spread * a + volatility * b);
  const widen = Math.max(1, ...shares.map((share) => 1 / share));
  return {
    shocks: {
      spread: Math.sqrt(spread * widen),
      volatility: Math.sqrt(volatility * widen),
      persistence: volatility > 0 ? persistence : 0,
    },
    off: Math.max(...shares.map((share) => share * widen)),
  };
}

/** The variance of the sum of h shocks of variance 1 of which the share ρ persists from year to year. */
function summed(persistence: number, h: number): number {
  let [variance, reach, kept] = [0, 0, 1];
  for (let k = 0; k < h; k++) {
    reach += kept;
    kept *= persistence;
    variance += reach * reach;
  }
  return variance;
}

const TAIL = (1 - LEVEL) / 2;

const tailOfT = remembered((freedom) => studentTUpper(freedom)(TAIL));

function upperOf(shape: ShockShape): number {
  return typeof shape === "object" && "studentT" in shape ? tailOfT(shape.studentT) : -normalQuantile(TAIL);
}
