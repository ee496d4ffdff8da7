import type { Language } from "../../language/language.ts";
import { printable } from "../manner.ts";
import type { ColorScheme } from "./theme.ts";

/** How a chart is drawn. */
export interface ChartOptions {
  /** In place of the title that the chart has by itself. */
  readonly title?: string;
  /** Default `en`. */
  readonly lang?: Language;
  /** Whether notes stand under the chart: how to read it, and where its figures come from. Default true. */
  readonly notes?: boolean;
  /** Of the whole picture, in pixels: an integer of at least 280. Default 720. */
  readonly width?: number;
  /** Colours for paper and bright pages, or for dark ones. Default `light`. */
  readonly scheme?: ColorScheme;
}

const DEFAULT_WIDTH = 720;
const LEAST_WIDTH = 280;
const DEFAULT_HEIGHT = 420;
const LEAST_HEIGHT = 200;
const MOST = 10_000;

/** @throws RangeError when `width` is not an integer of at least 280 */
export function widthOfChart({ width = DEFAULT_WIDTH }: ChartOptions): number {
  return sizeIn("width", width, LEAST_WIDTH);
}

/** @throws RangeError when `height` is not an integer of at least 200 */
export function heightOfChart({ height = DEFAULT_HEIGHT }: { readonly height?: number }): number {
  return sizeIn("height", height, LEAST_HEIGHT);
}

/** The notes of a chart, where they are wanted. */
export function notesIn({ notes = true }: ChartOptions, lines: readonly string[]): readonly string[] {
  return notes ? lines : [];
}

/** The title asked for, fit to be printed. */
export function titleIn({ title }: ChartOptions, usual: string): string {
  return title === undefined ? usual : printable(title);
}

function sizeIn(name: string, pixels: number, least: number): number {
  if (Number.isInteger(pixels) && pixels >= least && pixels <= MOST) return pixels;
  throw new RangeError(
    `Cannot draw a chart: ${name} must be an integer from ${least} to ${MOST}, current value is ${pixels}`,
  );
}
