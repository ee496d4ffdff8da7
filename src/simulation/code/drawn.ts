import { normalQuantile } from "../../math/normal.ts";
import { jumpVariate, variateOf } from "../points/dimensions.ts";
import type { VariateGroup } from "../points/group.ts";
import { firstShocked, type Shock } from "../shocks/shock.ts";
import type { Emitter } from "./emitter.ts";
import {
  type DrawnGroup,
  emitGroup,
  emitLink,
  emitLoadings,
  type ShockColumns,
  type VariateSource,
} from "./loadings.ts";

/** What emits the shocks of the tracks, one after the other. */
export interface ShockEmitter {
  /** Leaders have to go before followers, and their columns have to stay. */
  emit(shock: Shock): ShockColumns;
  /** Draws the random numbers of a track that is not needed, so that the tracks after it have the same with it or without. */
  skip(shock: Shock): void;
}

/** Emits the variates that are correlated, which stay for the whole block, and gives what emits the shocks of each track. */
export function shockEmitter(
  groups: readonly VariateGroup[],
  source: VariateSource,
  to: Emitter,
): ShockEmitter {
  const correlated = groups
    .filter(({ factor }) => factor !== null)
    .map((group) => emitGroup(group, source, to));
  const emitted = new Map<string, ShockColumns>();
  const ownOf = new Map<string, VariateGroup[]>();
  for (const group of groups) {
    const [member] = group.members;
    if (group.factor !== null || member === undefined) continue;
    ownOf.set(member.id, [...(ownOf.get(member.id) ?? []), group]);
  }
  const skip = (shock: Shock) => {
    const mark = to.mark();
    const out = to.columns(1);
    const own = (ownOf.get(shock.id) ?? []).flatMap((group) =>
      Array.from({ length: group.components }, (_, k) => variateOf(group, k, 0)),
    );
    for (const variate of [...own, ...shock.jumps.map((_, i) => jumpVariate(shock, i))]) {
      if (source.isStreamed(variate)) source.draw(variate, out);
    }
    to.release(mark);
  };
  const emit = (shock: Shock) => {
    const { id, jumps, links, medians } = shock;
    const first = firstShocked(shock, emitted);
    const columns = { first, at: to.columns(medians.length - first) };
    emitted.set(id, columns);
    const mark = to.mark();
    const own = ownOf.get(id) ?? [];
    const drawn: DrawnGroup[] = [...correlated, ...own.map((group) => emitGroup(group, source, to))];
    let isSet = false;
    for (const group of drawn) isSet = emitLoadings(id, group, columns, isSet, to) || isSet;
    for (const link of links) isSet = emitLink(link, emitted.get(link.leader), columns, isSet, to) || isSet;
    if (!isSet) {
      for (let t = first; t < medians.length; t++) {
        to.emit({ op: "constant", out: columns.at + t - first, value: 0 });
      }
    }
    for (const [i, { probability, amount, ...jump }] of jumps.entries()) {
      const column = to.columns(1);
      source.draw(jumpVariate(shock, i), column);
      const below = probability >= 1 ? Number.POSITIVE_INFINITY : normalQuantile(probability);
      const out = columns.at + jump.first - first;
      to.emit({ op: "jump", out, count: jump.last - jump.first + 1, in: column, below, amount });
    }
    to.release(mark);
    return columns;
  };
  return { emit, skip };
}
