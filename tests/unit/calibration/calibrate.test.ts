import { describe, expect, it } from "vitest";
import { type CalibrateOptions, calibrate } from "../../../src/calibration/calibrate.ts";
import { HISTORY_METHODS } from "../../../src/calibration/method.ts";

/** Values by year, from 2000 on; null where a year is missing. */
function from2000(values: readonly (number | null)[]): Record<string, number> {
  return Object.fromEntries(
    values.flatMap((value, i) => (value === null ? [] : [[String(2000 + i), value] as const])),
  );
}

const GROWING = [100, 104, 109, 113, 112, 119, 128, 131, 140, 152, 149, 158];

/** The width of the 80 % interval of the first year, as a share of the median. */
function widthOf(values: readonly (number | null)[], options: CalibrateOptions = {}): number {
  const { intervals, median } = calibrate(from2000(values), options);
  return ((intervals[0]?.high[0] ?? 0) - (intervals[0]?.low[0] ?? 0)) / (median[0] ?? 1);
}

function codesOf(values: readonly (number | null)[], options: CalibrateOptions = {}): string[] {
  return calibrate(from2000(values), options).warnings.map(({ code }) => code);
}

describe("calibrate()", () => {
  it("changes nothing that it is given, and gives plain data", () => {
    const observations = Object.freeze(from2000(GROWING));
    const result = calibrate(observations);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("says the same of levels, observations, and of what is in another order", () => {
    const plain = calibrate(from2000(GROWING));
    const observed = Object.fromEntries(
      Object.entries(from2000(GROWING)).map(([year, value]) => [year, { value, status: "actual" }]),
    );
    expect(calibrate({ ...observed, 2012: { value: 1, status: "plan" } })).toEqual(plain);
  });

  it("knows a series by its growth, from 100 on", () => {
    const levels = calibrate({ 2000: 100, 2001: 104, 2002: 106.08, 2003: 111.384 });
    const growth = calibrate({ 2001: { growth: 0.04 }, 2002: { growth: 0.02 }, 2003: { growth: 0.05 } });
    expect(growth.growth.initial).toBeCloseTo(levels.growth.initial, 12);
    expect(growth.history.levels[0]).toBe(100);
  });

  describe("of a short history", () => {
    it("keeps a single value, with an uncertainty wider than that of any longer one", () => {
      const { growth, median, warnings } = calibrate({ 2020: 50 });
      expect(median[4]).toBe(50);
      expect(growth.rate).toBe(0);
      expect(warnings.map(({ code }) => code)).toEqual(["brief-history"]);
    });
    it("is the wider the fewer the values", () => {
      const steady = [100, 105, 110.25, 115.7625, 121.550625, 127.62815625];
      const widths = [1, 2, 3, 4, 6].map((n) => widthOf(steady.slice(-n)));
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      // Three values without any deviation are no reason to be sure: 80 % are 17 points wide.
      expect(widths[2]).toBeGreaterThan(0.15);
    });
    it("is as unsure as the only change it knows was large", () => {
      expect(widthOf([100, 150])).toBeGreaterThan(0.5);
      expect(widthOf([100, 150])).toBeGreaterThan(2 * widthOf([100, 105]));
    });
    it.each([1, 2, 3])("of %i values is warned of and can be projected by every method", (n) => {
      for (const method of HISTORY_METHODS) {
        const { warnings, median, intervals } = calibrate(from2000(GROWING.slice(0, n)), { method });
        expect(warnings[0]?.code).toBe("brief-history");
        expect(median.every(Number.isFinite)).toBe(true);
        expect((intervals[1]?.high[0] ?? 0) - (intervals[1]?.low[0] ?? 0)).toBeGreaterThan(0);
      }
    });
    it("has the default stand in for a method that takes more values", () => {
      const { method, stoodIn, growth } = calibrate(from2000(GROWING.slice(0, 5)), { method: "dampedTrend" });
      expect([method, stoodIn]).toEqual(["combination", true]);
      expect(growth).toEqual(calibrate(from2000(GROWING.slice(0, 5))).growth);
    });
  });

  describe("of a history with missing years", () => {
    const gappy = [100, 104, null, null, 112, 119, 128, null, 140, 152, 149, 158];
    it("warns, names them, and is less sure than with them", () => {
      const { diagnostics } = calibrate(from2000(gappy));
      expect(diagnostics.missing).toEqual([2002, 2003, 2007]);
      expect(diagnostics.n).toBe(9);
      expect(codesOf(gappy)).toContain("missing-years");
      expect(widthOf(gappy)).toBeGreaterThan(widthOf(GROWING));
    });
    it("is the same as of a steady one, where growth was steady", () => {
      const steady = Array.from({ length: 12 }, (_, t) => 100 * 1.05 ** t);
      const holes = steady.map((level, t) => (t === 3 || t === 7 ? null : level));
      expect(calibrate(from2000(holes)).median[2]).toBeCloseTo(calibrate(from2000(steady)).median[2] ?? 0, 6);
    });
  });

  describe("of a single huge outlier", () => {
    const slip = GROWING.map((level, t) => (t === 5 ? level * 10 : level));
    it("leaves it out of the median, warns, and is less sure than without it", () => {
      const { median, diagnostics, warnings } = calibrate(from2000(slip));
      const without = calibrate(from2000(GROWING.map((level, t) => (t === 5 ? null : level))));
      expect(diagnostics.outlier).toBe(2005);
      expect(warnings.map(({ code }) => code)).toContain("outlier");
      expect(median).toEqual(without.median);
      expect(widthOf(slip)).toBeGreaterThan(widthOf(GROWING));
    });
    it("does not take the last year for one: its change counts in full", () => {
      const last = [...GROWING.slice(0, -1), 1580];
      expect(calibrate(from2000(last)).diagnostics.outlier).toBeNull();
      expect(widthOf(last)).toBeGreaterThan(5 * widthOf(GROWING));
    });
  });

  describe("of a level shift", () => {
    const shifted = GROWING.map((level, t) => (t >= 6 ? level * 3 : level));
    it("takes it out of growth but not out of the uncertainty, and warns", () => {
      const { growth, diagnostics, warnings } = calibrate(from2000(shifted));
      const without = calibrate(from2000(GROWING));
      expect(diagnostics.shift).toBe(2006);
      expect(warnings.map(({ code }) => code)).toContain("level-shift");
      expect(Math.abs(growth.rate - without.growth.rate)).toBeLessThan(0.01);
      expect(widthOf(shifted)).toBeGreaterThan(2 * widthOf(GROWING));
    });
  });

  describe("warns of", () => {
    it.each<[string, readonly number[], CalibrateOptions]>([
      ["sign-change", [5, 3, -2, 1, 4, -3, 2, 6, 8], {}],
      ["looks-like-ratio", [0.4, 0.42, 0.45, 0.44, 0.47, 0.5, 0.49, 0.52], {}],
      ["constant-history", [7, 7, 7, 7, 7, 7, 7, 7, 7], {}],
      ["trend-to-limit", [10, 30, 45, 57, 66, 73, 78, 82, 85, 87, 88.5], {}],
      ["trend-to-limit", [0.9, 0.92, 0.94, 0.95, 0.96, 0.965, 0.97, 0.975, 0.98], { kind: "ratio" }],
      [
        "correlated-errors",
        [50, 60, 70, 80, 90, 80, 70, 60, 50, 60, 70, 80, 90, 80, 70, 60],
        { method: "drift" },
      ],
    ])("%s", (code, values, options) => {
      expect(codesOf(values, options)).toContain(code);
    });
    it("nothing where nothing is wrong", () => {
      expect(codesOf(GROWING)).toEqual([]);
    });
  });

  it("goes on by increments through zero where levels have both signs", () => {
    const { growth, intervals, median } = calibrate(from2000([5, 3, -2, 1, 4, -3, 2, 6, 8]));
    expect(growth.scale).toBe("identity");
    expect(median.every(Number.isFinite)).toBe(true);
    expect(intervals[1]?.low[0]).toBeLessThan(0);
  });

  it("is never sure, of values that are all the same either", () => {
    expect(widthOf([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7])).toBeGreaterThan(0.0005);
  });

  it("widens with the years, and never crosses its median", () => {
    const { intervals, median } = calibrate(from2000(GROWING), { years: 30 });
    for (const { low, high } of intervals) {
      const widths = high.map((to, i) => to / (low[i] ?? 1));
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      for (const [i, middle] of median.entries()) {
        expect(low[i]).toBeLessThan(middle);
        expect(high[i]).toBeGreaterThan(middle);
      }
    }
  });

  it.each<[string, Record<string, number>, CalibrateOptions, RegExp]>([
    ["no value", {}, {}, /Cannot calibrate "series": there must be at least one value/],
    ["a year that is none", { x: 3 }, {}, /years must be whole numbers/],
    ["a level that is none", { 2000: Number.NaN }, {}, /levels must be finite, that of 2000 is NaN/],
    ["a ratio that is none", { 2000: 86 }, { kind: "ratio" }, /a ratio is from 0 to 1, that of 2000 is 86/],
    ["years", { 2000: 1 }, { years: 0 }, /years must be a whole number from 1 to 100, current value is 0/],
    ["levels", { 2000: 1 }, { levels: [80] }, /levels must be above 0 and below 1, current value is 80/],
    ["a scale that does not take them", { 2000: -1 }, { scale: "log" }, /a place on the scale log/],
  ])("refuses %s", (_, observations, options, message) => {
    expect(() => calibrate(observations, options)).toThrow(message);
  });
});
