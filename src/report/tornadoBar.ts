/** What the bars of one target are drawn along: the lowest and the highest value on it, in so many cells. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly cells: number;
  /** What is projected: where all bars meet. */
  readonly base: number;
  readonly asked: number;
}

/** An axis on which all values have room, and what is asked, too, where that is not further off than they are apart. */
export function axisOf(values: readonly number[], base: number, asked: number, cells: number): Axis {
  const low = Math.min(base, ...values);
  const high = Math.max(base, ...values);
  const room = high - low;
  const isNear = asked >= low - room && asked <= high + room;
  return {
    low: isNear ? Math.min(low, asked) : low,
    high: isNear ? Math.max(high, asked) : high,
    ...{ cells, base, asked },
  };
}

/** Where a value stands, in cells from the left end: the outermost are the middles of the first and the last cell. */
function placeOf(value: number, { low, high, cells, base }: Axis): number {
  if (!(high > low)) return value < base ? 0.5 : value > base ? cells - 0.5 : cells / 2;
  return 0.5 + ((value - low) / (high - low)) * (cells - 1);
}

function cellOf(value: number, axis: Axis): number {
  return Math.min(axis.cells - 1, Math.max(0, Math.floor(placeOf(value, axis))));
}

/**
 * A bar from one value to another, in half cells, with a line where all bars meet and one at what is asked.
 *
 * @param empty - stands in the cells that are left: a space, or what a page shows that drops spaces
 */
export function barAlong(axis: Axis, from: number, to: number, empty = " "): string {
  const start = placeOf(Math.min(from, to), axis);
  const end = placeOf(Math.max(from, to), axis);
  const [base, asked] = [cellOf(axis.base, axis), cellOf(axis.asked, axis)];
  const isShown = axis.asked >= axis.low && axis.asked <= axis.high;
  return Array.from({ length: axis.cells }, (_, cell) => {
    if (cell === base) return "│";
    const covered = Math.min(end, cell + 1) - Math.max(start, cell);
    if (covered >= 0.75) return "█";
    if (covered >= 0.25) return start > cell ? "▐" : "▌";
    return isShown && cell === asked ? "┊" : empty;
  })
    .join("")
    .trimEnd();
}

/** Points at what is asked, or to the side on which it lies. */
export function askedAlong(axis: Axis, empty = " "): string {
  const mark = axis.asked < axis.low ? "←" : axis.asked > axis.high ? "→" : "▲";
  return (empty.repeat(cellOf(axis.asked, axis)) + mark).padEnd(axis.cells, empty).trimEnd();
}

/** A text over the line where all bars meet, as near as the ends of the axis let it. */
export function overBase(axis: Axis, text: string, width: number): string {
  const middle = cellOf(axis.base, axis) - Math.floor((width - 1) / 2);
  return " ".repeat(Math.max(0, Math.min(axis.cells - width, middle))) + text;
}
