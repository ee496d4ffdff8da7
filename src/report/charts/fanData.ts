import { nearest } from "../../plan/nearest.ts";
import type { Projection } from "../../project.ts";
import type { Series } from "../../projection/series.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import type { Ends } from "../interval.ts";

/** What a fan is drawn of: the path of one indicator, in its own unit. */
export interface FanData extends Pick<Series, "name" | "kind" | "unit"> {
  readonly years: readonly number[];
  readonly observed: readonly ObservedPoint[];
  /** From the last observation on: the median where something is uncertain, else what is projected. */
  readonly ahead: readonly FanPoint[];
  readonly isMedian: boolean;
  /** The outermost first. */
  readonly bands: readonly FanBand[];
}

export interface FanPoint {
  readonly year: number;
  readonly level: number;
}

export interface ObservedPoint extends FanPoint {
  /** Whether it is an actual figure. */
  readonly actual: boolean;
}

export interface FanBand {
  readonly ends: Ends;
  readonly points: readonly { readonly year: number; readonly low: number; readonly high: number }[];
}

const HALF = 0.5;
const ROUNDING = 1e-9;

/** @throws RangeError when the result has no such indicator */
export function fanOf(result: Projection | Ensemble, indicator: string): FanData {
  const { years } = result;
  const series = pathIn(result, indicator);
  const { name, kind, unit, basis, path, quantiles } = series;
  const levels = result.kind === "ensemble" ? result.quantileLevels : [];
  const quantile = (level: number) => quantiles?.[levels.findIndex((one) => same(one, level))] ?? null;
  const median = quantile(HALF);
  const isObserved = (t: number) => basis[t] !== "projected" && basis[t] !== null && path[t] !== null;
  const last = years.findLastIndex((_, t) => isObserved(t));
  const points = (column: readonly (number | null)[]) =>
    years.flatMap((year, t) => {
      const level = column[t] ?? null;
      return level === null ? [] : [{ year, level, t }];
    });
  const bands = endsOfBands(levels)
    .map((ends): FanBand => {
      const high = quantile(ends.high);
      return {
        ends,
        points: points(quantile(ends.low) ?? []).flatMap(({ year, level, t }) => {
          const above = high?.[t] ?? null;
          return t < last || above === null ? [] : [{ year, low: level, high: above }];
        }),
      };
    })
    .filter(({ points }) => points.some(({ low, high }) => low < high));
  return {
    name,
    kind,
    unit,
    years,
    observed: points(path)
      .filter(({ t }) => isObserved(t))
      .map(({ year, level, t }) => ({ year, level, actual: basis[t] === "actual" })),
    ahead: points(median ?? path)
      .filter(({ t }) => t >= last)
      .map(({ year, level }) => ({ year, level })),
    isMedian: median !== null && bands.length > 0,
    bands,
  };
}

function pathIn(result: Projection | Ensemble, indicator: string) {
  if (Object.hasOwn(result.series, indicator)) {
    if (result.kind === "ensemble") {
      const series = result.series[indicator];
      if (series !== undefined) return { ...series, path: series.projected };
    } else {
      const series = result.series[indicator];
      if (series !== undefined) return { ...series, path: series.levels, quantiles: null };
    }
  }
  throw new RangeError(
    `Cannot draw a chart: there is no indicator "${indicator}"${nearest(indicator, Object.keys(result.series))}`,
  );
}

/** The outermost pair of quantiles that lie alike on both sides, and of the others that nearest to half of all cases. */
function endsOfBands(levels: readonly number[]): Ends[] {
  const pairs = levels
    .filter((low) => low < HALF && levels.some((high) => same(low + high, 1)))
    .sort((a, b) => a - b)
    .map((low): Ends => ({ low, high: 1 - low }));
  const [widest, ...others] = pairs;
  if (widest === undefined) return [];
  const off = ({ low, high }: Ends) => Math.abs(high - low - HALF);
  const [inner] = others.sort((a, b) => off(a) - off(b));
  return inner === undefined ? [widest] : [widest, inner];
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < ROUNDING;
}
