const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

function bitsOf(x: number): bigint {
  number[0] = x;
  return bits[0] ?? 0n;
}

/** How many numbers lie between two of the same sign, the second included. */
export function ulps(found: number, expected: number): number {
  return Math.abs(Number(bitsOf(found) - bitsOf(expected)));
}

/** The next larger number. */
export function next(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  bits[0] = bitsOf(x) + (x > 0 ? 1n : -1n);
  return number[0] ?? 0;
}
