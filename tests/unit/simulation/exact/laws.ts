import type { NormalLaw, Question } from "../../../../src/simulation/exact/law.ts";

/** A law of what is common and a walk, its covariance worked out from them. */
export function lawOf(
  scale: NormalLaw["scale"],
  medians: readonly number[],
  common: readonly number[],
  own: readonly number[],
  more: Partial<NormalLaw> = {},
): NormalLaw {
  const years = medians.length;
  const covariance = new Float64Array(years * years);
  for (let t = 0; t < years; t++) {
    for (let u = 0; u < years; u++) {
      let sum = common[t]! * common[u]!;
      for (let v = 0; v <= Math.min(t, u); v++) sum += own[v]! * own[v]!;
      covariance[t * years + u] = sum;
    }
  }
  return {
    scale,
    capacity: 1,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    unbounded: Float64Array.from(medians),
    covariance,
    common: Float64Array.from(common),
    own: Float64Array.from(own),
    ...more,
  };
}

export function ask(measure: Question["measure"], by: number, more: Partial<Question> = {}): Question {
  return {
    measure,
    from: 0,
    by,
    base: 0,
    additive: false,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    ...more,
  };
}
