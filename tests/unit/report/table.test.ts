import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/report/sheet.ts";
import { layOut, type Row } from "../../../src/report/table.ts";

const columns: readonly Column[] = [
  { align: "left", most: 60 },
  { align: "right", most: 10 },
  { align: "left", most: 10 },
  { align: "right", most: 10, drop: 1 },
];

const row = (...texts: string[]): Row => ({ cells: texts.map((text) => ({ text })) });

describe("layOut()", () => {
  test("sets columns two spaces apart, numbers to the right", () => {
    expect(
      layOut(columns, [row("", "2021", "said", "first"), row("重庆市", "5", "yes", "2026")], { width: 60 }),
    ).toEqual(["        2021  said  first", "重庆市     5  yes    2026"]);
  });

  test("leaves columns out in their order, before the names become too narrow", () => {
    const rows = [row("a name of some twenty letters", "1,000,000", "yes", "2026")];
    expect(layOut(columns, rows, { width: 60 })).toEqual([
      "a name of some twenty letters  1,000,000  yes  2026",
    ]);
    expect(layOut(columns, rows, { width: 36 })).toEqual([
      "a name of some        1,000,000  yes",
      "twenty letters",
    ]);
  });

  test("brings a narrow column back that made room in vain, before a wide one did", () => {
    const leaving: readonly Column[] = [
      { align: "left", most: 60 },
      { align: "right", most: 4, drop: 1 },
      { align: "right", most: 20, drop: 2 },
    ];
    const rows = [row("a name of some twenty letters", "2026", "1,000,000,000,000")];
    expect(layOut(leaving, rows, { width: 36 })).toEqual(["a name of some twenty letters  2026"]);
    expect(layOut(leaving, rows, { width: 40, nameLeast: 14 })).toEqual([
      "a name of some   2026  1,000,000,000,000",
      "twenty letters",
    ]);
  });

  test("lets a cell run on into the next column, and makes room where that is left out", () => {
    const rows: Row[] = [
      row("one", "1", "yes", "in 2026"),
      { cells: [{ text: "two" }, { text: "2" }, { text: "undecided", runsOn: true }, { text: "" }] },
    ];
    expect(layOut(columns, rows, { width: 60 })).toEqual(["one  1  yes  in 2026", "two  2  undecided"]);
    expect(layOut(columns, rows, { width: 18 })).toEqual(["one  1  yes", "two  2  undecided"]);
  });

  test("puts a note under its row, indented and wrapped", () => {
    const rows: Row[] = [
      row("one", "1", "yes", ""),
      { note: "as it is said by whom it may concern", role: "dim" },
    ];
    expect(layOut(columns, rows, { width: 24 })).toEqual([
      "one  1  yes",
      "  as it is said by whom",
      "  it may concern",
    ]);
  });
});
