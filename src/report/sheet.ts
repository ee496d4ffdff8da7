import type { Role } from "./paint.ts";

/** What a report says, before it is laid out: text pieces ready to print, in the order of the page. */
export interface Sheet {
  readonly title: string;
  /** Sentences under the title, each in pieces. */
  readonly opening: readonly (readonly Cell[])[];
  /** Without the first, which holds the names of the targets. */
  readonly columns: readonly Column[];
  /** The columns after so many may go into tables of their own below, where they find no room beside each other. */
  readonly repeated?: number;
  /** Columns are left out rather than make the names narrower than this. Default 20. */
  readonly nameLeast?: number;
  readonly groups: readonly SheetGroup[];
  readonly warnings: { readonly head: string; readonly lines: readonly string[] };
  readonly legend: string;
  /** The notes of the rows: the head of a column of them (empty where there are none), and what stands between them. */
  readonly notes: { readonly head: string; readonly separator: string };
}

export interface Column {
  readonly align: "left" | "right";
  /** No cell is wider: what is longer is cut. */
  readonly most: number;
  /** Where room is short, columns are left out in the order of this number; without one it stays. */
  readonly drop?: number;
  /** Its heads run on into the next column, where that has none. */
  readonly headRunsOn?: boolean;
}

export interface SheetGroup {
  readonly head: string;
  /** One for each of the columns. */
  readonly columnHeads: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly name: string;
  /** One for each of the columns. */
  readonly cells: readonly Cell[];
  /** What stands under the row: what its figures are, and what there is to say of them. */
  readonly notes: readonly string[];
}

export interface Cell {
  readonly text: string;
  readonly role?: Role | undefined;
  /** Runs on into the next column, which is empty in this row. */
  readonly runsOn?: boolean;
}
