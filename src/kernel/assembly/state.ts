// What the whole machine knows, and how an instruction lies in memory.

/** Where the operands of an instruction lie in its 64 bytes; columns, masks and counters as addresses. */
export const OUT: usize = 4;
export const LEFT: usize = 8;
export const RIGHT: usize = 12;
export const COUNT: usize = 16;
export const AT: usize = 20;
export const INNER: usize = 24;
export const FLAG: usize = 28;
export const X: usize = 32;
export const Y: usize = 40;
export const Z: usize = 48;

/** Draws in a block, a power of two. */
export let block: i32 = 0;
/** Bytes of a column that hold draws, and from one column to the next. */
export let columnSize: usize = 0;
export let columnStride: usize = 0;

/** Where the machine draws from. */
export let seed: u64 = 0;
export let random: bool = false;
/** Direction numbers as published, and as they are scrambled for the replicate at hand. */
export let directionNumbers: usize = 0;
export let directions: usize = 0;
export let directionBits: i32 = 0;
export let shifts: usize = 0;
export let stream: usize = 0;

/** The block at hand: number of its first draw, and how many of its draws count. */
export let first: u64 = 0;
export let active: i32 = 0;

export function setShape(draws: i32, stride: usize): void {
  block = draws;
  columnSize = (<usize>draws) << 3;
  columnStride = stride;
}

export function setSource(
  key: u64,
  numbers: usize,
  scrambled: usize,
  bits: i32,
  flips: usize,
  words: usize,
): void {
  seed = key;
  directionNumbers = numbers;
  directions = scrambled;
  directionBits = bits;
  shifts = flips;
  stream = words;
}

export function setBlock(pseudo: bool, start: u64, draws: i32): void {
  random = pseudo;
  first = start;
  active = draws;
}

/**
 * Counting goes on in steps of 16 draws: gives the draws of the last step that do not count a value that adds nothing.
 *
 * @returns bytes of the column to go through
 */
export function closeWith(column: usize, value: f64): usize {
  const end = (active + 15) & ~15;
  for (let k = active; k < end; k++) store<f64>(column + ((<usize>k) << 3), value);
  return (<usize>end) << 3;
}
