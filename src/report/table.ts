import { type Paint, type Role, unpainted } from "./paint.ts";
import type { Cell, Column } from "./sheet.ts";
import { clip, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** A row of cells, a line of text under one, or a blank line. */
export type Row =
  | { readonly cells: readonly Cell[] }
  | { readonly note: string; readonly role: Role }
  | "blank";

export interface TableOptions {
  readonly width: number;
  /** Columns are left out rather than make the first, with the names, narrower than this. */
  readonly nameLeast?: number | undefined;
  readonly paint?: Paint | undefined;
}

/** Spaces between columns. */
export const GAP = 2;
const INDENT = 2;
/** The least width of the names, where nothing else is said. */
export const NAME_LEAST = 20;
/** Lines that the first column may take. */
const NAME_LINES = 2;

/**
 * Rows as lines, columns two spaces apart; no line is wider than `width`. The first column takes the room that the
 * others leave, and wraps; the others are as wide as they need.
 */
export function layOut(columns: readonly Column[], rows: readonly Row[], options: TableOptions): string[] {
  const { width, nameLeast = NAME_LEAST, paint = unpainted } = options;
  const widths = columnWidths(columns, rows, width, nameLeast);
  const colour = (text: string, role: Role | undefined) => (role === undefined ? text : paint(role, text));
  return rows.flatMap((row) => {
    if (row === "blank") return [""];
    if ("note" in row) {
      return wrap(row.note, width - INDENT).map((line) => " ".repeat(INDENT) + colour(line, row.role));
    }
    const [name = "", ...more] = wrap(row.cells[0]?.text ?? "", widths[0] ?? width, NAME_LINES);
    let line = colour(name, row.cells[0]?.role);
    let printed = widthOf(name);
    let column = widths[0] ?? 0;
    for (let i = 1; i < columns.length; i++) {
      const cell = row.cells[i];
      let room = widths[i] ?? 0;
      if (room === 0 || cell === undefined) continue;
      const from = column + GAP;
      if (cell.runsOn && (widths[i + 1] ?? 0) > 0) room += GAP + (widths[++i] ?? 0);
      column = from + room;
      const text = clip(cell.text, room);
      const left = columns[i]?.align === "left" || cell.runsOn ? from : column - widthOf(text);
      if (text === "") continue;
      line += " ".repeat(left - printed) + colour(text, cell.role);
      printed = left + widthOf(text);
    }
    return [line, ...more.map((rest) => colour(rest, row.cells[0]?.role))];
  });
}

/** The width of each column; 0 for one that is left out, so that the names have room. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  nameLeast: number,
): number[] {
  const own = columns.map(({ most }, i) => Math.min(most, widest(rows, i, false)));
  const running = columns.map(({ most }, i) => Math.min(most, widest(rows, i, true)));
  const without = (left: ReadonlySet<number>) => {
    const widths = own.map((columnWidth, i) => (left.has(i) ? 0 : columnWidth));
    for (const [i, columnWidth] of running.entries()) {
      const next = widths[i + 1] ?? 0;
      const beyond = columnWidth - (next === 0 ? 0 : GAP + next);
      if (!left.has(i)) widths[i] = Math.max(widths[i] ?? 0, beyond);
    }
    const [names = 0, ...others] = widths;
    const room = others.reduce((rest, other) => rest - (other === 0 ? 0 : GAP + other), width);
    return {
      widths: [Math.max(1, Math.min(names, room)), ...others],
      fits: room >= Math.min(nameLeast, names),
    };
  };
  const leaving = columns.flatMap(({ drop }, i) => (drop === undefined ? [] : [{ i, drop }]));
  leaving.sort((a, b) => a.drop - b.drop);
  const left = new Set<number>();
  for (const { i } of leaving) {
    if (without(left).fits) break;
    left.add(i);
  }
  // A narrow column that made room in vain, before a wide one did, comes back.
  for (const i of [...left].reverse()) {
    left.delete(i);
    if (!without(left).fits) left.add(i);
  }
  return without(left).widths;
}

/** The width of the widest cell of a column, of those that run on into the next one or of the others. */
function widest(rows: readonly Row[], column: number, runningOn: boolean): number {
  let width = 0;
  for (const row of rows) {
    const cell = row === "blank" || "note" in row ? undefined : row.cells[column];
    if (cell !== undefined && (cell.runsOn ?? false) === runningOn)
      width = Math.max(width, widthOf(cell.text));
  }
  return width;
}
