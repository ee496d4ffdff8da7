import { pathIn } from "../../attainment/situation.ts";
import { product } from "../../math/matrices.ts";
import type { Path } from "../../measure/measure.ts";
import { blankColumns, type Columns, fillTrack, growthBetween } from "../../projection/fill.ts";
import { orderTracks } from "../../projection/order.ts";
import type { Track } from "../../projection/track.ts";
import type { Model } from "../model.ts";
import { levelOf } from "../shocks/levels.ts";
import type { Shock } from "../shocks/shock.ts";

/**
 * The paths of a track and of all that it rests on where one of them has some shocks and no other has any of its own: followers
 * take theirs over. What no shock reaches is the median path to the last bit.
 *
 * @param own - shocks by year, on the scale of the indicator
 * @returns the path of a track, by id
 */
export function shockedPaths(
  { program, filled, shocks }: Pick<Model, "program" | "filled" | "shocks">,
  wanted: Track,
  id: string,
  own: Float64Array,
): (track: Track) => Path {
  const { years } = program;
  const tracks = [...orderTracks([wanted.id], (input) => program.tracks.get(input)).values()];
  const blank = blankColumns(years, tracks.length);
  const moved = new Map<string, Columns>();
  const moves = new Map<string, Float64Array>();
  const columnsOf = { get: (key: string) => moved.get(key) ?? filled.get(key) };
  for (const [i, track] of tracks.entries()) {
    const shock = shocks.get(track.id);
    const median = filled.get(track.id);
    if (track.formula !== null) {
      if (track.inputs.some((input) => moved.has(input)))
        moved.set(track.id, fillTrack(program, track, columnsOf, blank(i)));
      continue;
    }
    if (shock === undefined || median === undefined) continue;
    const move = track.id === id ? own : new Float64Array(years);
    for (const { leader, map } of shock.links) {
      const led = moves.get(leader);
      if (led === undefined || track.id === id) continue;
      for (const [t, x] of product(map, led, years, 1).entries()) move[t]! += x;
    }
    if (move.every((x) => x === 0)) continue;
    moves.set(track.id, move);
    moved.set(track.id, shocked(track, shock, median, move, blank(i)));
  }
  return (track) => pathIn(program, columnsOf, track);
}

/** The columns of a track whose shocks are given. */
function shocked(
  { additive, observedGrowth }: Track,
  shock: Shock,
  median: Columns,
  move: Float64Array,
  { levels, growth }: Columns,
): Columns {
  const at = (t: number) =>
    move[t] === 0 ? shock.medians[t]! : levelOf(shock, shock.unbounded[t]!, move[t]!);
  for (let t = 0; t < move.length; t++) {
    const isMoved = move[t] !== 0;
    levels[t] = isMoved && !Number.isNaN(median.levels[t]!) ? at(t) : median.levels[t]!;
    const isPublished = !Number.isNaN(observedGrowth[t]!);
    const isGrown = t > 0 && (isMoved || move[t - 1] !== 0) && !Number.isNaN(median.growth[t]!);
    growth[t] = isGrown && !isPublished ? growthBetween(at(t - 1), at(t), additive) : median.growth[t]!;
  }
  return { levels, growth };
}
