/** How what is asked is compared: strictly above, at least, at most, strictly below, or within a band about it. */
export type Comparator = "above" | "atLeast" | "atMost" | "below" | "about";

export const COMPARATORS: readonly Comparator[] = ["above", "atLeast", "atMost", "below", "about"];

/** Numbers closer than this, relative to the largest that went in, are equal: ties are ties. */
const TIE = 1e-9;

/** What is asked, as a comparator sees it. */
export interface Asked {
  readonly comparator: Comparator;
  readonly value: number;
  /** Half width of the band of `about`. */
  readonly tolerance: number;
  /** Which way is better, where that is known; it makes `about` one-sided. */
  readonly desired?: "increase" | "decrease" | undefined;
}

/**
 * Which way a result has to go to satisfy what is asked: 1 up, -1 down, 0 neither (a band with two sides).
 */
export type Sense = 1 | -1 | 0;

export function senseOf({ comparator, desired }: Asked): Sense {
  if (comparator !== "about") return comparator === "above" || comparator === "atLeast" ? 1 : -1;
  return desired === undefined ? 0 : desired === "increase" ? 1 : -1;
}

/** The number that just attains, or for a strict comparator just does not. */
export interface Boundary {
  readonly at: number;
  /** The side that attains: 1 above, -1 below. */
  readonly sense: 1 | -1;
  /** True where the boundary itself does not attain. */
  readonly exclusive: boolean;
}

/**
 * The boundary of what is asked. A band with two sides has two: the one that `value` would meet first.
 *
 * @param value - what is projected, or NaN where it is not known
 */
export function boundaryOf(asked: Asked, value: number): Boundary {
  const exclusive = asked.comparator === "above" || asked.comparator === "below";
  const sense = senseOf(asked);
  if (sense === 0) {
    const over = value > asked.value + asked.tolerance;
    return { at: asked.value + (over ? asked.tolerance : -asked.tolerance), sense: over ? -1 : 1, exclusive };
  }
  return { at: asked.value - sense * asked.tolerance, sense, exclusive };
}

/**
 * The values that attain what is asked, both ends with them: as `judge` has it, but for a hair's breadth at a tie.
 *
 * @param magnitude - the largest number that goes into the values
 */
export function rangeOf(asked: Asked, magnitude: number): { readonly low: number; readonly high: number } {
  const { value, tolerance } = asked;
  const tie = (at: number) => TIE * Math.max(Math.abs(at), magnitude);
  if (senseOf(asked) === 0) {
    const [low, high] = [value - tolerance, value + tolerance];
    return { low: low - tie(low), high: high + tie(high) };
  }
  const { at, sense, exclusive } = boundaryOf(asked, value);
  const end = at + sense * (exclusive ? tie(at) : -tie(at));
  return sense === 1
    ? { low: end, high: Number.POSITIVE_INFINITY }
    : { low: Number.NEGATIVE_INFINITY, high: end };
}

/** Whether two numbers are equal but for rounding: closer than 1e-9 of the largest of them and of what went in. */
export function tied(a: number, b: number, magnitude: number): boolean {
  return Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b), magnitude);
}

export interface Judgement {
  readonly attained: boolean;
  /** Distance to the boundary, positive on the attained side, exactly 0 for a tie. */
  readonly margin: number;
  /** `about` with a desired direction: beyond the band on the good side. */
  readonly exceeds: boolean;
}

/**
 * Holds a value against what is asked.
 *
 * @param value - finite
 * @param magnitude - the largest number that went into the value: the size of its rounding error
 */
export function judge(value: number, asked: Asked, magnitude: number): Judgement {
  const { at, sense, exclusive } = boundaryOf(asked, value);
  const twoSided = senseOf(asked) === 0;
  const tie =
    tied(value, at, magnitude) || (twoSided && tied(value, asked.value + asked.tolerance, magnitude));
  const distance = twoSided ? asked.tolerance - Math.abs(value - asked.value) : sense * (value - at);
  const far = asked.value + sense * asked.tolerance;
  return {
    attained: tie ? !exclusive : distance > 0,
    margin: tie ? 0 : distance,
    exceeds:
      asked.comparator === "about" && !twoSided && sense * (value - far) > 0 && !tied(value, far, magnitude),
  };
}
