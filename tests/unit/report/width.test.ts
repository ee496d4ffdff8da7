import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { plain } from "../../../src/report/plain.ts";
import { charactersOf, clip, widthOf } from "../../../src/report/width.ts";
import { wrap } from "../../../src/report/wrap.ts";

describe("widthOf()", () => {
  test("counts wide characters as two columns and combining ones as none", () => {
    expect(widthOf("abc – → m²")).toBe(10);
    expect(widthOf("亿元（万）")).toBe(10);
    expect(widthOf("e\u0301")).toBe(1);
    expect(widthOf("👩‍👩‍👧‍👦")).toBe(2);
    expect(widthOf("")).toBe(0);
  });

  test("agrees with string-width on every character of the basic plane", () => {
    for (let code = 0x20; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      if (widthOf(character) !== stringWidth(character)) expect(character).toBe("a character of that width");
    }
  });
});

describe("charactersOf()", () => {
  test("keeps together what a reader sees as one", () => {
    expect(charactersOf("e\u0301中a")).toEqual(["e\u0301", "中", "a"]);
  });
});

describe("clip()", () => {
  test("leaves alone what fits, and marks what was cut", () => {
    expect(clip("harbour", 7)).toBe("harbour");
    expect(clip("harbour", 6)).toBe("harbo…");
    expect(clip("重庆市渝中区", 7)).toBe("重庆市…");
    expect(clip("重庆市渝中区", 6)).toBe("重庆…");
    expect(clip("two words", 5)).toBe("two…");
    expect(clip("a", 0)).toBe("");
  });

  test("is not slowed down or widened by a monstrous text", () => {
    expect(widthOf(clip("x".repeat(1e6), 10))).toBe(10);
    expect(clip(`a${"\u0301".repeat(1e6)}`, 10).length).toBeLessThan(100);
  });
});

describe("wrap()", () => {
  test("breaks at spaces", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  });

  test("breaks between Chinese characters, but not before a closing mark or after an opening one", () => {
    expect(wrap("重庆市渝中区", 8)).toEqual(["重庆市渝", "中区"]);
    expect(wrap("重庆市，渝中", 6)).toEqual(["重庆", "市，渝", "中"]);
    expect(wrap("重庆（渝中）", 6)).toEqual(["重庆", "（渝", "中）"]);
  });

  test("keeps numbers in Chinese text together", () => {
    expect(wrap("需达到1234亿元", 8)).toEqual(["需达到", "1234亿元"]);
  });

  test("cuts a word that is longer than a line", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });

  test("ends with an ellipsis where lines run out", () => {
    expect(wrap("one two three four", 7, 2)).toEqual(["one two", "three…"]);
    expect(wrap("abcdefgh", 3, 2)).toEqual(["abc", "de…"]);
  });

  test("loses nothing otherwise", () => {
    const text = "growth of 6% a year，按年均增长6%推算 – and so on";
    for (let width = 8; width < 40; width++) {
      const lines = wrap(text, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
  });
});

describe("plain()", () => {
  test("turns line breaks and tabs into spaces", () => {
    expect(plain(" a\r\n\tb\u2028c\u0085d ")).toBe("a b c d");
  });

  test("shows controls as U+FFFD and takes out what turns the direction of writing", () => {
    expect(plain("\u001b[31mred\u0007\u009b")).toBe("\ufffd[31mred\ufffd\ufffd");
    expect(plain("\u202eabc\u2066\u200f\ufeff")).toBe("abc");
    expect(plain("half \ud800 of one")).toBe("half \ufffd of one");
  });

  test("leaves names alone, in any script", () => {
    for (const name of ["Zürich – 5 km²", "重庆市渝中区", "Ελλάδα", "👩‍👩‍👧‍👦 हिन्दी"])
      expect(plain(name)).toBe(name);
  });
});
