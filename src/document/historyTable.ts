import type { HistoryObservation } from "../calibration/points.ts";
import { PlanError, type PlanIssue } from "../errors.ts";
import { readQuantity, readShare } from "../quantity/readQuantity.ts";
import { readRate } from "../quantity/readRate.ts";
import type { ObservationDocument, QuantityText } from "./document.ts";
import { readTable } from "./observationTable.ts";

/** Names of columns as tables in Chinese have them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["指标", "indicator"],
  ["年份", "year"],
  ["年", "year"],
  ["年度", "year"],
  ["数值", "value"],
  ["值", "value"],
  ["增速", "growth"],
  ["来源", "source"],
  ["状态", "status"],
]);

export interface HistoryTableOptions {
  /** Whether values are shares: `86%` or 0.86. Default false. */
  readonly ratio?: boolean;
  /** The unit of amounts with a word, such as `163 billion CNY`. Default `1`. */
  readonly unit?: string;
  /** What the series of a table without a column of indicators is called. Default `series`. */
  readonly name?: string;
}

/**
 * Reads histories from a table with a head line: the columns `year` and `value` (or `growth`), and `indicator` where it has several
 * series; 年份, 数值, 增速 and 指标 are the same. Other columns of `readObservationTable` may be there.
 *
 * @param text - comma-separated values (RFC 4180), or with semicolons or tabs; at most 2 MB; a byte order mark is fine
 * @returns observations by indicator and year, as `calibrate` takes them
 * @throws PlanError with every problem of the table, each with its line
 *
 * @example
 * ```ts
 * import { calibrate, readHistoryTable } from "targetcast/history";
 *
 * const { series } = readHistoryTable("年份,数值\n2019,98\n2020,101\n2021,105\n");
 * console.log(series === undefined ? "" : calibrate(series).diagnostics.n); // 3
 * ```
 */
export function readHistoryTable(
  text: string,
  options: HistoryTableOptions = {},
): Record<string, Record<string, HistoryObservation>> {
  const { ratio = false, unit = "1", name = "series" } = options;
  const { observations, locate } = readTable(
    text,
    (column) => NAMES.get(column.trim().toLowerCase()) ?? column.trim().toLowerCase(),
    name,
  );
  const issues: PlanIssue[] = [];
  const read = <T>(
    reading: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string },
    path: string[],
  ) => {
    if (reading.ok) return reading.value;
    issues.push({ path: path.join("."), code: "quantity", message: reading.message, ...locate(path) });
    return undefined;
  };
  const levelOf = (raw: QuantityText, path: string[]) =>
    typeof raw === "number"
      ? raw
      : read(ratio ? readShare(raw) : readQuantity(raw, { unit, units: {} }), path);
  const growthOf = (raw: QuantityText, path: string[]) =>
    typeof raw === "number" ? raw : read(readRate(raw), path)?.value;
  const histories: Record<string, Record<string, HistoryObservation>> = {};
  for (const [id, years] of Object.entries(observations)) {
    const history: Record<string, HistoryObservation> = {};
    for (const [year, raw] of Object.entries(years ?? {})) {
      const { value, growth, status }: ObservationDocument = typeof raw === "object" ? raw : { value: raw };
      const level = value === undefined ? undefined : levelOf(value, [id, year, "value"]);
      const rate = growth === undefined ? undefined : growthOf(growth, [id, year, "growth"]);
      if (!/^\d{1,4}$/.test(year)) {
        issues.push({
          path: `${id}.${year}`,
          code: "year",
          message: `must be a year such as 2024, current value is ${JSON.stringify(year)}`,
          ...locate([id, year]),
        });
      }
      history[year] = {
        ...(level !== undefined && { value: level }),
        ...(rate !== undefined && { growth: rate }),
        ...(status !== undefined && { status }),
      };
    }
    histories[id] = history;
  }
  if (issues.length > 0) throw new PlanError(issues);
  return histories;
}
