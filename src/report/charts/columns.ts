import { linesOf } from "./lettering.ts";
import { SMALL_SIZE } from "./theme.ts";

/** Where the columns of a chart of rows stand, in pixels from the left of the drawing. */
export interface RowColumns {
  readonly width: number;
  /** Of the names, and of what is asked. */
  readonly names: number;
  /** The part in which distances are drawn. */
  readonly plot: readonly [left: number, right: number];
  /** The right end of figures. */
  readonly figures: number;
  /** Bars of probabilities, or null where there is no room or nothing to tell. */
  readonly bars: readonly [left: number, right: number] | null;
  /** The right end of probabilities or verdicts. */
  readonly verdicts: number;
  /** Whether names have a line of their own above the drawing. */
  readonly stacked: boolean;
  readonly rowHeight: number;
}

/** Between two lines of a row. */
export const NAME_LINE = 14;
/** Lines under a name at most. */
export const MOST_UNDER = 2;
const NARROW = 520;
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
 * @param under - what stands under the names
 */
export function rowColumns(width: number, withChance: boolean, under: readonly string[]): RowColumns {
  const stacked = width < NARROW;
  const names = stacked ? width : Math.round(0.33 * width);
  const bar = withChance && width >= BROAD ? BAR : 0;
  const lines = Math.max(1, ...under.map((text) => linesOf(text, names, SMALL_SIZE, MOST_UNDER).length));
  const verdict = withChance ? CHANCE : VERDICT;
  const right = width - verdict - (bar === 0 ? 0 : bar + 6) - FIGURE - 2 * GAP;
  const left = stacked ? 0 : names + GAP;
  const figures = right + FIGURE + GAP;
  return {
    width,
    names,
    plot: [left, right],
    figures,
    bars: bar === 0 ? null : [figures + GAP, figures + GAP + bar],
    verdicts: width,
    stacked,
    rowHeight: (stacked ? 46 : 24) + NAME_LINE * lines,
  };
}
