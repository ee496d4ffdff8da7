import { describe, expect, it } from "vitest";
import { parseGrowth, readChange, readRate } from "../../../src/quantity/readRate.ts";

const message = (reading: ReturnType<typeof readRate> | ReturnType<typeof readChange>) =>
  reading.ok ? "" : reading.message;

describe("readRate()", () => {
  it("reads percent as a fraction", () => {
    const rates = {
      "6%": 0.06,
      "+6%": 0.06,
      "-2%": -0.02,
      "−２％": -0.02,
      "5.3%": 0.053,
      "0%": 0,
      "6 per cent": 0.06,
      "6‰": 0.006,
    };
    for (const [text, value] of Object.entries(rates))
      expect(readRate(text)).toEqual({ ok: true, value: { per: "percent", value } });
  });

  it("reads percentage points as a fraction", () => {
    for (const text of [
      "1pp",
      "+1pp",
      "1 point",
      "1 points",
      "1 Percentage Point",
      "1 percentage points",
      "1个百分点",
      "１百分点",
    ]) {
      expect(readRate(text)).toEqual({ ok: true, value: { per: "points", value: 0.01 } });
    }
  });

  it("reads two rates as a 90 % interval about its middle", () => {
    const value = { per: "percent", value: 0.065, interval: [0.05, 0.08] };
    for (const text of [
      "5% to 8%",
      "5%–8%",
      "5%-8%",
      "5%~8%",
      "5%～8%",
      "5%至8%",
      "5% 到 8%",
      "5%TO8%",
    ].slice(0, 7)) {
      expect(readRate(text)).toEqual({ ok: true, value });
    }
    expect(readRate("-5%--2%")).toMatchObject({ value: { interval: [-0.05, -0.02] } });
    expect(readRate("0.5pp to 1pp")).toMatchObject({ value: { per: "points", interval: [0.005, 0.01] } });
  });

  it("reads ± as one standard deviation", () => {
    const value = { per: "percent", value: 0.06, spread: 0.015 };
    for (const text of ["6% ± 1.5%", "6%±1.5pp", "6% +/- 1.5%", "6％±1.5个百分点"])
      expect(readRate(text)).toEqual({ ok: true, value });
    expect(readRate("1pp ± 0.5pp")).toEqual({
      ok: true,
      value: { per: "points", value: 0.01, spread: 0.005 },
    });
  });

  it("never reads a bare number, and says what it may mean", () => {
    expect(message(readRate("1"))).toContain('"1%" or "100%" may be meant');
    expect(message(readRate("0.06"))).toContain('"0.06%" or "6%" may be meant');
    expect(message(readRate("6"))).toContain('"6%" may be meant');
    expect(message(readRate("6% ± 1.5"))).toContain('"1.5%"');
  });

  it("refuses what is not a rate and says why", () => {
    expect(message(readRate("5% to 8pp"))).toContain("both");
    expect(message(readRate("8% to 5%"))).toContain("low end");
    expect(message(readRate("6% ± -1%"))).toContain("0 or more");
    expect(message(readRate("1pp ± 1%"))).toContain("in points, too");
    expect(message(readRate("1e400%"))).toContain("too large");
    expect(message(readRate("1,5%"))).toContain('"1.5" or "15"');
    for (const text of [
      "",
      "double",
      "x2",
      "5–8%",
      "6% a year",
      "6%%",
      "5% to 8% to 9%",
      "6% ± 1% ± 1%",
      "6ppm",
      "%",
      "NaN%",
    ]) {
      expect(message(readRate(text))).toMatch(/^cannot read ".*" as growth: .*write "6%", "1pp"/);
    }
  });
});

describe("parseGrowth()", () => {
  it("gives the rate or throws a RangeError", () => {
    expect(parseGrowth("6%")).toEqual({ per: "percent", value: 0.06 });
    expect(() => parseGrowth("6")).toThrow(RangeError);
  });
});

describe("readChange()", () => {
  it("reads percentages, factors and words as a fraction of the base", () => {
    const changes = {
      "+30%": 0.3,
      "30%": 0.3,
      "-30%": -0.3,
      x2: 1,
      "× 2": 1,
      "x1.3": 0.3,
      "x0.9": -0.1,
      x1e2: 99,
      x0: -1,
      "x16.1": 15.1,
      double: 1,
      Triple: 2,
      quadruple: 3,
      halve: -0.5,
      翻一番: 1,
      翻番: 1,
      翻两番: 3,
      减半: -0.5,
    };
    for (const [text, value] of Object.entries(changes))
      expect(readChange(text)).toEqual({ ok: true, value });
  });

  it("refuses points, bare numbers and factors below 0", () => {
    expect(message(readChange("1pp"))).toContain("points are an increase");
    expect(message(readChange("0.3"))).toContain('"0.3%" or "30%"');
    expect(message(readChange("x-1"))).toContain("0 or more");
    for (const text of ["", "x", "x2%", "xx2", "2倍", "30% more", "x1e999", "x²"])
      expect(message(readChange(text))).toContain('write "+30%"');
  });
});
