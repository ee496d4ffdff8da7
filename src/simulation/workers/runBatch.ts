import type { Batch, ChunkResults } from "../batch.ts";
import { addTo } from "../results/tally.ts";
import type { Crew } from "./order.ts";
import { type Parcel, shareOf } from "./share.ts";

/** Times that what was lost with a worker is run again before the run is given up. */
const TRIES = 3;

type ChunkResult = ChunkResults["chunks"][number];

/**
 * Runs the chunks of a batch on a crew, whoever is free the next one, and puts what they came to in the order of the chunks. What
 * a dead worker had done is run again by another.
 *
 * @throws Error where workers die three times over
 */
export async function runBatch(
  batch: Batch,
  crew: Crew,
  { stop, onDraws }: Pick<Parcel, "stop" | "onDraws">,
): Promise<ChunkResults> {
  const done = new Map<number, ChunkResult>();
  let counts: Float64Array | undefined;
  for (let tries = 1; done.size < batch.chunks.length; tries++) {
    // The long ones first, so that nobody is left alone with one at the end.
    const left = batch.chunks
      .map((chunk, at) => ({ at, chunk }))
      .filter(({ at }) => !done.has(at))
      .sort((a, b) => b.chunk.draws - a.chunk.draws);
    const queue = left.slice(crew.size).values();
    const next = () => queue.next().value;
    const outcomes = await Promise.all(
      left.slice(0, crew.size).map((first) => shareOf({ batch, crew, first, next, stop, onDraws })),
    );
    for (const outcome of outcomes) {
      if ("death" in outcome) {
        if (tries >= TRIES) throw givenUp(outcome.death);
        continue;
      }
      for (const { at, hits, sums } of outcome.share.ran) done.set(at, { hits, sums });
      if (counts === undefined) counts = outcome.share.counts;
      else addTo(counts, outcome.share.counts);
    }
  }
  return { chunks: inOrder(batch, done), counts: counts ?? new Float64Array(batch.program.counts) };
}

function inOrder({ chunks }: Batch, done: ReadonlyMap<number, ChunkResult>): ChunkResult[] {
  return chunks.flatMap((_, at) => done.get(at) ?? []);
}

function givenUp(cause: unknown): Error {
  const last = cause instanceof Error ? cause.message : String(cause);
  return new Error(`Cannot simulate: workers stopped ${TRIES} times over, at last with: ${last}`, { cause });
}
