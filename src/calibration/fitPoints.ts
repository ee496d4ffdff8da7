import { type Cleaned, cleaned } from "./clean.ts";
import { combination } from "./combination.ts";
import type { Fit, HistoryMethodName } from "./method.ts";
import type { Point } from "./points.ts";
import { historyMethods } from "./registry.ts";
import { type HistoryScale, toScale } from "./scale.ts";

/** How a series is to be taken. */
export interface FitTerms {
  readonly method: HistoryMethodName;
  readonly kind: string;
  /** Undefined: the scale that its levels have room on. */
  readonly scale: HistoryScale | undefined;
  readonly name: string;
}

/** What a method says of a series, and of which. */
export interface FittedPoints {
  readonly fit: Fit;
  readonly clean: Cleaned;
  readonly scale: HistoryScale;
  readonly end: Point;
  /** The method cannot say: `combination` stood in. */
  readonly stoodIn: boolean;
}

/**
 * Cleans a series and has a method say what comes of it; where it cannot, the default.
 *
 * @throws RangeError when there is no value, or not all have a place on the scale
 */
export function fitPoints(
  points: readonly Point[],
  { method: name, kind, scale: asked, name: of }: FitTerms,
): FittedPoints {
  const end = points.at(-1);
  if (end === undefined)
    throw new RangeError(`Cannot calibrate "${of}": there must be at least one value, there is none`);
  const scale = asked ?? scaleOf(points, kind === "ratio");
  if (!points.every(({ level }) => Number.isFinite(toScale(scale, level)))) {
    throw new RangeError(
      `Cannot calibrate "${of}": not all levels have a place on the scale ${scale}; the scale identity takes any`,
    );
  }
  const clean = cleaned(points, scale);
  const method = historyMethods[name];
  const { levels } = clean.series;
  const fit = levels.length < method.least ? null : method.fit(clean.series);
  if (fit !== null) return { fit, clean, scale, end, stoodIn: false };
  const instead = combination.fit(clean.series);
  if (instead === null) throw new Error("The default method takes any series on its scale");
  return { fit: instead, clean, scale, end, stoodIn: true };
}

function scaleOf(points: readonly Point[], isRatio: boolean): HistoryScale {
  if (isRatio) return points.every(({ level }) => level > 0 && level < 1) ? "logit" : "identity";
  return points.every(({ level }) => level > 0) ? "log" : "identity";
}
