import type { Path } from "../measure/measure.ts";
import { type Columns, fillTrack, type Variation } from "../projection/fill.ts";
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
  const { program, filled, options } = situation;
  if (wanted.id === varied.id) {
    return (variation) => pathOf(program, wanted, fillTrack(program, varied, filled, options, variation));
  }
  const between = tracksBetween(situation, wanted, varied);
  return (variation) => {
    const fresh = new Map<string, Columns>();
    const columns = { get: (id: string) => fresh.get(id) ?? filled.get(id) };
    let last = fillTrack(program, varied, columns, options, variation);
    fresh.set(varied.id, last);
    for (const track of between) {
      last = fillTrack(program, track, columns, options);
      fresh.set(track.id, last);
    }
    return pathOf(program, wanted, last);
  };
}

/** The tracks that change with `varied` and that `wanted` rests on, `wanted` last. */
function tracksBetween({ program }: Situation, wanted: Track, varied: Track): readonly Track[] {
  const under = new Set<string>();
  const stack = [wanted.id];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (under.has(id)) continue;
    under.add(id);
    stack.push(...(program.tracks.get(id)?.inputs ?? []));
  }
  const changed = new Set([varied.id]);
  const between: Track[] = [];
  for (const track of program.tracks.values()) {
    if (track.id === varied.id || !under.has(track.id)) continue;
    if (!track.inputs.some((input) => changed.has(input))) continue;
    changed.add(track.id);
    between.push(track);
  }
  return between;
}
