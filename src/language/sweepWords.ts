import type { SweptChange } from "../analysis/sweep/axis.ts";

/** What the reports say of a sweep, in one language. */
export interface SweepWords {
  /** What goes through values, such as `growth of GDP` or `growth of everything × `; `null` stands for all. */
  readonly axis: (change: SweptChange, name: string | null, from: number | null) => string;
  /** An axis with its ends and the number of its values. */
  readonly through: (axis: string, first: string, last: string, count: number) => string;
  readonly heads: Readonly<Record<"turns" | "share", string>>;
  /** Where a target turns at one value of the first axis. */
  readonly turnsAt: (value: string) => string;
  /** How many targets are left out of the table: what is swept does not move them, or they have no verdict anywhere. */
  readonly still: (count: number) => string;
  readonly legend: Readonly<Record<"turns" | "margin" | "share" | "probability", string>>;
}
