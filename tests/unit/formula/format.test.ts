import { describe, expect, test } from "vitest";
import { formatFormula } from "../../../src/formula/format.ts";
import { parseFormula } from "../../../src/formula/parse.ts";

describe("formatFormula() writes", () => {
  test.each([
    ["((a))", "a"],
    ["-3", "-3"],
    ["1e21*1e-7", "1e+21 * 1e-7"],
    ["(a+b)+c", "(a + b) + c"],
    ["a+(b+c)", "a + (b + c)"],
    ["(a*b)+(c/d)", "a * b + c / d"],
    ["(a+b)*(c-d)", "(a + b) * (c - d)"],
    ["a-(b-c)", "a - (b - c)"],
    ["(a-b)-c", "a - b - c"],
    ["a/(b*c)", "a / (b * c)"],
    ["(a/b)*c", "a / b * c"],
    ["a*(b/c)", "a * (b / c)"],
    ["-(a+b)", "-(a + b)"],
    ["-(a^2)", "-a^2"],
    ["(-a)^2", "(-a)^2"],
    ["(-3)^2", "(-3)^2"],
    ["(a^2)^-3", "(a^2)^-3"],
    ["a*(-3)", "a * -3"],
    ["a*(-(b*c))", "a * -(b * c)"],
    ["sqrt((a+b))", "sqrt(a + b)"],
    ["max(-(a),(b+c))", "max(-a, b + c)"],
  ])("%s as %s", (text, written) => {
    expect(formatFormula(parseFormula(text))).toBe(written);
  });

  test("the minus of a number that is not folded into it", () => {
    expect(formatFormula({ op: "neg", args: [{ value: -3 }] })).toBe("--3");
    expect(formatFormula({ op: "^", args: [{ op: "neg", args: [{ value: 3 }] }, { value: 2 }] })).toBe(
      "(-3)^2",
    );
  });
});
