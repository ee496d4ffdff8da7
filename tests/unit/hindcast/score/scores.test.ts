import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { coverage } from "../../../../src/hindcast/score/coverage.ts";
import { crps, crpsOfNormal, crpsOfQuantiles } from "../../../../src/hindcast/score/crps.ts";
import { intervalScore } from "../../../../src/hindcast/score/intervalScore.ts";
import { mae } from "../../../../src/hindcast/score/mae.ts";
import { mape } from "../../../../src/hindcast/score/mape.ts";
import { mase } from "../../../../src/hindcast/score/mase.ts";
import { msis } from "../../../../src/hindcast/score/msis.ts";
import { naiveScale } from "../../../../src/hindcast/score/naiveScale.ts";
import { pinball } from "../../../../src/hindcast/score/pinball.ts";
import { rmse } from "../../../../src/hindcast/score/rmse.ts";
import { skill } from "../../../../src/hindcast/score/skill.ts";
import { smape } from "../../../../src/hindcast/score/smape.ts";
import { normalQuantile } from "../../../../src/math/normal.ts";
import golden from "../../../golden/scores.json" with { type: "json" };

const { actual, predicted, low, high, history } = golden;

/** What it is, what it came to, and what R says. */
type Row = [string, number, number];

describe("scores are those of R for", () => {
  const normal = golden.crps.normal.map(
    (c): Row => ["crpsOfNormal()", crpsOfNormal(c.actual, c.mean, c.sd), c.score],
  );
  it.each<Row>([
    ["mae()", mae(actual, predicted), golden.mae],
    ["rmse()", rmse(actual, predicted), golden.rmse],
    ["mape()", mape(actual, predicted), golden.mape],
    ["smape()", smape(actual, predicted), golden.smape],
    ["mase()", mase(actual, predicted, history), golden.mase],
    ["pinball()", pinball(actual, predicted, 0.9), golden.pinball90],
    ["intervalScore()", intervalScore(actual, low, high, 0.95), golden.interval95],
    ["msis()", msis(actual, low, high, 0.95, history), golden.msis95],
    ["coverage()", coverage(actual, low, high), golden.coverage],
    ["crps()", crps(golden.crps.actual, golden.crps.draws), golden.crps.score],
    ...normal,
  ])("%s", (_, score, of) => {
    expect(Math.abs(score / of - 1)).toBeLessThan(golden.tolerance * 10);
  });
});

describe("crpsOfQuantiles()", () => {
  const { actual: y, mean, sd, score } = golden.crps.tenLevels;
  const inSteps = (n: number) => {
    const levels = Array.from({ length: n }, (_, i) => (i + 0.5) / n);
    return crpsOfQuantiles(
      y,
      levels,
      levels.map((p) => mean + sd * normalQuantile(p)),
    );
  };
  it("is twice the mean pinball loss", () => {
    expect(inSteps(10)).toBeCloseTo(score, 12);
  });
  it("comes to the score of the distribution as levels grow in number", () => {
    expect(inSteps(2000)).toBeCloseTo(crpsOfNormal(y, mean, sd), 5);
  });
  it("refuses no levels, and levels without their quantile", () => {
    expect(() => crpsOfQuantiles(1, [], [])).toThrow(RangeError);
    expect(() => crpsOfQuantiles(1, [0.5], [])).toThrow(/1 levels and 0 quantiles/);
  });
});

describe("a score", () => {
  it("of a perfect forecast is 0, of zeros too", () => {
    for (const score of [mae, rmse, mape, smape]) expect(score([0, 3, -2], [0, 3, -2])).toBe(0);
    expect(mase([3], [3], [1, 2])).toBe(0);
  });
  it("refuses no values, and lengths that differ", () => {
    expect(() => mae([], [])).toThrow("Cannot score mae: there are no actual values");
    expect(() => smape([1, 2], [1])).toThrow("there are 2 actual values and 1 to hold against them");
    expect(() => coverage([1], [0], [2, 3])).toThrow(RangeError);
    expect(() => naiveScale([1])).toThrow("at least 2 values, it has 1");
    expect(() => crps(1, [])).toThrow(RangeError);
  });
  it.each([0, 1, Number.NaN, 95])("refuses a level of %s", (level) => {
    expect(() => intervalScore([1], [0], [2], level)).toThrow(RangeError);
    expect(() => pinball([1], [0], level)).toThrow(RangeError);
  });
  it("of mape() is infinite where nothing is missed by something", () => {
    expect(mape([0], [1])).toBe(Number.POSITIVE_INFINITY);
  });
  it("of a normal needs a width", () => {
    expect(() => crpsOfNormal(1, 1, 0)).toThrow(RangeError);
  });
});

describe("skill()", () => {
  it("is 1 when perfect, 0 when no better, null where the other is perfect", () => {
    expect([skill(0, 2), skill(2, 2), skill(3, 2), skill(1, 0)]).toEqual([1, 0, -0.5, null]);
  });
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const draws = fc.array(number, { minLength: 1, maxLength: 12 });

describe("proper scores", () => {
  property.prop([number, draws])("crps() is that over all pairs, and never below 0", (y, x) => {
    const off = x.reduce((sum, a) => sum + Math.abs(a - y), 0) / x.length;
    const apart = x.flatMap((a) => x.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0);
    const score = crps(y, x);
    expect(Math.abs(score - (off - apart / 2 / x.length ** 2))).toBeLessThanOrEqual(1e-9 * (1 + off));
    expect(score).toBeGreaterThanOrEqual(-1e-9 * (1 + off));
  });
  property.prop([draws, number, fc.double({ min: 0.01, max: 0.99, noNaN: true })])(
    "pinball() is least at the quantile of what came",
    (y, other, p) => {
      const sorted = [...y].sort((a, b) => a - b);
      const best = sorted[Math.min(y.length - 1, Math.floor(p * y.length))] ?? 0;
      const loss = (q: number) => pinball(y, Array(y.length).fill(q), p);
      expect(loss(best)).toBeLessThanOrEqual(loss(other) + 1e-9 * (1 + Math.abs(other)));
    },
  );
  property.prop([number, number, fc.double({ min: 0, max: 1e3, noNaN: true })])(
    "intervalScore() of 1 - α is 2/α times the pinball losses of its two quantiles",
    (y, a, width) => {
      const two = pinball([y], [a], 0.1) + pinball([y], [a + width], 0.9);
      expect(intervalScore([y], [a], [a + width], 0.8)).toBeCloseTo(two / 0.1, 4);
    },
  );
});
