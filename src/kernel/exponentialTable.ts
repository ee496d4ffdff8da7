/** Steps from 1 to 2, and binary digits that powers of two are worked out with. */
const STEPS = 512;
const DIGITS = 160n;

let table: BigUint64Array<ArrayBuffer> | undefined;

/**
 * The powers 2^(j/512) in two words each: first how much more than its double the power is, relatively, as a double; then
 * the bits of that double, less j·2^43: adding a number of steps, shifted, gives the power of two that belongs to it.
 *
 * @returns the same array every time: it is made once
 */
export function exponentialTable(): BigUint64Array<ArrayBuffer> {
  table ??= makeTable();
  return table;
}

function makeTable(): BigUint64Array<ArrayBuffer> {
  const words = new BigUint64Array(STEPS * 2);
  const doubles = new Float64Array(words.buffer);
  const spare = DIGITS - 52n;
  let step = 2n << DIGITS;
  for (let roots = 1; roots < STEPS; roots *= 2) step = squareRoot(step << DIGITS);
  let power = 1n << DIGITS;
  for (let j = 0; j < STEPS; j++) {
    const double = (power + (1n << (spare - 1n))) >> spare;
    doubles[2 * j] = Number(power - (double << spare)) / Number(double << spare);
    words[2 * j + 1] = (1022n << 52n) + double - (BigInt(j) << 43n);
    power = (power * step) >> DIGITS;
  }
  return words;
}

/** The whole part of the root of a whole number below 4^(DIGITS + 1), by Newton's method from above. */
function squareRoot(n: bigint): bigint {
  let root = 1n << (DIGITS + 1n);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
