import { describe, PlanError, quoted } from "../errors.ts";
import { nearest } from "../plan/nearest.ts";
import { collectObservations, type ObservationReading } from "./collectObservations.ts";
import { readCsv } from "./csv.ts";
import { checkedText, type TextPosition, type TextReading } from "./text.ts";

const FIELDS = ["value", "growth", "status", "qualifier", "spread", "growthPrices", "source"] as const;
const COLUMNS: readonly string[] = ["indicator", "year", ...FIELDS];

/**
 * Reads observations from a table with a head line: one line for each indicator and year.
 *
 * The columns, in any order: `indicator` and `year`; then any of `value`, `growth`, `status`, `qualifier`, `spread`,
 * `growthPrices` and `source`. Quantities are written as in a plan (`163.13 billion CNY`, `+5.2%`), plain numbers are in the
 * indicator's unit and rates as fractions. An empty cell says nothing.
 *
 * @param text - comma-separated values (RFC 4180), or with semicolons or tabs; at most 2 MB
 * @throws PlanError with every problem of the table, each with its line: `syntax`, `unknown-key` (a column that means nothing),
 *   `missing` (an indicator or a year), `duplicate` (a year of an indicator twice)
 *
 * @example
 * ```ts
 * import { observe, project, readObservationTable } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { observations, locate } = readObservationTable("indicator,year,growth\ngdp,2022,+1.9%\ngdp,2023,+5.2%\n");
 * console.log(project(observe(yuzhong, observations, { locate })).series.gdp.growth.slice(1, 3)); // [ 0.019, 0.052 ]
 * ```
 */
export function readObservationTable(text: string): ObservationReading {
  return readTable(text, (name) => name);
}

/**
 * Reads a table, its columns by names of their own.
 *
 * @param named - the name of a column as `readObservationTable` has it
 * @param only - the indicator that a table without a column for it is about
 */
export function readTable(
  text: string,
  named: (column: string) => string,
  only?: string,
): ObservationReading {
  const [head = [], ...rows] = readCsv(checkedText(text));
  const collected = collectObservations();
  const columns = head.map(({ text: name }) => named(name));
  const isOne = only !== undefined && !columns.includes("indicator");
  for (const [i, { line, column }] of head.entries()) {
    const at = { line, column };
    const name = columns[i] ?? "";
    if (name === "") collected.wrong("unknown-key", `the column ${i + 1} has no name`, at);
    else if (!COLUMNS.includes(name)) {
      const hint = nearest(name, COLUMNS) || `; known are: ${COLUMNS.join(", ")}`;
      collected.wrong("unknown-key", `there is no column ${quoted(name)}${hint}`, at);
    } else if (columns.indexOf(name) < i) {
      collected.wrong("duplicate", `the column ${quoted(name)} is there twice`, at);
    }
  }
  for (const name of COLUMNS.slice(isOne ? 1 : 0, 2)) {
    if (!columns.includes(name)) {
      collected.wrong("missing", `there is no column ${quoted(name)}`, { line: 1, column: 1 });
    }
  }
  collected.throwIfAny();
  for (const row of rows) {
    const first = row[0] ?? { line: 1, column: 1 };
    const record: Record<string, string | number> = isOne ? { indicator: only } : {};
    const places: Record<string, TextPosition> = {};
    for (const [i, { text: cell, ...at }] of row.entries()) {
      const name = columns[i];
      if (name === undefined && cell !== "") collected.wrong("unknown-key", "is beyond the last column", at);
      if (name === undefined || cell === "") continue;
      record[name] = name === "indicator" || name === "year" ? cell : written(cell);
      places[name] = { line: at.line, column: at.column };
    }
    collected.add(record, { line: first.line, column: first.column }, places);
  }
  return collected.reading();
}

/**
 * Reads observations from plain data: by indicator and year as in a plan document, or a list of records with the columns of
 * `readObservationTable`.
 *
 * @throws PlanError with every problem of a list
 */
export function observationsIn({ value, locate }: TextReading): ObservationReading {
  if (!Array.isArray(value)) {
    // What it is made of is checked by `observe`, which takes nothing on trust.
    return {
      observations: typeof value === "object" && value !== null ? { ...value } : refuse(value),
      locate,
    };
  }
  const collected = collectObservations();
  for (const [i, record] of value.entries()) {
    const at = locate([i]) ?? { line: 1, column: 1 };
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      collected.wrong("type", `must be an object, current value is ${describe(record)}`, at);
      continue;
    }
    const places = Object.keys(record).map((key) => [key, locate([i, key]) ?? at]);
    collected.add(record, at, Object.fromEntries(places));
  }
  return collected.reading();
}

function refuse(value: unknown): never {
  const message = `must be an object of indicators, or a list of records, current value is ${describe(value)}`;
  throw new PlanError([{ path: "", code: "type", message }]);
}

/** A plain number as one; a spreadsheet's apostrophe before what it would take for a formula is not part of the text. */
function written(cell: string): string | number {
  const text = cell.replace(/^'(?=[=+\-@])/, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
