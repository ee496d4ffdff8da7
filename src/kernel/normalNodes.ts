import { normalQuantile } from "../math/normal.ts";
import type { KernelExports } from "./wasm.ts";

/** Octaves of p from the smallest uniform number, 2^-53, to 1/2. */
const OCTAVES = 52;

/** Degree of the polynomial that stands for the quantile within an octave, to 1e-12: three times a power of two. */
const DEGREE = 12;

/** Bytes of the table: 64 segments of four doubles in each of 62 octaves, of which the first ten are not used. */
const TABLE_BYTES = 62 * 64 * 32;

let table: Uint8Array | undefined;

/**
 * Writes the table of normal quantiles into a kernel: made once, from quantiles at a few nodes of each octave. The thousands
 * of points between them are worked out in the kernel, which takes a tenth of the time.
 */
export function writeNormalTable(kernel: KernelExports): void {
  const bytes = new Uint8Array(kernel.memory.buffer, kernel.normals(), TABLE_BYTES);
  if (table) {
    bytes.set(table);
  } else {
    new Float64Array(kernel.memory.buffer, kernel.normalNodes()).set(nodesAndDistances());
    kernel.makeNormals();
    table = bytes.slice();
  }
}

/** Nodes as fractions of an octave, then for each octave the distance from 0 of the quantiles there. */
function nodesAndDistances(): Float64Array {
  const nodes = chebyshevNodes();
  const numbers = new Float64Array((OCTAVES + 1) * nodes.length);
  numbers.set(nodes);
  for (let octave = 0, p = Number.EPSILON / 2; octave < OCTAVES; octave++, p *= 2) {
    for (let k = 0; k <= DEGREE; k++)
      numbers[(octave + 1) * nodes.length + k] = -normalQuantile(p + p * nodes[k]!);
  }
  return numbers;
}

/** (1 - cos(πk/DEGREE)) / 2, upwards from 0 to 1: cosines by half angles and sums of angles, with roots only. */
function chebyshevNodes(): Float64Array {
  let cosine = 0.5;
  for (let angle = 3; angle < DEGREE; angle *= 2) cosine = Math.sqrt((1 + cosine) / 2);
  const cosines = new Float64Array(DEGREE + 1).fill(-1);
  cosines[0] = 1;
  cosines[1] = cosine;
  for (let k = 2; k < DEGREE; k++) cosines[k] = 2 * cosine * cosines[k - 1]! - cosines[k - 2]!;
  return cosines.map((c) => (1 - c) / 2);
}
