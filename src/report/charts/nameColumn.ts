import { pixels, ruleLayer, type TextRow, textLayer } from "./layers.ts";
import { linesOf } from "./lettering.ts";
import type { ChartLayer } from "./spec.ts";
import { LABEL_SIZE, type Palette, SMALL_SIZE } from "./theme.ts";

/** A target as the first column of a chart of rows names it. */
export interface NamedRow {
  readonly name: string;
  /** What is asked, which stands under the name. */
  readonly asked: string;
}

/** The first column of a chart of rows, and what follows from it, in pixels. */
export interface NameColumn {
  /** Of the whole drawing. */
  readonly width: number;
  /** Of the names. */
  readonly names: number;
  /** Where the rest of a row begins. */
  readonly left: number;
  /** Whether names stand above the rest of their row, for want of room beside it. */
  readonly stacked: boolean;
  readonly rowHeight: number;
  /** Of a row, what is left under its name where they are stacked. */
  readonly below: number;
}

export interface NameColumnOptions {
  /** Pixels that names take at most, where they are not stacked. */
  readonly most?: number;
  /** Pixels that the rest of a row needs under its name, where they are stacked. */
  readonly below?: number;
}

const NARROW = 520;
const NAMES = 0.33;
const GAP = 14;
const LINE = 14;
const MOST_UNDER = 2;
const NAME_SIZE = LABEL_SIZE * 1.05;

export function nameColumn(
  width: number,
  rows: readonly NamedRow[],
  { most = Number.POSITIVE_INFINITY, below = 28 }: NameColumnOptions = {},
): NameColumn {
  const stacked = width < NARROW;
  const names = stacked ? width : Math.round(Math.min(NAMES * width, most));
  const under = Math.max(1, ...rows.map(({ asked }) => linesOf(asked, names, SMALL_SIZE, MOST_UNDER).length));
  const rowHeight = (stacked ? 20 + below : 24) + LINE * under;
  return { width, names, left: stacked ? 0 : names + GAP, stacked, rowHeight, below };
}

/** The height at which the marks and figures of a row stand. */
export function middleOf(i: number, { rowHeight, stacked, below }: NameColumn): number {
  return i * rowHeight + (stacked ? rowHeight - below / 2 - 2 : rowHeight / 2);
}

/** From where to where upright lines run through the rows: through all of them, or past names that stand in their way. */
export function stretches(
  rows: number,
  { rowHeight, stacked, below }: NameColumn,
): { top: number; bottom: number }[] {
  if (!stacked) return [{ top: 0, bottom: rows * rowHeight }];
  return Array.from({ length: rows }, (_, i) => ({
    top: (i + 1) * rowHeight - below - 2,
    bottom: (i + 1) * rowHeight,
  }));
}

export function nameData(rows: readonly NamedRow[], column: NameColumn, { ink, muted }: Palette) {
  const { names, rowHeight, stacked } = column;
  const lines = rows.map(({ name, asked }, i) => {
    const under = linesOf(asked, names, SMALL_SIZE, MOST_UNDER);
    const first = i * rowHeight + (stacked ? 13 : rowHeight / 2 - (LINE * under.length) / 2);
    return { name: linesOf(name, names, NAME_SIZE, 1), under, first };
  });
  return {
    names: lines.flatMap(({ name, first }) =>
      name.map((text): TextRow => ({ x: 0, at: first, text, color: ink })),
    ),
    asked: lines.flatMap(({ under, first }) =>
      under.map((text, i): TextRow => ({ x: 0, at: first + (i + 1) * LINE, text, color: muted })),
    ),
    separators: rows.map((_, i) => ({ at: (i + 1) * rowHeight })),
  };
}

export function nameLayers({ width }: NameColumn, { grid }: Palette): ChartLayer[] {
  return [
    ruleLayer(
      "separators",
      { color: grid, strokeWidth: 1 },
      { x: { value: 0 }, x2: { value: width }, y: pixels("at") },
    ),
    textLayer("names", { weight: "bold" }),
    textLayer("asked", { size: SMALL_SIZE }),
  ];
}
