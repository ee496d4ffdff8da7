import type { Track } from "../../projection/track.ts";
import type { Model } from "../model.ts";
import type { ShockEmitter } from "./drawn.ts";
import type { Emitter } from "./emitter.ts";
import { emitFormula } from "./formulaCode.ts";
import { certainPath, type PathColumns, shockedPath } from "./paths.ts";

/** What emits the paths of tracks, one after the other: each after those that it rests on, whose columns have to stay. */
export interface TrackEmitter {
  /** Undefined where the path is certain. */
  emit(track: Track): PathColumns | undefined;
  /** Leaves a track out that nothing rests on. */
  skip(track: Track): undefined;
}

export function trackEmitter(
  { filled, shocks }: Pick<Model, "filled" | "shocks">,
  emitter: ShockEmitter,
  to: Emitter,
): TrackEmitter {
  const paths = new Map<string, PathColumns>();
  const keep = ({ id, additive }: Track, path: PathColumns | undefined) => {
    const levels = filled.get(id)?.levels;
    if (levels !== undefined) paths.set(id, path ?? certainPath(levels, additive));
    return path;
  };
  const emitted = ({ id, formula, additive, observedGrowth }: Track): PathColumns | undefined => {
    const shock = shocks.get(id);
    if (shock !== undefined) {
      const { first, at } = emitter.emit(shock);
      return { ...shockedPath(shock, first, at, to), additive, published: observedGrowth };
    }
    const levels = filled.get(id)?.levels;
    if (formula === null || levels === undefined) return undefined;
    return emitFormula(formula, paths, levels, additive, to) ?? undefined;
  };
  return {
    emit: (track) => keep(track, emitted(track)),
    skip(track) {
      const shock = shocks.get(track.id);
      if (shock !== undefined) emitter.skip(shock);
      keep(track, undefined);
    },
  };
}
