import { describe, expect, it } from "vitest";
import { readAdjustment } from "../../../src/quantity/readAdjustment.ts";

const message = (text: string) => {
  const reading = readAdjustment(text);
  return reading.ok ? JSON.stringify(reading.value) : reading.message;
};

describe("readAdjustment()", () => {
  it("sets by a percentage without a plus", () => {
    for (const [text, value] of Object.entries({ "6%": 0.06, "0%": 0, "-2%": -0.02 })) {
      expect(readAdjustment(text)).toEqual({ ok: true, value: { set: { per: "percent", value } } });
    }
    expect(readAdjustment("5% to 8%")).toMatchObject({ value: { set: { interval: [0.05, 0.08] } } });
    expect(readAdjustment("6% ± 1.5%")).toMatchObject({ value: { set: { spread: 0.015 } } });
  });

  it("sets by points without a sign, and shifts by points with one", () => {
    expect(readAdjustment("1pp")).toEqual({ ok: true, value: { set: { per: "points", value: 0.01 } } });
    expect(readAdjustment("+1pp")).toEqual({ ok: true, value: { shift: 0.01 } });
    expect(readAdjustment("-0.5pp")).toEqual({ ok: true, value: { shift: -0.005 } });
    expect(readAdjustment("−0.5pp")).toEqual({ ok: true, value: { shift: -0.005 } });
    expect(readAdjustment("＋1个百分点")).toEqual({ ok: true, value: { shift: 0.01 } });
  });

  it("scales by a factor of 0 or more", () => {
    for (const text of ["x0.8", "X 0.8", "×0.8"])
      expect(readAdjustment(text)).toEqual({ ok: true, value: { scale: 0.8 } });
    expect(readAdjustment("x0")).toEqual({ ok: true, value: { scale: 0 } });
    expect(readAdjustment("x1.2345e-5")).toEqual({ ok: true, value: { scale: 1.2345e-5 } });
    expect(message("x-0.8")).toContain("0 or more");
  });

  it("refuses a percentage with a plus, and names both readings", () => {
    for (const text of ["+6%", "＋6％"]) {
      expect(message(text)).toContain('write "6%" to set');
      expect(message(text)).toContain('"+6pp" to shift');
    }
  });

  it("refuses an uncertain shift, and what it does not know", () => {
    expect(message("+1pp ± 0.5pp")).toContain("neither a spread nor an interval");
    expect(message("0.8")).toContain('"0.8%" or "80%"');
    for (const text of ["", "x", "0.8x", "6", "faster"]) expect(message(text)).toContain('"x0.8" to scale');
  });
});
