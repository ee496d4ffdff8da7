import { quantileSorted } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { parsePlan } from "../../../src/document/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { drawPaths } from "../../../src/simulation/drawPaths.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith, share } from "../document/fixture.ts";

const town = parsePlan({
  name: "Town",
  baseYear: 2021,
  horizon: 2026,
  indicators: {
    a: { kind: "flow", observations: { 2021: 100 }, growth: { constant: "6% ± 2%", volatility: "3%" } },
    b: { kind: "flow", observations: { 2021: 50 }, growth: { like: { indicator: "a", shocks: true } } },
    sure: { kind: "flow", observations: { 2021: 7 }, growth: "5%" },
    unknown: { kind: "flow", growth: { constant: "6% ± 2%" } },
  },
  targets: {
    level: { indicator: "a", by: 2026, atLeast: 135 },
    total: { indicator: "a", measure: "total", from: 2022, by: 2026, atLeast: 600 },
  },
});

describe("drawPaths()", () => {
  test.each(["sobol", "random"] as const)("keeps the draws that simulate counts (%s)", (points) => {
    const options = { seed: 3, draws: 20_000, points };
    const drawn = { ...options, exact: false, outputs: ["moments", "joint", "quantiles"] } as const;
    const { series, years } = drawPaths(town, { ...options, indicators: ["a"] });
    const levels = series.a?.levels ?? [];
    const ensemble = simulate(town, drawn);
    const last = years.length - 1;
    const sum = (levels[last] ?? []).reduce<number>((total, level) => total + (level ?? Number.NaN), 0);
    // The same numbers, added in another order.
    expect(sum / options.draws / (ensemble.series.a?.mean?.[last] ?? 0)).toBeCloseTo(1, 12);
    const both = (levels[last] ?? []).filter((level, k) => {
      const total = levels.slice(1).reduce((all, year) => all + (year[k] ?? Number.NaN), 0);
      return level !== null && level >= 135 && total >= 600;
    });
    expect(both.length).toBe(Math.round((ensemble.joint[0]?.probability.value ?? 0) * options.draws));
    const sorted = (levels[last] ?? []).map(Number).sort((x, y) => x - y);
    expect(quantileSorted(sorted, 0.05) / (ensemble.series.a?.quantiles?.[0]?.[last] ?? 0)).toBeCloseTo(1, 3);
  });

  const uncertain = { spread: "2%", volatility: "3%" };
  test.each([
    ["an amount", amount({ growth: { constant: "6%", ...uncertain } }), [115, 119.1016, 125]],
    ["a ratio", share({ growth: { constant: "1pp", spread: "2pp" } }), ["48%", "53%", "60%"]],
    [
      "an amount held between bounds",
      amount({ growth: { increments: 2, spread: 4 }, bounds: { min: 98, max: 110 } }),
      [98, 104, 110],
    ],
  ] as const)("have as many levels that attain as simulate counts: %s", (_, indicator, asked) => {
    const comparators = ["atLeast", "atMost", "above", "below"] as const;
    const targets = comparators.flatMap((comparator) =>
      asked.map((value, i) => [`${comparator}${i}`, { indicator: "gdp", by: 2024, [comparator]: value }]),
    );
    const plan = parsed(
      planWith({ horizon: 2025, indicators: { gdp: indicator }, targets: Object.fromEntries(targets) }),
    );
    const options = { seed: 5, draws: 4000 };
    const levels = drawPaths(plan, options).series.gdp?.levels ?? [];
    const { attainments } = simulate(plan, { ...options, exact: false });
    expect(attainments).toHaveLength(12);
    for (const { comparator, asked, probability, firstYears } of attainments) {
      const attains = (level: number | null | undefined) => {
        const off = (level ?? Number.NaN) - asked;
        const tie = 1e-9 * Math.abs(asked);
        if (comparator === "atLeast") return off >= -tie;
        if (comparator === "atMost") return off <= tie;
        return comparator === "above" ? off > tie : off < -tie;
      };
      const of = (t: number) => (levels[t] ?? []).map(attains);
      const shareOf = (hits: readonly boolean[]) => hits.filter(Boolean).length / options.draws;
      expect(probability?.value).toBeCloseTo(shareOf(of(3)), 12);
      const [first, second] = [of(0), of(1)];
      const inSecond = firstYears?.probabilities[firstYears.years.indexOf(2022)] ?? 0;
      expect(inSecond).toBeCloseTo(shareOf(second.map((is, k) => is && !first[k])), 12);
    }
  });

  test("keeps what belongs together in the same draw: a follower with shocks is its leader, scaled", () => {
    const { series } = drawPaths(town, { seed: 1, draws: 100 });
    for (const [t, year] of (series.a?.levels ?? []).entries()) {
      for (const [k, level] of year.entries()) {
        expect((series.b?.levels[t]?.[k] ?? 0) / ((level ?? 0) / 2)).toBeCloseTo(1, 12);
      }
    }
  });

  test("gives what is certain as it is projected, and null where nothing is known", () => {
    const { series } = drawPaths(town, { seed: 1, draws: 5 });
    const projected = project(town).series.sure?.levels ?? [];
    expect(series.sure?.levels).toEqual(projected.map((level) => Array(5).fill(level)));
    expect(series.unknown?.levels.flat()).toEqual(Array(30).fill(null));
  });

  test("gives the same draws whichever indicators are kept", () => {
    const all = drawPaths(yuzhong, { seed: 5, draws: 64 });
    const one = drawPaths(yuzhong, { seed: 5, draws: 64, indicators: ["gdp"] });
    expect(Object.keys(one.series)).toEqual(["gdp"]);
    expect(one.series.gdp).toEqual(all.series.gdp);
  });

  test("says what is wrong with an option", () => {
    const bad = (options: object) => () => drawPaths(town, { seed: 1, ...options });
    expect(bad({ draws: 1.5 })).toThrow(/draws must be an integer/);
    expect(bad({ draws: 1e6 })).toThrow("24000000 levels are more than 10000000");
    expect(bad({ indicators: ["c"] })).toThrow('Cannot draw paths: the plan has no indicator "c"');
    expect(bad({ seed: undefined })).toThrow(/seed/);
  });
});
