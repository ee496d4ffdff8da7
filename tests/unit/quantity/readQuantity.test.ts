import { describe, expect, it } from "vitest";
import { parseQuantity, readQuantity, readShare } from "../../../src/quantity/readQuantity.ts";
import golden from "../../golden/quantity.json" with { type: "json" };

const units = Object.freeze({
  enterprise: Object.freeze({ en: "enterprises", zh: "家" }),
  patent: Object.freeze({}),
});

const read = (text: string, unit: string) => {
  const reading = readQuantity(text, { unit, units });
  return reading.ok ? reading.value : reading.message;
};

describe("readQuantity()", () => {
  for (const { text, unit, value, source } of golden.quantities) {
    it(`reads ${text} in ${unit} as ${value} (${source})`, () => {
      expect(read(text, unit)).toBe(value);
    });
  }

  for (const { text, unit, says } of golden.badQuantities) {
    it(`refuses ${JSON.stringify(text)} in ${unit} and says why`, () => {
      const message = read(text, unit);
      for (const part of [...says, "cannot read", "; write a number"].slice(0, text === "" ? 1 : 9)) {
        expect(message).toContain(part);
      }
    });
  }

  it("reads 万亿 as 10^12, and the other products of 十百千 and 万亿", () => {
    const powers = {
      十: 1,
      百: 2,
      千: 3,
      万: 4,
      十万: 5,
      百万: 6,
      千万: 7,
      亿: 8,
      十亿: 9,
      百亿: 10,
      千亿: 11,
      万亿: 12,
    };
    for (const [word, power] of Object.entries(powers))
      expect(read(`1.17${word}元`, "CNY")).toBe(Number(`1.17e${power}`));
  });

  it("reads the English scale words in any case, glued or not", () => {
    const powers = {
      thousand: 3,
      k: 3,
      million: 6,
      mn: 6,
      mln: 6,
      billion: 9,
      bn: 9,
      trillion: 12,
      tn: 12,
      trn: 12,
    };
    for (const [word, power] of Object.entries(powers)) {
      expect(read(`1.17${word}`, "CNY")).toBe(Number(`1.17e${power}`));
      expect(read(`1.17 ${word.toUpperCase()} CNY`, "CNY")).toBe(Number(`1.17e${power}`));
    }
  });

  it("shifts the decimal point of the text, where a product would round", () => {
    expect(8.2 * 1e8).not.toBe(820000000);
    expect(read("8.2亿元", "CNY")).toBe(820000000);
    expect(read("1.1 km", "m")).toBe(1100);
    expect(read("1.005 million", "1")).toBe(1005000);
  });

  it("reads a minus of any kind, before or behind a currency sign, and never gives -0", () => {
    for (const text of ["-5 CNY", "−5元", "–5", "－５", "-¥5", "¥-5", "¥ -5"])
      expect(read(text, "CNY")).toBe(-5);
    expect(read("-0", "CNY")).toBe(0);
  });

  it("takes a sign that two currencies use for the one that is expected", () => {
    expect(read("¥5", "JPY")).toBe(5);
    expect(read("$5", "HKD")).toBe(5);
    expect(read("$5 HKD", "HKD")).toBe(5);
    expect(read("$5", "CNY")).toContain("it is in USD, not in CNY");
    expect(read("5亿元人民币", "CNY")).toBe(5e8);
    expect(read("人民币5亿元", "CNY")).toBe(5e8);
  });

  it("takes a unit of the plan's own by its id, its label, and the singular of it", () => {
    for (const text of ["1 enterprise", "1 enterprises", "1家", "1 Enterprise"])
      expect(read(text, "enterprise")).toBe(1);
    expect(readQuantity("5 companies", { unit: "firm", units: { firm: { en: "company" } } })).toEqual({
      ok: true,
      value: 5,
    });
    expect(readQuantity("5 t CO₂", { unit: "co2", units: { co2: { en: "t CO₂" } } })).toEqual({
      ok: true,
      value: 5,
    });
    expect(read("5万 CNY/person", "CNY/person")).toBe(50000);
    expect(read("5 million AUD", "AUD")).toBe(5e6);
    expect(read("AUD 5 million", "AUD")).toBe(5e6);
  });

  it("prefers the expected unit where scale word and unit may be split in two ways", () => {
    const own = { wan: { zh: "万元" }, yi: { zh: "亿元" } };
    expect(readQuantity("5万元", { unit: "wan", units: own })).toEqual({ ok: true, value: 5 });
    expect(readQuantity("5万元", { unit: "CNY", units: own })).toEqual({ ok: true, value: 50000 });
    expect(readQuantity("5万亿元", { unit: "yi", units: own })).toEqual({ ok: true, value: 50000 });
    expect(read("5千米", "km")).toBe(5);
    expect(read("5千米", "m")).toBe(5000);
    expect(read("5千瓦时", "kWh")).toBe(5);
    expect(read("3亿千瓦时", "MWh")).toBe(300000);
    expect(read("2兆瓦时", "kWh")).toBe(2000);
  });

  it("lets a counter stand with any count, but not with a unit that measures", () => {
    for (const counter of "个家栋台件项座条所处例名人户")
      expect(read(`160${counter}`, "enterprise")).toBe(160);
    for (const counter of "个家栋台件项座条所处例名人户")
      expect(read(`160${counter}`, "m2")).toContain("not in m2");
    expect(read("160个", "person")).toBe(160);
  });

  it("reads m and t behind a scale word as metres and tonnes", () => {
    expect(read("5 million m", "km")).toBe(5000);
    expect(read("5万t", "t")).toBe(50000);
  });

  it("reads metres squared however they are written", () => {
    for (const text of ["5㎡", "5m²", "5 m2", "5 sqm", "5 sq m", "5 square meter", "5平方米"])
      expect(read(text, "m2")).toBe(5);
  });

  it("reads 萬 and 億 as 万 and 亿", () => {
    expect(read("1.17萬億元", "CNY")).toBe(1.17e12);
  });

  it("refuses 10,000 characters at once and shows 40 of them", () => {
    for (const filler of ["9", "9,", "-", " ", "万", "x", "\u{1f600}", "((", "9e"]) {
      const message = read(filler.repeat(10_000), "CNY");
      expect(message).toContain("longer than 200 characters");
      expect(String(message).length).toBeLessThan(330);
    }
  });

  it("gives an example in the unit wanted", () => {
    expect(read("x", "enterprise")).toContain('such as "52 thousand enterprises", "5.2万家" or 52000');
    expect(read("x", "1")).toContain("as a quantity: it has no number in digits; write");
  });
});

describe("parseQuantity()", () => {
  it("gives the unit that was written, or null", () => {
    expect(parseQuantity("1.17万亿元")).toEqual({ value: 1.17e12, unit: "CNY" });
    expect(parseQuantity("35 billion")).toEqual({ value: 3.5e10, unit: null });
    expect(parseQuantity("$5")).toEqual({ value: 5, unit: "USD" });
    expect(parseQuantity("¥5")).toEqual({ value: 5, unit: "CNY" });
    expect(parseQuantity("5 km")).toEqual({ value: 5, unit: "km" });
    expect(parseQuantity("5人")).toEqual({ value: 5, unit: "person" });
    expect(parseQuantity("160家")).toEqual({ value: 160, unit: "1" });
    expect(parseQuantity("160家", { units })).toEqual({ value: 160, unit: "enterprise" });
  });

  it("gives the unit that was asked for", () => {
    expect(parseQuantity("6.3公里", { unit: "m" })).toEqual({ value: 6300, unit: "m" });
    expect(parseQuantity("35 billion", { unit: "CNY" })).toEqual({ value: 3.5e10, unit: "CNY" });
  });

  it("throws a RangeError that says what is accepted", () => {
    expect(() => parseQuantity("12 parsecs")).toThrow(RangeError);
    expect(() => parseQuantity("12 parsecs")).toThrow(
      /cannot read "12 parsecs" as a quantity: .*1\.17万亿元/,
    );
  });
});

describe("readShare()", () => {
  for (const { text, value, source } of golden.shares) {
    it(`reads ${text} as ${value} (${source})`, () => {
      expect(readShare(text)).toEqual({ ok: true, value });
    });
  }

  for (const { text, says } of golden.badShares) {
    it(`refuses ${JSON.stringify(text)} and says why`, () => {
      const reading = readShare(text);
      expect(reading.ok).toBe(false);
      for (const part of [...says, "cannot read"])
        expect(reading).toHaveProperty("message", expect.stringContaining(part));
    });
  }
});
