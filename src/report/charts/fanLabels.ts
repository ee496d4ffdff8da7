import { coverage } from "../interval.ts";
import type { Manner } from "../manner.ts";
import type { FanData } from "./fanData.ts";
import type { FanTarget } from "./fanTargets.ts";
import { type Label, type LabelLine, type PlacedLine, placed } from "./labels.ts";
import { linesOf, pixelsOf } from "./lettering.ts";
import { LABEL_SIZE, type Palette } from "./theme.ts";
import { statusInk } from "./verdict.ts";

/** What is said of a level of a fan, before it has its place. */
export interface FanText {
  readonly year: number;
  readonly level: number;
  /** Each begins a line of its own. */
  readonly texts: readonly LabelLine[];
  readonly color: string;
}

export type PlacedText = PlacedLine & { readonly x: number };

/** Where things stand on the drawing, in pixels. */
export interface FanPlaces {
  readonly xOf: (year: number) => number;
  readonly yOf: (level: number) => number;
  readonly width: number;
  readonly height: number;
  /** On the right of the drawing. */
  readonly room: number;
}

/** Between the end of a line and its label. */
const GAP = 10;
/** From a mark to the nearest line of the caption above it. */
const ABOVE = 16;
const CAPTION_WIDTH = 190;
const MOST_LINES = 3;
const LEAST_ROOM = 90;
/** The part of the width of a picture that labels on the right may take. */
const MOST_ROOM = 0.34;

/** The ends of the path and of the bands, and the targets. */
export function fanTexts(
  { bands, years, observed, ahead, isMedian }: FanData,
  targets: readonly FanTarget[],
  written: (level: number) => string,
  palette: Palette,
  { words }: Manner,
): FanText[] {
  const last = years.at(-1);
  const texts = bands.flatMap(({ ends, points }): FanText[] => {
    const end = points.at(-1);
    if (end === undefined || end.year !== last) return [];
    const text = words.chart.cases(coverage(ends));
    return [{ year: end.year, level: end.high, texts: [plain(text)], color: palette.muted }];
  });
  const end = [...observed, ...ahead].at(-1);
  if (end !== undefined && end.year === last) {
    const text = words.chart.ends(isMedian ? words.chart.median : words.chart.projected, written(end.level));
    texts.push({ ...end, texts: [bold(text)], color: palette.ink });
  }
  for (const { mark, asked, verdict, status } of targets) {
    if (mark === null) continue;
    const color = statusInk(status, palette);
    texts.push({ year: mark.by, level: mark.level, texts: [bold(asked), plain(verdict)], color });
  }
  return texts;
}

/** Pixels that the texts of the last year take on the right. */
export function roomFor(texts: readonly FanText[], last: number | undefined, width: number): number {
  const longest = texts
    .filter(({ year }) => year === last)
    .flatMap(({ texts }) => texts.map(({ text }) => pixelsOf(text, LABEL_SIZE)));
  const most = Math.max(LEAST_ROOM, MOST_ROOM * width);
  return Math.ceil(Math.min(most, Math.max(0, ...longest) + GAP));
}

/** What stands to the right of the drawing: what is said of the last year. */
export function endLabels(
  texts: readonly FanText[],
  last: number | undefined,
  { yOf, width, height, room }: FanPlaces,
): PlacedText[] {
  const labels = texts
    .filter(({ year }) => year === last)
    .map((text) => labelOf(text, yOf(text.level), room - GAP));
  return placed(labels, height).map((line) => ({ x: width + GAP, ...line }));
}

/** What stands above, or below, what is said of earlier years. */
export function captions(
  texts: readonly FanText[],
  last: number | undefined,
  { xOf, yOf, width, height }: FanPlaces,
): PlacedText[] {
  const early = texts.filter(({ year }) => year !== last);
  return [...new Set(early.map(({ year }) => year))].flatMap((year) => {
    const labels = early
      .filter((text) => text.year === year)
      .map((text) => {
        const label = labelOf(text, 0, Math.min(CAPTION_WIDTH, width));
        const off = ABOVE + 7 * (label.lines.length - 1);
        const y = yOf(text.level);
        return { ...label, at: y - off - 7 > 0 ? y - off : y + off };
      });
    const lines = placed(labels, height);
    const wide = Math.max(0, ...lines.map(({ text }) => pixelsOf(text, LABEL_SIZE)));
    const x = Math.max(4, Math.min(width - wide, xOf(year) - wide / 2));
    return lines.map((line) => ({ x, ...line }));
  });
}

function labelOf({ texts, color }: FanText, at: number, pixels: number): Label {
  const lines = texts.flatMap(({ text, weight }) =>
    linesOf(text, pixels, LABEL_SIZE, MOST_LINES).map((line): LabelLine => ({ text: line, weight })),
  );
  return { at, lines, color };
}

function bold(text: string): LabelLine {
  return { text, weight: "bold" };
}

function plain(text: string): LabelLine {
  return { text, weight: "normal" };
}
