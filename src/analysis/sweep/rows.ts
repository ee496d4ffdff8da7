import type { SweepAxis } from "./axis.ts";
import { valuesAt } from "./grid.ts";
import type { Sweep } from "./result.ts";

/**
 * A target at a point, with a column for each axis: `gdp set` holds the growth that gdp is set to, `* shift` the points that
 * all are shifted by. A set of rows in this form is tidy: one observation a row.
 */
export type SweepRow = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a sweep, one for each point and target, made one by one as they are asked for.
 *
 * @param sweep - from `sweep`
 * @returns rows with `scenario`, a column for each axis, `target`, `indicator`, `by`, `status`, `margin`, `probability` and
 *   `probabilityError`; fractions for rates, shares and probabilities, null for what is not known
 *
 * @example
 * ```ts
 * import { sweep, sweepRows } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const result = sweep(yuzhong, { over: [{ on: "gdp", set: [0.06, 0.1] }], targets: ["cultureTourismRevenue-2026"] });
 * for (const row of sweepRows(result)) console.log(row["gdp set"], row.status);
 * // 0.06 missed
 * // 0.1 attained
 * ```
 */
export function* sweepRows(sweep: Sweep): Generator<SweepRow, void, undefined> {
  const { scenario, axes, points, statuses, targets } = sweep;
  const names = axes.map(axisKey);
  for (let point = 0; point < points; point++) {
    const at = Object.fromEntries(valuesAt(axes, point).map((value, i) => [names[i], value]));
    for (const { target, indicator, by, status, margin, probability, probabilityError } of targets) {
      yield {
        scenario,
        ...at,
        target,
        indicator,
        by,
        status: statuses[status[point] ?? -1] ?? null,
        margin: margin[point] ?? null,
        probability: probability?.[point] ?? null,
        probabilityError: probabilityError?.[point] ?? null,
      };
    }
  }
}

/** The name of the column of an axis. */
export function axisKey({ on, change, of, from }: SweepAxis): string {
  return [on, change, ...(of === null ? [] : ["of", of]), ...(from === null ? [] : ["from", from])].join(" ");
}
