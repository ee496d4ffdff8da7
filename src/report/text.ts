import type { Language } from "../language/language.ts";
import { type Paint, unpainted } from "./paint.ts";
import type { Cell, Column, Sheet, SheetGroup } from "./sheet.ts";
import { GAP, layOut, NAME_LEAST, type Row } from "./table.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** How a report is printed. */
export interface TextOptions {
  /** Default `en`. */
  readonly lang?: Language;
  /** No line is wider, in columns of a terminal: an integer of at least 60. Default 100. */
  readonly width?: number;
  /** Marks pieces of the text, such as with colour. Default: leaves them as they are. */
  readonly paint?: Paint;
}

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 60;
const NAME: Column = { align: "left", most: 60 };

/** A sheet as lines of text for a terminal, ending with a line break. */
export function textOf(sheet: Sheet, options: Omit<TextOptions, "lang">): string {
  const { paint = unpainted } = options;
  const width = widthIn(options);
  const blocks = [
    [...wrap(sheet.title, width, 2).map((line) => paint("heading", line)), ...opening(sheet, width, paint)],
    ...tables(sheet, width, paint),
    warnings(sheet, width, paint),
    sheet.legend === "" ? [] : wrap(sheet.legend, width).map((line) => paint("dim", line)),
  ];
  const printed = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  return `${printed.join("\n\n")}\n`;
}

/** A heading and a paragraph as lines of text, ending with a line break. */
export function plainText(title: string, paragraph: string, options: Omit<TextOptions, "lang">): string {
  const { paint = unpainted } = options;
  const width = widthIn(options);
  const head = wrap(title, width, 2).map((line) => paint("heading", line));
  return `${[...head, ...wrap(paragraph, width)].join("\n")}\n`;
}

function widthIn({ width = DEFAULT_WIDTH }: Pick<TextOptions, "width">): number {
  if (!Number.isInteger(width) || width < LEAST_WIDTH) {
    throw new RangeError(
      `Cannot print a report: width must be an integer >= ${LEAST_WIDTH}, current value is ${width}`,
    );
  }
  return width;
}

function opening(sheet: Sheet, width: number, paint: Paint): string[] {
  return sheet.opening.flatMap((pieces) =>
    paintLines(wrap(pieces.map(({ text }) => text).join(""), width), pieces, paint),
  );
}

/** Paints the pieces of a text that has been broken into lines: the spaces where it broke are gone. */
function paintLines(lines: readonly string[], pieces: readonly Cell[], paint: Paint): string[] {
  let piece = 0;
  let from = 0;
  return lines.map((line) => {
    let painted = "";
    for (let at = 0; at < line.length; ) {
      const { text, role } = pieces[piece] ?? { text: line };
      if (at === 0) while (text[from] === " ") from++;
      const part = text.slice(from, from + line.length - at);
      painted += role === undefined || part === "" ? part : paint(role, part);
      at += part.length;
      from += part.length;
      if (from >= text.length) [piece, from] = [piece + 1, 0];
    }
    return painted;
  });
}

/** The table; in several, one below the other, where the columns find no room beside each other. */
function tables(sheet: Sheet, width: number, paint: Paint): string[][] {
  return columnSets(sheet, width).map((set) => {
    const rows = sheet.groups.flatMap((group, i): Row[] => [
      ...(i === 0 ? [] : ["blank" as const]),
      {
        cells: [
          { text: group.head, role: "heading" },
          ...set.map((column) => headCell(sheet, group, column)),
        ],
      },
      ...group.rows.flatMap(({ name, cells, notes }): Row[] => {
        const row = { cells: [{ text: name }, ...set.flatMap((column) => cells[column] ?? [])] };
        const note = notes.filter((part) => part !== "").join(sheet.notes.separator);
        return note === "" ? [row] : [row, { note, role: "dim" }];
      }),
    ]);
    const columns = [NAME, ...set.flatMap((column) => sheet.columns[column] ?? [])];
    return layOut(columns, rows, { width, paint, nameLeast: sheet.nameLeast });
  });
}

function headCell({ columns }: Sheet, { columnHeads }: SheetGroup, column: number): Cell {
  const runsOn = (columns[column]?.headRunsOn ?? false) && (columnHeads[column + 1] ?? "") === "";
  return { text: columnHeads[column] ?? "", role: "dim", ...(runsOn && { runsOn }) };
}

/** Which columns stand beside each other: all of them, unless the sheet says which of them may go into tables below. */
function columnSets({ columns, groups, repeated }: Sheet, width: number): number[][] {
  const all = columns.map((_, i) => i);
  if (repeated === undefined) return [all];
  const needs = columns.map(({ most }, i) => {
    const texts = groups.flatMap(({ columnHeads, rows }) => [
      columnHeads[i],
      ...rows.map(({ cells }) => cells[i]?.text),
    ]);
    return GAP + texts.reduce((width, text = "") => Math.min(most, Math.max(width, widthOf(text))), 0);
  });
  const room = (set: readonly number[]) => width - set.reduce((used, i) => used + (needs[i] ?? 0), 0);
  const sets = [all.slice(0, repeated)];
  for (const column of all.slice(repeated)) {
    const last = sets.at(-1) ?? [];
    if (last.length === repeated || room([...last, column]) >= NAME_LEAST) last.push(column);
    else sets.push([...all.slice(0, repeated), column]);
  }
  return sets;
}

function warnings({ warnings: { head, lines } }: Sheet, width: number, paint: Paint): string[] {
  if (lines.length === 0) return [];
  const wrapped = lines.flatMap((line) =>
    wrap(line, width - 4).map((part, i) => (i === 0 ? "  " : "    ") + part),
  );
  return [paint("warning", head), ...wrapped];
}
