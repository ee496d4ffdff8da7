import { exponential, naturalLogarithm } from "./exponential.ts";

// Numerators and denominators, highest power first, of Cody's rational functions: around 0, to √32, and beyond.
const CENTRE = [
  [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
] as const;
const SIDE = [
  [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
] as const;
const FAR_SIDE = [
  [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    2.9112874951168793e-5,
  ],
  [
    1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
    7.297515550839662e-5,
  ],
] as const;

const ROOT_TWO_PI_INVERSE = 0.3989422804014327;

/**
 * The standard normal distribution function, with the same bits on every engine.
 *
 * P(X <= x) = 1/2 + x R(x²) for |x| <= 0.66291. The tails beyond are e^(-x²/2) R(|x|) to √32, and
 * e^(-x²/2) (1/√(2π) - t R(t)) / |x| with t = 1/x² from there on.
 *
 * @param x - any number; NaN of NaN
 * @returns P(X <= x), within 9e-16 relative to itself down to 1e-308 (x = -37.5); below that as near as subnormal
 *   numbers are, 0 from -38.5
 *
 * Source: W. J. Cody, Mathematics of Computation 23 (1969) 631-637; the coefficients are those of his ANORM, Algorithm
 * 715, ACM Transactions on Mathematical Software 19 (1993) 22-32; golden: normal.json.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) <= 0.66291) return 0.5 + x * ratioAt(CENTRE, x * x);
  return x > 0 ? 1 - tail(x) : tail(-x);
}

/** P(X > x) of a standard normal, accurate relative to itself far into the upper tail, where 1 - `normalCdf(x)` is 0. */
export function normalUpper(x: number): number {
  return normalCdf(-x);
}

/**
 * P(low <= X <= high) of a standard normal; 0 where low >= high.
 *
 * A difference of two tails, or for a narrow interval of width w around m its Taylor series w φ(m) (1 + (m² - 1) w²/24),
 * so that it does not cancel: within 1e-12 relative to itself, wherever and however narrow.
 */
export function normalBetween(low: number, high: number): number {
  if (!(low < high)) return 0;
  const width = high - low;
  const middle = low + width / 2;
  if (width * (1 + Math.abs(middle)) < 0.005) {
    const density = ROOT_TWO_PI_INVERSE * bell(Math.abs(middle));
    return width * density * (1 + ((middle * middle - 1) * width * width) / 24);
  }
  return low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
}

/** P(X > x) for x above 0.66291. */
function tail(x: number): number {
  if (x > 39) return 0;
  const t = 1 / (x * x);
  const ratio =
    x < 5.656854249492381 ? ratioAt(SIDE, x) : (ROOT_TWO_PI_INVERSE - t * ratioAt(FAR_SIDE, t)) / x;
  return bell(x) * ratio;
}

/**
 * e^(-x²/2) for finite x >= 0. A rounding error of x² would be as large an error of the result relative to itself, 1e-13
 * at 37; the square of the first 26 binary digits is exact.
 */
function bell(x: number): number {
  const first = Math.floor(x * 2 ** 20) / 2 ** 20;
  return exponential(-0.5 * first * first) * exponential(-0.5 * (x - first) * (x + first));
}

// Numerators and denominators, highest power first, of Wichura's rational functions for the middle and the two tails.
const MIDDLE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
] as const;
const TAIL = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const FAR_TAIL = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

/**
 * The standard normal quantile, with the same bits on every engine.
 *
 * @param p - probability, 0 to 1; NaN outside
 * @returns x with P(X <= x) = p, to about 1e-16 relative, down to p = 1e-300
 *
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484; golden: normal.json.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(MIDDLE, 0.180625 - q * q);
  const outer = q < 0 ? p : 1 - p;
  if (!(outer > 0)) return outer === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-naturalLogarithm(outer));
  const x = r <= 5 ? ratioAt(TAIL, r - 1.6) : ratioAt(FAR_TAIL, r - 5);
  return q < 0 ? -x : x;
}

type Rational = readonly [numerator: readonly number[], denominator: readonly number[]];

function ratioAt([numerator, denominator]: Rational, x: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < numerator.length; i++) {
    above = above * x + numerator[i]!;
    below = below * x + denominator[i]!;
  }
  return above / below;
}
