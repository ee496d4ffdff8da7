import { stringify } from "csv-stringify/browser/esm/sync";
import type { DataRow } from "./fields.ts";
import { plain } from "./plain.ts";

/**
 * Records as comma-separated values with a head line (RFC 4180; lines end with a line feed).
 *
 * Text is put on one line, and text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`)
 * gets an apostrophe in front. Numbers stay as they are, negative ones too; missing values are empty.
 *
 * @param rows - all with the same fields, such as from `attainmentRows`
 * @returns the text; empty without rows
 */
export function toCsv(rows: readonly DataRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return "";
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)));
  return stringify([columns.map(cell), ...lines], {
    escape_formulas: true,
    cast: { boolean: String },
  });
}

function cell(value: string | number | boolean | null): string | number | boolean | null {
  return typeof value === "string" ? plain(value) : value;
}
