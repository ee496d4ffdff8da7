import { describe, expect, test } from "vitest";
import { figure, figureOf, inWords, rateOf, scaleOf, toldApart } from "../../../src/report/figure.ts";
import { mannerOf } from "../../../src/report/manner.ts";

const en = mannerOf("en", { firm: { en: "firms", zh: "家" } });
const zh = mannerOf("zh", { firm: { en: "firms", zh: "家" } });

describe("scaleOf()", () => {
  test("takes the words that suit the amount, in the language", () => {
    expect(scaleOf(35e9, "CNY", en)).toEqual({ power: 9, words: "billion CNY" });
    expect(scaleOf(35e9, "CNY", zh)).toEqual({ power: 8, words: "亿元" });
    expect(scaleOf(1.17e12, "CNY", zh)).toEqual({ power: 12, words: "万亿元" });
    expect(scaleOf(25_000, "firm", en)).toEqual({ power: 0, words: "firms" });
    expect(scaleOf(25_000, "firm", zh)).toEqual({ power: 4, words: "万家" });
    expect(scaleOf(0.5, "1", en)).toEqual({ power: 0, words: "" });
    expect(scaleOf(1e300, "CNY", en)).toEqual({ power: 0, words: "CNY" });
  });
});

describe("figure()", () => {
  test("prints four digits and never rounds the whole part", () => {
    const ones = { power: 0, words: "" };
    expect(figure(46_837_895_219, { power: 9, words: "" }, en)).toBe("46.84");
    expect(figure(123_456.7, ones, en)).toBe("123,457");
    expect(figure(123_456.7, ones, zh)).toBe("123457");
    expect(figure(-0.012345, ones, en)).toBe("-0.01235");
    expect(figure(0, ones, en)).toBe("0");
  });
});

describe("rateOf()", () => {
  test("prints a tenth of a percent, and of what would vanish two digits", () => {
    expect(rateOf("percent", 0.11384)).toBe("11.4%");
    expect(rateOf("points", 0.0118, { signed: true })).toBe("+1.2pp");
    expect(rateOf("points", 0.01, { lang: "zh" })).toBe("1个百分点");
    expect(rateOf("percent", 0.000123)).toBe("0.012%");
    expect(rateOf("percent", 0)).toBe("0%");
  });
});

describe("inWords()", () => {
  test("prints an amount with its unit", () => {
    expect(inWords("amount", 83_564_321_000, "CNY", en)).toBe("83.56 billion CNY");
    expect(inWords("amount", 83_564_321_000, "CNY", zh)).toBe("835.6亿元");
    expect(inWords("amount", 5123, "firm", en)).toBe("5,123 firms");
    expect(inWords("share", 0.1234, "1", en)).toBe("12.3%");
  });
});

describe("toldApart()", () => {
  test("prints as many digits as tell a number from another", () => {
    const write = (value: number, digits: number) =>
      figureOf("share", value, { power: 0, words: "" }, en, digits);
    expect(toldApart(0.14996, 0.15, write)).toBe("14.996%");
    expect(toldApart(0.15, 0.15, write)).toBe("15%");
    expect(toldApart(0.1, 0.15, write)).toBe("10%");
  });
});
