import { exponential } from "../../math/exponential.ts";

/** Beyond this the bell is left out: 1e-15. */
export const FARTHEST = 8.3;
const PER_UNIT = 32;

/** The bell at every 32nd, worked out when first asked for. */
const table = new Float64Array(Math.ceil(FARTHEST * PER_UNIT) + 2);

/**
 * e^(-x²/2), several times as fast as by `exponential`: from the next entry of a table by the series of the rest.
 *
 * @param x - 0 to 8.3
 * @returns the value, to about 1e-12 of the bell's height
 */
export function bell(x: number): number {
  if (table[0] === 0) fill();
  const k = Math.floor(x * PER_UNIT + 0.5);
  const d = x - k / PER_UNIT;
  const u = -d * (x - d / 2);
  return table[k]! * (1 + u * (1 + u * (1 / 2 + u * (1 / 6 + u * (1 / 24 + u * (1 / 120))))));
}

function fill(): void {
  for (let k = 0; k < table.length; k++) table[k] = exponential(-(k * k) / (2 * PER_UNIT * PER_UNIT));
}
