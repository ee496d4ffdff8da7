import type { Chunk } from "../kernel/machine.ts";
import type { Model } from "./model.ts";

/** Independent randomisations of the points; fewer draws than that are one each. */
export const REPLICATES = 16;

/** Draws of a chunk, at most and at least: a quarter of the least holds a block. */
const LARGEST_CHUNK = 65_536;
const SMALLEST_CHUNK = 4_096;

/** So many replicates, the last ones, come in chunks of a quarter: run after the others, so that no worker is left alone with much. */
const SHORT = 4;

/** Levels that a chunk draws: some milliseconds of work, so that no worker waits long for the last of another. */
const LEVELS = 2 ** 20;

/**
 * Draws of a chunk of a model. Sums are made chunk by chunk and put together in the order of the chunks, so that the result is
 * the same to the last bit whoever runs them.
 */
export function chunkSize({ shocks, program }: Pick<Model, "shocks" | "program">): number {
  const size = 2 ** Math.floor(Math.log2(LEVELS / Math.max(1, shocks.size * program.years)));
  return Math.min(Math.max(size, SMALLEST_CHUNK), LARGEST_CHUNK);
}

/**
 * The chunks of the draws from `done` up to `draws`: every replicate has an equal share, the first ones one more where it
 * does not come out even.
 *
 * @param size - draws of a chunk, at most
 */
export function* chunksOf(
  draws: number,
  done: number,
  points: Chunk["points"],
  size = LARGEST_CHUNK,
): Generator<Chunk, void, undefined> {
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const end = shareOf(replicate, draws);
    const most = replicate < REPLICATES - SHORT ? size : size / 4;
    for (let first = shareOf(replicate, done); first < end; ) {
      const next = Math.min(end, (Math.floor(first / most) + 1) * most);
      yield { points, replicate, first, draws: next - first };
      first = next;
    }
  }
}

/** How many of the draws are those of a replicate. */
function shareOf(replicate: number, draws: number): number {
  return Math.floor(draws / REPLICATES) + (replicate < draws % REPLICATES ? 1 : 0);
}

/** Puts what comes one by one into lists of at most `size`. */
export function* batchesOf<T>(all: Iterable<T>, size: number): Generator<readonly T[], void, undefined> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
