import type { DataRow } from "./fields.ts";
import { plain } from "./plain.ts";
import type { Cell, Column, Sheet, SheetGroup, SheetRow } from "./sheet.ts";

/**
 * A sheet as HTML: a table for each group, with nothing but text from the plan in it. Roles of cells are `data-role`, for whoever
 * styles it; without a style it reads as a plain table.
 */
export function sheetHtml(sheet: Sheet): string {
  const { opening, groups, warnings, legend } = sheet;
  return [
    ...opening.map((pieces) => `<p>${pieces.map(pieceHtml).join("")}</p>`),
    ...groups.map((group) => groupHtml(group, sheet)),
    warningsHtml(warnings),
    legend === "" ? "" : `<p data-role="dim">${escapeHtml(legend)}</p>`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** One table of a sheet. */
export function groupHtml({ head, columnHeads, rows }: SheetGroup, sheet: Sheet): string {
  const { columns } = sheet;
  const heads = columns.map((column, i) => headHtml(columnHeads[i] ?? "", column.align));
  return `<table>
<thead><tr>${headHtml(head, "left")}${heads.join("")}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, columns, sheet.notes.separator)).join("\n")}
</tbody>
</table>`;
}

function headHtml(text: string, align: Column["align"]): string {
  return `<th scope="col" align="${align}">${escapeHtml(text)}</th>`;
}

function rowHtml({ name, cells, notes }: SheetRow, columns: readonly Column[], separator: string): string {
  const texts = columns.map(({ align }, i) => {
    const { text, role } = cells[i] ?? { text: "" };
    const mark = role === undefined ? "" : ` data-role="${role}"`;
    return `<td align="${align}"${mark}>${escapeHtml(text)}</td>`;
  });
  const row = `<tr><th scope="row" align="left">${escapeHtml(name)}</th>${texts.join("")}</tr>`;
  const note = notes.filter((part) => part !== "").join(separator);
  if (note === "") return row;
  return `${row}\n<tr><td colspan="${columns.length + 1}" align="left" data-role="dim"><small>${escapeHtml(note)}</small></td></tr>`;
}

/** Flat records as one table. */
export function recordsHtml(rows: readonly DataRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const alignOf = (column: string) =>
    rows.some((row) => typeof row[column] === "number") ? "right" : "left";
  const heads = columns.map((column) => headHtml(column, alignOf(column)));
  const body = rows.map((row) => {
    const cells = columns.map(
      (column) => `<td align="${alignOf(column)}">${escapeHtml(String(row[column] ?? ""))}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>\n<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

export function warningsHtml({ head, lines }: Sheet["warnings"]): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<p data-role="warning">${escapeHtml(head)}</p>\n<ul>\n${items.join("\n")}\n</ul>`;
}

/** A piece of a sentence; one that is a verdict or the like stands out. */
export function pieceHtml({ text, role }: Cell): string {
  return role === undefined ? spaced(text) : `<strong data-role="${role}">${spaced(text)}</strong>`;
}

/** Text that HTML shows as it is; nothing in it can move, hide or turn what stands around it. */
export function escapeHtml(text: string): string {
  return escaped(plain(text));
}

/** The same for a piece of a sentence, which keeps the spaces at its ends. */
function spaced(text: string): string {
  const before = /^\s/.test(text) ? " " : "";
  const after = text.length > 1 && /\s$/.test(text) ? " " : "";
  return before + escapeHtml(text) + after;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
