// The table of the normal quantile, from quantiles at a few nodes in each octave of p.

/**
 * 32 bytes for each segment of p: a cubic in p - start for the distance of the quantile from 0, the value first. A segment is
 * known by the last 6 bits of the exponent of p and the first 6 of its mantissa, so the octaves from 2^-63 have a place;
 * uniform numbers begin at 2^-53. One segment more, all 0, is for p = 1/2.
 */
export const NORMALS: usize = memory.data(131072, 64);

const UNUSED: i32 = 10;
const OCTAVES: i32 = 52;
const SEGMENTS: i32 = 64;
const DEGREE: usize = 12;

/** Inner nodes of a segment: zeros of the Chebyshev polynomial T4, stretched so that the outer ones are its ends. */
const THIRD: f64 = Math.SQRT1_2;
const SECOND: f64 = 1 - THIRD;

/** From src/kernel/normalNodes.ts: the nodes, as fractions of an octave, then the distances there, octave by octave. */
export const NODES: usize = memory.data(5512, 16);

/** How much each node counts for at the three points of each segment and at the end of the octave. */
const WEIGHTS: usize = memory.data(20072, 16);

export function makeNormals(): void {
  for (let i: i32 = 0; i <= 3 * SEGMENTS; i++) {
    const third = i % 3;
    const inner = third == 0 ? 0 : third == 1 ? SECOND : THIRD;
    weigh((<f64>(i / 3) + inner) / <f64>SEGMENTS, WEIGHTS + ((<usize>i * (DEGREE + 1)) << 3));
  }
  for (let octave: i32 = 0; octave < OCTAVES; octave++) {
    const known = NODES + ((<usize>(octave + 1) * (DEGREE + 1)) << 3);
    const width = reinterpret<f64>((<u64>(1023 - 53 - 6 + octave)) << 52);
    let cubic = NORMALS + ((<usize>((UNUSED + octave) * SEGMENTS)) << 5);
    let start = at(known, 0);
    for (let i: i32 = 0; i < SEGMENTS; i++) {
      const second = at(known, 3 * i + 1);
      const third = at(known, 3 * i + 2);
      const end = at(known, 3 * i + 3);
      // Newton's divided differences, with the segment as unit of length.
      const middle = (third - second) / (THIRD - SECOND);
      const d1 = (second - start) / SECOND;
      const d2 = (middle - d1) / THIRD;
      const d3 = ((end - third) / (1 - THIRD) - middle) / (1 - SECOND) - d2;
      store<f64>(cubic, start);
      store<f64>(cubic, (d1 - d2 * SECOND + d3 * SECOND * THIRD) / width, 8);
      store<f64>(cubic, (d2 - d3 * (SECOND + THIRD)) / (width * width), 16);
      store<f64>(cubic, d3 / (width * width * width), 24);
      start = end;
      cubic += 32;
    }
  }
}

/**
 * Weights of the nodes for the point x of an octave, by the barycentric form on Chebyshev points.
 *
 * Source: J.-P. Berrut and L. N. Trefethen, Barycentric Lagrange interpolation, SIAM Review 46 (2004) 501-517.
 */
function weigh(x: f64, weights: usize): void {
  let whole: f64 = 0;
  for (let k: usize = 0; k <= DEGREE; k++) {
    const distance = x - load<f64>(NODES + (k << 3));
    if (distance == 0) {
      memory.fill(weights, 0, (DEGREE + 1) << 3);
      store<f64>(weights + (k << 3), 1);
      return;
    }
    const part = ((k % DEGREE == 0 ? 0.5 : 1) * (k % 2 == 0 ? 1 : -1)) / distance;
    store<f64>(weights + (k << 3), part);
    whole += part;
  }
  for (let k: usize = 0; k <= DEGREE; k++) {
    store<f64>(weights + (k << 3), load<f64>(weights + (k << 3)) / whole);
  }
}

/** The distance at one of the points of an octave. */
function at(known: usize, point: i32): f64 {
  const weights = WEIGHTS + ((<usize>point * (DEGREE + 1)) << 3);
  let sum: f64 = 0;
  for (let k: usize = 0; k <= DEGREE; k++) {
    sum += load<f64>(weights + (k << 3)) * load<f64>(known + (k << 3));
  }
  return sum;
}
