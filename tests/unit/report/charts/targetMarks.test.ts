import { describe, expect, test } from "vitest";
import { targetMark } from "../../../../src/report/charts/targetMarks.ts";

const years = { from: 2026, by: 2026, base: 2021 };
const from80 = (year: number) => (year === 2021 ? 80 : null);

describe("targetMark()", () => {
  test.each([
    ["level", 100, 100],
    ["increase", 30, 110],
    ["change", 0.5, 120],
    ["averageGrowth", 0.1, 80 * 1.1 ** 5],
  ] as const)("of %s stands in its year", (measure, asked, level) => {
    const mark = targetMark({ measure, asked, ...years }, "flow", from80);
    expect(mark).toMatchObject({ from: 2026, by: 2026 });
    expect(mark?.level).toBeCloseTo(level, 9);
  });

  test("counts the growth of a ratio in points", () => {
    const mark = targetMark({ measure: "averageGrowth", asked: 0.01, ...years }, "ratio", () => 0.2);
    expect(mark?.level).toBeCloseTo(0.25, 12);
  });

  test.each([
    ["total", 20],
    ["average", 100],
    ["always", 100],
  ] as const)("of %s spans its years", (measure, level) => {
    expect(targetMark({ measure, asked: 100, from: 2022, by: 2026, base: 2021 }, "flow", from80)).toEqual({
      from: 2022,
      by: 2026,
      level,
    });
  });

  test("is none where growth is asked, or the base is not known", () => {
    expect(targetMark({ measure: "growth", asked: 0.05, ...years }, "flow", from80)).toBeNull();
    expect(targetMark({ measure: "change", asked: 0.05, ...years }, "flow", () => null)).toBeNull();
  });
});
