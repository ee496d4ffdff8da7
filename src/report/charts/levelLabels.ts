import type { FanTarget } from "./fanTargets.ts";
import { heightOf, type Label, type LabelLine, type PlacedLine, placed } from "./labels.ts";
import { linesOf, pixelsOf } from "./lettering.ts";
import { LABEL_SIZE, type Palette } from "./theme.ts";
import { statusInk } from "./verdict.ts";

/** What is said of a level of a year, before it has its place. */
export interface LevelLabel {
  readonly year: number;
  readonly level: number;
  /** Each begins a line of its own. */
  readonly texts: readonly LabelLine[];
  readonly color: string;
  /** Left out where there is no room for all. */
  readonly isMinor?: boolean;
}

export type PlacedText = PlacedLine & { readonly x: number };

/** What labels need to find their places. */
export interface LabelPlaces {
  readonly labels: readonly LevelLabel[];
  /** The year whose labels stand on the right. */
  readonly last: number;
  readonly width: number;
  readonly height: number;
  /** Pixels on the right for labels. */
  readonly room: number;
  /** Pixels of a year, and of a level in the indicator's unit. */
  readonly xOf: (year: number) => number;
  readonly yOf: (level: number) => number;
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

/** What is said of targets that have a place among the levels. */
export function targetLabels(targets: readonly FanTarget[], palette: Palette): LevelLabel[] {
  return targets.flatMap(({ mark, asked, verdict, status }) => {
    if (mark === null) return [];
    const texts = verdict === "" ? [bold(asked)] : [bold(asked), normal(verdict)];
    return [{ year: mark.by, level: mark.level, texts, color: statusInk(status, palette) }];
  });
}

/** Pixels that the labels of the last year take on the right. */
export function roomFor(labels: readonly LevelLabel[], last: number, width: number): number {
  const longest = labels
    .filter(({ year }) => year === last)
    .flatMap(({ texts }) => texts.map(({ text }) => pixelsOf(text, LABEL_SIZE)));
  const most = Math.max(LEAST_ROOM, MOST_ROOM * width);
  return Math.ceil(Math.min(most, Math.max(0, ...longest) + GAP));
}

/** What stands to the right of the drawing: what is said of the last year. */
export function endLabels({ labels, last, yOf, width, height, room }: LabelPlaces): PlacedText[] {
  const all = labels.filter(({ year }) => year === last);
  const brokenAll = (some: readonly LevelLabel[], most: number) =>
    some.map((label) => broken(label, yOf(label.level), room - GAP, most));
  const major = all.filter(({ isMinor }) => isMinor !== true);
  const tries = [brokenAll(all, MOST_LINES), brokenAll(major, MOST_LINES), brokenAll(major, 1)];
  const ends = tries.find((some) => heightOf(some) <= height) ?? tries.at(-1) ?? [];
  return placed(ends, height).map((line) => ({ x: width + GAP, ...line }));
}

/** What stands above, or below, what is said of earlier years. */
export function captions({ labels, last, xOf, yOf, width, height }: LabelPlaces): PlacedText[] {
  const early = labels.filter(({ year }) => year !== last);
  return [...new Set(early.map(({ year }) => year))].flatMap((year) => {
    const ends = early
      .filter((label) => label.year === year)
      .map((label) => {
        const { lines, color } = broken(label, 0, Math.min(CAPTION_WIDTH, width), MOST_LINES);
        const off = ABOVE + 7 * (lines.length - 1);
        const y = yOf(label.level);
        return { lines, color, at: y - off - 7 > 0 ? y - off : y + off };
      });
    const lines = placed(ends, height);
    const wide = Math.max(0, ...lines.map(({ text }) => pixelsOf(text, LABEL_SIZE)));
    const x = Math.max(4, Math.min(width - wide, xOf(year) - wide / 2));
    return lines.map((line) => ({ x, ...line }));
  });
}

function broken({ texts, color }: LevelLabel, at: number, pixels: number, most: number): Label {
  const lines = texts.flatMap(({ text, weight }) =>
    linesOf(text, pixels, LABEL_SIZE, most).map((line): LabelLine => ({ text: line, weight })),
  );
  return { at, lines, color };
}

export function bold(text: string): LabelLine {
  return { text, weight: "bold" };
}

export function normal(text: string): LabelLine {
  return { text, weight: "normal" };
}
