import { linesOf } from "./lettering.ts";
import type { ChartLayer, ChartRow, ChartSides, ChartSpec } from "./spec.ts";
import {
  configOf,
  type Palette,
  SMALL_SIZE,
  SUBTITLE_GAP,
  SUBTITLE_LINE,
  SUBTITLE_SIZE,
  TITLE_LINE,
  TITLE_SIZE,
} from "./theme.ts";

/** What stands around every chart. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Notes under the chart, the source among them, each a paragraph. */
  readonly notes: readonly string[];
  readonly description: string;
  readonly palette: Palette;
  /** Of the whole picture. */
  readonly width: number;
  /** Room that the drawing needs around itself for its labels. */
  readonly around: ChartSides;
}

export interface Drawing {
  readonly datasets: Record<string, ChartRow[]>;
  readonly layer: ChartLayer[];
}

const MARGIN = 16;
const NOTE_LINE = 14;
const NOTE_GAP = 10;
/** Between the title and what comes under it. */
const TITLE_GAP = 14;

const MOST_TITLE = 2;
const MOST_SUBTITLE = 3;
const MOST_NOTE = 3;

/** The room that title and notes take above and below, with the lines that they come to. */
function lettering({ title, subtitle, notes, width }: Frame) {
  const room = width - 2 * MARGIN;
  const titleLines = linesOf(title, room, TITLE_SIZE * 1.06, MOST_TITLE);
  const subtitleLines = linesOf(subtitle, room, SUBTITLE_SIZE, MOST_SUBTITLE);
  const noteLines = notes.flatMap((note) => linesOf(note, room, SMALL_SIZE, MOST_NOTE));
  const above =
    MARGIN +
    titleLines.length * TITLE_LINE +
    (subtitleLines.length === 0 ? 0 : SUBTITLE_GAP + subtitleLines.length * SUBTITLE_LINE) +
    TITLE_GAP;
  const below = (noteLines.length === 0 ? 0 : NOTE_GAP + noteLines.length * NOTE_LINE) + MARGIN;
  return { titleLines, subtitleLines, noteLines, above, below };
}

/** What is left for the drawing in a picture of a height. */
export function heightLeft(frame: Frame, height: number): number {
  const { above, below } = lettering(frame);
  return Math.max(40, height - above - below - frame.around.top - frame.around.bottom);
}

export function widthLeft({ width, around }: Pick<Frame, "width" | "around">): number {
  return Math.max(40, width - 2 * MARGIN - around.left - around.right);
}

/** A drawing of a height with its title, its notes and the look of all charts around it. */
export function framed(frame: Frame, height: number, drawing: Drawing): ChartSpec {
  const { palette, around, description } = frame;
  const { titleLines, subtitleLines, noteLines, above, below } = lettering(frame);
  const left = MARGIN + around.left;
  const notes = noteLines.map((note, i) => ({
    note,
    at: height + around.bottom + NOTE_GAP + (i + 0.75) * NOTE_LINE,
  }));
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    title: {
      text: titleLines,
      subtitle: subtitleLines,
      anchor: "start",
      frame: "group",
      dx: 0 - around.left,
      offset: TITLE_GAP,
    },
    width: widthLeft(frame),
    height,
    padding: {
      left,
      top: above + around.top,
      right: MARGIN + around.right,
      bottom: below + around.bottom,
    },
    autosize: "none",
    background: palette.background,
    datasets: { ...drawing.datasets, notes },
    layer: [...drawing.layer, notesLayer(palette, 0 - around.left)],
    config: configOf(palette),
  };
}

function notesLayer({ muted }: Palette, left: number): ChartLayer {
  return {
    name: "notes",
    data: { name: "notes" },
    mark: { type: "text", align: "left", fontSize: SMALL_SIZE, color: muted },
    encoding: {
      x: { value: left },
      y: { field: "at", type: "quantitative", scale: null, axis: null },
      text: { field: "note", type: "nominal" },
    },
  };
}
