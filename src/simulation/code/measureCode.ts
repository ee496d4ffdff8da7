import { nthRoot } from "../../math/power.ts";
import type { MeasureName, Span } from "../../measure/measure.ts";
import type { Emitter } from "./emitter.ts";
import { constantColumn, levelAt, levelColumn, type PathColumns } from "./paths.ts";

/** A measure of every draw: value = column × `scale` + `shift`. */
export interface MeasureColumn {
  readonly column: number;
  readonly scale: number;
  readonly shift: number;
  /** True where it is the distance from what is asked, that of the farthest year. */
  readonly isDistance?: boolean;
}

/** The years that a target looks at, as positions. */
export type Positions = Pick<Span, "from" | "by" | "base" | "sense" | "asked">;

type Code = (path: PathColumns, at: Positions, to: Emitter) => MeasureColumn;

/**
 * How each measure is read off the columns of the draws. The numbers are those of the measure's own `value`; one test
 * holds the two against each other. At least one of the years looked at is uncertain.
 */
export const measureCode: { readonly [M in MeasureName]: Code } = {
  level: (path, { by }, to) => plain(levelColumn(path, by, to)),
  total: sum,
  average(path, at, to) {
    const total = sum(path, at, to);
    const years = at.by - at.from + 1;
    return { column: total.column, scale: 1 / years, shift: total.shift / years };
  },
  increase: (path, { by, base }, to) => difference(path, by, base, to),
  change: (path, { by, base }, to) => {
    const { column, scale } = factor(path, by, base, to);
    return { column, scale, shift: -1 };
  },
  averageGrowth(path, { by, base }, to) {
    const years = by - base;
    if (path.additive) {
      const { column, shift } = difference(path, by, base, to);
      return { column, scale: 1 / years, shift: shift / years };
    }
    return { column: growthFactor(path, by, base, years, to), scale: 1, shift: -1 };
  },
  growth(path, at, to) {
    const shift = path.additive ? 0 : -1;
    const grown = (t: number) =>
      path.additive ? differenceColumn(path, t, t - 1, to) : growthFactor(path, t, t - 1, 1, to);
    return decisive(at, shift, (t) => publishedGrowth(path, t, shift, to) ?? grown(t), to);
  },
  always: (path, at, to) => decisive(at, 0, (t) => levelColumn(path, t, to), to),
};

function plain(column: number): MeasureColumn {
  return { column, scale: 1, shift: 0 };
}

/** The sum of the levels; the certain years before the first draw make the shift. */
function sum(path: PathColumns, { from, by }: Positions, to: Emitter): MeasureColumn {
  let shift = 0;
  for (let t = from; t < path.first; t++) shift += path.medians[t]!;
  const start = Math.max(from, path.first);
  if (start === by) return { column: levelColumn(path, by, to), scale: 1, shift };
  const column = to.columns(1);
  for (let t = start; t <= by; t++) path.levels(t);
  to.emit({ op: "sum", out: column, in: path.levels(start), count: by - start + 1 });
  return { column, scale: 1, shift };
}

function difference(path: PathColumns, by: number, base: number, to: Emitter): MeasureColumn {
  const start = levelAt(path, base);
  if ("certain" in start) return { column: levelColumn(path, by, to), scale: 1, shift: -start.certain };
  return plain(differenceColumn(path, by, base, to));
}

function differenceColumn(path: PathColumns, by: number, base: number, to: Emitter): number {
  const out = to.columns(1);
  to.emit({ op: "subtract", out, left: levelColumn(path, by, to), right: levelColumn(path, base, to) });
  return out;
}

/** The level of `by` relative to that of the base; NaN where that is not above zero. */
function factor(path: PathColumns, by: number, base: number, to: Emitter): MeasureColumn {
  const start = levelAt(path, base);
  if ("certain" in start) {
    const scale = start.certain > 0 ? 1 / start.certain : Number.NaN;
    return { column: levelColumn(path, by, to), scale, shift: 0 };
  }
  const out = to.columns(1);
  const left = levelColumn(path, by, to);
  if (isPositive(path)) {
    to.emit({ op: "divide", out, left, right: start.column });
    return plain(out);
  }
  // What is not above zero is taken for zero: nothing finite comes of a division by that.
  to.emit(
    { op: "maximum", out, left: start.column, right: constantColumn(0, to) },
    { op: "divide", out, left, right: out },
    { op: "finite", out, in: out },
  );
  return plain(out);
}

/** Whether no draw of a level can be zero or below. */
function isPositive({ shocks }: PathColumns): boolean {
  return shocks !== null && shocks.shock.scale !== "identity";
}

/** The growth of a year less `shift`, where it is published: it stands, whatever the levels about it are. */
function publishedGrowth({ published }: PathColumns, t: number, shift: number, to: Emitter): number | null {
  const rate = published?.[t] ?? Number.NaN;
  return Number.isNaN(rate) ? null : constantColumn(rate - shift, to);
}

/** 1 + the average growth a year: on the log scale from the shocks, so that no root has to be drawn. */
function growthFactor(path: PathColumns, by: number, base: number, years: number, to: Emitter): number {
  const { shocks, medians, first } = path;
  const median = nthRoot(medians[by]! / medians[base]!, years);
  if (by < first) return constantColumn(median, to);
  const out = to.columns(1);
  if (shocks?.shock.scale !== "log") {
    const { column, scale } = factor(path, by, base, to);
    to.emit({ op: "multiply", out, left: column, right: constantColumn(scale, to) });
    // A level below zero has no growth, and no root.
    if (years > 1 || !isPositive(path)) to.emit({ op: "nthRoot", out, in: out, degree: years });
    return out;
  }
  const gap = base < first ? 1 : by - base + 1;
  const loading = new Float64Array(gap);
  loading[gap - 1] = 1 / years;
  if (base >= first) loading[0] = -1 / years;
  const from = shocks.at + (base < first ? by : base) - first;
  to.emit({
    op: "matrix",
    out,
    rows: 1,
    in: from,
    columns: gap,
    step: 1,
    at: to.constants(loading),
    lower: false,
    add: false,
  });
  to.emit({ op: "logLevel", out, in: out, median });
  return out;
}

/**
 * The year that decides whether all of a span of several satisfy: the lowest where up is asked, the highest where down is; of a band
 * with two sides the one farthest from its middle.
 *
 * @param shift - what is added to a column to make it the measure
 */
function decisive(
  { from, by, sense, asked }: Positions,
  shift: number,
  read: (t: number) => number,
  to: Emitter,
): MeasureColumn {
  if (from === by) return { column: read(by), scale: 1, shift };
  const isDistance = sense === 0;
  const column = (t: number) => (isDistance ? distanceTo(asked - shift, read(t), to) : read(t));
  let worst = column(from);
  const out = to.columns(1);
  for (let t = from + 1; t <= by; t++) {
    to.emit({ op: sense === 1 ? "minimum" : "maximum", out, left: worst, right: column(t) });
    worst = out;
  }
  return { column: worst, scale: 1, shift: isDistance ? 0 : shift, isDistance };
}

/** |column - value| */
export function distanceTo(value: number, column: number, to: Emitter): number {
  const out = to.columns(1);
  to.emit(
    { op: "subtract", out, left: column, right: constantColumn(value, to) },
    { op: "absolute", out, in: out },
  );
  return out;
}
