/** One dimension of a search: from `low` to `high`, looked at first in so many equal steps. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly steps: number;
}

/** The search ends when steps are as small as this, relative to the span. */
const SMALLEST = 1e-9;

/**
 * Where a function of a few bounded numbers is least: the best point of a grid, then of a pattern around it that halves its
 * steps when none of its points is better. It needs no slope, and comes to the same point on every engine.
 *
 * @param f - the function; a point where it is NaN is not taken
 * @returns the point, and the function there
 *
 * Source: R. Hooke and T. A. Jeeves, Direct search solution of numerical and statistical problems, Journal of the ACM 8 (1961)
 * 212-229.
 */
export function leastOf(
  f: (point: readonly number[]) => number,
  spans: readonly Span[],
): { readonly point: readonly number[]; readonly value: number } {
  let point: readonly number[] = spans.map(({ low }) => low);
  let value = Number.POSITIVE_INFINITY;
  const look = (at: readonly number[]): boolean => {
    const reached = f(at);
    if (!(reached < value)) return false;
    [point, value] = [at, reached];
    return true;
  };
  for (const at of gridOf(spans)) look(at);
  for (let share = 0.5; share > SMALLEST; ) {
    let better = false;
    for (const [i, { low, high, steps }] of spans.entries()) {
      const reach = (share * (high - low)) / steps;
      const moved = (by: number) =>
        point.map((x, j) => (j === i ? Math.min(high, Math.max(low, x + by)) : x));
      better = look(moved(reach)) || look(moved(-reach)) || better;
    }
    if (!better) share /= 2;
  }
  return { point, value };
}

function gridOf(spans: readonly Span[]): number[][] {
  return spans.reduce<number[][]>(
    (points, { low, high, steps }) =>
      points.flatMap((point) =>
        Array.from({ length: steps + 1 }, (_, i) => [...point, low + ((high - low) * i) / steps]),
      ),
    [[]],
  );
}
