import { describe, expect, it } from "vitest";
import type { Ensemble, EnsembleOutput } from "../../../src/simulation/ensemble.ts";
import { ENSEMBLE_OUTPUTS } from "../../../src/simulation/ensemble.ts";
import { modelOf } from "../../../src/simulation/model.ts";
import { batchesOf, chunkSize, chunksOf, REPLICATES } from "../../../src/simulation/schedule.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith, share } from "../document/fixture.ts";

const plan = parsed(
  planWith({
    horizon: 2026,
    indicators: {
      aside: amount({
        growth: { constant: "1%", volatility: "3%", events: [{ year: 2023, probability: 0.5, jump: "5%" }] },
      }),
      gdp: amount({ growth: { constant: "6%", volatility: "2%", persistence: 0.4 } }),
      rate: share({ growth: { constant: "1pp", spread: "2pp", shape: { studentT: 4 } } }),
      part: { kind: "flow", formula: { op: "*", args: [{ ref: "gdp" }, { ref: "rate" }] } },
    },
    targets: {
      total: { indicator: "gdp", measure: "total", from: 2022, by: 2026, atLeast: 600 },
      part: { indicator: "part", by: 2026, atLeast: 75 },
      level: { indicator: "gdp", by: 2024, atLeast: 118 },
    },
    scenarios: { one: { weight: 0.4 }, other: { weight: 0.6, growth: { gdp: "5% ± 1%" } } },
  }),
);

/** What an output consists of. */
const parts: { readonly [O in EnsembleOutput]: (ensemble: Ensemble) => unknown } = {
  quantiles: ({ series }) => Object.values(series).map(({ quantiles }) => quantiles),
  moments: ({ series }) =>
    Object.values(series).map(({ mean, standardDeviation }) => [mean, standardDeviation]),
  probabilities: ({ attainments }) => attainments.map(({ probability }) => probability),
  measures: ({ attainments }) => attainments.map(({ quantiles }) => quantiles),
  firstYears: ({ attainments }) => attainments.map(({ firstYears }) => firstYears),
  shortfall: ({ attainments }) => attainments.map(({ expectedShortfall }) => expectedShortfall),
  joint: ({ joint }) => joint,
};

/** To twelve digits: sums may be made in other blocks. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, x) => (typeof x === "number" ? x.toPrecision(12) : x));
}

describe("outputs", () => {
  const empty = { quantiles: [null, null, null, null], moments: new Array(4).fill([null, null]), joint: [] };
  const none = [null, null, null];

  describe.each(["sobol", "random"] as const)("of %s points", (points) => {
    const options = { seed: 3, draws: 3000, points };
    const all = simulate(plan, options);

    it.each(ENSEMBLE_OUTPUTS)(
      "%s alone are what they are beside all others, which are left out",
      (output) => {
        const alone = simulate(plan, { ...options, outputs: [output] });
        for (const other of ENSEMBLE_OUTPUTS) {
          const found = parts[other](alone);
          if (other === output) expect(rounded(found)).toEqual(rounded(parts[other](all)));
          else
            expect(found).toEqual(
              { ...empty, probabilities: none, measures: none, firstYears: none, shortfall: none }[other],
            );
        }
        const head = ({ series, attainments, joint, warnings, ...rest }: Ensemble) => rest;
        expect(head(alone)).toEqual(head(all));
      },
    );
  });

  it("may all be left out, or all be exact: then nothing is drawn", () => {
    expect(simulate(plan, { seed: 3, outputs: [] }).draws).toBe(0);
    const exact = parsed(
      planWith({
        indicators: { gdp: amount({ growth: "6% ± 2%" }) },
        targets: { level: { indicator: "gdp", by: 2024, atLeast: 118 } },
      }),
    );
    const { draws, attainments } = simulate(exact, { seed: 3, outputs: ["probabilities"] });
    expect([draws, attainments[0]?.probability?.method]).toEqual([0, "exact"]);
    expect(simulate(exact, { seed: 3, outputs: ["joint"] }).joint[0]?.probability).toEqual(
      attainments[0]?.probability,
    );
  });
});

describe("until", () => {
  const errors = ({ attainments, joint }: Ensemble) => [
    ...attainments.flatMap(({ probability }) =>
      probability?.method === "sampled" ? [probability.error] : [],
    ),
    ...joint.flatMap(({ probability }) => (probability.method === "sampled" ? [probability.error] : [])),
  ];

  it.each([2e-3, 5e-4])("draws in doubling steps until no error is above %f", (standardError) => {
    const ensemble = simulate(plan, {
      seed: 3,
      until: { standardError },
      outputs: ["probabilities", "joint"],
    });
    expect(errors(ensemble).length).toBeGreaterThan(2);
    expect(Math.max(...errors(ensemble))).toBeLessThanOrEqual(standardError);
    const steps = Math.log2(ensemble.draws / 32_768);
    expect(Number.isInteger(steps)).toBe(true);
    // One step less was not enough.
    if (steps > 0) {
      const half = simulate(plan, {
        seed: 3,
        draws: ensemble.draws / 2,
        outputs: ["probabilities", "joint"],
      });
      expect(Math.max(...errors(half))).toBeGreaterThan(standardError);
    }
  });

  it("holds the errors of a mixture itself", () => {
    const standardError = 6e-4;
    const ensemble = simulate(plan, {
      seed: 3,
      mixture: true,
      until: { standardError },
      outputs: ["probabilities"],
    });
    expect(Math.max(...errors(ensemble))).toBeLessThanOrEqual(standardError);
  });

  it("ends when the draws are exhausted", () => {
    const ensemble = simulate(plan, { seed: 3, draws: 40_000, until: { standardError: 1e-9 } });
    expect(ensemble.draws).toBe(40_000);
    expect(Math.max(...errors(ensemble))).toBeGreaterThan(1e-9);
  });

  it("gives what as many draws at once give", () => {
    const stepped = simulate(plan, { seed: 3, draws: 100_000, until: { standardError: 1e-9 } });
    const atOnce = simulate(plan, { seed: 3, draws: 100_000 });
    for (const output of ["quantiles", "probabilities", "measures", "firstYears", "joint"] as const) {
      expect(parts[output](stepped)).toEqual(parts[output](atOnce));
    }
    expect(rounded(parts.moments(stepped))).toEqual(rounded(parts.moments(atOnce)));
  });
});

describe("chunkSize()", () => {
  it("has chunks of many indicators take no longer than those of one", () => {
    const sizes = [1, 8, 100].map((count) => {
      const indicators = Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `i${i}`,
          amount({ growth: { constant: "6%", spread: "1%" } }),
        ]),
      );
      return chunkSize(modelOf(parsed(planWith({ indicators, horizon: 2026 })), undefined, []));
    });
    // A million levels each, of 8 indicators in 6 years too; but no fewer than 4,096 draws and no more than 65,536.
    expect(sizes).toEqual([65_536, 16_384, 4_096]);
  });
});

describe("chunksOf()", () => {
  const listed = (draws: number, done: number) => [...chunksOf(draws, done, "sobol")];

  it.each([1, 15, 16, 100, 65_537, 3_000_000])("shares %i draws out to the replicates", (draws) => {
    const chunks = listed(draws, 0);
    expect(chunks.reduce((sum, chunk) => sum + chunk.draws, 0)).toBe(draws);
    const shares = Array.from({ length: REPLICATES }, (_, replicate) =>
      chunks.filter((chunk) => chunk.replicate === replicate).reduce((sum, chunk) => sum + chunk.draws, 0),
    );
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    for (const { replicate, first, draws: size } of chunks) {
      // The last four replicates in short chunks.
      const most = replicate < 12 ? 65_536 : 16_384;
      expect(first % most).toBe(0);
      expect(size).toBeLessThanOrEqual(most);
      expect(size).toBeGreaterThan(0);
    }
  });

  it("of more draws goes on where fewer ended", () => {
    const draws = (chunks: ReturnType<typeof listed>) =>
      chunks.map(({ replicate, first, draws }) => `${replicate} ${first} ${first + draws}`);
    const steps = [listed(32_768, 0), listed(65_536, 32_768), listed(100_000, 65_536)].flat();
    const ends = steps
      .filter(({ replicate }) => replicate === 3)
      .map(({ first, draws }) => [first, first + draws]);
    expect(ends).toEqual([
      [0, 2048],
      [2048, 4096],
      [4096, 6250],
    ]);
    expect(draws(listed(100_000, 0))[3]).toBe("3 0 6250");
  });

  it("comes in batches that leave nothing out", () => {
    const batches = [...batchesOf([1, 2, 3, 4, 5], 2)];
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
    expect([...batchesOf([], 2)]).toEqual([]);
  });
});
