import type { Chunk } from "../../kernel/machine.ts";
import type { ChunkResults } from "../batch.ts";
import { REPLICATES } from "../schedule.ts";

/** What all draws came to. */
export interface Tally {
  draws: number;
  /** [replicate]: draws of each. */
  readonly drawn: Float64Array;
  /** [replicate][counter] */
  readonly hits: readonly Float64Array[];
  readonly sums: Float64Array;
  /** Empty as long as nothing was drawn. */
  counts: Float64Array;
}

/** That of a scenario of which nothing is drawn. */
export const NO_TALLY: Tally = {
  draws: 0,
  drawn: new Float64Array(),
  hits: [],
  sums: new Float64Array(),
  counts: new Float64Array(),
};

export function emptyTally(sizes: { readonly hits: number; readonly sums: number }): Tally {
  return {
    draws: 0,
    drawn: new Float64Array(REPLICATES),
    hits: Array.from({ length: REPLICATES }, () => new Float64Array(sizes.hits)),
    sums: new Float64Array(sizes.sums),
    counts: new Float64Array(),
  };
}

/** Adds what chunks came to. Counts are whole numbers; sums are added in the order of the chunks, whoever ran them. */
export function addResults(tally: Tally, chunks: readonly Chunk[], results: ChunkResults): void {
  for (const [i, { replicate, draws }] of chunks.entries()) {
    const result = results.chunks[i];
    const hits = tally.hits[replicate];
    if (result === undefined || hits === undefined) throw new RangeError("A chunk was not run");
    tally.draws += draws;
    tally.drawn[replicate]! += draws;
    addTo(hits, result.hits);
    addTo(tally.sums, result.sums);
  }
  if (tally.counts.length === 0) tally.counts = results.counts;
  else addTo(tally.counts, results.counts);
}

/** Adds numbers one by one to others. */
export function addTo(total: Float64Array, part: Float64Array): void {
  for (let i = 0; i < part.length; i++) total[i]! += part[i]!;
}

/** Draws counted at a place, over all replicates. */
export function hitsAt({ hits }: Tally, at: number): number {
  return hits.reduce((sum, of) => sum + of[at]!, 0);
}
