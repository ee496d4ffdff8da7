import { describe, expect, it } from "vitest";
import { formatQuantity, formatRate, formatShare } from "../../../src/quantity/formatQuantity.ts";

const units = { enterprise: { en: "enterprises", zh: "家" } };
const write = (value: number, unit: string, lang: "en" | "zh", digits?: number) =>
  formatQuantity(value, { unit, units, lang, ...(digits === undefined ? {} : { digits }) });

describe("formatQuantity()", () => {
  it("writes scale words and units in both languages", () => {
    const table: [number, string, string, string][] = [
      [1.17e12, "CNY", "1.17 trillion CNY", "1.17万亿元"],
      [3.5e10, "CNY", "35 billion CNY", "350亿元"],
      [6.25e10, "CNY", "62.5 billion CNY", "625亿元"],
      [2.5e9, "USD", "2.5 billion USD", "25亿美元"],
      [1.3e6, "m2", "1.3 million m²", "130万平方米"],
      [160, "enterprise", "160 enterprises", "160家"],
      [52000, "person", "52,000 people", "5.2万人"],
      [25000, "household", "25,000 households", "2.5万户"],
      [500, "1", "500", "500"],
      [-1234.5, "CNY", "-1,234.5 CNY", "-1234.5元"],
      [50000, "CNY/person", "50,000 CNY/person", "5万 CNY/person"],
      [0, "km", "0 km", "0公里"],
      [1, "person", "1 person", "1人"],
      [1, "enterprise", "1 enterprise", "1家"],
      [3e15, "CNY", "3,000 trillion CNY", "3000万亿元"],
    ];
    for (const [value, unit, en, zh] of table) {
      for (const digits of [undefined, 6]) {
        expect(write(value, unit, "en", digits)).toBe(en);
        expect(write(value, unit, "zh", digits)).toBe(zh);
      }
    }
  });

  it("rounds to significant digits, across the edge of a scale word too, and drops trailing zeros", () => {
    expect(write(9_999_999, "1", "en", 3)).toBe("10 million");
    expect(write(999_999_999, "1", "en", 3)).toBe("1 billion");
    expect(write(999_999, "1", "en", 3)).toBe("1 million");
    expect(write(9999.9, "1", "zh", 3)).toBe("1万");
    expect(write(51_960, "person", "zh", 2)).toBe("5.2万人");
    expect(write(0.0012345, "1", "en", 3)).toBe("0.00123");
    expect(write(123.4, "1", "en", 2)).toBe("120");
  });

  it("loses nothing without digits", () => {
    expect(write(1_234_567, "1", "en")).toBe("1.234567 million");
    expect(write(0.1 + 0.2, "1", "en")).toBe("0.30000000000000004");
    expect(write(1.5e300, "CNY", "en")).toBe("1.5e300 CNY");
    expect(write(1e-300, "CNY", "zh")).toBe("1e-300元");
  });

  it("refuses what is not finite and digits out of range", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => write(value, "1", "en")).toThrow(RangeError);
    for (const digits of [0, 1.5, 101, Number.NaN])
      expect(() => write(5, "1", "en", digits)).toThrow(/digits must be an integer/);
  });
});

describe("formatShare()", () => {
  it("writes a fraction as a percentage, without a floating product", () => {
    expect(formatShare(0.15)).toBe("15%");
    expect(0.57 * 100).not.toBe(57);
    expect(formatShare(0.57)).toBe("57%");
    expect(formatShare(2 / 3, { digits: 3 })).toBe("66.7%");
    expect(formatShare(1)).toBe("100%");
    expect(formatShare(-0.005)).toBe("-0.5%");
  });
});

describe("formatRate()", () => {
  it("writes percent and points, signed if asked", () => {
    expect(formatRate(0.06, { per: "percent" })).toBe("6%");
    expect(formatRate(0.06, { per: "percent", signed: true })).toBe("+6%");
    expect(formatRate(0, { per: "percent", signed: true })).toBe("0%");
    expect(formatRate(-0.02, { per: "percent", signed: true })).toBe("-2%");
    expect(formatRate(0.01, { per: "points" })).toBe("1pp");
    expect(formatRate(0.01, { per: "points", lang: "zh", signed: true })).toBe("+1个百分点");
    expect(formatRate(0.0549, { per: "percent", lang: "zh", digits: 2 })).toBe("5.5%");
  });
});
