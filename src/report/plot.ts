/** Columns of a plot. */
const WIDTH = 36;

/** Lines of a small plot over a common range. */
export interface Plot {
  /** A point. */
  observed(level: number): string;
  /** A median between its limits: those of the first interval, and of a wider one. */
  coming(median: number, limits: readonly (readonly [low: number, high: number])[]): string;
}

/** A plot whose range holds all of some levels. */
export function plotOf(levels: readonly number[]): Plot {
  const finite = levels.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const span = high - low || Math.abs(high) || 1;
  const columnOf = (level: number) => Math.round(((level - low) / span) * (WIDTH - 1));
  const put = (cells: string[], column: number, sign: string) => {
    if (column >= 0 && column < WIDTH) cells[column] = sign;
  };
  const line = (cells: readonly string[]) => cells.join("").trimEnd();
  return {
    observed(level) {
      const cells = new Array<string>(WIDTH).fill(" ");
      put(cells, columnOf(level), "●");
      return line(cells);
    },
    coming(median, limits) {
      const cells = new Array<string>(WIDTH).fill(" ");
      for (const [i, [from, to]] of [...limits.entries()].reverse()) {
        const [first, last] = [Math.max(0, columnOf(from)), Math.min(WIDTH - 1, columnOf(to))];
        for (let column = first; column <= last; column++) put(cells, column, i === 0 ? "═" : "─");
      }
      const ends = limits.flat();
      if (columnOf(Math.min(...ends)) < 0) put(cells, 0, "‹");
      if (columnOf(Math.max(...ends)) >= WIDTH) put(cells, WIDTH - 1, "›");
      put(cells, columnOf(median), "┃");
      return line(cells);
    },
  };
}
