import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/math/eigen.ts";

/** Symmetric matrices, among them singular ones, and such with equal rows. */
const matrix = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc
    .array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 1, -1, 1e-12, 1e6)), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((all) => ({
      n,
      values: Float64Array.from(all, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return all[Math.max(i, j) * n + Math.min(i, j)] ?? 0;
      }),
    })),
);

describe("symmetricEigen()", () => {
  it("gives 2 - 2 cos(kπ/(n + 1)) for second differences, with sines for vectors", () => {
    for (const n of [1, 2, 5, 40]) {
      const second = Float64Array.from({ length: n * n }, (_, at) => {
        const apart = Math.abs(Math.floor(at / n) - (at % n));
        return apart === 0 ? 2 : apart === 1 ? -1 : 0;
      });
      const { values, vectors } = symmetricEigen(second, n);
      for (let k = 1; k <= n; k++) {
        const angle = (k * Math.PI) / (n + 1);
        expect(values[n - k]).toBeCloseTo(2 - 2 * Math.cos(angle), 13);
        for (let i = 0; i < n; i++) {
          const sine = Math.sqrt(2 / (n + 1)) * Math.abs(Math.sin((i + 1) * angle));
          expect(Math.abs(vectors[i * n + n - k] ?? 0)).toBeCloseTo(sine, 12);
        }
      }
    }
  });
  it("gives 1 + (n - 1) r once and 1 - r else for equal correlations", () => {
    const n = 30;
    const equal = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0.3));
    const { values, vectors } = symmetricEigen(equal, n);
    expect(values[0]).toBeCloseTo(1 + 0.3 * (n - 1), 12);
    for (const value of values.subarray(1)) expect(value).toBeCloseTo(0.7, 13);
    for (let i = 0; i < n; i++) expect(vectors[i * n]).toBeCloseTo(1 / Math.sqrt(n), 13);
  });
  it("takes the matrix without rows, a zero matrix and a diagonal one", () => {
    expect(symmetricEigen(new Float64Array(0), 0).values).toHaveLength(0);
    expect([...symmetricEigen(new Float64Array(4), 2).values]).toEqual([0, 0]);
    const { values, vectors } = symmetricEigen(Float64Array.of(1, 0, 0, 3), 2);
    expect([...values]).toEqual([3, 1]);
    expect([...vectors]).toEqual([0, 1, 1, 0]);
  });
  it("ends for a matrix with a hole", () => {
    expect(symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2).values).toHaveLength(2);
  });
  it("leaves its input as it is", () => {
    const input = Float64Array.of(1, 0.5, 0.5, 1);
    symmetricEigen(input, 2);
    expect([...input]).toEqual([1, 0.5, 0.5, 1]);
  });
  test.prop([matrix])("puts the matrix together again from vectors at right angles", ({ n, values: m }) => {
    fc.pre(m.every((x) => x === 0) || m.some((x) => Math.abs(x) > 1e-140));
    const { values, vectors } = symmetricEigen(m, n);
    const size = Math.max(1e-300, ...m.map(Math.abs)) * n;
    for (let i = 0; i < n; i++) {
      let largest = 0;
      for (let j = 0; j < n; j++) {
        let entry = 0;
        let product = 0;
        for (let k = 0; k < n; k++) {
          entry += (vectors[i * n + k] ?? 0) * (values[k] ?? 0) * (vectors[j * n + k] ?? 0);
          product += (vectors[k * n + i] ?? 0) * (vectors[k * n + j] ?? 0);
        }
        expect(Math.abs(entry - (m[i * n + j] ?? 0)) / size).toBeLessThan(1e-13);
        expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
        const component = vectors[j * n + i] ?? 0;
        if (Math.abs(component) > Math.abs(largest)) largest = component;
      }
      expect(largest).toBeGreaterThan(0);
      if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1] ?? 0);
    }
  });
});
