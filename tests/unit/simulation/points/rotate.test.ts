import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AskedShocks } from "../../../../src/simulation/points/asked.ts";
import type { VariateGroup } from "../../../../src/simulation/points/group.ts";
import { rotate } from "../../../../src/simulation/points/rotate.ts";

const YEARS = 5;

/** A random walk: each year a shock of its own, which stays. */
const WALK = Float64Array.from({ length: YEARS * YEARS }, (_, i) =>
  i % YEARS <= Math.floor(i / YEARS) ? 0.03 : 0,
);

const level = (year: number): AskedShocks => ({
  weights: Float64Array.from({ length: YEARS }, (_, t) => (t === year ? 1 : 0)),
  decides: true,
});
const total: AskedShocks = { weights: new Float64Array(YEARS).fill(1), decides: false };

function groupOf(...loadings: readonly Float64Array[]): VariateGroup {
  const members = loadings.map((loading, i) => ({ id: `m${i}`, loading, shaped: [] }));
  return { members, factor: null, components: YEARS };
}

function rotated(group: VariateGroup, asked: ReadonlyMap<string, readonly AskedShocks[]>) {
  const { components, members } = rotate(group, YEARS, [{ group, asked }]);
  return { components, loadings: members.map(({ loading }) => loading) };
}

/** What each year rests on, component by component. */
function rowOf(loading: Float64Array | undefined, t: number, components: number): number[] {
  return [...(loading ?? new Float64Array()).subarray(t * components, (t + 1) * components)];
}

describe("rotate()", () => {
  it("has a level that is asked for rest on the first component alone, and a total on the first two", () => {
    const { components, loadings } = rotated(groupOf(WALK), new Map([["m0", [total, level(4)]]]));
    const [loading] = loadings;
    expect(components).toBe(5);
    expect(rowOf(loading, 4, 5)).toEqual([expect.closeTo(0.03 * Math.sqrt(5), 14), 0, 0, 0, 0]);
    // (5, 4, 3, 2, 1) less its part along (1, 1, 1, 1, 1), and nothing of what is at right angles to both.
    const sums = [0, 1, 2, 3, 4].map((k) =>
      [0, 1, 2, 3, 4].reduce((sum, t) => sum + (rowOf(loading, t, 5)[k] ?? 0), 0),
    );
    expect(Math.abs(sums[0] ?? 0)).toBeCloseTo((0.03 * 15) / Math.sqrt(5), 14);
    expect(Math.abs(sums[1] ?? 0)).toBeCloseTo(0.03 * Math.sqrt(10), 14);
    for (const rest of sums.slice(2)) expect(rest).toBeCloseTo(0, 14);
  });

  it("turns to the principal axes of the paths where nothing is asked", () => {
    const { loadings } = rotated(groupOf(WALK), new Map());
    const shares = [0, 1, 2, 3, 4].map((k) =>
      [0, 1, 2, 3, 4].reduce((sum, t) => sum + (rowOf(loadings[0], t, 5)[k] ?? 0) ** 2, 0),
    );
    // The eigenvalues of min(s, t) are 1/(4 sin²((2k - 1)π/(4n + 2))).
    const known = [1, 3, 5, 7, 9].map((odd) => 0.03 ** 2 / (4 * Math.sin((odd * Math.PI) / 22) ** 2));
    expect(shares).toEqual(known.map((value) => expect.closeTo(value, 14)));
  });

  it("has no more components than the paths need", () => {
    const flat = Float64Array.from({ length: YEARS * YEARS }, (_, i) => Math.floor(i / YEARS) + 1);
    expect(rotated(groupOf(flat), new Map([["m0", [total]]])).components).toBe(1);
    expect(rotated(groupOf(new Float64Array(YEARS * YEARS)), new Map([["m0", [total]]])).components).toBe(0);
  });

  it("leaves the covariance of every path, and between paths, as it is", () => {
    const loading = fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 25, maxLength: 25 })
      .map((all) => Float64Array.from(all));
    const form = fc.oneof(fc.nat(YEARS - 1).map(level), fc.constant(total));
    const forms = fc.array(form, { maxLength: 3 });
    fc.assert(
      fc.property(loading, loading, forms, forms, (a, b, ofA, ofB) => {
        const group = groupOf(a, b);
        const { components, loadings } = rotated(
          group,
          new Map([
            ["m0", ofA],
            ["m1", ofB],
          ]),
        );
        expect(components).toBeLessThanOrEqual(YEARS);
        const before = [a, b];
        for (const [i, j] of [
          [0, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          for (let s = 0; s < YEARS; s++) {
            for (let t = 0; t < YEARS; t++) {
              const [left, right] = [rowOf(loadings[i], s, components), rowOf(loadings[j], t, components)];
              const known = rowOf(before[i], s, YEARS).reduce(
                (sum, x, k) => sum + x * (before[j]?.[t * YEARS + k] ?? 0),
                0,
              );
              expect(left.reduce((sum, x, k) => sum + x * (right[k] ?? 0), 0)).toBeCloseTo(known, 6);
            }
          }
        }
      }),
    );
  });
});
