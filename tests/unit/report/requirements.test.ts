import { describe, expect, test } from "vitest";
import { requirementsText } from "../../../src/report/requirements.ts";
import { widthOf } from "../../../src/report/width.ts";
import { attainment, projection } from "./fixture.ts";

const lines = (text: string) => text.split("\n");

describe("requirementsText()", () => {
  test("prints level, what is asked, assumed and required growth, the points between them, and the first year", () => {
    const row = lines(requirementsText(projection)).find((line) => line.startsWith("Tourism income"));
    expect(row?.split(/ {2,}/)).toEqual([
      "Tourism income",
      "35*",
      "> 60 billion CNY",
      "6%",
      ">11.4%",
      "+5.4pp",
      "2031",
    ]);
  });

  test("says why no growth is required", () => {
    expect(requirementsText(projection)).toContain("  total 2022–26; there is no level to grow from\n");
    expect(requirementsText(projection, { lang: "zh" })).toContain("没有可供推算的基数\n");
  });

  test("names the indicator whose growth is meant, where that is another", () => {
    const derived = attainment({
      target: "a",
      indicator: "air",
      requiredGrowth: 0.09,
      required: { indicator: "tourism" },
    });
    const text = requirementsText({ ...projection, attainments: [derived] });
    expect(text).toContain("  the growth required is that of Tourism income\n");
    expect(text).toContain("  9%  ");
  });

  test("keeps within the width in both languages", () => {
    for (const lang of ["en", "zh"] as const) {
      for (const width of [60, 80, 100]) {
        for (const line of lines(requirementsText(projection, { lang, width }))) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});
