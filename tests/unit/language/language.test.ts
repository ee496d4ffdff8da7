import { describe, expect, test } from "vitest";
import { en } from "../../../src/language/en.ts";
import { text, wordsOf } from "../../../src/language/language.ts";
import type { Words } from "../../../src/language/words.ts";
import { zh } from "../../../src/language/zh.ts";
import type { Comparator } from "../../../src/measure/comparator.ts";
import type { MeasureName } from "../../../src/measure/measure.ts";
import type { WarningCode } from "../../../src/warnings.ts";

/** Every code, once: a code that is added to the type has to be added here. */
const codes: Readonly<Record<WarningCode, Record<string, number | string>>> = {
  "real-growth-on-nominal-level": { leader: "gdp" },
  "growth-across-sign-change": {},
  "base-is-plan": {},
  "base-is-bound": { qualifier: "over", status: "missed" },
  "series-break": { growth: 1.5 },
  "growth-disagrees-with-levels": { published: 0.06, implied: 0.0921 },
  "observation-gap": {},
  "scaled-negative-growth": { growth: -0.02 },
  "ratio-at-limit": { limit: 1 },
};

const warningCodes = Object.keys(codes) as readonly WarningCode[];

describe("wordsOf()", () => {
  test("has a sentence for every warning in both languages, made of its data", () => {
    for (const words of [en, zh]) {
      const sentences = warningCodes.map((code) => words.warnings[code](codes[code]));
      expect(new Set(sentences).size).toBe(warningCodes.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\?/);
    }
    expect(en.warnings["ratio-at-limit"]({ limit: 1 })).toBe("The share runs into 100% and stays there");
    expect(zh.warnings["base-is-bound"]({ qualifier: "over", status: "missed" })).toBe(
      "基数只知“超过”，尚不足以断定“未达标”",
    );
    const data = codes["growth-disagrees-with-levels"];
    expect(en.warningDetail({ code: "growth-disagrees-with-levels", data })).toBe("6%, levels 9.2%");
    expect(zh.warningDetail({ code: "growth-disagrees-with-levels", data })).toBe("公布6%，测算9.2%");
  });

  test("says every comparator as people say it", () => {
    const said = (words: Words, value: string) =>
      (["above", "atLeast", "atMost", "below", "about"] as const satisfies readonly Comparator[]).map(
        (comparator) => words.asked(comparator, value),
      );
    expect(said(en, "15%")).toEqual(["> 15%", "≥ 15%", "≤ 15%", "< 15%", "about 15%"]);
    expect(said(zh, "15%")).toEqual(["超过15%", "15%以上", "15%以内", "低于15%", "15%左右"]);
  });

  test("says every measure and its years", () => {
    const years = { from: 2022, by: 2026, base: 2021 };
    const said = (words: Words) =>
      (["level", "total", "averageGrowth", "always"] as const satisfies readonly MeasureName[]).map(
        (measure) => words.measured(measure, years),
      );
    expect(said(en)).toEqual(["", "total 2022–26", "average growth from 2021", "every year 2022–26"]);
    expect(said(zh)).toEqual(["", "2022-2026年累计", "2021年起年均增长", "2022-2026年每年"]);
    expect(en.years(1999, 2003)).toBe("1999–2003");
    expect(en.measured("growth", { from: 2022, by: 2022, base: 2021 })).toBe("growth");
  });

  test("leaves no English in the Chinese words", () => {
    const legend = Object.values(zh.legend).join("").replaceAll("pp", "");
    const sentences = [
      ...Object.values(zh.verdicts),
      ...Object.values(zh.heads),
      ...Object.values(zh.noGrowth),
      ...Object.values(zh.missing).map((sentence) => sentence("2021")),
      ...warningCodes.map((code) => zh.warnings[code](codes[code])),
      legend,
    ];
    for (const sentence of sentences) expect(sentence).not.toMatch(/[A-Za-z]/);
  });

  test("finds the words of a language", () => {
    expect(wordsOf("zh")).toBe(zh);
    expect(wordsOf("en")).toBe(en);
  });
});

describe("text()", () => {
  test("takes the language asked for, else the other one", () => {
    expect(text({ en: "Town", zh: "小镇" }, "zh")).toBe("小镇");
    expect(text({ en: "Town" }, "zh")).toBe("Town");
    expect(text({ zh: "小镇" }, "en")).toBe("小镇");
    expect(text("Town", "zh")).toBe("Town");
    expect(text({}, "en")).toBe("");
  });
});
