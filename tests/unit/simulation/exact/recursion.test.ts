import { describe, expect, it } from "vitest";
import { normalCdf, normalUpper } from "../../../../src/math/normal.ts";
import { exactProbability } from "../../../../src/simulation/exact/exactProbability.ts";
import type { Exact, NormalLaw, Question } from "../../../../src/simulation/exact/law.ts";
import { ask, lawOf } from "./laws.ts";

const times = (n: number, f: (k: number) => number) => Array.from({ length: n }, (_, i) => f(i + 1));
/** Growth of 5 % a year from 100, with a spread that adds up and a shock a year. */
const growing = (n: number, spread: number, volatility: number) =>
  lawOf(
    "log",
    times(n, (k) => 100 * 1.05 ** k),
    times(n, (k) => spread * k),
    times(n, () => volatility),
  );

function found(law: NormalLaw, measure: Question["measure"], more: Partial<Question>): Exact {
  const exact = exactProbability(law, ask(measure, law.unbounded.length - 1, more));
  if (exact === null) throw new Error("has to be sampled");
  return exact;
}

describe("totals on the log scale", () => {
  it("of one year are its level", () => {
    const law = growing(3, 0.02, 0.03);
    const level = found(law, "level", { low: 120 });
    expect(found(law, "total", { from: 2, low: 120 })).toEqual(level);
    expect(found(law, "average", { from: 2, low: 120 })).toEqual(level);
  });
  it("with one year that is not certain are its level, shifted", () => {
    const law = lawOf("log", [100, 110, 120], [0, 0, 0.02], [0, 0, 0.03]);
    const level = found(law, "level", { low: 125 }).probability;
    expect(found(law, "total", { low: 335 }).probability).toBeCloseTo(level, 14);
    expect(found(law, "average", { low: 335 / 3 }).probability).toBeCloseTo(level, 12);
  });
  it("that are certain attain ties", () => {
    const law = lawOf("log", [12.5, 12.5, 12.5, 12.5, 12.5], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]);
    expect(found(law, "total", { low: 62.5 })).toEqual({ probability: 1, error: 0 });
    expect(found(law, "average", { high: 12.4 })).toEqual({ probability: 0, error: 0 });
  });
  it("without shocks of their own depend on one normal: e + e² = 2 at z = 0", () => {
    const law = lawOf("log", [1, 1], [0.5, 1], [0, 0]);
    expect(found(law, "total", { low: 2 }).probability).toBeCloseTo(0.5, 11);
    // x + x² = 6 at x = 2.
    expect(found(law, "total", { low: 6 }).probability).toBeCloseTo(normalUpper(2 * Math.log(2)), 11);
    expect(found(law, "total", { low: 2, high: 6 }).probability).toBeCloseTo(
      normalCdf(2 * Math.log(2)) - 0.5,
      11,
    );
  });
  it("may be crossed twice where years move against each other: e^z + e^-z = 5/2 at z = ±ln 2", () => {
    const law = lawOf("log", [1, 1], [1, -1], [0, 0]);
    expect(found(law, "total", { high: 2.5 }).probability).toBeCloseTo(1 - 2 * normalUpper(Math.log(2)), 11);
    expect(found(law, "total", { low: 2.5 }).probability).toBeCloseTo(2 * normalUpper(Math.log(2)), 11);
    expect(found(law, "total", { high: 1.99 }).probability).toBe(0);
  });
  it("tend to those without shocks of their own, however steep", () => {
    const low = 590;
    const limit = found(growing(5, 0.02, 0), "total", { low }).probability;
    for (const volatility of [1e-3, 1e-4, 1e-5, 1e-7]) {
      const { probability } = found(growing(5, 0.02, volatility), "total", { low });
      expect(Math.abs(probability - limit)).toBeLessThan(1e-9 + 200 * volatility ** 2);
    }
  });
  it("tend to those without a spread", () => {
    const limit = found(growing(5, 0, 0.03), "total", { low: 590 }).probability;
    for (const spread of [1e-3, 1e-5, 1e-7]) {
      const { probability } = found(growing(5, spread, 0.03), "total", { low: 590 });
      expect(Math.abs(probability - limit)).toBeLessThan(1e-9 + 2000 * spread ** 2);
    }
  });
  it("of a long horizon, a spread and a base that is not certain agree with the half of it", () => {
    // Years with hardly a level add nothing, wherever they stand.
    const short = lawOf("log", [100, 105, 110], [0.05, 0.07, 0.09], [0.04, 0.03, 0.03]);
    const long = lawOf(
      "log",
      [1e-9, 100, 105, 110, 1e-9],
      [0, 0.05, 0.07, 0.09, 0.2],
      [0, 0.04, 0.03, 0.03, 0.5],
    );
    const { probability, error } = found(long, "total", { low: 320 });
    expect(Math.abs(probability - found(short, "total", { low: 320 }).probability)).toBeLessThan(
      error + 1e-8,
    );
  });
  it("with steps of very different sizes are right to their error, or have to be sampled", () => {
    // The shocks of the second year hardly matter: what is left is one normal.
    const law = lawOf("log", [1, 1, 1], [0, 0, 0], [0.5, 5e-3, 0.4]);
    const without = lawOf("log", [1, 1, 1], [0, 0, 0], [0.5, 0, 0.4]);
    const { probability, error } = found(law, "total", { low: 4 });
    expect(Math.abs(probability - found(without, "total", { low: 4 }).probability)).toBeLessThan(
      error + 5e-3 ** 2,
    );
    expect(
      exactProbability({ ...law, own: Float64Array.of(0.5, 1e-9, 0.4) }, ask("total", 2, { low: 4 })),
    ).toBeNull();
  });
  it("have to be sampled where the walk is not given, or on the logit scale", () => {
    const law = growing(3, 0.02, 0.03);
    expect(exactProbability({ ...law, common: null, own: null }, ask("total", 2, { low: 300 }))).toBeNull();
    const ratio = lawOf("logit", [0.5, 0.6], [0, 0], [0.1, 0.1]);
    expect(exactProbability(ratio, ask("total", 1, { low: 1 }))).toBeNull();
  });
});

describe("always", () => {
  it("is (2n choose n) / 4^n for a walk that has to stay at or above its median", () => {
    let expected = 1;
    for (let n = 1; n <= 20; n++) {
      expected *= (2 * n - 1) / (2 * n);
      const law = lawOf("identity", new Array(n).fill(7), new Array(n).fill(0), new Array(n).fill(0.3));
      const { probability, error } = found(law, "always", { low: 7 });
      expect(Math.abs(probability - expected)).toBeLessThan(error + 1e-12);
      expect(error).toBeLessThan(1e-7);
    }
  });
  it("follows the orthant formula for two years, a spread and a base that is not certain included", () => {
    const law = lawOf("log", [50, 50], [0.03, -0.02], [0.05, 0.04]);
    const [a, b, , d] = law.covariance as unknown as [number, number, number, number];
    const expected = 1 / 4 + Math.asin(b / Math.sqrt(a * d)) / (2 * Math.PI);
    expect(found(law, "always", { low: 50 }).probability).toBeCloseTo(expected, 8);
  });
  it("of one year, or with one year in doubt, is the level", () => {
    const law = growing(3, 0.02, 0.03);
    const level = found(law, "level", { low: 120 }).probability;
    expect(found(law, "always", { from: 2, low: 120 }).probability).toBe(level);
    expect(found(law, "always", { from: 1, low: 1e-3, high: 1e9 }).probability).toBeCloseTo(1, 12);
    const last = lawOf("log", [200, 300, 115.7625], [0, 0, 0.06], [0, 0, 0.03 * Math.sqrt(3)]);
    expect(found(last, "always", { low: 120 }).probability).toBeCloseTo(level, 12);
  });
  it("is out of reach where a certain year misses", () => {
    const law = lawOf("log", [100, 110, 120], [0, 0.1, 0.2], [0, 0.1, 0.1]);
    expect(found(law, "always", { low: 101 })).toEqual({ probability: 0, error: 0 });
    expect(found(law, "always", { low: 100 }).probability).toBeGreaterThan(0.5);
  });
  it("without shocks of their own is the interval of Z that all years allow", () => {
    const law = lawOf("identity", [1, 2, 3], [0.5, 1, -1], [0, 0, 0]);
    // z >= -2, z >= -2 and z <= 3, for levels of at least 0.
    const { probability } = found(law, "always", { low: 0 });
    expect(probability).toBeCloseTo(normalCdf(3) - normalCdf(-2), 12);
    const tiny = lawOf("identity", [1, 2, 3], [0.5, 1, -1], [1e-5, 1e-5, 1e-5]);
    expect(found(tiny, "always", { low: 0 }).probability).toBeCloseTo(probability, 6);
    const late = lawOf("identity", [1, 2, 3], [0.5, 1, -1], [0, 0, 1e-5]);
    expect(found(late, "always", { low: 0 }).probability).toBeCloseTo(probability, 7);
  });
  it("sees a clipped level on its bound", () => {
    const law = lawOf("identity", [0.2, 0.3, 0.1], [0, 0, 0], [0.5, 0.5, 0.5], { low: 0, high: 1 });
    expect(found(law, "always", { low: 0 }).probability).toBeCloseTo(1, 12);
    expect(found(law, "always", { low: 1e-6 }).probability).toBeLessThan(0.6);
  });
});

describe("growth of several years", () => {
  const law = lawOf("log", [100, 105, 112, 118], [0, 0, 0, 0], [0.02, 0.03, 0.03, 0.04]);
  it("is a product where nothing is common", () => {
    let product = 1;
    for (const year of [1, 2, 3]) {
      product *= exactProbability(law, ask("growth", year, { from: year, low: 0.04 }))?.probability ?? 0;
    }
    expect(found(law, "growth", { from: 1, low: 0.04 }).probability).toBeCloseTo(product, 14);
  });
  it("looks at certain years as they are", () => {
    const sure = lawOf("log", [100, 120, 144, 150], [0, 0, 0, 0], [0, 0, 0, 0.1]);
    const last = exactProbability(sure, ask("growth", 3, { from: 3, low: 0.1 }))?.probability;
    expect(found(sure, "growth", { from: 1, low: 0.1 }).probability).toBe(last);
    expect(found(sure, "growth", { from: 1, low: 0.21 }).probability).toBe(0);
  });
  it("of a spread alone is the interval of Z that all years allow", () => {
    const common = lawOf("log", [100, 105, 110.25], [0, 0.02, 0.05], [0, 0, 0]);
    const z = Math.log(1.03 / 1.05);
    const { probability, error } = found(common, "growth", { from: 1, low: 0.03 });
    // The second year asks for less of Z than the first, as z is negative.
    expect(Math.abs(probability - normalUpper(z / 0.03))).toBeLessThan(error + 1e-12);
  });
  it("of points on the identity scale is a product too, unless clipped", () => {
    const points = lawOf("identity", [0, 0.01, 0.02], [0, 0, 0], [0, 0.02, 0.02]);
    const { probability } = found(points, "growth", { from: 1, low: 0, additive: true });
    expect(probability).toBeCloseTo(normalUpper(-0.5) ** 2, 13);
    const asked = ask("growth", 2, { from: 1, low: 0, additive: true });
    expect(exactProbability({ ...points, low: 0 }, asked)).toBeNull();
  });
  it("has to be sampled before there is a year to grow from, and for points of ratios", () => {
    expect(exactProbability(law, ask("growth", 3, { from: 0, low: 0 }))).toBeNull();
    expect(exactProbability(law, ask("growth", 3, { from: 1, low: 0, additive: true }))).toBeNull();
  });
});
