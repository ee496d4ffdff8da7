import type { Path } from "../measure/measure.ts";
import { type Columns, fillTrack, type Variation } from "../projection/fill.ts";
import { orderTracks } from "../projection/order.ts";
import type { Track } from "../projection/track.ts";
import { pathOf, type Situation } from "./situation.ts";

/**
 * A trial: the path of one indicator as a function of what is varied in another, or in itself. Only the tracks between
 * the two are filled again.
 *
 * @param wanted - the track whose path is asked for
 * @param varied - the track that is varied; the same, or one that `wanted` rests on
 */
export function trial(situation: Situation, wanted: Track, varied: Track): (variation: Variation) => Path {
  const { program, filled } = situation;
  if (wanted.id === varied.id) {
    return (variation) => pathOf(program, wanted, fillTrack(program, varied, filled, {}, variation));
  }
  const between = tracksBetween(situation, wanted, varied);
  return (variation) => {
    const fresh = new Map<string, Columns>();
    const columns = { get: (id: string) => fresh.get(id) ?? filled.get(id) };
    fresh.set(varied.id, fillTrack(program, varied, columns, {}, variation));
    for (const track of between) fresh.set(track.id, fillTrack(program, track, columns));
    return pathOf(program, wanted, fillTrack(program, wanted, columns));
  };
}

/** The tracks that change with `varied` and that `wanted` rests on. */
function tracksBetween({ program }: Situation, wanted: Track, varied: Track): readonly Track[] {
  const changed = new Set([varied.id]);
  const under = orderTracks([wanted.id], (id) => program.tracks.get(id));
  return [...under.values()].filter((track) => {
    if (track.id === wanted.id || !track.inputs.some((input) => changed.has(input))) return false;
    return changed.add(track.id);
  });
}
