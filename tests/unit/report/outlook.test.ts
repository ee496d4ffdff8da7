import { describe, expect, test } from "vitest";
import { outlookText } from "../../../src/report/outlook.ts";
import { widthOf } from "../../../src/report/width.ts";
import { attainment, projection } from "./fixture.ts";

const linesOf = (text: string) => text.split("\n");

/** Controls other than the line feed, and marks that turn the direction of writing. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

function lineWith(text: string, part: string): string {
  const line = linesOf(text).find((candidate) => candidate.includes(part));
  if (line === undefined) throw new Error(`No line with ${part} in\n${text}`);
  return line;
}

describe("outlookText()", () => {
  test("answers at a glance: plan, scenario and how many targets are attained, missed and undetermined", () => {
    expect(linesOf(outlookText(projection)).slice(0, 3)).toEqual([
      "Harbour City, five years",
      "Scenario: 2021 goes on (momentum)",
      "Of 6 targets: 2 attained, 3 missed, 1 undetermined.",
    ]);
    expect(linesOf(outlookText(projection, { lang: "zh" })).slice(0, 3)).toEqual([
      "港城五年规划",
      "情景：趋势延续（momentum）",
      "6项目标中，达标2项，未达标3项，无法判定1项。",
    ]);
  });

  test("prints a target in one row: baseline, projected, asked, verdict, first year, growth assumed and required", () => {
    expect(lineWith(outlookText(projection), "Tourism income").split(/ {2,}/)).toEqual([
      "Tourism income",
      "35*",
      "46.84",
      "> 60 billion CNY",
      "missed",
      "2031",
      "6%",
      ">11.4%",
    ]);
    expect(lineWith(outlookText(projection, { lang: "zh" }), "旅游收入").split(/ {2,}/)).toEqual([
      "旅游收入",
      "350*",
      "468.4",
      "超过600亿元",
      "未达标",
      "2031",
      "6%",
      ">11.4%",
    ]);
  });

  test("says under a missed target how far short it is, in the unit of its language", () => {
    expect(outlookText(projection)).toContain("  short by 13.16 billion CNY\n");
    expect(outlookText(projection, { lang: "zh" })).toContain("  尚差131.6亿元\n");
    expect(outlookText(projection)).toContain("  total 2022–26; short by 1.1 million m²\n");
  });

  test("says under an undetermined target what is missing and what would have to be true", () => {
    expect(outlookText(projection)).toContain(
      "  total 2022–26; no level known for 2021; needs at least 32 firms a year on average\n",
    );
    expect(outlookText(projection, { lang: "zh" })).toContain(
      "  2022-2026年累计；缺少2021年基数；年均需达到32家以上\n",
    );
  });

  test("names the base and the average that are needed where they differ", () => {
    const [first] = projection.attainments.filter(({ status }) => status === "undetermined");
    if (first === undefined || first.wouldNeed === null)
      throw new Error("The fixture has no undetermined target");
    const wouldNeed = { ...first.wouldNeed, baseLevel: 28.4, atGrowth: 0.06 };
    const growing = { ...projection, attainments: [{ ...first, comparator: "above" as const, wouldNeed }] };
    const said = (lang: "en" | "zh") => outlookText(growing, { lang, width: 200 });
    expect(said("en")).toContain(
      "needs more than 28.4 firms in 2021 at 6% a year, or more than 32 firms a year on average",
    );
    expect(said("zh")).toContain("2021年需超过28.4家（按年均增长6%推算），或年均需超过32家");
  });

  test("marks what is about, over, nearly, or not an actual figure, and explains the marks", () => {
    const text = outlookText(projection);
    expect(lineWith(text, "Gross domestic product")).toContain(" ~6%* ");
    expect(lineWith(text, "Culture and tourism")).toContain(" >140*'22 ");
    expect(lineWith(text, "Old housing")).toContain(" <1.5 ");
    for (const words of [
      "~ about",
      "> over",
      "< nearly",
      "* not an actual figure",
      "pp: percentage points",
    ]) {
      expect(text.replaceAll("\n", " ")).toContain(words);
    }
    expect(text).not.toContain("≥ at least");
  });

  test("calls a result beyond the band of about exceeded", () => {
    expect(lineWith(outlookText(projection), "Gross domestic product")).toContain("exceeded");
  });

  test("shows as many digits as tell a missed target from what it asks", () => {
    const close = attainment({
      target: "a",
      indicator: "air",
      asked: 0.88,
      projected: 0.87996,
      margin: -0.00004,
      status: "missed",
    });
    expect(lineWith(outlookText({ ...projection, attainments: [close] }), "≥ 88%")).toContain("87.996%");
  });

  test("groups by theme in the order of the plan, and in a theme by year", () => {
    const heads = linesOf(outlookText(projection)).filter((line) => line.includes("verdict"));
    expect(heads.map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
      ["Economy", "2021", "→ 2022"],
      ["Economy", "2021", "→ 2026"],
      ["Green city", "2021", "→ 2026"],
    ]);
  });

  test("gives the same warning on many indicators once, with their names", () => {
    const [warning] = projection.warnings;
    if (warning === undefined) throw new Error("The fixture has no warning");
    const warnings = ["culture", "tourism", "firms"].map((indicator) => ({ ...warning, indicator }));
    const text = outlookText({ ...projection, warnings });
    expect(text).toContain("\n1 warning\n");
    expect(text.replace(/\n +/g, " ")).toContain(
      "not yet a fact: Culture and tourism revenue 2022, Tourism income 2022, Headquarters and key firms added 2022",
    );
    const message = "never read";
    expect(outlookText({ ...projection, warnings: [{ ...warning, message }] })).not.toContain(message);
  });

  test("aligns columns by the width of the characters", () => {
    for (const lang of ["en", "zh"] as const) {
      const [head = "", ...rows] = linesOf(outlookText(projection, { lang })).slice(4, 6);
      const word = lang === "en" ? "asked" : "目标值";
      const end = widthOf(head.slice(0, head.indexOf(word) + word.length));
      const asked = lang === "en" ? "about 5%" : "5%左右";
      for (const row of rows) expect(widthOf(row.slice(0, row.indexOf(asked) + asked.length))).toBe(end);
    }
  });

  test("keeps every line within the width, whatever the names are", () => {
    const names = [
      "x".repeat(10_000),
      "很长的名称".repeat(2_000),
      "word ".repeat(2_000),
      "e\u0301\u0302".repeat(3_000),
      `a${"\u0301".repeat(10_000)}`,
      "👩‍👩‍👧‍👦".repeat(1_000),
      "\u202eevil\u2066 \u001b[31mred\u001b[0m \u009b1m\r\nnew line\ttab\u2028",
    ];
    for (const name of names) {
      const wild = {
        ...projection,
        plan: {
          ...projection.plan,
          name,
          themes: { economy: name, green: name },
          units: { firm: { en: name, zh: name } },
        },
        scenarioName: name,
        scenario: name,
        series: Object.fromEntries(
          Object.entries(projection.series).map(([id, one]) => [id, { ...one, name }]),
        ),
        attainments: projection.attainments.map((one) => ({ ...one, name })),
      };
      for (const lang of ["en", "zh"] as const) {
        for (const width of [60, 80, 100, 140]) {
          const text = outlookText(wild, { lang, width });
          for (const line of linesOf(text)) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(text).not.toMatch(CONTROLS);
        }
      }
    }
  });

  test("keeps every line within the width, whatever the numbers are", () => {
    const attainments = projection.attainments.map((one) => ({
      ...one,
      asked: 1.23456789e300,
      projected: -1.23456789e-300,
      margin: -1e300,
      requiredGrowth: 123_456.789,
      assumedGrowth: -0.123456789,
    }));
    for (const line of linesOf(outlookText({ ...projection, attainments }))) {
      expect(widthOf(line)).toBeLessThanOrEqual(100);
    }
  });

  test("has no trailing spaces", () => {
    for (const lang of ["en", "zh"] as const) expect(outlookText(projection, { lang })).not.toMatch(/ \n/);
  });

  test("marks pieces through paint, and paint changes nothing else", () => {
    const painted = outlookText(projection, { paint: (role, text) => `<${role}>${text}</${role}>` });
    expect(painted).toContain("<missed>3 missed</missed>");
    expect(painted).toContain("<attained>attained</attained>");
    expect(painted.replace(/<\/?\w+>/g, "")).toBe(outlookText(projection));
  });

  test("is calm about a plan without targets", () => {
    expect(outlookText({ ...projection, attainments: [], warnings: [] })).toContain(
      "Of 0 targets: 0 attained",
    );
  });

  test("refuses a width that nothing fits in", () => {
    expect(() => outlookText(projection, { width: 59 })).toThrow(
      "Cannot print a report: width must be an integer >= 60, current value is 59",
    );
  });
});
