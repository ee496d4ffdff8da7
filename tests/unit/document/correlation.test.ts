import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { amount, issuesOf, parsed, planWith } from "./fixture.ts";

type Matrix = readonly (readonly number[])[];

function correlated(matrix: Matrix): object {
  const ids = matrix.map((_, i) => `k${i}`);
  return planWith({
    indicators: Object.fromEntries(ids.map((id) => [id, amount()])),
    correlation: { indicators: ids, matrix },
  });
}

/** What is wrong with a matrix of which only its eigenvalues are. */
function messageOf(matrix: Matrix): string {
  const issues = issuesOf(correlated(matrix));
  expect(issues.map(({ path, code }) => [path, code])).toEqual([["correlation.matrix", "value"]]);
  return issues[0]?.message ?? "";
}

/** A symmetric matrix of unit diagonal from what stands below it. */
function symmetric(n: number, entry: (i: number, j: number) => number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : entry(Math.max(i, j), Math.min(i, j)))),
  );
}

/** The matrix with the pairs that a message names: `[0][1] 0.7605`. */
function pasted(matrix: Matrix, message: string): number[][] {
  const mended = matrix.map((row) => [...row]);
  for (const [, i, j, value] of message.matchAll(/\[(\d+)\]\[(\d+)\] (-?[\d.]+)/g)) {
    for (const [a, b] of [
      [i, j],
      [j, i],
    ]) {
      const row = mended[Number(a)];
      if (row !== undefined) row[Number(b)] = Number(value);
    }
  }
  return mended;
}

describe("a correlation matrix", () => {
  it("that is not positive definite is refused with its smallest eigenvalue and the nearest that is", () => {
    // Higham (2002): eigenvalue 1 - √2, nearest 0.7607 and 0.1573, here a little inside.
    const message = messageOf([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    expect(message).toBe(
      "must be positive definite, its smallest eigenvalue is -0.4142; " +
        "the nearest valid matrix has [0][1] 0.7605, [0][2] 0.1573, [1][2] 0.7605",
    );
  });
  it("of two that are the same is refused, of two that are nearly so is not", () => {
    expect(
      messageOf([
        [1, 1],
        [1, 1],
      ]),
    ).toContain("the nearest valid matrix has [0][1] 0.9998");
    expect(
      messageOf([
        [1, -1],
        [-1, 1],
      ]),
    ).toContain("the nearest valid matrix has [0][1] -0.9998");
    expect(
      parsed(
        correlated([
          [1, 0.9999],
          [0.9999, 1],
        ]),
      ).correlation?.matrix[0],
    ).toEqual([1, 0.9999]);
    expect(parsed(correlated([[1]])).correlation?.indicators).toEqual(["k0"]);
  });
  it("of many shows a few of the pairs that change most, and a factor that mends it too", () => {
    const matrix = symmetric(20, (i, j) => ((i + j) % 2 === 0 ? 0.9 : -0.5) * ((i * j) % 3 === 0 ? -1 : 1));
    const message = messageOf(matrix);
    expect(message.length).toBeLessThan(500);
    expect(message).toMatch(/changes 1\d\d pairs, most of all (\[\d+\]\[\d+\] -?[\d.]+(, |;)){6}/);
    const factor = Number(/times (0\.\d+) is valid too/.exec(message)?.[1]);
    expect(parsed(correlated(symmetric(20, (i, j) => (matrix[i]?.[j] ?? 0) * factor)))).toBeDefined();
    expect(messageOf(symmetric(20, (i, j) => (matrix[i]?.[j] ?? 0) * (factor + 0.01)))).toBeDefined();
  });
  it("of as many as there may be is refused within a second, of more at once", () => {
    const message = messageOf(symmetric(300, (i, j) => ((i * j) % 7 === 0 ? 0.5 : -0.2)));
    expect(message).toContain("must be positive definite");
    const issues = issuesOf(correlated(symmetric(301, () => 0)));
    expect(issues.map(({ path, code }) => [path, code])).toEqual([["correlation.indicators", "too-large"]]);
  });
  it("is not searched for eigenvalues where something else is wrong with it", () => {
    const issues = issuesOf(
      correlated([
        [1, 1, 0],
        [1, 1, 1],
        [0.5, 1, 1],
      ]),
    );
    expect(issues.map(({ message }) => message)).toEqual(["must be symmetric, current values are 0 and 0.5"]);
  });
  test.prop([
    fc.integer({ min: 2, max: 4 }),
    fc.array(
      fc.double({ min: -1, max: 1, noNaN: true }).map((x) => x + 0),
      {
        minLength: 16,
        maxLength: 16,
      },
    ),
  ])("is valid as it is, or as its message has it", (n, entries) => {
    const matrix = symmetric(n, (i, j) => entries[i * 4 + j] ?? 0);
    let mended: Matrix = matrix;
    try {
      parsed(correlated(matrix));
    } catch {
      mended = pasted(matrix, messageOf(matrix));
    }
    expect(parsed(correlated(mended)).correlation?.matrix).toEqual(mended);
  });
});
