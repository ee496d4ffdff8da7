import { expect, test } from "vitest";
import { parseFormula } from "../../../src/formula/parse.ts";
import { formulaReferences } from "../../../src/formula/references.ts";

test.each([
  ["3", []],
  ["a", ["a"]],
  ["b / (a + b) * max(c, a^2)", ["b", "a", "c"]],
  ["__proto__ + constructor", ["__proto__", "constructor"]],
])("formulaReferences() of %s is %j", (formula, ids) => {
  expect(formulaReferences(parseFormula(formula))).toEqual(ids);
});
