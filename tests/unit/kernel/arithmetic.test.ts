import { describe, expect, it } from "vitest";
import { evaluateFormula } from "../../../src/formula/evaluate.ts";
import type { FormulaNode } from "../../../src/formula/tree.ts";
import type { Instruction } from "../../../src/kernel/program.ts";
import { nthRoot } from "../../../src/math/power.ts";
import { bitsOf, hardColumn, runOn } from "./run.ts";

const a: FormulaNode = { ref: "a" };
const b: FormulaNode = { ref: "b" };
const columns: Readonly<Record<string, Float64Array>> = { a: hardColumn(256, 1), b: hardColumn(256, 7) };

/** Each operation of formulas, and the instruction that does the same to columns 0 and 1. */
const PAIRS: readonly (readonly [FormulaNode, Instruction])[] = [
  [a, { op: "copy", out: 2, in: 0 }],
  [
    { op: "+", args: [a, b] },
    { op: "add", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "-", args: [a, b] },
    { op: "subtract", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "*", args: [a, b] },
    { op: "multiply", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "/", args: [a, b] },
    { op: "divide", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "min", args: [a, b] },
    { op: "minimum", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "max", args: [a, b] },
    { op: "maximum", out: 2, left: 0, right: 1 },
  ],
  [
    { op: "neg", args: [a] },
    { op: "negate", out: 2, in: 0 },
  ],
  [
    { op: "abs", args: [a] },
    { op: "absolute", out: 2, in: 0 },
  ],
  [
    { op: "sqrt", args: [a] },
    { op: "root", out: 2, in: 0 },
  ],
  ...[-64, -7, -2, -1, 0, 1, 2, 3, 10, 63].map((n): readonly [FormulaNode, Instruction] => [
    { op: "^", args: [a, { value: n }] },
    { op: "power", out: 2, in: 0, exponent: n },
  ]),
];

describe("arithmetic of the kernel", () => {
  it.each(PAIRS)("gives the bits of the formula %j", (formula, instruction) => {
    const expected = new Float64Array(256);
    evaluateFormula(formula, (id) => columns[id] ?? expected, 256, expected);
    const { columns: left } = runOn(Object.values(columns), [
      { op: "finite", out: 0, in: 0 },
      { op: "finite", out: 1, in: 1 },
      instruction,
      { op: "finite", out: 2, in: 2 },
    ]);
    expect(bitsOf(left[2] ?? expected)).toEqual(bitsOf(expected));
  });

  it.each([1, 2, 3, 5, 12, 60])("takes roots of degree %d, the bits of nthRoot", (degree) => {
    const x = hardColumn(256, 3).map((a, i) => (i % 2 === 0 ? Math.abs(a) : a));
    const { columns: left } = runOn([x], [{ op: "nthRoot", out: 1, in: 0, degree }]);
    expect(bitsOf(left[1] ?? x)).toEqual(bitsOf(x.map((a) => nthRoot(a, degree))));
  });

  it("adds consecutive columns from the left", () => {
    const parts = [3, 4, 5, 6].map((seed) => hardColumn(64, seed));
    const expected = Float64Array.from({ length: 64 }, (_, i) =>
      parts.map((part) => part[i] ?? 0).reduce((sum, x) => sum + x),
    );
    const { columns: left } = runOn(parts, [{ op: "sum", out: 4, in: 0, count: 4 }]);
    expect(bitsOf(left[4] ?? expected)).toEqual(bitsOf(expected));
  });

  it("fills a column with a constant", () => {
    const { columns: left } = runOn([], [{ op: "constant", out: 0, value: 0.1 }], { block: 32 });
    expect(left[0]).toEqual(new Float64Array(32).fill(0.1));
  });
});
