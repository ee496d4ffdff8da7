import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { MAX_TEXT_BYTES, readJson } from "../../../src/document/text.ts";
import { PlanError } from "../../../src/errors.ts";
import { anyText } from "../../property/text.ts";
import { errorInTime } from "../node/errorInTime.ts";

describe("readJson()", () => {
  test.each([
    [
      '{"a": [1, -2.5e-3, true, false, null, "b\\n\\u4e2d"]}',
      { a: [1, -0.0025, true, false, null, "b\n中"] },
    ],
    [" \r\n\t[ ] ", []],
    ["{}", {}],
    ['"重庆"', "重庆"],
    ["\ufeff3", 3],
    ['{"a":1,\r\n"b":{}}', { a: 1, b: {} }],
    ['{"": {"": 1}}', { "": { "": 1 } }],
  ])("reads %s", (text, value) => {
    expect(readJson(text).value).toEqual(value);
  });

  test("keeps __proto__ as a key, for the plan parser to refuse", () => {
    const { value } = readJson('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test("locates keys, items and what is missing by what is around it", () => {
    const { locate } = readJson('\ufeff{\n  "a": [\r\n    1, {"重庆": 2}\r\n  ],\n  "b": {}\n}');
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(["a"])).toEqual({ line: 2, column: 3 });
    expect(locate(["a", 0])).toEqual({ line: 3, column: 5 });
    expect(locate(["a", 1, "重庆"])).toEqual({ line: 3, column: 9 });
    expect(locate(["a", 7, "x"])).toEqual({ line: 2, column: 3 });
    expect(locate(["b", "toString"])).toEqual({ line: 5, column: 3 });
    expect(locate(["__proto__"])).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ["", 1, 1, "expected a value, found its end"],
    ["nul", 1, 1, 'expected a value, found "nul"'],
    ['{\n  "a": }', 2, 8, 'expected a value, found "}"'],
    ['{"a": 1,}', 1, 9, "expected a key in double quotes"],
    ["{a: 1}", 1, 2, "expected a key in double quotes"],
    ['{"a" 1}', 1, 6, 'expected ":"'],
    ["[1 2]", 1, 4, 'expected "," or "]"'],
    ["[1", 1, 3, 'expected "," or "]", found its end'],
    ['{"a": 1]', 1, 8, 'expected "," or "}"'],
    ["[1]\n]", 2, 1, 'expected its end, found "]"'],
    ["01", 1, 2, "expected its end"],
    ["NaN", 1, 1, "expected a value"],
    ['"a\nb"', 1, 1, "expected a value"],
    ['"\\x"', 1, 1, "expected a value"],
    ["// comment\n1", 1, 1, "expected a value"],
    ["gdp: 3", 1, 1, 'expected a value, found "gdp:"'],
  ])("refuses %j with line and column", (text, line, column, message) => {
    const [issue, ...others] = errorInTime(() => readJson(text)).issues;
    expect(issue).toMatchObject({ path: "", code: "syntax", line, column });
    expect(issue?.message).toContain(message);
    expect(others).toEqual([]);
  });

  test("refuses every key that is there twice", () => {
    const { issues } = errorInTime(() => readJson('{"a": 1,\n "b": {"c": 1, "\\u0063": 2},\n "a": 2}'));
    expect(issues).toEqual([
      {
        path: "b.c",
        code: "duplicate",
        message: 'The key "c" is there twice, first in line 2',
        line: 2,
        column: 16,
      },
      {
        path: "a",
        code: "duplicate",
        message: 'The key "a" is there twice, first in line 1',
        line: 3,
        column: 2,
      },
    ]);
  });

  test("reads 64 levels and not 65", () => {
    expect(() => readJson("[".repeat(64) + "]".repeat(64))).not.toThrow();
    const { issues } = errorInTime(() => readJson("[".repeat(65) + "]".repeat(65)));
    expect(issues).toMatchObject([{ path: "", code: "too-deep", line: 1, column: 65 }]);
  });

  test("counts bytes of UTF-8", () => {
    const quoted = (text: string, times: number) => `"${text.repeat(times)}"`;
    const bytes = MAX_TEXT_BYTES - 2;
    for (const [text, size] of [
      ["a", 1],
      ["é", 2],
      ["重", 3],
      ["𠮷", 4],
    ] as const) {
      expect(() => readJson(quoted(text, Math.floor(bytes / size)))).not.toThrow();
      const { issues } = errorInTime(() => readJson(quoted(text, Math.floor(bytes / size) + 1)));
      expect(issues).toMatchObject([{ path: "", code: "too-large" }]);
    }
  });

  test.each([
    ["50 MB", () => `"${"a".repeat(50_000_000)}"`, "too-large"],
    ["100,000 lists", () => "[".repeat(100_000), "too-deep"],
    ["100,000 objects", () => '{"a":'.repeat(100_000), "too-deep"],
    ["a string that does not end", () => `"${"\\n".repeat(900_000)}`, "syntax"],
    ["300,000 equal keys", () => `{${'"a":1,'.repeat(300_000)}"a":1}`, "duplicate"],
  ])("refuses %s", (_what, text, code) => {
    const { issues, message } = errorInTime(() => readJson(text()));
    expect(issues[0]?.code).toBe(code);
    expect(message.length).toBeLessThan(3000);
  });

  property.prop([
    fc.oneof(
      fc.json(),
      fc
        .array(fc.constantFrom(...'{}[]",:\\ \n-+.eE019abu'.split(""), "true", '"a"', "null"))
        .map((x) => x.join("")),
      anyText(),
    ),
  ])("reads what JSON.parse reads, but for equal keys", (text) => {
    let expected: unknown;
    try {
      expected = JSON.parse(text);
    } catch {
      expect(() => readJson(text)).toThrow(PlanError);
      return;
    }
    try {
      expect(readJson(text).value).toEqual(expected);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      expect(error.issues.every(({ code }) => code === "duplicate")).toBe(true);
    }
  });
});
