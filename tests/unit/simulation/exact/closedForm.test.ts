import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, normalUpper } from "../../../../src/math/normal.ts";
import { exactProbability } from "../../../../src/simulation/exact/exactProbability.ts";
import { ask, lawOf } from "./laws.ts";

const zeros = [0, 0, 0];
const log = lawOf("log", [100, 106, 112], [0, 0.02, 0.04], [0, 0.03, 0.03]);
const uncertainBase = lawOf("log", [100, 106, 112], [0.02, 0.04, 0.06], [0.05, 0.03, 0.03]);
const identity = lawOf("identity", [3, 4, 5], [0, 0, 0], [0, 0.5, 0.5]);

describe("a level", () => {
  it("is above its median with probability one half, on every scale", () => {
    for (const scale of ["log", "logit", "identity"] as const) {
      const law = lawOf(scale, [0.5, 0.6, 0.7], [0, 0.1, 0.2], [0, 0.2, 0.3]);
      expect(exactProbability(law, ask("level", 2, { low: 0.7 }))?.probability).toBe(0.5);
    }
  });
  it("that is certain attains a tie, and nothing beyond it", () => {
    const at = (low: number) => exactProbability(log, ask("level", 0, { low }));
    expect(at(100)).toEqual({ probability: 1, error: 0 });
    expect(at(100.001)).toEqual({ probability: 0, error: 0 });
  });
  it("that is clipped is on its bound with the probability of all beyond", () => {
    const law = lawOf("identity", [0, 1], [0, 0], [0, 2], { low: 0, high: 5 });
    const within = (low: number, high: number) =>
      exactProbability(law, ask("level", 1, { low, high }))?.probability;
    expect(within(0, 0)).toBeCloseTo(normalCdf(-0.5), 14);
    expect(within(5, Number.POSITIVE_INFINITY)).toBeCloseTo(normalCdf(-2), 14);
    expect(within(5.01, Number.POSITIVE_INFINITY)).toBe(0);
    expect(within(Number.NEGATIVE_INFINITY, -0.01)).toBe(0);
  });
  it("tends to a capacity on the logit scale, and never reaches it", () => {
    const law = lawOf("logit", [50, 80], [0, 0], [0, 0.4], { capacity: 100 });
    expect(exactProbability(law, ask("level", 1, { low: 100 }))?.probability).toBe(0);
    // The odds 80:20 are e^0.4 times as high at one deviation.
    const odds = 4 * Math.exp(0.4);
    const found = exactProbability(law, ask("level", 1, { low: (100 * odds) / (1 + odds) }))?.probability;
    expect(found).toBeCloseTo(normalCdf(-1), 13);
  });
  it("that is not known, or not on its scale, has to be sampled", () => {
    expect(exactProbability(lawOf("log", [100, Number.NaN], [0, 0], [0, 0.1]), ask("level", 1))).toBeNull();
    expect(exactProbability(lawOf("log", [100, -3], [0, 0], [0, 0.1]), ask("level", 1))).toBeNull();
    expect(exactProbability(lawOf("logit", [0.5, 1], [0, 0], [0, 0.1]), ask("level", 1))).toBeNull();
    expect(exactProbability(log, ask("level", 3))).toBeNull();
  });
});

describe("change and average growth", () => {
  it("do not see an uncertain base on the log scale: it cancels", () => {
    const asked = { base: 1, low: 0.06 };
    const expected = normalUpper(Math.log((1.06 * 106) / 112) / Math.sqrt(0.02 ** 2 + 0.03 ** 2));
    for (const law of [log, uncertainBase]) {
      expect(exactProbability(law, ask("change", 2, asked))?.probability).toBeCloseTo(expected, 13);
      expect(exactProbability(law, ask("averageGrowth", 2, asked))?.probability).toBeCloseTo(expected, 13);
      expect(exactProbability(law, ask("growth", 2, { ...asked, from: 2 }))?.probability).toBeCloseTo(
        expected,
        13,
      );
    }
  });
  it("are what they ask of the level, where the base is certain", () => {
    const of = (measure: "change" | "averageGrowth" | "increase", low: number) =>
      exactProbability(log, ask(measure, 2, { low }))?.probability;
    const level = exactProbability(log, ask("level", 2, { low: 115 }))?.probability;
    expect(of("change", 0.15)).toBeCloseTo(level ?? 0, 14);
    expect(of("averageGrowth", Math.sqrt(1.15) - 1)).toBeCloseTo(level ?? 0, 13);
    expect(of("increase", 15)).toBeCloseTo(level ?? 0, 14);
  });
  it("of a ratio are points, and its change is relative", () => {
    const ratio = lawOf("logit", [0.5, 0.55, 0.6], zeros, [0, 0.2, 0.2]);
    const of = (measure: "change" | "averageGrowth" | "increase", low: number) =>
      exactProbability(ratio, ask(measure, 2, { low, additive: true }))?.probability;
    const level = exactProbability(ratio, ask("level", 2, { low: 0.62 }))?.probability;
    for (const found of [of("change", 0.24), of("averageGrowth", 0.06), of("increase", 0.12)]) {
      expect(found).toBeCloseTo(level ?? 0, 13);
    }
  });
  it("of what fell below zero attain nothing", () => {
    const falling = lawOf("identity", [1, 0], [0, 0], [0, 1]);
    expect(exactProbability(falling, ask("averageGrowth", 1, { high: 9 }))?.probability).toBeCloseTo(0.5, 12);
    expect(exactProbability(falling, ask("averageGrowth", 1, { high: -1.5 }))?.probability).toBe(0);
  });
  it("need an increase to have a certain base, but where levels are normal", () => {
    expect(exactProbability(uncertainBase, ask("increase", 2, { base: 1 }))).toBeNull();
    const found = exactProbability(
      identity,
      ask("increase", 2, { base: 1, low: 1 + 0.5 * normalQuantile(0.9) }),
    );
    expect(found?.probability).toBeCloseTo(0.1, 13);
  });
  it("that are certain attain ties", () => {
    const sure = lawOf("log", [100, 120, 144], zeros, zeros);
    expect(exactProbability(sure, ask("change", 1, { low: 120 / 100 - 1 }))?.probability).toBe(1);
    expect(exactProbability(sure, ask("increase", 2, { low: 44, high: 44 }))?.probability).toBe(1);
    expect(
      exactProbability(sure, ask("growth", 2, { from: 1, low: 0.2 - 1e-9, high: 0.2 + 1e-9 }))?.probability,
    ).toBe(1);
  });
});

describe("totals on the identity scale", () => {
  it("are normal, whatever the covariance", () => {
    const law = {
      ...lawOf("identity", [3, 4, 5], [0.3, -0.2, 0.1], [0.1, 0.2, 0.3]),
      common: null,
      own: null,
    };
    let variance = 0;
    for (const entry of law.covariance) variance += entry;
    const low = 12 + Math.sqrt(variance) * normalQuantile(0.75);
    expect(exactProbability(law, ask("total", 2, { low }))?.probability).toBeCloseTo(0.25, 13);
    expect(exactProbability(law, ask("average", 2, { low: low / 3 }))?.probability).toBeCloseTo(0.25, 13);
  });
  it("have to be sampled where clipping may matter", () => {
    expect(exactProbability({ ...identity, low: 0 }, ask("total", 2, { low: 12 }))).not.toBeNull();
    expect(exactProbability({ ...identity, low: 2 }, ask("total", 2, { low: 12 }))).toBeNull();
  });
});
