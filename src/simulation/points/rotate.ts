import { symmetricEigen } from "../../math/eigen.ts";
import type { AskedOf } from "./asked.ts";
import type { Member, VariateGroup } from "./group.ts";

/** Axes that carry less than this share of a variance are no axes of it. */
const NEGLIGIBLE = 1e-14;

/** Loadings that are smaller than this share of their year's are but rounding. */
const ROUNDING = 1e-14;

/** A group under one scenario, and what is asked of its members there. */
export interface AskedGroup {
  readonly group: VariateGroup;
  readonly asked: AskedOf;
}

/**
 * Turns the components of a group by one rotation common to its members, which leaves their correlation as it is:
 * independent normals turned are independent normals. First come the axes of what decides a target by itself, such as a level,
 * then those of what bears on one, such as a total, then those of all that moves the paths; among their like they are the principal
 * ones of all members together, each counted alike. So what is asked rests on the first components as far as can be.
 *
 * Source of the order: J. Imai and K. S. Tan, A general dimension reduction technique for derivative pricing, J. Computational
 * Finance 10 (2006), who turn the first axis to the payoff's gradient.
 *
 * @param alike - the same group under every scenario that is to have the same axes, this one among them
 */
export function rotate(group: VariateGroup, years: number, alike: readonly AskedGroup[]): VariateGroup {
  const { members, components: n } = group;
  const axes = axesOf(alike, years, n);
  return {
    ...group,
    components: axes.length,
    members: members.map((member) => ({ ...member, loading: turned(member.loading, axes, years, n) })),
  };
}

/** The new axes in the terms of the old ones, at right angles, in their order. */
function axesOf(alike: readonly AskedGroup[], years: number, n: number): Float64Array[] {
  const axes: Float64Array[] = [];
  let rest: readonly Float64Array[] = Array.from({ length: n }, (_, a) =>
    new Float64Array(n).fill(1, a, a + 1),
  );
  const take = (directions: readonly Float64Array[]) => {
    if (directions.length === 0 || rest.length === 0) return;
    const { found, left } = principal(directions, rest);
    axes.push(...found);
    rest = left;
  };
  const members = alike.flatMap(({ group, asked }) =>
    group.members.map((member) => ({ member, forms: asked.get(member.id) ?? [] })),
  );
  for (const decides of [true, false]) {
    take(
      members.flatMap(({ member: { loading }, forms }) =>
        forms
          .filter((form) => form.decides === decides)
          .flatMap(({ weights }) => scaled([combined(loading, weights, n)])),
      ),
    );
  }
  take(members.flatMap(({ member }) => scaled(rowsOf(member, years, n))));
  return axes;
}

function rowsOf({ loading }: Member, years: number, n: number): Float64Array[] {
  return Array.from({ length: years }, (_, t) => loading.subarray(t * n, (t + 1) * n));
}

/** The direction of a sum of years. */
function combined(loading: Float64Array, weights: Float64Array, n: number): Float64Array {
  const sum = new Float64Array(n);
  for (let t = 0; t < weights.length; t++) {
    const weight = weights[t]!;
    if (weight === 0) continue;
    for (let a = 0; a < n; a++) sum[a]! += weight * loading[t * n + a]!;
  }
  return sum;
}

/** Vectors by their common size; none where they are nothing. */
function scaled(vectors: readonly Float64Array[]): Float64Array[] {
  const size = Math.sqrt(vectors.reduce((sum, vector) => sum + dot(vector, vector), 0));
  return size > 0 ? vectors.map((vector) => vector.map((x) => x / size)) : [];
}

/** The principal axes of some directions within the span of `basis`, and what of that span is at right angles to them all. */
function principal(
  directions: readonly Float64Array[],
  basis: readonly Float64Array[],
): { readonly found: Float64Array[]; readonly left: readonly Float64Array[] } {
  const m = basis.length;
  const sum = new Float64Array(m * m);
  let total = 0;
  for (const direction of directions) {
    const within = basis.map((axis) => dot(direction, axis));
    for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) sum[a * m + b]! += within[a]! * within[b]!;
    total += dot(direction, direction);
  }
  const { values, vectors } = symmetricEigen(sum, m);
  const found: Float64Array[] = [];
  const left: Float64Array[] = [];
  for (const [j, value] of values.entries()) {
    const axis = new Float64Array(basis[0]?.length ?? 0);
    for (const [a, of] of basis.entries()) {
      for (let i = 0; i < axis.length; i++) axis[i]! += of[i]! * vectors[a * m + j]!;
    }
    (value > NEGLIGIBLE * total ? found : left).push(axis);
  }
  return { found, left };
}

function turned(
  loading: Float64Array,
  axes: readonly Float64Array[],
  years: number,
  n: number,
): Float64Array {
  const result = new Float64Array(years * axes.length);
  for (let t = 0; t < years; t++) {
    const year = loading.subarray(t * n, (t + 1) * n);
    const least = ROUNDING * Math.sqrt(dot(year, year));
    for (const [k, axis] of axes.entries()) {
      const x = dot(year, axis);
      // A component that a level does not rest on need not be drawn for it.
      result[t * axes.length + k] = Math.abs(x) > least ? x : 0;
    }
  }
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
