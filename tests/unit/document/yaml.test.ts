import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readPlanText, readYaml } from "../../../src/document/yaml.ts";
import { PlanError } from "../../../src/errors.ts";
import { anyText } from "../../property/text.ts";
import { errorInTime } from "../node/errorInTime.ts";

const BOMB = [
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ..."bcdefghij".split("").map((key, i) => {
    const before = "abcdefghij"[i];
    return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
  }),
].join("\n");

describe("readYaml()", () => {
  test.each([
    ["a: 1\nb: [x, y]\n", { a: 1, b: ["x", "y"] }],
    [
      "a: 1\r\nb:\r\n  - x\r\n  - y: |\r\n      two\r\n      lines\r\n",
      { a: 1, b: ["x", { y: "two\nlines\n" }] },
    ],
    ["\ufeff重庆: 渝中 # 区\n", { 重庆: "渝中" }],
    ["", null],
    ["# only a comment\n", null],
    ["---\na: 1\n...\n", { a: 1 }],
    ["just text", "just text"],
    ["a:\nb: ~\nc: null", { a: null, b: null, c: null }],
    ["a: yes\nb: true\nc: 'true'\nd: !!str 5", { a: "yes", b: true, c: "true", d: "5" }],
    ["a: 6%\nb: +1pp\nc: x0.8\nd: 1.17万亿元", { a: "6%", b: "+1pp", c: "x0.8", d: "1.17万亿元" }],
    ["%YAML 1.1\n---\na: yes\nb: 1:30", { a: "yes", b: "1:30" }],
  ])("reads %j", (text, value) => {
    expect(readYaml(text).value).toEqual(value);
  });

  test("reads every key as text", () => {
    const { value } = readYaml("2021: 1\n2022.0: 2\n~: 3\ntrue: 4\n0x1F: 5\n? 2023\n: 6\n");
    expect(value).toEqual({ "2021": 1, "2022.0": 2, "~": 3, true: 4, "0x1F": 5, "2023": 6 });
  });

  test("leaves timestamps as text", () => {
    expect(readYaml("a: 2021-12-31\nb: 2021-12-31T00:00:00Z").value).toEqual({
      a: "2021-12-31",
      b: "2021-12-31T00:00:00Z",
    });
  });

  test("lets infinite numbers through, for the plan parser to refuse", () => {
    expect(readYaml("a: .nan\nb: -.inf\nc: 1e400").value).toEqual({
      a: Number.NaN,
      b: Number.NEGATIVE_INFINITY,
      c: Number.POSITIVE_INFINITY,
    });
  });

  test("keeps __proto__ as a key, for the plan parser to refuse", () => {
    const { value } = readYaml("__proto__: { a: 1 }\nconstructor: 2");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test("copies what an alias names, as it was there", () => {
    const { value } = readYaml("a: &x { p: 1 }\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x\n");
    expect(value).toEqual({ a: { p: 1 }, b: [{ p: 1 }], c: 2, d: [{ p: 1 }], e: 2 });
    const { a, b } = value as { a: object; b: object[] };
    expect(b[0]).not.toBe(a);
  });

  test("has no merge keys", () => {
    expect(readYaml("a: &x { p: 1 }\nb: { <<: *x }").value).toEqual({ a: { p: 1 }, b: { "<<": { p: 1 } } });
  });

  test("locates keys, items and what is missing by what is around it", () => {
    const text =
      "# 重庆\r\na: &x\r\n  b: 1\r\nlist:\r\n  - p: 1\r\n    重庆: 2\r\n  - *x\r\n2021: { q: 3 }\r\n";
    const { locate } = readYaml(text);
    expect(locate([])).toEqual({ line: 2, column: 1 });
    expect(locate(["a", "b"])).toEqual({ line: 3, column: 3 });
    expect(locate(["list", 0, "p"])).toEqual({ line: 5, column: 5 });
    expect(locate(["list", 0, "重庆"])).toEqual({ line: 6, column: 5 });
    expect(locate(["list", 1])).toEqual({ line: 7, column: 5 });
    expect(locate(["list", 1, "b"])).toEqual({ line: 3, column: 3 });
    expect(locate(["2021", "q"])).toEqual({ line: 8, column: 9 });
    expect(locate([2021, "q"])).toEqual({ line: 8, column: 9 });
    expect(locate(["list", 9, "x"])).toEqual({ line: 4, column: 1 });
    expect(readYaml("").locate(["a"])).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ["a: b: c", 1, 4, "Nested mappings"],
    ["a: 1\n\tb: 2", 2, 1, "Tabs are not allowed"],
    ["a: [1, 2\nb: 3", 2, 1, "Flow sequence"],
    ['a: "x', 1, 6, "Missing closing"],
    ["a: 1\n- b", 2, 1, ""],
    ["a: !color red", 1, 4, "Unresolved tag: !color"],
    ["a: !!timestamp 2021-12-31", 1, 4, "Unresolved tag"],
    ["a: !!binary aGk=", 1, 4, "Unresolved tag"],
    ["%FOO bar\n---\na: 1", 1, 1, "Unknown directive %FOO"],
    ["a: 1\n---\nb: 2", 2, 1, "one YAML document"],
    ["a: 1\n...\n%YAML 1.2\n---\nb: 2", 3, 1, "one YAML document"],
    ["a: *b", 1, 4, "The alias *b has no anchor before it"],
    ["? [a]\n: 1", 1, 3, "A key must be a plain text"],
    ["{ {}: 1 }", 1, 3, "A key must be a plain text"],
    [`${"a".repeat(1100)}: 1`, 1, 1, "1024 chars"],
  ])("refuses %j with line and column", (text, line, column, message) => {
    const [issue] = errorInTime(() => readYaml(text)).issues;
    expect(issue).toMatchObject({ path: "", code: "syntax", line, column });
    expect(issue?.message).toContain(message);
  });

  test("refuses every key that is there twice, however it is written", () => {
    const { issues } = errorInTime(() => readYaml("a: 1\nb:\n  2021: 1\n  '2021': 2\na: { c: 1, c: 2 }\n"));
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["duplicate", 4, 3],
      ["duplicate", 5, 12],
      ["duplicate", 5, 1],
    ]);
    expect(issues[0]?.message).toBe('The key "2021" is there twice, first in line 3');
  });

  test("reads 64 levels and not 65", () => {
    const block = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");
    const texts: readonly ((levels: number) => string)[] = [
      (levels) => "[".repeat(levels) + "]".repeat(levels),
      (levels) => "{a: ".repeat(levels) + "}".repeat(levels),
      (levels) => `${"- ".repeat(levels)}x`,
      block,
    ];
    for (const text of texts) {
      expect(() => readYaml(text(64))).not.toThrow();
      expect(errorInTime(() => readYaml(text(65))).issues).toMatchObject([{ path: "", code: "too-deep" }]);
    }
  });

  test.each([
    ["an alias bomb", () => BOMB, "too-large"],
    ["200,000 aliases", () => `a: &a 1\nb: [${"*a ,".repeat(30_000)}]`, "too-large"],
    ["an anchor that holds itself", () => "&a [*a, *a]", "too-deep"],
    [
      "depth by aliases",
      () => `a: &a ${"[".repeat(40)}${"]".repeat(40)}\nb: ${"[".repeat(40)}*a${"]".repeat(40)}`,
      "too-deep",
    ],
    ["50 MB", () => "a".repeat(50_000_000), "too-large"],
    ["100,000 flow lists", () => "[".repeat(100_000), "too-deep"],
    ["100,000 flow maps", () => "{a: ".repeat(100_000), "too-deep"],
    ["100,000 compact items", () => "- ".repeat(100_000), "too-deep"],
    ["100,000 compact keys", () => "? ".repeat(100_000), "too-deep"],
    ["100,000 compact values", () => ": ".repeat(100_000), "too-deep"],
    ["100,000 keys on a line", () => "a: ".repeat(100_000), "too-deep"],
    ["a mixture", () => "- ? [{a: ".repeat(25_000), "too-deep"],
    [
      "indentation",
      () => Array.from({ length: 1900 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "too-deep",
    ],
    ["a million errors", () => "]".repeat(1_000_000), "syntax"],
    ["many commas", () => `[${",".repeat(300_000)}`, "syntax"],
    ["many directives", () => "%X\n".repeat(300_000), "syntax"],
    ["many equal keys", () => "a: 1\n".repeat(40_000), "duplicate"],
  ])("refuses %s", (_what, text, code) => {
    const { issues, message } = errorInTime(() => readYaml(text()));
    expect(issues[0]?.code).toBe(code);
    expect(issues.length).toBeLessThanOrEqual(20);
    expect(message.length).toBeLessThan(5000);
  });

  property.prop([fc.jsonValue({ maxDepth: 5 })])("reads what was written as YAML, and as JSON", (value) => {
    const plain: unknown = JSON.parse(JSON.stringify(value));
    expect(readYaml(stringify(plain)).value).toEqual(plain);
    expect(readYaml(JSON.stringify(plain)).value).toEqual(plain);
  });

  property.prop(
    [
      fc.oneof(
        anyText(),
        fc
          .array(
            fc.constantFrom(
              ..."- ,? ,: ,:,\n,\n  ,[,],{,},a,&a ,*a,!t ,#,\",',|\n,--- ,...,%,\t,\r\n,\\,<<".split(","),
              ",",
            ),
          )
          .map((parts) => parts.join("")),
      ),
    ],
    { numRuns: 1000 },
  )("of any text is data or a PlanError", (text) => {
    try {
      readYaml(text).locate(["a", 0]);
    } catch (error) {
      expect(error).toBeInstanceOf(PlanError);
    }
  });
});

describe("readPlanText()", () => {
  test.each([
    ['{"a": 1}', undefined, { a: 1 }],
    ["\ufeff \n [1]", undefined, [1]],
    ["{a: 1,}", undefined, { a: 1 }],
    ["a: 1", undefined, { a: 1 }],
    ['{"a": 1}', "yaml" as const, { a: 1 }],
    ['{"a": 1}', "json" as const, { a: 1 }],
  ])("reads %j as %s", (text, format, value) => {
    expect(readPlanText(text, format).value).toEqual(value);
  });

  test("keeps to the format that it is given", () => {
    expect(() => readPlanText("a: 1", "json")).toThrow("The text is not JSON");
  });

  test.each([
    ['{"a": 1, "a": 2}', "duplicate"],
    ["[".repeat(100_000), "too-deep"],
    [" ".repeat(50_000_000), "too-large"],
    ['{"a": 1 "b"', "syntax"],
  ])("refuses %.20s", (text, code) => {
    expect(errorInTime(() => readPlanText(text)).issues[0]?.code).toBe(code);
  });
});
