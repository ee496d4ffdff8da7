import type { Instruction, KernelProgram } from "../../kernel/program.ts";

/** Collects the instructions of a kernel program, and hands out its columns, masks and counters. */
export interface Emitter {
  emit(...instructions: readonly Instruction[]): void;
  /** So many columns side by side. */
  columns(count: number): number;
  /** Gives back every column handed out since there were so many. */
  release(mark: number): void;
  mark(): number;
  masks(count: number): number;
  counts(count: number): number;
  hits(count: number): number;
  sums(count: number): number;
  constants(values: Float64Array): number;
  /** The number of the dimension that takes this place in the order of all. */
  dimension(place: number): number;
  program(): KernelProgram;
}

/** Doubles of all columns of a block, at most: they are to stay in the processor's first cache. */
const RESIDENT = 4096;
const LARGEST_BLOCK = 1024;
const SMALLEST_BLOCK = 128;
const STREAM_BLOCK = 256;

export function emitter(): Emitter {
  const code: Instruction[] = [];
  const pool: number[] = [];
  const pooled = new Map<Float64Array, number>();
  const columns = counter();
  const masks = counter();
  const counts = counter();
  const hits = counter();
  const sums = counter();
  let most = 0;
  let dimensions = 0;
  return {
    emit(...instructions) {
      code.push(...instructions);
    },
    columns(count) {
      const at = columns.take(count);
      most = Math.max(most, columns.taken());
      return at;
    },
    mark: columns.taken,
    release: columns.giveBackTo,
    masks: masks.take,
    counts: counts.take,
    hits: hits.take,
    sums: sums.take,
    constants(values) {
      // The same array need not stand there twice: what is smaller stays in the processor's first cache.
      const at = pooled.get(values) ?? pool.length;
      if (at === pool.length) for (const value of values) pool.push(value);
      pooled.set(values, at);
      return at;
    },
    dimension(place) {
      dimensions = Math.max(dimensions, place + 1);
      return place;
    },
    program() {
      let block = LARGEST_BLOCK;
      while (block > SMALLEST_BLOCK && block * most > RESIDENT) block /= 2;
      // Each block has a stream of random numbers of its own: what else is asked for must not change them.
      if (code.some(({ op }) => op === "random")) block = STREAM_BLOCK;
      return {
        block,
        columns: most,
        masks: masks.taken(),
        dimensions,
        counts: counts.taken(),
        hits: hits.taken(),
        sums: sums.taken(),
        pool: Float64Array.from(pool),
        code,
      };
    },
  };
}

/** Hands out numbers in a row. */
function counter() {
  let next = 0;
  return {
    take(count: number): number {
      next += count;
      return next - count;
    },
    taken: () => next,
    giveBackTo(mark: number): void {
      next = mark;
    },
  };
}
