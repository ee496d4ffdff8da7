import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/math/eigen.ts";
import { nearestCorrelation } from "../../../src/math/nearestCorrelation.ts";
import { findRoot } from "../../../src/math/root.ts";

interface Golden {
  readonly nearest: readonly {
    readonly source: string;
    readonly tolerance: number;
    readonly matrix: readonly (readonly number[])[];
    readonly nearest: readonly (readonly number[])[];
  }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL("../../golden/correlation.json", import.meta.url), "utf8"),
);

/** As near as the projections come, without the margin of the smallest eigenvalue. */
const EXACT = 1e-12;

const number = fc.double({ min: -1, max: 1, noNaN: true });

/** What may be meant for a correlation matrix: symmetric, a diagonal of 1, entries from -1 to 1. */
const attempt = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(number, { minLength: n * n, maxLength: n * n }),
    /** Rows of these, scaled to length 1, make a valid matrix to compare with. */
    factors: fc.array(number, { minLength: n * n, maxLength: n * n }),
  }),
);

function symmetric(entries: readonly number[], n: number): Float64Array {
  return Float64Array.from(entries, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i === j ? 1 : (entries[Math.max(i, j) * n + Math.min(i, j)] ?? 0);
  });
}

function valid(factors: readonly number[], n: number): Float64Array {
  const rows = Array.from({ length: n }, (_, i) => {
    const row = factors.slice(i * n, i * n + n).map((x) => x + 1e-3);
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    return row.map((x) => x / length);
  });
  return Float64Array.from(
    rows.flatMap((a) => rows.map((b) => a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0))),
  );
}

describe("nearestCorrelation()", () => {
  it.each(golden.nearest)("gives what is published: $source", ({ matrix, nearest, tolerance }) => {
    const n = matrix.length;
    const found = nearestCorrelation(Float64Array.from(matrix.flat()), n, EXACT);
    for (const [at, value] of nearest.flat().entries()) {
      expect(Math.abs((found[at] ?? 0) - value)).toBeLessThan(tolerance);
    }
  });
  it("solves the example of order 3 as its cubic does: 4x³ = x + 1, beside y = 2x² - 1", () => {
    const { x } = findRoot((v) => 4 * v * v * v - v - 1, 0, 1);
    const found = nearestCorrelation(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3, EXACT);
    expect(found[1]).toBeCloseTo(x, 8);
    expect(found[2]).toBeCloseTo(2 * x * x - 1, 8);
  });
  it("leaves a valid matrix as it is, but for the margin", () => {
    const matrix = Float64Array.of(1, 0.5, 0.2, 0.5, 1, -0.3, 0.2, -0.3, 1);
    for (const [at, value] of nearestCorrelation(matrix, 3, EXACT).entries()) {
      expect(value).toBeCloseTo(matrix[at] ?? 0, 11);
    }
  });
  it("gives a valid matrix however many entries there are", () => {
    const n = 80;
    const checked = Float64Array.from({ length: n * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      return i === j ? 1 : (i + j) % 3 === 0 ? -1 : 0.9;
    });
    const { values } = symmetricEigen(nearestCorrelation(checked, n, 0.01), n);
    expect(values[n - 1]).toBeGreaterThanOrEqual(0.01 - 1e-12);
  });
  test.prop([attempt, fc.constantFrom(1e-6, 1e-3)])(
    "is symmetric, of unit diagonal, and has no eigenvalue below the margin",
    ({ n, entries }, least) => {
      const found = nearestCorrelation(symmetric(entries, n), n, least);
      for (let i = 0; i < n; i++) {
        expect(found[i * n + i]).toBe(1);
        for (let j = 0; j < i; j++) expect(found[i * n + j]).toBe(found[j * n + i]);
      }
      expect(symmetricEigen(found, n).values[n - 1]).toBeGreaterThanOrEqual(least - 1e-12);
    },
  );
  test.prop([attempt])(
    "is nearer than any other: no way to a valid matrix goes down",
    ({ n, entries, factors }) => {
      const matrix = symmetric(entries, n);
      const found = nearestCorrelation(matrix, n, EXACT);
      const other = valid(factors, n);
      // Of a projection on a convex set: the way back and the way to any other member make no acute angle.
      let angle = 0;
      for (const [at, x] of found.entries()) angle += ((matrix[at] ?? 0) - x) * ((other[at] ?? 0) - x);
      expect(angle).toBeLessThan(1e-6);
    },
  );
});
