import type { ShockShape } from "../growth/assumption.ts";
import { normalQuantile } from "../math/normal.ts";
import type { Fit, GrowthPath } from "./method.ts";
import { fromScale, type HistoryScale } from "./scale.ts";

/** A fit that is symmetric on a scale. */
export interface SymmetricTerms {
  readonly scale: HistoryScale;
  /** The middle h years on, on the scale. */
  readonly centre: (h: number) => number;
  /** Its standard error, or the scale of the shape. */
  readonly width: (h: number) => number;
  readonly path?: GrowthPath | null;
  readonly residuals: readonly number[];
  /** Default: that of a normal distribution. */
  readonly upperQuantile?: (q: number) => number;
  readonly shape?: ShockShape;
}

/** A fit whose intervals are centre ± quantile × width on a scale, and that times its inverse on levels. */
export function symmetricFit(terms: SymmetricTerms): Fit {
  const { scale, centre, width, path = null, residuals, shape = "normal" } = terms;
  const upper = terms.upperQuantile ?? ((q: number) => -normalQuantile(q));
  return {
    median: (h) => fromScale(scale, centre(h)),
    interval(h, level) {
      const reach = upper((1 - level) / 2) * width(h);
      return [fromScale(scale, centre(h) - reach), fromScale(scale, centre(h) + reach)];
    },
    shape,
    path,
    residuals,
  };
}
