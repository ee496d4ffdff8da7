import type { Case } from "../../attainment/situation.ts";
import { judge, rangeOf } from "../../measure/comparator.ts";
import type { Path } from "../../measure/measure.ts";
import { areKnown, type Interval } from "../exact/law.ts";
import { shocksFor } from "../exact/shocks.ts";
import { NO_BOUNDS } from "../shocks/unbounded.ts";
import type { Emitter } from "./emitter.ts";
import { distanceTo, type MeasureColumn, measureCode } from "./measureCode.ts";
import type { PathColumns } from "./paths.ts";
import { emitHistogram, type Histogram } from "./seriesCode.ts";

/** Where the counters of one target stand. */
export interface TargetCounters {
  readonly target: string;
  /** Draws that attain it; null where all do or none does. */
  readonly hits: number | null;
  readonly mask: number | null;
  /** Whether it is attained, where that is certain. */
  readonly certain: boolean | null;
  /** Sum of what is short where it is missed, and what brings it to the unit of `asked`. */
  readonly shortfall: { readonly at: number; readonly scale: number } | null;
  /** How its measure is distributed; null where that is not asked for, or certain. */
  readonly measure: MeasureCounters | null;
  /** Years that may be the first, and the counter of each; null for a year in which all that are left attain. */
  readonly firstYears: readonly { readonly year: number; readonly hits: number | null }[];
}

/** Counters of the values of a measure: value = what is counted × `scale` + `shift`, from `low` to `high`. */
export interface MeasureCounters {
  readonly scale: number;
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  readonly origin: number;
  readonly histogram: Histogram | null;
  /** Sums of deviations from the origin and of their squares; null once it is known how wide the draws are. */
  readonly moments: number | null;
}

export interface TargetOutputs {
  readonly shortfall: boolean;
  /** How wide the draws of the measure are, 0 where that is still to be found out; null where it is not asked for. */
  readonly measure: { readonly size: number } | null;
  /** Two masks and a counter for the search of the first year; null where it is not asked for. */
  readonly scratch: { readonly masks: number; readonly hits: number } | null;
}

/** Emits what holds the draws of a path against a target that has a verdict. */
export function emitTarget(
  kase: Case,
  path: PathColumns | undefined,
  median: Path,
  outputs: TargetOutputs,
  to: Emitter,
): TargetCounters {
  const target = kase.id;
  const emitJudge = (by: number, mask: number, at: number) => emitRange(kase, by, path, median, mask, at, to);
  const mark = to.mark();
  const firstYears =
    outputs.scratch === null ? [] : emitFirstYears(kase, path, median, outputs.scratch, emitJudge, to);
  if (path === undefined || kase.span.by < median.firstYear + path.first) {
    to.release(mark);
    const certain = attainedAt(kase, kase.span.by, median);
    return { target, hits: null, mask: null, certain, shortfall: null, measure: null, firstYears };
  }
  const hits = to.hits(1);
  const mask = to.masks(1);
  const { column, scale, boundary, measured } = emitJudge(kase.span.by, mask, hits);
  let shortfall: TargetCounters["shortfall"] = null;
  if (outputs.shortfall) {
    shortfall = { at: to.sums(1), scale };
    to.emit({ op: "shortfall", in: column, mask, boundary, at: shortfall.at });
  }
  const value = kase.measure.value(median, kase.span);
  const { low, high } = levelsHeld(kase, path);
  const measure =
    outputs.measure && emitMeasure(measured, { value, low, high, size: outputs.measure.size }, to);
  to.release(mark);
  return { target, hits, mask, certain: null, shortfall, measure, firstYears };
}

/** The bounds of what a target asks of, where that is a level that has some: bins beside one may reach beyond it. */
function levelsHeld({ measure }: Case, { shocks }: PathColumns): Interval {
  const isHeld = measure.name === "level" && shocks?.shock.scale === "identity";
  return isHeld ? shocks.shock : NO_BOUNDS;
}

function emitMeasure(
  { column, scale, shift, isDistance }: MeasureColumn,
  { value, low, high, size }: Interval & { readonly value: number; readonly size: number },
  to: Emitter,
): MeasureCounters | null {
  if (isDistance || Number.isNaN(value)) return null;
  const origin = (value - shift) / scale;
  const terms = { scale, shift, low, high, origin };
  if (size === 0) {
    const at = to.sums(2);
    to.emit({ op: "moments", in: column, at, centre: origin });
    return { ...terms, histogram: null, moments: at };
  }
  const histogram = emitHistogram(column, { origin, size, isNormal: false, of: "levels" }, to);
  return { ...terms, histogram, moments: null };
}

/** Where the values of a measure stand, and the end of the range that attains. */
interface Judged {
  readonly column: number;
  readonly scale: number;
  readonly boundary: number;
  readonly measured: MeasureColumn;
}

type Judge = (by: number, mask: number, at: number) => Judged;

function emitRange(
  kase: Case,
  by: number,
  path: PathColumns | undefined,
  median: Path,
  mask: number,
  at: number,
  to: Emitter,
): Judged {
  const { measured, held, low, high } = emitHeld(kase, by, path, median, to);
  const { column, scale } = held;
  // Levels rise with their shocks: where a level is asked for, it need not be worked out to be judged.
  const onShocks =
    kase.measure.name === "level" && held === measured
      ? shocksWithin(path, by - median.firstYear, { low, high })
      : null;
  to.emit({ op: "judge", mask, at, ...(onShocks ?? { in: column, low, high }) });
  return { column, scale, boundary: Number.isFinite(low) ? low : high, measured };
}

/** The shocks of a year whose levels lie between bounds, and their column; null where its levels are not made of shocks. */
function shocksWithin(
  path: PathColumns | undefined,
  t: number,
  levels: Interval,
): (Interval & { readonly in: number }) | null {
  if (path?.shocks == null || t < path.first) return null;
  const { at, shock } = path.shocks;
  return areKnown(shock, t, t) ? { in: at + t - path.first, ...shocksFor(shock, t, levels) } : null;
}

/** The measure of a case, and what of it is held against what is asked: of a band with two sides how far it is from the middle. */
export interface Held {
  readonly measured: MeasureColumn;
  readonly held: MeasureColumn;
  /** What lies between these attains, as the column has it: less the shift, by the scale. */
  readonly low: number;
  readonly high: number;
}

/** Emits the measure of a case, asked for a year. */
export function emitHeld(
  { target, measure, asked, span }: Case,
  by: number,
  path: PathColumns | undefined,
  median: Path,
  to: Emitter,
): Held {
  if (path === undefined) throw new RangeError(`The path of "${target.indicator}" is certain`);
  const spanAt = spanBy({ measure, span }, by);
  const position = (year: number) => year - median.firstYear;
  const positions = { ...spanAt, from: position(spanAt.from), by: position(by), base: position(span.base) };
  const measured = measureCode[measure.name](path, positions, to);
  const held = distanced(measured, span, to);
  const magnitude = measure.magnitude(median, spanAt);
  const { low, high } = rangeOf(
    span.sense === 0 ? { comparator: "atMost", value: asked.tolerance, tolerance: 0 } : asked,
    Number.isNaN(magnitude) ? 0 : magnitude,
  );
  const { scale, shift } = held;
  return { measured, held, low: (low - shift) / scale, high: (high - shift) / scale };
}

/** Of a band with two sides how far a value is from the middle. */
function distanced(measured: MeasureColumn, { sense, asked }: Case["span"], to: Emitter): MeasureColumn {
  if (sense !== 0 || measured.isDistance) return measured;
  const { column, scale, shift } = measured;
  return { column: distanceTo((asked - shift) / scale, column, to), scale, shift: 0 };
}

/** The years of a case as if it were asked for another year. */
function spanBy({ measure, span }: Pick<Case, "measure" | "span">, by: number): Case["span"] {
  const isSingle = measure.name === "growth" && span.from === span.by;
  return { ...span, by, from: isSingle ? by : span.from };
}

function attainedAt(kase: Case, by: number, median: Path): boolean {
  const span = spanBy(kase, by);
  const value = kase.measure.value(median, span);
  return !Number.isNaN(value) && judge(value, kase.asked, kase.measure.magnitude(median, span)).attained;
}

/** As `firstYearAttained` has it, up to the horizon. */
function emitFirstYears(
  kase: Case,
  path: PathColumns | undefined,
  median: Path,
  scratch: NonNullable<TargetOutputs["scratch"]>,
  emitJudge: Judge,
  to: Emitter,
): TargetCounters["firstYears"] {
  const { measure, span } = kase;
  const isSingle = measure.name === "growth" && span.from === span.by;
  const spans = measure.spans && !isSingle;
  const isCumulative = spans && span.sense === 1 && measure.name !== "always" && measure.name !== "growth";
  const start = spans
    ? isCumulative
      ? span.from
      : span.by
    : measure.name === "level"
      ? span.base
      : span.base + 1;
  const last = spans && !isCumulative ? span.by : median.firstYear + median.years - 1;
  const [mask, open] = [scratch.masks, scratch.masks + 1];
  to.emit({ op: "open", mask: open });
  const found: { year: number; hits: number | null }[] = [];
  for (let year = start; year <= last; year++) {
    if (path === undefined || year - median.firstYear < path.first) {
      if (!attainedAt(kase, year, median)) continue;
      found.push({ year, hits: null });
      break;
    }
    const mark = to.mark();
    emitJudge(year, mask, scratch.hits);
    const hits = to.hits(1);
    to.emit({ op: "first", mask, open, at: hits });
    found.push({ year, hits });
    to.release(mark);
  }
  return found;
}
