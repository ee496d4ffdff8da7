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
  "series-break": { growth: 1.5, years: 1 },
  "short-history": { years: 1 },
  "growth-disagrees-with-levels": { published: 0.06, implied: 0.0921 },
  "observation-gap": {},
  "scaled-negative-growth": { growth: -0.02 },
  "ratio-at-limit": { limit: 1 },
  "brief-history": { years: 3 },
  "missing-years": { years: 2 },
  "level-shift": { growth: 1.5, years: 1 },
  outlier: { level: 3 },
  "sign-change": {},
  "looks-like-ratio": {},
  "trend-to-limit": {},
  "constant-history": {},
  "correlated-errors": { autocorrelation: 0.6 },
  "infinite-moment": { moment: "mean" },
  "correlated-inputs": {},
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

  test("counts targets that have a verdict, none and all of them too", () => {
    const counts: readonly (readonly [number, number])[] = [
      [0, 0],
      [0, 3],
      [1, 1],
      [2, 3],
      [3, 3],
    ];
    expect(counts.map(([count, of]) => en.ensemble.judged(count, of))).toEqual([
      "The plan has no targets",
      "Of 3 targets, none has a verdict",
      "Of 1 target, 1 has a verdict",
      "Of 3 targets, 2 have a verdict",
      "Of 3 targets, 3 have a verdict",
    ]);
    expect(counts.map(([count, of]) => zh.ensemble.judged(count, of))).toEqual([
      "规划未设目标",
      "3项目标均无法判定",
      "1项目标均可判定",
      "3项目标中，可判定2项",
      "3项目标均可判定",
    ]);
    expect(en.ensemble.likelyCount(0, 4, { from: 0, to: 1, percent: 97 })).toBe(
      "most likely none of 4 is attained (0 to 1 in 97 of 100 cases)",
    );
  });

  test("says how the answers were found", () => {
    const said = (words: Words) =>
      ([0, 1, 65_536] as const).map((draws) => words.ensemble.drawn(draws, "sobol", 7));
    expect(said(en)).toEqual([
      "every answer is exact, nothing was drawn",
      "1 Sobol draw, seed 7",
      "65,536 Sobol draws, seed 7",
    ]);
    expect(said(zh)[2]).toBe("Sobol序列抽样65536次，随机种子7");
    expect(en.ensemble.drawn(2 ** 40, "random", 2 ** 53 - 1)).toBe(
      "1,099,511,627,776 random draws, seed 9007199254740991",
    );
  });

  test("writes an interval with its unit, in English once, and keeps a minus from looking like a dash", () => {
    const said = (words: Words, pairs: readonly (readonly [string, string])[]) =>
      pairs.map(([low, high]) => words.ensemble.interval(low, high));
    const pairs: readonly (readonly [string, string])[] = [
      ["164", "190"],
      ["4.1%", "6.9%"],
      ["-1.2pp", "3pp"],
      ["-3", "-1"],
    ];
    expect(said(en, pairs)).toEqual(["164–190", "4.1–6.9%", "-1.2 to 3pp", "-3 to -1"]);
    expect(said(zh, pairs.slice(0, 2))).toEqual(["164～190", "4.1%～6.9%"]);
  });

  test("calls an interval a projection interval, never one of confidence", () => {
    expect(en.ensemble.intervalMeaning("90%", "5%", "95%")).toContain("projection interval");
    expect(zh.ensemble.intervalMeaning("90%", "5%", "95%")).toContain("预测区间");
  });

  test("has a word of its own for every class and reason of pace, in both languages", () => {
    for (const { tracking } of [en, zh]) {
      for (const words of [tracking.methods, tracking.classes, tracking.reasons, tracking.formulas]) {
        expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
      }
    }
  });

  test("leaves no English in the Chinese words", () => {
    const legend = Object.values(zh.legend).join("").replaceAll("pp", "");
    const sentences = [
      ...Object.values(zh.verdicts),
      ...Object.values(zh.heads),
      ...Object.values(zh.noGrowth),
      ...Object.values(zh.missing).map((sentence) => sentence("2021")),
      ...warningCodes.map((code) => zh.warnings[code](codes[code])),
      ...Object.values(zh.ensemble.heads),
      ...Object.values(zh.tracking.methods),
      ...Object.values(zh.tracking.classes),
      ...Object.values(zh.tracking.reasons),
      ...Object.values(zh.tracking.formulas),
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
