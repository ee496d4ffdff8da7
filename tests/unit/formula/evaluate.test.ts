import { describe, expect, test } from "vitest";
import { evaluateFormula } from "../../../src/formula/evaluate.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { FORMULA_CASES } from "./table.ts";

describe("evaluateFormula()", () => {
  test.each(FORMULA_CASES)("$formula of $columns is $values", ({ formula, columns, values }) => {
    const inputs = new Map(Object.entries(columns).map(([id, numbers]) => [id, Float64Array.from(numbers)]));
    const before = structuredClone(inputs);
    const out = new Float64Array(values.length);
    evaluateFormula(parseFormula(formula), (id) => inputs.get(id) ?? new Float64Array(), values.length, out);
    expect([...out]).toEqual(values);
    expect(inputs).toEqual(before);
  });

  test("writes only the elements it was asked for", () => {
    const out = Float64Array.of(7, 7, 7);
    evaluateFormula(parseFormula("a * 2"), () => Float64Array.of(1, 2, 3), 2, out);
    expect([...out]).toEqual([2, 4, 7]);
    evaluateFormula(parseFormula("1"), () => Float64Array.of(), 1, out);
    expect([...out]).toEqual([1, 4, 7]);
  });

  test("evaluates a column of 100,000", () => {
    const column = new Float64Array(100_000).fill(1.5);
    const out = new Float64Array(100_000);
    const tree = parseFormula("(a + b) / (a * b - 1) + max(a^3, sqrt(b))");
    evaluateFormula(tree, () => column, 100_000, out);
    expect(out[99_999]).toBe(3 / 1.25 + 1.5 ** 3);
  });
});
