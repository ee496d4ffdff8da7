import { describe, expect, it } from "vitest";
import { bitsOf, column, runOn } from "./run.ts";

const BLOCK = 32;

/** The product in the order that the kernel promises: over columns upwards, then added to what was there. */
function product(
  matrix: Float64Array,
  rows: number,
  columns: readonly Float64Array[],
  { lower, before }: { lower: boolean; before: readonly Float64Array[] | undefined },
): Float64Array[] {
  return Array.from({ length: rows }, (_, r) =>
    Float64Array.from({ length: BLOCK }, (_, i) => {
      const terms = columns.map((x, c) => (matrix[r * columns.length + c] ?? 0) * (x[i] ?? 0));
      const sum = (lower ? terms.slice(0, r + 1) : terms).reduce((a, b) => a + b);
      return before ? (before[r]?.[i] ?? 0) + sum : sum;
    }),
  );
}

describe("matrix", () => {
  const sizes = [
    [1, 1],
    [3, 2],
    [4, 4],
    [5, 5],
    [6, 3],
    [9, 9],
    [8, 11],
    [12, 40],
  ];
  for (const [rows = 0, columns = 0] of sizes) {
    for (const lower of [false, true]) {
      for (const add of [false, true]) {
        it(`multiplies ${rows} x ${columns} to the bit${lower ? ", below the diagonal" : ""}${add ? ", and adds" : ""}`, () => {
          const matrix = column(rows * columns, 11, (u) => u - 0.5);
          const inputs = Array.from({ length: columns }, (_, c) => column(BLOCK, c + 2, (u) => 4 * u - 2));
          const before = Array.from({ length: rows }, (_, r) => column(BLOCK, r + 90, (u) => u - 0.3));
          const expected = product(matrix, rows, inputs, { lower, before: add ? before : undefined });
          // A number before and after the matrix, so that it does not begin with the pool.
          const pool = Float64Array.of(7, ...matrix, 7);
          const left = runOn(
            [...inputs, ...before],
            [{ op: "matrix", out: columns, rows, in: 0, columns, step: 1, at: 1, lower, add }],
            { pool },
          );
          expect(left.columns.slice(columns, columns + rows).map(bitsOf)).toEqual(expected.map(bitsOf));
        });
      }
    }
  }

  it("reads inputs that are some columns apart", () => {
    const inputs = Array.from({ length: 7 }, (_, c) => column(BLOCK, c + 2, (u) => 4 * u - 2));
    const pool = column(15, 11, (u) => u - 0.5);
    const every = [0, 3, 6].flatMap((c) => inputs[c] ?? []);
    const left = runOn(
      inputs,
      [{ op: "matrix", out: 7, rows: 5, in: 0, columns: 3, step: 3, at: 0, lower: false, add: false }],
      { pool, columns: 12 },
    );
    const expected = product(pool, 5, every, { lower: false, before: undefined });
    expect(left.columns.slice(7).map(bitsOf)).toEqual(expected.map(bitsOf));
  });

  it("reads nothing above the diagonal where it is told so", () => {
    const x = new Float64Array(BLOCK).fill(1);
    const nothing = new Float64Array(BLOCK).fill(Number.NaN);
    const pool = new Float64Array(16).fill(2);
    const left = runOn(
      [x, nothing, nothing, nothing],
      [{ op: "matrix", out: 4, rows: 4, in: 0, columns: 4, step: 1, at: 0, lower: true, add: false }],
      { pool, columns: 8 },
    );
    expect(left.columns[4]).toEqual(new Float64Array(BLOCK).fill(2));
  });
});
