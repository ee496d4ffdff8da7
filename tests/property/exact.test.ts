import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/math/normal.ts";
import { exactProbability } from "../../src/simulation/exact/exactProbability.ts";
import type { NormalLaw, Question } from "../../src/simulation/exact/law.ts";
import { ask, lawOf } from "../unit/simulation/exact/laws.ts";

const DRAWS = 8_000;
const SETTINGS = { seed: 20260, numRuns: 60 };

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const orZero = (amount: fc.Arbitrary<number>) => fc.oneof({ arbitrary: amount, weight: 4 }, fc.constant(0));

interface Drawn {
  readonly law: NormalLaw;
  readonly question: Question;
}

/** Laws of 2 to 6 years, and a question whose answer is not foregone. */
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    scale: fc.constantFrom("log" as const, "log" as const, "logit" as const, "identity" as const),
    years: fc.integer({ min: 2, max: 6 }),
    start: fc.array(between(0.3, 0.7), { minLength: 6, maxLength: 6 }),
    common: fc.array(orZero(between(-0.05, 0.15)), { minLength: 6, maxLength: 6 }),
    own: fc.array(orZero(between(0.01, 0.3)), { minLength: 6, maxLength: 6 }),
    isSpread: fc.boolean(),
    isClipped: fc.boolean(),
    measure: fc.constantFrom(
      ...(["level", "total", "average", "increase", "change", "averageGrowth", "growth", "always"] as const),
    ),
    from: fc.nat(5),
    at: between(-1.5, 1.5),
    width: fc.option(between(0.3, 2)),
    isBelow: fc.boolean(),
  })
  .map(({ scale, years, start, common, own, isSpread, isClipped, measure, from, at, width, isBelow }) => {
    const clip = scale === "identity" && isClipped ? { low: 0.1, high: 0.95 } : {};
    const slopes = isSpread ? common : common.map(() => 0);
    const law = lawOf(scale, start.slice(0, years), slopes.slice(0, years), own.slice(0, years), clip);
    const additive = scale !== "log";
    const whole = ask(measure, years - 1, {
      from: Math.max(measure === "growth" ? 1 : 0, Math.min(from, years - 1)),
      additive,
    });
    // Bounds are placed by what a few draws give.
    const sample = draw(law, whole, 400, 7).sort((a, b) => a - b);
    const centre = sample[200]!;
    const deviation = Math.max(sample[336]! - centre, 1e-3);
    // Off what a certain year gives: ties are for other tests.
    const low = centre + (at + 1.2345e-4) * deviation;
    if (width !== null) return { law, question: { ...whole, low, high: low + width * deviation } };
    return { law, question: isBelow ? { ...whole, high: low } : { ...whole, low } };
  });

/** The measure along draws of the law. */
function draw(law: NormalLaw, question: Question, draws: number, seed: number): number[] {
  const { scale, unbounded: medians, common, own } = law;
  const next = normals(seed);
  return Array.from({ length: draws }, () => {
    const z = next();
    let walk = 0;
    const levels = Array.from(medians, (m, t) => {
      walk += own![t]! * next();
      const s = common![t]! * z + walk;
      if (scale === "identity") return Math.min(Math.max(m + s, law.low), law.high);
      return scale === "log" ? m * Math.exp(s) : (m * Math.exp(s)) / (1 + m * (Math.exp(s) - 1));
    });
    return measured(levels, question);
  });
}

function measured(
  levels: readonly number[],
  { measure, from, by, base, additive, low, high }: Question,
): number {
  const grown = (t: number, before: number) =>
    additive ? levels[t]! - levels[before]! : levels[t]! / levels[before]! - 1;
  const years = levels.slice(from, by + 1);
  const sum = years.reduce((all, level) => all + level, 0);
  // The year that decides is the farthest outside.
  const worst = (values: readonly number[]) =>
    values.find((value) => !(value >= low && value <= high)) ?? values[0]!;
  switch (measure) {
    case "level":
      return levels[by]!;
    case "total":
      return sum;
    case "average":
      return sum / years.length;
    case "increase":
      return levels[by]! - levels[base]!;
    case "change":
      return levels[by]! / levels[base]! - 1;
    case "averageGrowth":
      return additive
        ? grown(by, base) / (by - base)
        : (levels[by]! / levels[base]!) ** (1 / (by - base)) - 1;
    case "growth":
      return worst(years.map((_, i) => grown(from + i, from + i - 1)));
    case "always":
      return worst(years);
  }
}

/** Standard normals of a multiplicative congruential generator (Park and Miller), by inversion. */
function normals(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return normalQuantile(state / 2147483647);
  };
}

describe("exactProbability()", () => {
  it("agrees with plain Monte Carlo within 4.5 standard errors, for all that need not be sampled", () => {
    const answered = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 2 ** 31 - 2 }), ({ law, question }, seed) => {
        const exact = exactProbability(law, question);
        if (exact === null) return;
        answered.add(`${law.scale} ${question.measure}`);
        const { low, high } = question;
        const values = draw(law, question, DRAWS, seed);
        const hits = values.filter((value) => value >= low - 1e-12 && value <= high + 1e-12).length;
        const { probability, error } = exact;
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(error).toBeLessThanOrEqual(1e-4);
        const standard = Math.sqrt((probability * (1 - probability)) / DRAWS);
        expect(Math.abs(hits / DRAWS - probability)).toBeLessThanOrEqual(4.5 * standard + error + 2 / DRAWS);
      }),
      { ...SETTINGS, numRuns: 200 },
    );
    const always = ["level", "total", "average", "change", "averageGrowth", "growth", "always"];
    expect(always.filter((measure) => !answered.has(`log ${measure}`))).toEqual([]);
  });

  it("shares all out between an interval and what is below and above it", () => {
    fc.assert(
      fc.property(drawn, between(0.01, 1), ({ law, question }, width) => {
        // A path may leave an interval in one year below it and in another above.
        if (["growth", "always"].includes(question.measure) && question.from < question.by) return;
        const low = Number.isFinite(question.low) ? question.low : question.high;
        const parts = [
          { low: Number.NEGATIVE_INFINITY, high: low },
          { low, high: low + width },
          { low: low + width, high: Number.POSITIVE_INFINITY },
        ].map((part) => exactProbability(law, { ...question, ...part }));
        if (parts.includes(null)) return;
        let sum = 0;
        let error = 1e-12;
        for (const part of parts) {
          sum += part?.probability ?? 0;
          error += part?.error ?? 0;
        }
        // A clipped level or a certain one may be on both sides of a boundary that it ties with.
        if (law.covariance.every((entry) => entry === 0)) return;
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(error);
      }),
      { ...SETTINGS, numRuns: 150 },
    );
  });

  it("falls as the boundary rises", () => {
    fc.assert(
      fc.property(drawn, ({ law, question }) => {
        const start = Number.isFinite(question.low) ? question.low : question.high;
        let last = { probability: 1, error: 0 };
        for (const k of [-3, -1, -0.3, 0, 0.01, 0.3, 1, 3]) {
          const low = start + 0.1 * k;
          const exact = exactProbability(law, { ...question, low, high: Number.POSITIVE_INFINITY });
          if (exact === null) return;
          expect(exact.probability).toBeLessThanOrEqual(last.probability + exact.error + last.error);
          last = exact;
        }
      }),
      SETTINGS,
    );
  });
});
