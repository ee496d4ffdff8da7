import { normalCdf } from "../../math/normal.ts";
import type { ShapeTable, Variate } from "./shape.ts";

/** Standard normals of 53 random bits lie within this. */
const FARTHEST = 8.3;
/** Segments that a smooth shape needs. */
const SEGMENTS = 256;

export interface TableOptions {
  /** More for a steep map. Even. Default 256. */
  readonly segments?: number;
  /** Where the map has a bend, which then falls between two segments. */
  readonly bend?: number;
}

/** The table of x(z) = quantile(Φ(z)), through four points of each segment: continuous, and in error by step⁴ x''''/1944. */
export function normalTable(
  variate: Pick<Variate, "quantile" | "upperQuantile" | "symmetric">,
  { segments = SEGMENTS, bend = 0 }: TableOptions = {},
): ShapeTable {
  const width = (2 * FARTHEST) / segments;
  // Half of the table lies on either side of 0, which is the end of a segment: a symmetric shape is 0 there.
  const shift = bend - width * Math.floor(bend / width);
  const count = shift === 0 ? segments : segments + 1;
  const low = shift === 0 ? -FARTHEST : shift - width - FARTHEST;
  const points = 3 * count + 1;
  const values = new Float64Array(points);
  const middle = (points - 1) / 2;
  for (let i = 0; i < points; i++) {
    const z = shift === 0 ? ((i - middle) * width) / 3 : low + (i * width) / 3;
    const near = values[i - 1];
    if (variate.symmetric && z > 0) values[i] = -values[points - 1 - i]!;
    else if (z > 0) values[i] = variate.upperQuantile(normalCdf(-z), near);
    else values[i] = variate.quantile(normalCdf(z), near);
  }
  return throughPoints(values, low, width);
}

/** Cubics through the ends and the thirds of each segment. */
function throughPoints(values: Float64Array, low: number, step: number): ShapeTable {
  const segments = (values.length - 1) / 3;
  const coefficients = new Float64Array(4 * segments);
  for (let i = 0; i < segments; i++) {
    const [a, b, c, d] = [values[3 * i]!, values[3 * i + 1]!, values[3 * i + 2]!, values[3 * i + 3]!];
    // Differences first, for the values may be large beside them.
    const [first, second, third] = [b - a, c - b, d - c];
    const bend = second - first;
    const twist = third - second - bend;
    coefficients[4 * i] = a;
    coefficients[4 * i + 1] = (3 * first - 1.5 * bend + twist) / step;
    coefficients[4 * i + 2] = (4.5 * (bend - twist)) / (step * step);
    coefficients[4 * i + 3] = (4.5 * twist) / (step * step * step);
  }
  return { coefficients, segments, low, step };
}

/** A table of constants on equal parts of 0 to 1. */
export function stepTable(values: readonly number[]): ShapeTable {
  const coefficients = new Float64Array(4 * values.length);
  for (const [i, value] of values.entries()) coefficients[4 * i] = value;
  return { coefficients, segments: values.length, low: 0, step: 1 / values.length };
}
