import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import {
  comparisonMarkdown,
  escapeMarkdown,
  outlookMarkdown,
  requirementsMarkdown,
  toMarkdown,
} from "../../../src/report/markdown.ts";
import { projection } from "./fixture.ts";

describe("escapeMarkdown()", () => {
  test("keeps pipes, line breaks, angle brackets and backticks from meaning anything", () => {
    expect(escapeMarkdown("a|b\nc <script>`x`</script> & *y* [z](w) \\")).toBe(
      "a\\|b c &lt;script&gt;\\`x\\`&lt;/script&gt; &amp; \\*y\\* \\[z\\](w) \\\\",
    );
  });
});

describe("toMarkdown()", () => {
  test("sets numbers to the right and aligns wide characters", () => {
    expect(
      toMarkdown([
        { name: "旅游|收入", value: 35 },
        { name: "a", value: null },
      ]),
    ).toBe(
      [
        "| name       | value |",
        "| :--------- | ----: |",
        "| 旅游\\|收入 |    35 |",
        "| a          |       |",
        "",
      ].join("\n"),
    );
  });

  test("writes nothing without records", () => {
    expect(toMarkdown([])).toBe("");
  });
});

describe("outlookMarkdown()", () => {
  test("has a title, the count, a table for each theme and year, and the warnings", () => {
    const text = outlookMarkdown(projection);
    expect(text).toMatch(/^# Harbour City, five years\n/);
    expect(text).toContain("\nOf 6 targets: 2 attained, 3 missed, 1 undetermined.\n");
    expect(text.match(/^\| :-/gm)).toHaveLength(3);
    expect(text).toMatch(/^- The base is itself only a plan/m);
    expect(outlookMarkdown(projection, { lang: "zh" })).toContain("| 旅游收入");
  });

  test("has as many cells in every row of a table", () => {
    for (const text of [outlookMarkdown(projection), requirementsMarkdown(projection)]) {
      for (const table of text.split("\n\n").filter((block) => block.startsWith("|"))) {
        expect(
          new Set(
            table
              .trimEnd()
              .split("\n")
              .map((line) => line.split("|").length),
          ).size,
        ).toBe(1);
      }
    }
  });
});

describe("comparisonMarkdown()", () => {
  test("has a column for each scenario", () => {
    const plan = parsePlan({
      name: "Town",
      baseYear: 2021,
      indicators: { visits: { kind: "flow", observations: { 2021: 100 }, growth: "5%" } },
      targets: { visits: { indicator: "visits", by: 2026, atLeast: 120 } },
      scenarios: { trend: {}, weak: { growth: { "*": "0%" } } },
    });
    expect(comparisonMarkdown(compare(plan))).toMatch(/\| visits +\| ≥ 120 +\| +127.6 ✓ +\| +100 ✗ +\|/);
  });
});
