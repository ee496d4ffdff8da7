import type { Chunk } from "../kernel/machine.ts";

/** Independent randomisations of the points; fewer draws than that are one each. */
export const REPLICATES = 16;

/**
 * Draws of a chunk, at most: some milliseconds of work for a few indicators, so that no worker waits long for the last of another.
 * Sums are made chunk by chunk and put together in the order of the chunks, so that the result is the same to the last bit whoever
 * runs them, and whatever else is asked for.
 */
const CHUNK = 32_768;

/**
 * The chunks of the draws from `done` up to `draws`: every replicate has an equal share, the first ones one more where it
 * does not come out even.
 */
export function* chunksOf(
  draws: number,
  done: number,
  points: Chunk["points"],
): Generator<Chunk, void, undefined> {
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const end = shareOf(replicate, draws);
    for (let first = shareOf(replicate, done); first < end; ) {
      const next = Math.min(end, (Math.floor(first / CHUNK) + 1) * CHUNK);
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
