import type { Path } from "../measure/measure.ts";
import { isDeflated, realGrowth } from "../projection/prices.ts";
import type { Track } from "../projection/track.ts";
import { assumedPath, type Situation } from "./situation.ts";

/** The growth of prices, `prices[year - firstYear]`, that comes on top of what is assumed of a track. */
export type PricesOnTop = Float64Array | null;

/**
 * The price growth on top of the growth of a track in every year after `since` up to `by`; null where its growth is that of its
 * levels. Undefined where some of these years have it and others have not.
 */
export function pricesOnTop(
  situation: Situation,
  track: Track,
  since: number,
  by: number,
): PricesOnTop | undefined {
  const { program, filled } = situation;
  if (track.deflator === null) return null;
  const first = since + 1 - program.firstYear;
  const years = Array.from({ length: Math.max(0, by - since) }, (_, i) => isDeflated(track, first + i));
  if (years.includes(true) && years.includes(false)) return undefined;
  return years.includes(true) ? (filled.get(track.deflator.index)?.growth ?? null) : null;
}

/** The path of a track in the terms that its growth is assumed in: without the growth of prices where that comes on top. */
export function inOwnTerms(situation: Situation, track: Track, since: number, by: number): Path {
  const path = assumedPath(situation, track);
  const prices = pricesOnTop(situation, track, since, by);
  if (prices == null) return path;
  const growth = path.growth.map((nominal, t) => realGrowth(nominal, prices[t]!));
  const levels = path.levels.slice();
  let index = 1;
  for (let t = Math.max(0, since + 1 - path.firstYear); t < path.years; t++) {
    index *= 1 + prices[t]!;
    levels[t]! /= index;
  }
  return { ...path, growth, levels };
}
