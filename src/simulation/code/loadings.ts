import { SOBOL_DIMENSIONS } from "../../kernel/sobol.ts";
import { type Dimensions, variateOf } from "../points/dimensions.ts";
import type { Member, VariateGroup } from "../points/group.ts";
import { shapeTables } from "../shapes/registry.ts";
import type { ShockLink } from "../shocks/shock.ts";
import type { Emitter } from "./emitter.ts";

/** Low-discrepancy points, or pseudo-random ones. */
export type PointKind = "sobol" | "random";

/** The columns of a track's shocks: that of year t ≥ `first` at `at` + t - `first`. */
export interface ShockColumns {
  readonly first: number;
  readonly at: number;
}

/** Where variates come from. */
export interface VariateSource {
  /** Emits a standard normal variate, named, into a column. */
  draw(variate: string, out: number): void;
  /** Whether a variate takes the next numbers of a stream, as those past the low-discrepancy dimensions do. */
  isStreamed(variate: string): boolean;
}

/** Where the variates of a group stand: component k of member m at `at` + k * members + m. */
export interface DrawnGroup {
  readonly group: VariateGroup;
  readonly at: number;
}

/** Gives every variate its dimension of the points, or else pseudo-random numbers. */
export function pointSource(dimensions: Dimensions, points: PointKind, to: Emitter): VariateSource {
  const placeOf = (variate: string): number | null => {
    const place = dimensions.get(variate) ?? SOBOL_DIMENSIONS;
    return points === "random" || place >= SOBOL_DIMENSIONS ? null : place;
  };
  return {
    draw(variate, out) {
      const place = placeOf(variate);
      to.emit(place === null ? { op: "random", out } : { op: "sobol", out, dimension: to.dimension(place) });
    },
    isStreamed: (variate) => placeOf(variate) === null,
  };
}

/** Emits the variates of a group, correlated where it has a factor. */
export function emitGroup(group: VariateGroup, { draw }: VariateSource, to: Emitter): DrawnGroup {
  const { members, components, factor } = group;
  const n = members.length;
  const at = to.columns(n * components);
  const mark = to.mark();
  const independent = factor === null ? at : to.columns(n);
  for (let k = 0; k < components; k++) {
    const from = factor === null ? at + k * n : independent;
    for (let m = 0; m < n; m++) draw(variateOf(group, k, m), from + m);
    if (factor === null) continue;
    const pool = to.constants(factor);
    to.emit({
      op: "matrix",
      out: at + k * n,
      rows: n,
      in: from,
      columns: n,
      step: 1,
      at: pool,
      lower: true,
      add: false,
    });
  }
  to.release(mark);
  return { group, at };
}

/** Emits what the variates of a group do to the shocks of one of its members; false where that is nothing. */
export function emitLoadings(
  id: string,
  drawn: DrawnGroup,
  into: ShockColumns,
  add: boolean,
  to: Emitter,
): boolean {
  const { members, components } = drawn.group;
  const place = members.findIndex((member) => member.id === id);
  const member = members[place];
  if (member === undefined) return false;
  const years = yearsOf(member, components);
  const rows = years - into.first;
  const first = drawn.at + place;
  let isSet = add;
  if (member.loading.some((x) => x !== 0)) {
    const at = to.constants(member.loading.subarray(into.first * components));
    const wide = { rows, columns: components, step: members.length };
    to.emit({ op: "matrix", out: into.at, in: first, ...wide, at, lower: false, add: isSet });
    isSet = true;
  }
  for (const { component, shape, loading } of member.shaped) {
    const mark = to.mark();
    let variate = first + component * members.length;
    for (const { coefficients, ...grid } of shapeTables(shape)) {
      const out = to.columns(1);
      to.emit({ op: "shape", out, in: variate, at: to.constants(coefficients), ...grid });
      variate = out;
    }
    const at = to.constants(loading.subarray(into.first));
    to.emit({
      op: "matrix",
      out: into.at,
      rows,
      in: variate,
      columns: 1,
      step: 1,
      at,
      lower: false,
      add: isSet,
    });
    isSet = true;
    to.release(mark);
  }
  return isSet;
}

function yearsOf({ loading, shaped }: Member, components: number): number {
  return shaped[0]?.loading.length ?? loading.length / components;
}

/** Emits what a follower takes over from a leader's shocks. */
export function emitLink(
  { map }: ShockLink,
  leader: ShockColumns | undefined,
  follower: ShockColumns,
  add: boolean,
  to: Emitter,
): boolean {
  if (leader === undefined) return false;
  const years = Math.sqrt(map.length);
  const wide = { rows: years - follower.first, columns: years - leader.first };
  const rows = Array.from({ length: wide.rows }, (_, i) => (follower.first + i) * years);
  const at = to.constants(
    Float64Array.from(rows.flatMap((row) => [...map.subarray(row + leader.first, row + years)])),
  );
  to.emit({ op: "matrix", out: follower.at, in: leader.at, ...wide, step: 1, at, lower: false, add });
  return true;
}
