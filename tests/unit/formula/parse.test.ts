import { describe, expect, test } from "vitest";
import { FormulaError } from "../../../src/formula/error.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import type { FormulaNode } from "../../../src/formula/tree.ts";

const a = { ref: "a" };
const b = { ref: "b" };
const c = { ref: "c" };

/** The error of a formula, which must come soon. */
function errorOf(text: string): FormulaError {
  const start = performance.now();
  try {
    parseFormula(text);
  } catch (error) {
    expect(performance.now() - start).toBeLessThan(10_000);
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`${text.slice(0, 60)} was read`);
}

describe("parseFormula() reads", () => {
  const cases: readonly [string, FormulaNode][] = [
    ["3", { value: 3 }],
    ["1.5e3", { value: 1500 }],
    ["-3", { value: -3 }],
    ["-(-(3))", { value: 3 }],
    ["-0", { value: 0 }],
    ["+a", a],
    ["((a))", a],
    ["-a", { op: "neg", args: [a] }],
    ["--a", { op: "neg", args: [{ op: "neg", args: [a] }] }],
    ["a + b + c", { op: "+", args: [a, b, c] }],
    ["(a + b) + c", { op: "+", args: [{ op: "+", args: [a, b] }, c] }],
    ["a + (b + c)", { op: "+", args: [a, { op: "+", args: [b, c] }] }],
    ["a * b * c", { op: "*", args: [a, b, c] }],
    ["a - b - c", { op: "-", args: [{ op: "-", args: [a, b] }, c] }],
    ["a - b + c", { op: "+", args: [{ op: "-", args: [a, b] }, c] }],
    ["a / b", { op: "/", args: [a, b] }],
    ["a * -b", { op: "*", args: [a, { op: "neg", args: [b] }] }],
    ["a ^ 2", { op: "^", args: [a, { value: 2 }] }],
    ["a ^ -2", { op: "^", args: [a, { value: -2 }] }],
    ["a ^ (-64)", { op: "^", args: [a, { value: -64 }] }],
    ["-a^2", { op: "neg", args: [{ op: "^", args: [a, { value: 2 }] }] }],
    ["min(a, b, c)", { op: "min", args: [a, b, c] }],
    ["max(a, 0)", { op: "max", args: [a, { value: 0 }] }],
    ["abs(a)", { op: "abs", args: [a] }],
    ["sqrt(a)", { op: "sqrt", args: [a] }],
    [" a\n+\r\n\tb\n", { op: "+", args: [a, b] }],
    ["金融业 + é + 𠮷", { op: "+", args: [{ ref: "金融业" }, { ref: "é" }, { ref: "𠮷" }] }],
  ];
  test.each(cases)("%s", (text, tree) => {
    expect(parseFormula(text)).toEqual(tree);
  });

  test.each(["constructor", "__proto__", "toString", "pi", "e", "i", "end", "min", "sqrt", "import", "PI"])(
    "%s as a reference like any other",
    (id) => {
      expect(parseFormula(id)).toEqual({ ref: id });
    },
  );

  test("500 terms as one sum", () => {
    const tree = parseFormula(Array.from({ length: 500 }, () => "a").join("+"));
    expect(tree).toEqual({ op: "+", args: Array.from({ length: 500 }, () => a) });
  });

  test("32 brackets and 30 levels", () => {
    expect(parseFormula(`${"(".repeat(32)}a${")".repeat(32)}`)).toEqual(a);
    expect(() => parseFormula(`${"-".repeat(29)}a`)).not.toThrow();
  });
});

describe("parseFormula() refuses", () => {
  test.each([
    ["assignment", "a = 3", '"=" (character 3)'],
    ["assignment of a property", "a.b = 3", '"="'],
    ["function definition", "f(x) = x^2", '"="'],
    ["import", 'import("fs")', '"\\""'],
    ["import of a name", "import(fs)", "import(fs)"],
    ["evaluate", "evaluate(a)", "evaluate(a)"],
    ["another function", "sin(a)", "sin(a)"],
    ["property access", "a.constructor", "a.constructor"],
    ["property call", "a.constructor(b)", "a.constructor(b)"],
    ["index", "a[1]", '"["'],
    ["object", "{x: 1}", '"{"'],
    ["list", "[1, 2]", '"["'],
    ["string", "'a'", '"\'"'],
    ["condition", "a ? b : c", '"?"'],
    ["comparison", "a < b", '"<"'],
    ["range", "1:3", '":"'],
    ["block", "a; b", '";"'],
    ["comment", "a # b", '"#"'],
    ["percent", "5%", '"%"'],
    ["factorial", "a!", '"!"'],
    ["bitwise", "a | b", '"|"'],
    ["backslash", "a \\ b", '"\\\\"'],
    ["full-width operator", "a ＋ b", '"＋"'],
    ["words for operators", "a mod b", "a mod b"],
    ["logic", "not a", "not a"],
    ["conversion", "a to b", "a to b"],
    ["unit", "5 cm", "5 cm"],
    ["implicit product", "2 a", "2 a"],
    ["implicit product within", "a * 2 b", "2 b"],
    ["product of brackets", "(a)(b)", "(a) (b)"],
    ["two lines", "a\nb", "a b"],
    ["elementwise product", "a .* b", "a .* b"],
    ["call of a call", "min(a, b)(c)", "min(a, b) (c)"],
    ["a function of nothing", "sqrt()", "sqrt takes 1 argument"],
    ["a minimum of one", "min(a)", "min takes 2 arguments or more"],
    ["a root of two", "sqrt(a, b)", "sqrt takes 1 argument"],
    ["power of an indicator", "2^a", "the exponent of ^"],
    ["fraction as power", "a^0.5", "the exponent of ^"],
    ["power above 64", "a^65", "the exponent of ^"],
    ["tower of powers", "a^2^3", "the exponent of ^"],
    ["NaN", "NaN", "NaN"],
    ["Infinity", "a + Infinity", "Infinity"],
    ["overflow", "1e400", "Infinity"],
    ["overflow below zero", "-1e400", "Infinity"],
    ["true", "true", "true"],
    ["null", "null", "null"],
    ["undefined", "undefined", "undefined"],
    ["nothing", "", "empty"],
    ["blanks", " \n ", "empty"],
    ["an unfinished sum", "a +", "Unexpected end of expression"],
    ["an open bracket", "(a", "Parenthesis ) expected"],
    ["a closing bracket", "a)", "Unexpected operator )"],
    ["two numbers", "1 2", 'Unexpected part "2" (character 3)'],
    ["a number in another base", "0b2", "cannot be read"],
  ])("%s", (_what, text, part) => {
    const { message } = errorOf(text);
    expect(message).toContain(part);
    expect(message.length).toBeLessThan(300);
  });

  test("and lists what is allowed", () => {
    expect(errorOf("a = 3").message).toContain(
      "allowed are numbers, ids, brackets, + - * / ^ and min max abs sqrt",
    );
  });

  test("with the position", () => {
    expect(errorOf("a = 3").position).toBe(3);
    expect(errorOf(" a + * b").position).toBe(6);
    expect(errorOf("sin(a)").position).toBeNull();
  });

  test.each([
    ["10,000 nested brackets", `${"(".repeat(10_000)}a${")".repeat(10_000)}`],
    ["33 nested brackets", `${"(".repeat(33)}a${")".repeat(33)}`],
    ["brackets that only look closed", `${")".repeat(100)}${"(".repeat(400)}`],
    ["10,000 characters", "a+".repeat(5_000)],
    ["50 million characters", "a".repeat(50_000_000)],
    ["500 signs", `${"-".repeat(500)}a`],
    ["500 exponents", Array.from({ length: 500 }, () => "a").join("^")],
    ["500 quotients", Array.from({ length: 500 }, () => "a").join("/")],
    ["500 differences", Array.from({ length: 500 }, () => "a").join("-")],
    ["nested percents, which double the time of mathjs each", `${"1%(".repeat(32)}1${")".repeat(32)}`],
    ["nested functions", `${"abs(".repeat(33)}a${")".repeat(33)}`],
  ])("%s", (_what, text) => {
    expect(errorOf(text).message.length).toBeLessThan(300);
  });
});
