import { type NameColumn, type NamedRow, nameColumn } from "./nameColumn.ts";

/** Where the columns of an attainment chart stand, in pixels from the left of the drawing. */
export interface AttainmentColumns extends NameColumn {
  /** The part in which distances are drawn. */
  readonly plot: readonly [left: number, right: number];
  /** The right end of figures. */
  readonly figures: number;
  /** Bars of probabilities, or null where there is no room or nothing to tell. */
  readonly bars: readonly [left: number, right: number] | null;
}

const BROAD = 620;
const FIGURE = 62;
const CHANCE = 50;
const VERDICT = 66;
const BAR = 84;
const GAP = 14;

/**
 * The columns that find room in a drawing of a width.
 *
 * @param withChance - whether there are probabilities
 */
export function attainmentColumns(
  width: number,
  withChance: boolean,
  rows: readonly NamedRow[],
): AttainmentColumns {
  const column = nameColumn(width, rows);
  const bar = withChance && width >= BROAD ? BAR : 0;
  const verdict = withChance ? CHANCE : VERDICT;
  const right = width - verdict - (bar === 0 ? 0 : bar + 6) - FIGURE - 2 * GAP;
  const figures = right + FIGURE + GAP;
  return {
    ...column,
    plot: [column.left, right],
    figures,
    bars: bar === 0 ? null : [figures + GAP, figures + GAP + bar],
  };
}
