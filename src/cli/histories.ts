import { basename } from "node:path";
import type { HistoryObservation } from "../calibration/points.ts";
import { UsageError } from "./session.ts";

/** What of a file's histories is wanted, and how they are read. */
export interface HistoryChoice {
  readonly indicator?: string;
  readonly kind: "stock" | "flow" | "ratio";
  readonly unit: string;
}

export const DATA_ARGUMENT =
  "a .csv or .tsv file with the columns year,value or indicator,year,value, or - for standard input";

/** The histories of a table, or one of them. */
export async function readHistories(
  file: string,
  { indicator, kind, unit }: HistoryChoice,
): Promise<readonly (readonly [id: string, history: Record<string, HistoryObservation>])[]> {
  if (file !== "-" && !/\.(csv|tsv|txt)$/i.test(file)) {
    throw new UsageError(`Cannot read ${file} as a history: give ${DATA_ARGUMENT}`);
  }
  const [{ readText }, { readHistoryTable }] = await Promise.all([
    import("../node/readText.ts"),
    import("../document/historyTable.ts"),
  ]);
  // What a table does not name goes by the name of its file.
  const name = file === "-" ? "series" : basename(file).replace(/\.\w+$/, "");
  const histories = Object.entries(
    readHistoryTable(await readText(file), { ratio: kind === "ratio", unit, name }),
  );
  if (indicator === undefined) return histories;
  const found = histories.filter(([id]) => id === indicator);
  if (found.length > 0) return found;
  throw new UsageError(
    `There is no indicator "${indicator}" in ${file}: there are ${histories.map(([id]) => id).join(", ")}`,
  );
}
