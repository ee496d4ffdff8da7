import { markdownTable } from "markdown-table";
import type { Comparison } from "../analysis/compare.ts";
import type { Solution } from "../analysis/solve/solution.ts";
import type { Language } from "../language/language.ts";
import type { Projection } from "../project.ts";
import type { Ensemble } from "../simulation/ensemble.ts";
import type { Tracking } from "../tracking/tracking.ts";
import { comparisonSheet } from "./comparison.ts";
import { ensembleSheet } from "./ensemble.ts";
import type { DataRow } from "./fields.ts";
import { outlookSheet } from "./outlook.ts";
import { plain } from "./plain.ts";
import { requirementsSheet } from "./requirements.ts";
import type { Sheet } from "./sheet.ts";
import { solutionSheet } from "./solution.ts";
import { trackingSheet } from "./tracking.ts";
import { widthOf } from "./width.ts";

export interface MarkdownOptions {
  /** Default `en`. */
  readonly lang?: Language;
}

/**
 * Records as a Markdown table (GitHub's). Nothing in a cell is read as Markdown or HTML; numbers stand to the right.
 *
 * @param rows - all with the same fields, such as from `attainmentRows`
 * @returns the text; empty without rows
 */
export function toMarkdown(rows: readonly DataRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return "";
  const numeric = (column: string) => rows.some((row) => typeof row[column] === "number");
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
  return table(
    columns,
    cells,
    columns.map((column) => (numeric(column) ? "r" : "l")),
  );
}

/** The outlook of a projection as Markdown: the counts, a table for each theme and year, and the warnings. */
export function outlookMarkdown(projection: Projection, { lang }: MarkdownOptions = {}): string {
  return markdownOf(outlookSheet(projection, lang));
}

/** The growth that every target requires, as Markdown. */
export function requirementsMarkdown(projection: Projection, { lang }: MarkdownOptions = {}): string {
  return markdownOf(requirementsSheet(projection, lang));
}

/** A comparison as Markdown: a table for each theme and year, with a column for each scenario. */
export function comparisonMarkdown(comparison: Comparison, { lang }: MarkdownOptions = {}): string {
  return markdownOf(comparisonSheet(comparison, lang));
}

/** How likely every target is, as Markdown: a table for each theme and year, with the probabilities and projection intervals. */
export function ensembleMarkdown(ensemble: Ensemble, { lang }: MarkdownOptions = {}): string {
  return markdownOf(ensembleSheet(ensemble, lang));
}

/** Whether every target is on pace, as Markdown: a table for each target, with what every method says of it. */
export function trackingMarkdown(tracking: Tracking, { lang }: MarkdownOptions = {}): string {
  return markdownOf(trackingSheet(tracking, lang));
}

/** What it would take, as Markdown: the answer, the path that gets there, and the targets before and after. */
export function solutionMarkdown(solution: Solution, { lang }: MarkdownOptions = {}): string {
  return markdownOf(solutionSheet(solution, lang));
}

/** The tables of a sheet as Markdown. */
export function sheetTables({ columns, groups, notes }: Sheet): string[] {
  const noted = notes.head !== "";
  const align = [
    "l",
    ...columns.map((column) => (column.align === "right" ? "r" : "l")),
    ...(noted ? ["l"] : []),
  ];
  return groups.map(({ head, columnHeads, rows }) => {
    const heads = [head, ...columnHeads, ...(noted ? [notes.head] : [])];
    const cells = rows.map((row) => {
      const note = row.notes.filter((part) => part !== "").join(notes.separator);
      return [row.name, ...row.cells.map(({ text }) => text), ...(noted ? [note] : [])];
    });
    return table(heads, cells, align).trimEnd();
  });
}

/** A sheet as Markdown. */
export function markdownOf(sheet: Sheet): string {
  const { title, opening, warnings, legend } = sheet;
  const sections = [
    `# ${escapeMarkdown(title)}`,
    ...opening.map((pieces) => escapeMarkdown(pieces.map(({ text }) => text).join(""))),
    ...sheetTables(sheet),
    warnings.lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n"),
    escapeMarkdown(legend),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly string[],
): string {
  const cells = [heads, ...rows].map((row) => row.map(escapeMarkdown));
  return `${markdownTable(cells, { align, stringLength: widthOf })}\n`;
}

/** Text that Markdown prints as it is. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~$]/g, "\\$&");
}
