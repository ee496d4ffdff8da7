import { describe, expect, test } from "vitest";
import { checkFormulaTree } from "../../../src/formula/check.ts";
import { FormulaError } from "../../../src/formula/error.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { FORMULA_CASES } from "./table.ts";

const a = { ref: "a" };

function nested(levels: number): unknown {
  let tree: unknown = a;
  for (let i = 1; i < levels; i++) tree = { op: "abs", args: [tree] };
  return tree;
}

describe("checkFormulaTree()", () => {
  test.each(FORMULA_CASES)("takes the tree of $formula", ({ formula }) => {
    const tree = parseFormula(formula);
    const stored: unknown = JSON.parse(JSON.stringify(tree));
    expect(checkFormulaTree(stored)).toEqual(tree);
    expect(checkFormulaTree(stored)).not.toBe(stored);
  });

  test("turns -0, which JSON does not have, into 0", () => {
    expect(checkFormulaTree({ value: -0 })).toEqual({ value: 0 });
  });

  test("takes 30 levels and 2,000 parts", () => {
    expect(() => checkFormulaTree(nested(30))).not.toThrow();
    expect(() => checkFormulaTree({ op: "+", args: Array.from({ length: 1999 }, () => a) })).not.toThrow();
  });

  const cycle: { op: string; args: unknown[] } = { op: "abs", args: [] };
  cycle.args.push(cycle);
  let shared: unknown = a;
  for (let i = 0; i < 28; i++) shared = { op: "+", args: [shared, shared] };

  test.each([
    ["text", "a / b", 'current value is "a / b"'],
    ["null", null, "current value is null"],
    ["a list", [a], "current value is a list"],
    ["nothing", {}, "value must be a finite number, current value is undefined"],
    ["text for a number", { value: "3" }, "value must be a finite number"],
    ["NaN", { value: Number.NaN }, "value must be a finite number"],
    ["Infinity", { value: Number.POSITIVE_INFINITY }, "value must be a finite number"],
    ["an empty id", { ref: "" }, "ref must be an id"],
    ["a number as id", { ref: 3 }, "ref must be an id"],
    ["two things at once", { ref: "a", value: 3 }, 'current key is "value"'],
    ["an unknown key", { op: "abs", args: [a], eval: 1 }, 'current key is "eval"'],
    [
      "a key that would be a prototype",
      JSON.parse('{"value": 1, "__proto__": {}}'),
      'current key is "__proto__"',
    ],
    ["an inherited value", Object.create({ value: 3 }), "current value is undefined"],
    ["an unknown operation", { op: "sin", args: [a] }, "op must be one of + - * / ^ neg min max abs sqrt"],
    ["an inherited operation", { op: "toString", args: [a] }, "op must be one of"],
    ["no arguments", { op: "abs" }, "args must be a list"],
    ["too few", { op: "+", args: [a] }, "+ takes 2 arguments or more, current number is 1"],
    ["too many", { op: "/", args: [a, a, a] }, "/ takes 2 arguments, current number is 3"],
    ["two for one", { op: "neg", args: [a, a] }, "neg takes 1 argument, current number is 2"],
    ["a hole", { op: "+", args: new Array(2) }, "at args[0]: must be"],
    ["a long hole", { op: "+", args: new Array(1e9) }, "at args[0]: must be"],
    ["an indicator as exponent", { op: "^", args: [a, a] }, "the exponent of ^"],
    ["a fraction as exponent", { op: "^", args: [a, { value: 0.5 }] }, "the exponent of ^"],
    ["an exponent past 64", { op: "^", args: [a, { value: -65 }] }, "the exponent of ^"],
    ["trouble far in", { op: "abs", args: [{ op: "+", args: [a, 7] }] }, "at args[0].args[1]: must be"],
    ["31 levels", nested(31), "more than 30 levels"],
    ["100,000 levels", nested(100_000), "more than 30 levels"],
    ["a cycle", cycle, "more than 30 levels"],
    ["2,001 parts", { op: "+", args: Array.from({ length: 2000 }, () => a) }, "more than 2000 parts"],
    ["parts shared 2^30 times", shared, "more than 2000 parts"],
  ])("refuses %s", (_what, input, part) => {
    expect(() => checkFormulaTree(input)).toThrow(FormulaError);
    expect(() => checkFormulaTree(input)).toThrow(part);
  });
});
