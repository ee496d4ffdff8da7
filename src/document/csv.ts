import { PlanError } from "../errors.ts";
import type { TextPosition } from "./text.ts";

/** One cell of a table, and where it begins in the text. */
export interface Cell extends TextPosition {
  readonly text: string;
}

/**
 * Reads comma-separated values (RFC 4180), lines with nothing on them left out. Where the first line has semicolons or tabs
 * but no comma, those separate.
 *
 * @throws PlanError with its line when a quotation is not closed, or something follows its end
 */
export function readCsv(text: string): readonly (readonly Cell[])[] {
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const fail = (message: string, where: TextPosition): never => {
    const { line, column } = where;
    throw new PlanError([{ path: "", code: "syntax", message, line, column }]);
  };
  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 };
    let cell = "";
    if (text[at] === '"') {
      // A quotation may hold separators and line breaks; two quotation marks in it are one.
      for (at++; ; at++) {
        if (at >= text.length) fail("The quotation that begins here is not closed", start);
        if (text[at] === '"' && text[++at] !== '"') break;
        if (text[at] === "\n") [line, lineStart] = [line + 1, at + 1];
        cell += text[at];
      }
      if (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") {
        fail("Only a separator can follow the end of a quotation", { line, column: at - lineStart + 1 });
      }
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
      cell = text.slice(from, at);
    }
    row.push({ ...start, text: cell.trim() });
    if (text[at] === separator) {
      at++;
      // A line that ends with a separator has an empty cell after it.
      if (at < text.length) continue;
      row.push({ line, column: at - lineStart + 1, text: "" });
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    [line, lineStart] = [line + 1, at];
    if (row.some((one) => one.text !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  return [",", ";", "\t"].find((one) => first.includes(one)) ?? ",";
}
