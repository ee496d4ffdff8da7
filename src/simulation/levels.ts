import { openMachine } from "../kernel/machine.ts";
import type { KernelProgram } from "../kernel/program.ts";
import { shockEmitter } from "./code/drawn.ts";
import { emitter } from "./code/emitter.ts";
import { pointSource } from "./code/loadings.ts";
import { keptTracks } from "./code/needed.ts";
import { trackEmitter } from "./code/trackCode.ts";
import type { Model } from "./model.ts";
import type { Settings } from "./options.ts";
import { chunksOf } from "./schedule.ts";
import { variatesFor } from "./variates.ts";

/** What draws levels, and the column that each uncertain year of an indicator is left in. */
interface LevelsCode {
  readonly program: KernelProgram;
  readonly columns: readonly { readonly id: string; readonly year: number; readonly at: number }[];
}

/** The level of every draw, by indicator and year; NaN where it is not known. */
export function levelsOf(
  model: Model,
  wanted: ReadonlySet<string>,
  { seed, draws, points }: Pick<Settings, "seed" | "draws" | "points">,
): ReadonlyMap<string, readonly Float64Array[]> {
  const levels = new Map<string, readonly Float64Array[]>();
  for (const id of wanted) {
    const medians = model.filled.get(id)?.levels ?? new Float64Array(0);
    levels.set(
      id,
      Array.from(medians, (median) => new Float64Array(draws).fill(median)),
    );
  }
  const { program, columns } = levelsCode(model, wanted, points);
  if (columns.length === 0) return levels;
  const machine = openMachine(program, seed);
  const { block } = program;
  const places = columns.flatMap(({ id, year, at }) => {
    const to = levels.get(id)?.[year];
    return to === undefined ? [] : [{ from: machine.column(at), to }];
  });
  let done = 0;
  for (const chunk of chunksOf(draws, 0, points)) {
    // Block by block, since a column holds one.
    for (let drawn = 0; drawn < chunk.draws; drawn += block) {
      const size = Math.min(block, chunk.draws - drawn);
      machine.run({ ...chunk, first: chunk.first + drawn, draws: size });
      for (const { from, to } of places) to.set(from.subarray(0, size), done);
      done += size;
    }
  }
  return levels;
}

/** The code of every ensemble, with the levels wanted kept to the end of a block. */
function levelsCode(model: Model, wanted: ReadonlySet<string>, points: Settings["points"]): LevelsCode {
  const to = emitter();
  const { program, filled } = model;
  const { groups, dimensions } = variatesFor(model);
  const tracks = trackEmitter(model, shockEmitter(groups, pointSource(dimensions, points, to), to), to);
  const kept = keptTracks(model);
  const columns: LevelsCode["columns"][number][] = [];
  for (const [id, track] of program.tracks) {
    const mark = to.mark();
    const path = tracks.emit(track);
    const isWanted = wanted.has(id) && path !== undefined && path.shocks?.shock.relative !== true;
    if (isWanted) {
      const known = filled.get(id)?.levels ?? [];
      for (let year = path.first; year < path.years; year++) {
        const at = path.levels(year);
        // Before the first level that is known, draws only tell how it grew.
        if (!Number.isNaN(known[year])) columns.push({ id, year, at });
      }
    }
    if (!isWanted && !kept.has(id)) to.release(mark);
  }
  return { program: to.program(), columns };
}
