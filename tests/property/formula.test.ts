import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { checkFormulaTree } from "../../src/formula/check.ts";
import { FormulaError } from "../../src/formula/error.ts";
import { evaluateFormula } from "../../src/formula/evaluate.ts";
import { formatFormula } from "../../src/formula/format.ts";
import { MAX_FORMULA_LENGTH } from "../../src/formula/limits.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { formulaReferences } from "../../src/formula/references.ts";
import type { FormulaNode } from "../../src/formula/tree.ts";
import { anyText } from "./text.ts";

/** Trees as the parser makes them: no minus on a number, ids that text can say. */
const { tree } = fc.letrec<{ tree: FormulaNode; leaf: FormulaNode }>((tie) => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => ({ value: x === 0 ? 0 : x }));
  const ref = fc
    .constantFrom("a", "b2", "_c", "$d", "min", "sqrt", "e", "__proto__", "人口")
    .map((id) => ({ ref: id }));
  const two = fc.tuple(tie("tree"), tie("tree"));
  const many = fc
    .tuple(two, fc.array(tie("tree"), { maxLength: 2 }))
    .map(([[first, second], others]): [FormulaNode, FormulaNode, ...FormulaNode[]] => [
      first,
      second,
      ...others,
    ]);
  return {
    leaf: fc.oneof(value, ref),
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      tie("leaf"),
      fc.record({ op: fc.constantFrom("+", "*", "min", "max"), args: many }),
      fc.record({ op: fc.constantFrom("-", "/"), args: two }),
      fc.record({ op: fc.constantFrom("abs", "sqrt"), args: fc.tuple(tie("tree")) }),
      fc.record({
        op: fc.constant("neg"),
        args: fc.tuple(tie("tree").filter((node) => !("value" in node))),
      }),
      fc.record({
        op: fc.constant("^"),
        args: fc.tuple(tie("tree"), fc.record({ value: fc.integer({ min: -64, max: 64 }) })),
      }),
    ),
  };
});

/** What an attacker would write: signs and words that mean something to mathjs. */
const hostile = fc
  .array(
    fc.constantFrom(
      ..."()+-*/^.,%!=:;?[]{}'\"<>&|~#\\ \n0123456789abc",
      ..."import mod to in and or not xor true null NaN Infinity e i sqrt( min( 1e9 0x 0b .^ .* ??".split(
        " ",
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("a formula", () => {
  test.prop([tree])("is read back as the tree it was written from", (node) => {
    const text = formatFormula(node);
    fc.pre(text.length <= MAX_FORMULA_LENGTH);
    expect(parseFormula(text)).toEqual(node);
    expect(checkFormulaTree(node)).toEqual(node);
  });

  test.prop([tree])("is finite or NaN, and never changes its columns", (node) => {
    const columns = new Map(
      formulaReferences(node).map((id) => [
        id,
        Float64Array.of(0, -1.5, 1e308, Number.NaN, Number.NEGATIVE_INFINITY),
      ]),
    );
    const before = structuredClone(columns);
    const out = new Float64Array(5);
    evaluateFormula(node, (id) => columns.get(id) ?? new Float64Array(5), 5, out);
    for (const x of out) expect(Number.isFinite(x) || Number.isNaN(x)).toBe(true);
    expect(columns).toEqual(before);
  });

  test.prop([fc.oneof(hostile, anyText({ maxLength: 60 }))], { numRuns: 2000 })(
    "of any text is a tree or a FormulaError",
    (text) => {
      let node: FormulaNode;
      try {
        node = parseFormula(text);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
        return;
      }
      expect(checkFormulaTree(node)).toEqual(node);
      expect(parseFormula(formatFormula(node))).toEqual(node);
    },
  );

  test.prop([fc.anything({ maxDepth: 4, withNullPrototype: true, withSparseArray: true })])(
    "of any data is a tree or a FormulaError",
    (data) => {
      try {
        checkFormulaTree(data);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
      }
    },
  );
});
