import { nice, ticks } from "d3-array";
import { decimalOf, writeDecimal } from "../../quantity/formatDecimal.ts";
import type { Manner } from "../manner.ts";
import { pixelsOf } from "./lettering.ts";
import type { ChartAxis, ChartScale } from "./spec.ts";
import { LABEL_SIZE } from "./theme.ts";

/** Pixels between two lines of a grid, and between two years. */
const GRID_GAP = 55;
const YEAR_GAP = 12;
/** An axis goes down to zero where the lowest value is not farther up than this part of the highest. */
const NEAR_ZERO = 0.4;
/** The first year stands so far from the labels of levels. */
export const INSET = 10;
/** Numbers from here on are written with an exponent. */
const HUGE = 1e9;

/** An axis of levels: its ends, its lines, and how they are written. */
export interface LevelAxis {
  readonly domain: readonly [low: number, high: number];
  readonly values: readonly number[];
  readonly format: string;
  /** A value as it stands beside its line, where the chart writes that itself. */
  readonly written: (value: number) => string;
  /** Pixels that its labels take. */
  readonly labels: number;
}

export interface LevelAxisOptions {
  /** Pixels from one line to the next, about. Default 55. */
  readonly room?: number;
  /** Whether it goes down to zero where that is near. Default true. */
  readonly fromZero?: boolean;
}

/** Round ends and lines for values over so many pixels. */
export function levelAxis(
  values: readonly number[],
  pixels: number,
  { lang }: Manner,
  { room = GRID_GAP, fromZero = true }: LevelAxisOptions = {},
): LevelAxis {
  const [low, high] = apart(values, fromZero);
  const count = Math.max(2, Math.round(pixels / room));
  const domain = nice(low, high, count);
  const lines = ticks(domain[0], domain[1], count);
  const huge = lines.some((line) => Math.abs(line) >= HUGE);
  const longest = Math.max(...lines.map((line) => (huge ? 7 : line.toLocaleString("en").length)));
  const separator = lang === "en" ? "," : "";
  return {
    domain,
    values: lines,
    written: (value) => writeDecimal(decimalOf(value, AXIS_DIGITS), 0, separator),
    format: huge ? ".2~e" : lang === "en" ? ",.6~f" : ".6~f",
    labels: pixelsOf("0".repeat(longest), LABEL_SIZE),
  };
}

/** Digits of a round value. */
const AXIS_DIGITS = 6;

/** The extent of values, from zero where that is near, and never of one point alone. */
function apart(values: readonly number[], fromZero: boolean): [number, number] {
  let low = values.length === 0 ? 0 : Math.min(...values);
  let high = values.length === 0 ? 1 : Math.max(...values);
  if (fromZero && low > 0 && low < NEAR_ZERO * high) low = 0;
  if (fromZero && high < 0 && high > NEAR_ZERO * low) high = 0;
  if (high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) return [low, high];
  const room = Math.abs(low) * 0.1 || 1;
  return [low - room, high + room];
}

/** An axis of years, of which as many are named as find room, the last among them. */
export function yearAxis(
  first: number,
  last: number,
  pixels: number,
): { scale: ChartScale; axis: ChartAxis } {
  const count = last - first + 1;
  const each = pixelsOf(String(last), LABEL_SIZE) + YEAR_GAP;
  const step = Math.max(1, Math.ceil((count * each) / pixels));
  const values: number[] = [];
  for (let year = last; year >= first; year -= step) values.unshift(year);
  return {
    scale: { domain: [first, last], range: [INSET, pixels], zero: false, nice: false },
    axis: { title: null, values, format: "d", grid: false, ticks: true, domain: true },
  };
}
