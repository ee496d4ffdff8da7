import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cholesky, pivotedCholesky } from "../../../src/math/cholesky.ts";

/** A Aᵀ + 0.01 of random A: positive definite. */
const definite = fc.integer({ min: 1, max: 10 }).chain((n) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((a) => ({
    n,
    matrix: product(Float64Array.from(a), n).map((x, at) => x + (at % (n + 1) === 0 ? 0.01 : 0)),
  })),
);

/** L Lᵀ */
function product(factor: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++)
      sum += (factor[Math.floor(at / n) * n + k] ?? 0) * (factor[(at % n) * n + k] ?? 0);
    return sum;
  });
}

function expectLower(factor: Float64Array, n: number): void {
  for (const [at, value] of factor.entries()) if (at % n > Math.floor(at / n)) expect(value).toBe(0);
}

describe("cholesky()", () => {
  it("gives the factor of whole numbers", () => {
    // [[2, 0, 0], [6, 1, 0], [-8, 5, 3]] times its transpose.
    const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
    expect([...(cholesky(matrix, 3) ?? [])]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });
  it("gives null where the matrix is not positive definite", () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(0), 1)).toBeNull();
    expect(cholesky(Float64Array.of(-1), 1)).toBeNull();
    expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeNull();
    expect(cholesky(Float64Array.of(1, 1 - 1e-8, 1 - 1e-8, 1), 2)).not.toBeNull();
    expect(cholesky(Float64Array.of(1, 1 - 1e-11, 1 - 1e-11, 1), 2)).toBeNull();
  });
  test.prop([definite])("times its transpose is the matrix", ({ n, matrix }) => {
    const factor = cholesky(matrix, n) ?? new Float64Array(n * n);
    expectLower(factor, n);
    for (const [at, value] of product(factor, n).entries()) expect(value).toBeCloseTo(matrix[at] ?? 0, 12);
  });
});

describe("pivotedCholesky()", () => {
  it("takes the largest variance first, then what is left largest", () => {
    // Of three with variances 1, 4 and 2.25 the last is all but known once the second is.
    const matrix = Float64Array.of(1, 0, 0, 0, 4, 2.9, 0, 2.9, 2.25);
    expect(pivotedCholesky(matrix, 3)?.order).toEqual([1, 0, 2]);
    expect(pivotedCholesky(matrix, 3, [5, 1, 1])?.order).toEqual([0, 1, 2]);
    expect(pivotedCholesky(matrix, 3, [0, 0, 1])?.order).toEqual([2, 0, 1]);
  });
  it("takes the first of equals", () => {
    const identity = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    expect(pivotedCholesky(identity, 3)?.order).toEqual([0, 1, 2]);
    expect(pivotedCholesky(identity, 3, [0, 0, 0])?.order).toEqual([0, 1, 2]);
  });
  it("gives null where the matrix is not positive definite", () => {
    expect(pivotedCholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(pivotedCholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(pivotedCholesky(Float64Array.of(Number.NaN), 1)).toBeNull();
  });
  test.prop([definite])(
    "times its transpose is the matrix in its order, with falling pivots",
    ({ n, matrix }) => {
      const { order, factor } = pivotedCholesky(matrix, n) ?? { order: [], factor: new Float64Array(n * n) };
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      expectLower(factor, n);
      const whole = product(factor, n);
      for (const [i, from] of order.entries()) {
        for (const [j, to] of order.entries()) {
          expect(whole[i * n + j]).toBeCloseTo(matrix[from * n + to] ?? 0, 12);
        }
        if (i > 0) expect(factor[i * n + i]).toBeLessThanOrEqual((factor[(i - 1) * (n + 1)] ?? 0) + 1e-9);
      }
    },
  );
});
