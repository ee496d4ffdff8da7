import { describe, expect, it } from "vitest";
import { fitLine } from "../../../src/math/line.ts";

describe("fitLine()", () => {
  it("goes through points that lie on a line, whatever they weigh", () => {
    const x = [-3, 0, 4, 9];
    const y = x.map((at) => 2 - 0.5 * at);
    for (const weights of [undefined, [1, 2, 3, 4], [9, 0.1, 0.1, 3]]) {
      const { slope, height } = fitLine(x, y, weights);
      expect(slope).toBeCloseTo(-0.5, 12);
      expect(height).toBeCloseTo(2, 12);
    }
  });
  it("has the least sum of squares: by hand for 1, 2, 2", () => {
    // Mean 5/3 at 2; slope (1 - 5/3)(-1) + (2 - 5/3)(1) over 2.
    const { slope, height } = fitLine([1, 2, 3], [1, 2, 2]);
    expect(slope).toBeCloseTo(0.5, 12);
    expect(height).toBeCloseTo(2 / 3, 12);
  });
  it("takes a weight of two as the point twice", () => {
    const twice = fitLine([0, 1, 1, 3], [5, 2, 2, 7]);
    const weighted = fitLine([0, 1, 3], [5, 2, 7], [1, 2, 1]);
    expect(weighted.slope).toBeCloseTo(twice.slope, 12);
    expect(weighted.height).toBeCloseTo(twice.height, 12);
  });
});
