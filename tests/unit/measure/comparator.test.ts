import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Asked, boundaryOf, COMPARATORS, judge } from "../../../src/measure/comparator.ts";

const ask = (comparator: Asked["comparator"], more: Partial<Asked> = {}): Asked => ({
  comparator,
  value: 100,
  tolerance: 0,
  ...more,
});
const attained = (value: number, asked: Asked, magnitude = 0): boolean =>
  judge(value, asked, magnitude).attained;

describe("ties", () => {
  it("attain atLeast and atMost, and not above and below", () => {
    const tie = 100 * (1 + 1e-12);
    expect([attained(tie, ask("atLeast")), attained(tie, ask("atMost"))]).toEqual([true, true]);
    expect([attained(tie, ask("above")), attained(tie, ask("below"))]).toEqual([false, false]);
  });
  it("have a margin of exactly 0", () => expect(judge(100 + 1e-9, ask("above"), 0).margin).toBe(0));
  it("are as wide as the rounding of the operands: a small difference of large levels", () => {
    const asked = ask("atLeast", { value: 1 });
    expect(attained(1 - 1e-4, asked, 1e6)).toBe(true);
    expect(attained(1 - 1e-4, asked, 1)).toBe(false);
  });
});

describe("about", () => {
  const growth = ask("about", { value: 0.05, tolerance: 0.005 });
  it("is a band with two sides where no direction is desired", () => {
    expect([0.0449, 0.045, 0.05, 0.055, 0.0551].map((v) => attained(v, growth, 1))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
  it("is one-sided where a direction is desired, and says when it is exceeded", () => {
    const up = { ...growth, desired: "increase" as const };
    expect(judge(0.06, up, 1)).toMatchObject({ attained: true, exceeds: true });
    expect(judge(0.054, up, 1)).toMatchObject({ attained: true, exceeds: false });
    expect(judge(0.044, up, 1)).toMatchObject({ attained: false, exceeds: false });
    const down = { ...growth, desired: "decrease" as const };
    expect(judge(0.04, down, 1)).toMatchObject({ attained: true, exceeds: true });
    expect(judge(0.056, down, 1).attained).toBe(false);
  });
});

describe("judge()", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  test.prop([value, value, fc.constantFrom(...COMPARATORS), fc.double({ min: 0, max: 100, noNaN: true })])(
    "attains exactly where the margin is positive, or a tie that counts",
    (result, asked, comparator, tolerance) => {
      const judged = judge(result, { comparator, value: asked, tolerance }, 0);
      const strict = comparator === "above" || comparator === "below";
      expect(judged.attained).toBe(judged.margin > 0 || (judged.margin === 0 && !strict));
    },
  );
  test.prop([value, value])("gives mirrored verdicts to mirrored questions", (result, asked) => {
    const up = judge(result, ask("atLeast", { value: asked }), 0);
    const down = judge(-result, ask("atMost", { value: -asked }), 0);
    expect(down.attained).toBe(up.attained);
    expect(down.margin).toBeCloseTo(up.margin, 9);
  });
});

describe("boundaryOf()", () => {
  it("of a two-sided band is the edge that the value would meet first", () => {
    const band = ask("about", { tolerance: 2 });
    expect(boundaryOf(band, 50)).toEqual({ at: 98, sense: 1, exclusive: false });
    expect(boundaryOf(band, 150)).toEqual({ at: 102, sense: -1, exclusive: false });
  });
  it("is exclusive for strict comparators", () => {
    expect(COMPARATORS.filter((comparator) => boundaryOf(ask(comparator), 0).exclusive)).toEqual([
      "above",
      "below",
    ]);
  });
});
