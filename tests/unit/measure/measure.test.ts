import { describe, expect, it } from "vitest";
import type { MeasureName, Path, Span } from "../../../src/measure/measure.ts";
import { measures } from "../../../src/measure/registry.ts";
import golden from "../../golden/targets.json" with { type: "json" };

/** A path from 2021 on; growth follows from the levels unless it is given. */
function pathOf(
  levels: readonly number[],
  options: { growth?: readonly number[]; additive?: boolean } = {},
): Path {
  const { additive = false } = options;
  const growth =
    options.growth ??
    levels.map((level, t) => {
      const before = levels[t - 1] ?? Number.NaN;
      return additive ? level - before : level / before - 1;
    });
  return {
    levels: Float64Array.from(levels),
    growth: Float64Array.from(growth),
    firstYear: 2021,
    years: levels.length,
    lanes: 1,
    lane: 0,
    additive,
  };
}

const span: Span = { from: 2022, by: 2026, base: 2021, sense: 1, asked: 0 };
const value = (name: MeasureName, path: Path, over: Partial<Span> = {}): number =>
  measures[name].value(path, { ...span, ...over });

describe("the measures", () => {
  const path = pathOf([100, 110, 121, 90, 120, 150]);
  it("level is that of the year", () => expect(value("level", path)).toBe(150));
  it("total sums the years of the span", () => expect(value("total", path)).toBe(110 + 121 + 90 + 120 + 150));
  it("average is the total by the number of years", () => expect(value("average", path)).toBe(591 / 5));
  it("increase is the difference to the base year", () => expect(value("increase", path)).toBe(50));
  it("change is relative to the base year", () => expect(value("change", path)).toBe(0.5));
  it("averageGrowth counts intervals, not years", () =>
    expect(value("averageGrowth", path)).toBeCloseTo(1.5 ** (1 / 5) - 1, 14));
  it("growth of one year is on the year before", () =>
    expect(value("growth", path, { from: 2026 })).toBeCloseTo(0.25, 14));
  it("growth of every year is the worst one's, which depends on what is asked", () => {
    expect(value("growth", path)).toBeCloseTo(90 / 121 - 1, 14);
    expect(value("growth", path, { sense: -1 })).toBeCloseTo(120 / 90 - 1, 14);
  });
  it("always is the level of the year that decides", () => {
    expect(value("always", path)).toBe(90);
    expect(value("always", path, { sense: -1 })).toBe(150);
    expect(value("always", path, { sense: 0, asked: 118 })).toBe(150);
  });
  it("are all NaN where a year that they need is not known", () => {
    const gap = pathOf([100, 110, Number.NaN, 90, 120, Number.NaN]);
    for (const name of Object.keys(measures) as MeasureName[]) expect(value(name, gap)).toBeNaN();
  });
});

describe("growth measures without levels", () => {
  const unknown = new Array<number>(6).fill(Number.NaN);
  it("go by the growth of the years", () => {
    const path = pathOf(unknown, { growth: [Number.NaN, 0.1, 0.2, 0, 0.05, 0.1] });
    const factor = 1.1 * 1.2 * 1.05 * 1.1;
    expect(value("change", path)).toBeCloseTo(factor - 1, 14);
    expect(value("averageGrowth", path)).toBeCloseTo(factor ** 0.2 - 1, 14);
  });
  it("of a ratio are points a year", () => {
    const path = pathOf(unknown, { growth: [Number.NaN, 0.01, 0.02, 0, 0.01, 0.01], additive: true });
    expect(value("averageGrowth", path)).toBeCloseTo(0.01, 15);
    expect(value("averageGrowth", pathOf([0.5, 0.5, 0.5, 0.5, 0.5, 0.6], { additive: true }))).toBeCloseTo(
      0.02,
      15,
    );
  });
});

describe("published figures", () => {
  it.each(golden.averageGrowth)(
    "$base to $level in $years years is $rate a year",
    ({ base, level, years, rate, digits }) => {
      const path = pathOf([base, 1, 1, 1, 1, level]);
      expect(value("averageGrowth", path, { by: 2021 + years })).toBeCloseTo(rate, digits);
    },
  );
});

describe("levelFor", () => {
  it.each(["level", "increase", "change", "averageGrowth"] as const)(
    "of %s is the level that gives the measure back",
    (name) => {
      const asked = 0.25;
      const level = measures[name].levelFor?.(80, asked, 5, false) ?? Number.NaN;
      expect(value(name, pathOf([80, 1, 1, 1, 1, level]))).toBeCloseTo(asked, 12);
    },
  );
});
