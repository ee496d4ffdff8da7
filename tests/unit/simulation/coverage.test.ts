import { beforeAll, describe, expect, it } from "vitest";
import { openMachine } from "../../../src/kernel/machine.ts";
import { normalQuantile } from "../../../src/math/normal.ts";
import { NOTHING_KNOWN } from "../../../src/simulation/known.ts";
import { modelOf } from "../../../src/simulation/model.ts";
import { settingsOf } from "../../../src/simulation/options.ts";
import { partOf } from "../../../src/simulation/part.ts";
import { estimate } from "../../../src/simulation/results/estimate.ts";
import { addResults, emptyTally } from "../../../src/simulation/results/tally.ts";
import { chunksOf } from "../../../src/simulation/schedule.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";

const SEEDS = 2000;
const DRAWS = 512;

/**
 * Of the product of two log-normal levels, s = 0.02 √2 about 112.36: with these probabilities it is at least what is asked. It
 * rests on two dimensions: of one alone, half the points of every replicate lie on either side of the middle.
 */
const PROBABILITIES = [0.5, 0.8, 0.2, 0.05, 0.01, 0.001, 0.999, 1e-5, 1 - 1e-5];

const plan = parsed(
  planWith({
    indicators: {
      gdp: amount({ growth: { constant: "6%", volatility: "2%" } }),
      other: amount({ growth: { constant: "6%", volatility: "2%" } }),
      product: {
        kind: "flow",
        formula: { op: "/", args: [{ op: "*", args: [{ ref: "gdp" }, { ref: "other" }] }, { value: 100 }] },
      },
    },
    targets: Object.fromEntries(
      PROBABILITIES.map((p, i) => [
        `t${i}`,
        {
          indicator: "product",
          by: 2022,
          atLeast: 112.36 * Math.exp(0.02 * Math.SQRT2 * normalQuantile(1 - p)),
        },
      ]),
    ),
  }),
);

/** How often the stated interval holds the true probability, and the mean squares of the stated and the true error. */
function coverage(points: "sobol" | "random") {
  const model = modelOf(plan, undefined, []);
  const settings = settingsOf(plan, { seed: 0, draws: DRAWS, points, outputs: ["probabilities"] });
  // As if nothing were known exactly.
  const widths = { formulas: new Map(), measures: new Map() };
  const { code } = partOf(model, 1, NOTHING_KNOWN, [], widths, settings);
  if (code === null) return expect.fail("has to be drawn");
  const chunks = [...chunksOf(DRAWS, 0, points)];
  const found = PROBABILITIES.map((p, i) => {
    const at = code.targets.get(`t${i}`)?.hits ?? expect.fail();
    return { p, at, covered: 0, stated: 0, actual: 0 };
  });
  for (let seed = 0; seed < SEEDS; seed++) {
    const tally = emptyTally(code.program);
    const machine = openMachine(code.program, seed);
    addResults(tally, chunks, {
      chunks: chunks.map((chunk) => machine.run(chunk)),
      counts: machine.takeCounts(),
    });
    for (const one of found) {
      const { value, error, interval } = estimate(tally, one.at, points);
      if (interval[0] <= one.p && one.p <= interval[1]) one.covered += 1 / SEEDS;
      one.stated += error ** 2 / SEEDS;
      one.actual += (value - one.p) ** 2 / SEEDS;
    }
  }
  return found;
}

describe.each(["sobol", "random"] as const)("over 2,000 seeds, the 95 %% interval of %s points", (points) => {
  let found: ReturnType<typeof coverage> = [];
  beforeAll(() => {
    found = coverage(points);
  }, 30_000);
  // Three standard deviations of a binomial share.
  const off = 3 * Math.sqrt((0.95 * 0.05) / SEEDS);

  it("covers the true probability at its nominal rate", () => {
    for (const { p, covered, stated, actual } of found) {
      if (Math.abs(p - 0.5) > 0.4) continue;
      expect(Math.abs(covered - 0.95), `${p}`).toBeLessThan(off);
      expect(Math.sqrt(stated / actual), `${p}`).toBeGreaterThan(0.93);
      expect(Math.sqrt(stated / actual), `${p}`).toBeLessThan(1.07);
    }
  });

  it("covers it nearly so where few draws hit, and always where hardly any does", () => {
    for (const { p, covered } of found) {
      const rare = Math.min(p, 1 - p) * DRAWS;
      expect(covered, `${p}`).toBeGreaterThan(rare < 1 ? 0.99 : 0.9);
    }
  });
});

describe("an estimate", () => {
  const tallyOf = (replicates: readonly number[], drawn: number) => {
    const tally = emptyTally({ hits: 1, sums: 0 });
    const chunks = replicates.map((_, replicate) => ({
      points: "sobol" as const,
      ...{ replicate, first: 0, draws: drawn },
    }));
    const results = replicates.map((hits) => ({
      hits: Float64Array.of(hits),
      sums: new Float64Array(),
    }));
    addResults(tally, chunks, { chunks: results, counts: new Float64Array() });
    return tally;
  };

  it("has the standard error of the mean of its replicates, and Student's t on 15 degrees of freedom", () => {
    const hits = Array.from({ length: 16 }, (_, i) => 40 + i);
    const { value, error, interval } = estimate(tallyOf(hits, 100), 0, "sobol");
    expect(value).toBeCloseTo(0.475, 15);
    // The variance of 1..16 is (16² - 1)/12 · 16/15.
    const expected = Math.sqrt(((16 ** 2 - 1) / 12) * (16 / 15)) / 100 / 4;
    expect(error).toBeCloseTo(expected, 14);
    expect(interval[1] - value).toBeCloseTo(2.131449545559323 * expected, 14);
    expect(value - interval[0]).toBeCloseTo(2.131449545559323 * expected, 14);
  });

  it.each([
    ["none", 0, 0],
    ["every draw", 100, 1],
  ])("where %s hits has the error of two hits and two misses more", (_, hits, share) => {
    const { value, error, interval } = estimate(tallyOf(new Array(16).fill(hits), 100), 0, "sobol");
    const p = 2 / 1604;
    expect(value).toBe(share);
    expect(error).toBeCloseTo(Math.sqrt((p * (1 - p)) / 1600), 15);
    expect(interval[share]).toBe(share);
    expect(Math.abs((interval[1 - share] ?? 0) - share)).toBeCloseTo(1.959963984540054 * error, 15);
  });

  it("of pseudo-random draws, and of too few to scatter, is binomial, with two hits and two misses more", () => {
    const hits = Array.from({ length: 16 }, (_, i) => i % 4);
    for (const [tally, points] of [
      [tallyOf(hits, 100), "random"],
      [tallyOf(hits, 5), "sobol"],
    ] as const) {
      const { value, error, interval } = estimate(tally, 0, points);
      const p = (value * tally.draws + 2) / (tally.draws + 4);
      expect(error).toBeCloseTo(Math.sqrt((p * (1 - p)) / tally.draws), 15);
      expect(interval[1] - value).toBeCloseTo(1.959963984540054 * error, 15);
    }
  });

  it("does not claim to be sure where all replicates agree by chance", () => {
    const { error } = estimate(tallyOf(new Array(16).fill(50), 100), 0, "sobol");
    expect(error).toBeCloseTo(Math.sqrt(0.25 / 1600), 5);
  });
});
