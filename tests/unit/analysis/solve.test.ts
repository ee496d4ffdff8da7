import { describe, expect, it } from "vitest";
import { solve } from "../../../src/analysis/solve.ts";
import type { GrowthDocument } from "../../../src/document/document.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";

/** Standard normal quantile of 0.8 (R: qnorm(0.8)). */
const Z80 = 0.8416212335729143;

/** One flow that starts from 100 in 2021, and what is asked of it. */
function planOf(
  growth: GrowthDocument,
  target: object = { atLeast: 150 },
  observations: object = { 2021: 100 },
) {
  return parsePlan({
    name: "One",
    baseYear: 2021,
    horizon: 2026,
    indicators: { gdp: { kind: "flow", observations: { ...observations }, growth } },
    targets: { goal: { indicator: "gdp", by: 2026, ...target } as never },
  });
}

describe("solve() for growth", () => {
  it("is the compound growth that leads from the level to the target", () => {
    const solution = solve(planOf(0.05), { target: "goal" });
    expect(solution.value).toBeCloseTo(1.5 ** (1 / 5) - 1, 15);
    expect(solution).toMatchObject({ kind: "solution", find: "growth", indicator: "gdp", exclusive: false });
    expect(solution).toMatchObject({ method: "closed form", iterations: 0, bracket: null, reason: null });
    expect(solution.laid).toEqual([{ on: "gdp", set: { model: "constant", rate: solution.value } }]);
  });

  it("is a boundary that does not do itself where more than it is asked", () => {
    const { exclusive, targets } = solve(planOf(0.05, { above: 150 }), { target: "goal" });
    expect(exclusive).toBe(true);
    expect(targets[0]?.after).toMatchObject({ status: "missed", margin: 0 });
  });

  it("of a total is found by the root finder, between the ends of its bracket", () => {
    const { value, method, iterations, residual, bracket } = solve(
      planOf(0.05, { measure: "total", from: 2022, atLeast: 600 }),
      { target: "goal" },
    );
    const total = [1, 2, 3, 4, 5].reduce((sum, n) => sum + 100 * (1 + (value ?? 0)) ** n, 0);
    expect(total).toBeCloseTo(600, 9);
    expect(method).toBe("root finder");
    expect(iterations).toBeGreaterThan(0);
    expect(Math.abs(residual ?? 1)).toBeLessThan(1e-9);
    expect(bracket?.[0]).toBeLessThanOrEqual(value ?? 0);
    expect(bracket?.[1]).toBeGreaterThanOrEqual(value ?? 0);
  });

  it("with a probability is as much more as its uncertainty asks for", () => {
    // But for the hair by which ties attain: ln(level / 100) of five years is normal with the mean 5 ln(1 + r) and the standard deviation 5 × spread.
    const plan = planOf({ constant: 0.05, spread: 0.01 });
    const { value, exclusive, targets } = solve(plan, { target: "goal", probability: 0.8 });
    expect(value).toBeCloseTo(Math.exp(Math.log(1.5) / 5 + 0.01 * Z80) - 1, 9);
    expect(exclusive).toBe(false);
    expect(targets[0]?.after?.probability).toMatchObject({ method: "exact" });
    expect(targets[0]?.after?.probability?.value).toBeGreaterThanOrEqual(0.8);
  });

  it("of 50 % is that of the projection, and of what is certain too", () => {
    const uncertain = planOf({ constant: 0.05, spread: 0.01 });
    const half = solve(uncertain, { target: "goal", probability: 0.5 });
    expect(half.value).toBeCloseTo(1.5 ** (1 / 5) - 1, 9);
    const certain = solve(planOf(0.05), { target: "goal", probability: 0.99 });
    expect(certain.value).toBeCloseTo(1.5 ** (1 / 5) - 1, 15);
  });

  it("with a probability that has to be drawn uses the same draws in every try", () => {
    // A uniform variate of standard deviation 1 is 0.6 √3 below its middle with a probability of 20 %.
    const plan = planOf({ constant: 0.05, spread: 0.01, shape: "uniform" });
    const asked = { target: "goal", probability: 0.8 } as const;
    const { value, targets } = solve(plan, asked);
    expect(value).toBeCloseTo(Math.exp(Math.log(1.5) / 5 + 0.01 * 0.6 * Math.sqrt(3)) - 1, 5);
    expect(targets[0]?.after?.probability?.method).toBe("sampled");
    expect(targets[0]?.after?.probability?.value).toBeGreaterThanOrEqual(0.8);
    expect(solve(plan, asked).value).toBe(value);
    expect(solve(plan, { ...asked, seed: 2 }).value).not.toBe(value);
  });

  it("of a band is the growth that is nearest, and none where the band is too narrow to be likely", () => {
    const plan = planOf({ constant: 0.05, spread: 0.01 }, { about: 150, tolerance: 20 });
    const { value } = solve(plan, { target: "goal", probability: 0.8 });
    const { value: plain } = solve(plan, { target: "goal" });
    expect(plain).toBeCloseTo(1.3 ** (1 / 5) - 1, 12);
    expect(value).toBeGreaterThan(plain ?? 0);
    const narrow = planOf({ constant: 0.05, spread: 0.01 }, { about: 150, tolerance: 1 });
    expect(solve(narrow, { target: "goal", probability: 0.8 })).toMatchObject({
      value: null,
      reason: "out-of-reach",
    });
  });

  it("of a leader is asked by name", () => {
    const plan = parsePlan({
      name: "Two",
      baseYear: 2021,
      horizon: 2026,
      indicators: {
        gdp: { kind: "flow", observations: { 2021: 50 }, growth: 0.03 },
        sales: {
          kind: "flow",
          observations: { 2021: 100 },
          growth: { like: { indicator: "gdp", elasticity: 2 } },
        },
        people: { kind: "stock", observations: { 2021: 7 }, growth: 0.01 },
      },
      targets: { goal: { indicator: "sales", by: 2026, atLeast: 150 } },
    });
    const { value, indicator } = solve(plan, { target: "goal", indicator: "gdp" });
    expect(indicator).toBe("gdp");
    expect(value).toBeCloseTo((1.5 ** (1 / 5) - 1) / 2, 12);
    expect(solve(plan, { target: "goal", indicator: "people" })).toMatchObject({
      value: null,
      reason: "unrelated",
    });
  });

  it("stays as uncertain as it was: what takes its leader's shocks goes on to follow", () => {
    const target = "cultureTourismRevenue-2026";
    const { value, laid, targets } = solve(yuzhong, { target, probability: 0.8 });
    expect(laid).toMatchObject([
      { on: "cultureTourismRevenue", set: { model: "like", indicator: "gdp", shocks: true } },
    ]);
    const { attainments } = simulate(yuzhong, { seed: 1, adjust: laid, outputs: ["probabilities"] });
    const again = attainments.find((one) => one.target === target)?.probability;
    expect(again).toEqual(targets[0]?.after?.probability);
    expect(project(yuzhong, { adjust: laid }).series.cultureTourismRevenue.growth.at(-1)).toBeCloseTo(
      value ?? 0,
      12,
    );
  });

  it("takes over the uncertainty of increments as a share of the level they start from", () => {
    const plan = planOf({ increments: 5, spread: 1, volatility: 2 });
    const [laid] = solve(plan, { target: "goal" }).laid;
    expect(laid?.set).toMatchObject({ model: "constant", spread: 0.01, volatility: 0.02 });
    const [certain] = solve(planOf({ increments: 5 }), { target: "goal" }).laid;
    expect(certain?.set).toMatchObject({ spread: 0 });
  });
});

describe("solve() for a path", () => {
  it("puts most growth early or late, in equal steps", () => {
    for (const [path, signs] of [["frontLoaded", 1] as const, ["backLoaded", -1] as const]) {
      const { value, path: found } = solve(planOf(0.05), { target: "goal", path, tilt: 0.4 });
      const mean = value ?? Number.NaN;
      const wanted = [0.4, 0.2, 0, -0.2, -0.4].map((step) => mean * (1 + signs * step));
      for (const [i, rate] of wanted.entries()) expect(found?.rates[i]).toBeCloseTo(rate, 14);
      expect(wanted.reduce((level, rate) => level * (1 + rate), 100)).toBeCloseTo(150, 9);
      expect(found?.years).toEqual([2022, 2023, 2024, 2025, 2026]);
      expect(found?.levels.at(-1)).toBeCloseTo(150, 9);
    }
  });

  it("of a ratio has the points to gain as the sum of its rates, whatever its shape", () => {
    const plan = parsePlan({
      name: "Share",
      baseYear: 2021,
      horizon: 2025,
      indicators: { share: { kind: "ratio", observations: { 2021: "40%" }, growth: "1pp" } },
      targets: { goal: { indicator: "share", by: 2025, atLeast: "60%" } },
    });
    for (const path of ["constant", "frontLoaded", "backLoaded"] as const) {
      expect(solve(plan, { target: "goal", path }).value).toBeCloseTo(0.05, 14);
    }
  });

  it("makes up for a bad year from the next on", () => {
    const { value, path, laid } = solve(planOf(0.05), { target: "goal", given: { 2022: -0.05 } });
    expect(value).toBeCloseTo((1.5 / 0.95) ** (1 / 4) - 1, 12);
    expect(path).toMatchObject({ given: [true, false, false, false, false] });
    expect(path?.rates[0]).toBe(-0.05);
    expect(laid).toEqual([
      {
        on: "gdp",
        set: {
          model: "path",
          rates: Object.fromEntries(path?.years.map((year, i) => [year, path.rates[i]]) ?? []),
        },
      },
    ]);
  });

  it("keeps an observed bad year, and from a later year on what is assumed before", () => {
    const bad = planOf(0.05, undefined, { 2021: 100, 2022: 90 });
    expect(solve(bad, { target: "goal", path: "frontLoaded" }).path?.years[0]).toBe(2023);
    const { value, laid } = solve(planOf(0.05), { target: "goal", from: 2024 });
    expect(value).toBeCloseTo((1.5 / 1.05 ** 2) ** (1 / 3) - 1, 12);
    expect(laid).toEqual([{ on: "gdp", from: 2024, set: { model: "constant", rate: value } }]);
  });

  it("can be asked for with a probability", () => {
    const plan = planOf({ constant: 0.05, spread: 0.01 });
    const { value, path } = solve(plan, { target: "goal", path: "backLoaded", probability: 0.8 });
    const level = path?.rates.reduce((product, rate) => product * (1 + rate), 1) ?? 0;
    expect(level).toBeCloseTo(1.5 * Math.exp(5 * 0.01 * Z80), 8);
    expect(value).toBeGreaterThan(1.5 ** (1 / 5) - 1);
  });
});

describe("solve() for a shift", () => {
  const plan = parsePlan({
    name: "Three",
    baseYear: 2021,
    horizon: 2022,
    indicators: Object.fromEntries(
      ["a", "b", "c"].map((id) => [id, { kind: "flow", observations: { 2021: 100 }, growth: 0.01 }]),
    ),
    targets: {
      a: { indicator: "a", by: 2022, atLeast: 103 },
      b: { indicator: "b", by: 2022, atLeast: 105 },
      c: { indicator: "c", by: 2022, above: 109 },
    },
  });

  it("is the least with which enough targets are reached, and each says what it alone takes", () => {
    const { value, count, targets, laid } = solve(plan, { find: "shift", share: 0.6 });
    expect(count).toBe(2);
    expect(value).toBeCloseTo(0.04, 12);
    expect(targets.map(({ takes }) => takes)).toEqual([0.02, 0.04, 0.08].map((x) => expect.closeTo(x, 12)));
    expect(targets.map(({ after }) => after?.status)).toEqual(["attained", "attained", "missed"]);
    expect(laid).toEqual([{ on: "*", shift: value }]);
  });

  it("is a boundary where the target that decides asks for more than it", () => {
    expect(solve(plan, { find: "shift" })).toMatchObject({ count: 3, exclusive: true });
    expect(solve(plan, { find: "shift", count: 1 })).toMatchObject({ exclusive: false });
  });

  it("says how far growth may fall where enough are reached already", () => {
    const adjust = [{ on: "*", shift: 0.05 }];
    const { value, laid } = solve(plan, { find: "shift", count: 2, adjust });
    expect(value).toBeCloseTo(-0.01, 12);
    const { attainments } = project(plan, { adjust: laid });
    expect(attainments.map(({ status }) => status)).toEqual(["attained", "attained", "missed"]);
  });

  it("adds to what is shifted already, on all and on one, and from a year on", () => {
    const adjust = [
      { on: "*", shift: 0.01 },
      { on: "b", shift: 0.02 },
    ];
    const { value, laid } = solve(plan, { find: "shift", targets: ["b"], adjust });
    expect(value).toBeCloseTo(0.02, 12);
    const levels = project(plan, { adjust: laid }).series;
    expect(levels.a?.levels.at(-1)).toBeCloseTo(104, 9);
    expect(levels.b?.levels.at(-1)).toBeCloseTo(105, 9);
  });

  it("reaches only those that are selected", () => {
    const { value, reason, laid } = solve(plan, { find: "shift", targets: ["a"], on: "b" });
    expect({ value, reason, laid }).toEqual({ value: null, reason: "out-of-reach", laid: [] });
    expect(solve(plan, { find: "shift", targets: ["a"], of: "ratios" }).value).toBeNull();
  });

  it("has each target likely enough where a probability is asked for", () => {
    const { targets, value, count } = solve(yuzhong, { find: "shift", share: 0.5, probability: 0.8 });
    expect(targets.filter(({ after }) => (after?.probability?.value ?? 0) >= 0.8)).toHaveLength(count);
    expect(value).toBeGreaterThan(0);
  });

  it("is none where fewer have a verdict than are to be reached, or none has", () => {
    expect(solve(plan, { find: "shift", count: 4 })).toMatchObject({ value: null, reason: "too-few" });
    const open = solve(yuzhong, { find: "shift", targets: ["brands-2026"] });
    expect(open).toMatchObject({ value: null, reason: "undetermined" });
    expect(open.targets).toMatchObject([{ target: "brands-2026", takes: null, reason: "undetermined" }]);
  });
});

describe("solve() for a baseline", () => {
  it("is the level that grows to the target, be it known or not", () => {
    for (const observations of [{ 2021: 100 }, {}]) {
      const plan = planOf(0.05, undefined, observations);
      const { value, assumed, baseline } = solve(plan, { find: "baseline", target: "goal" });
      expect(value).toBeCloseTo(150 / 1.05 ** 5, 9);
      expect(assumed).toBe("2021" in observations ? 100 : null);
      expect(baseline).toEqual({ gdp: value });
    }
  });

  it("with a probability is as much more as its uncertainty asks for", () => {
    const plan = planOf({ constant: 0.05, spread: 0.01 }, undefined, {});
    const { value } = solve(plan, { find: "baseline", target: "goal", probability: 0.8 });
    expect(value).toBeCloseTo((150 / 1.05 ** 5) * Math.exp(5 * 0.01 * Z80), 6);
  });

  it("is none where a later level is observed, where only growth is asked, or where growth is missing", () => {
    const later = planOf(0.05, undefined, { 2021: 100, 2022: 104 });
    expect(solve(later, { find: "baseline", target: "goal" })).toMatchObject({
      value: null,
      reason: "unmoved",
    });
    const growing = planOf(0.05, { measure: "averageGrowth", atLeast: "6%" });
    expect(solve(growing, { find: "baseline", target: "goal" }).reason).toBe("unmoved");
    const still = parsePlan({
      name: "Still",
      baseYear: 2021,
      horizon: 2026,
      indicators: { gdp: { kind: "flow", observations: { 2021: 100 } } },
      targets: { goal: { indicator: "gdp", by: 2026, atLeast: 150 } },
    });
    expect(solve(still, { find: "baseline", target: "goal" }).reason).toBe("undetermined");
  });

  it("agrees with what an undetermined target would need", () => {
    const attainment = project(yuzhong).attainments.find(({ target }) => target === "digitalOutput-2026");
    expect(solve(yuzhong, { find: "baseline", target: "digitalOutput-2026" }).value).toBe(
      attainment?.wouldNeed?.baseLevel,
    );
  });
});

describe("solve()", () => {
  it("says why no growth can", () => {
    const observed = planOf(0.05, undefined, { 2021: 100, 2026: 120 });
    expect(solve(observed, { target: "goal" })).toMatchObject({
      value: null,
      reason: "observed",
      path: null,
    });
    const above = parsePlan({
      name: "Share",
      baseYear: 2021,
      horizon: 2025,
      indicators: {
        share: { kind: "ratio", scale: "identity", observations: { 2021: "40%" }, growth: "1pp" },
      },
      targets: {
        whole: { indicator: "share", by: 2025, atLeast: "100%" },
        more: { indicator: "share", by: 2025, above: "100%" },
        growing: { indicator: "share", measure: "growth", by: 2025, above: "60pp" },
      },
    });
    expect(solve(above, { target: "whole" }).value).toBeCloseTo(0.15, 14);
    expect(solve(above, { target: "more" })).toMatchObject({ value: null, reason: "out-of-reach" });
    expect(solve(above, { target: "growing" })).toMatchObject({ value: null, reason: "out-of-reach" });
    expect(solve(yuzhong, { target: "brands-2026" })).toMatchObject({ value: null, reason: "no-level" });
  });

  it("takes the end of what stands still at a limit, where it is reached no earlier", () => {
    // From 40 % in four years: all of 2024 and 2025 at 100 %, which 30 points a year do and no less.
    const plan = parsePlan({
      name: "Share",
      baseYear: 2021,
      horizon: 2025,
      indicators: {
        share: { kind: "ratio", scale: "identity", observations: { 2021: "40%" }, growth: "60pp" },
      },
      targets: { all: { indicator: "share", measure: "always", from: 2023, by: 2025, atLeast: "100%" } },
    });
    expect(solve(plan, { target: "all" }).value).toBeCloseTo(0.3, 12);
  });

  it("is plain JSON for every target and every question", () => {
    for (const target of Object.keys(yuzhong.targets)) {
      for (const options of [{ target }, { target, find: "baseline" as const }]) {
        const isIndex = yuzhong.indicators[yuzhong.targets[target]?.indicator as "gdp"]?.kind === "index";
        if (isIndex && "find" in options) continue;
        const solution = solve(yuzhong, options);
        expect(JSON.parse(JSON.stringify(solution))).toEqual(solution);
      }
    }
  });

  it.each([
    [{ target: "gaol" }, 'Unknown target "gaol"; did you mean "goal"?'],
    [{ target: "goal", indicator: "gdb" }, 'Unknown indicator "gdb"; did you mean "gdp"?'],
    [{ target: "goal", probability: 80 }, "probability must be above 0 and below 1, current value is 80"],
    [{ target: "goal", probability: 1 }, "probability must be above 0 and below 1, current value is 1"],
    [{ target: "goal", find: "growht" }, "find must be one of growth, shift, baseline"],
    [{ target: "goal", path: "steep" }, "path must be one of constant, frontLoaded, backLoaded"],
    [{ target: "goal", tilt: 1.5 }, "tilt must be from 0 to 1, current value is 1.5"],
    [{ target: "goal", from: 2030 }, "from must be a year up to 2026, current value is 2030"],
    [{ target: "goal", given: { 2020: 0.1 } }, "given must be among the years that are not observed"],
    [{ target: "goal", given: { 2026: 0.1 } }, "from must leave a year up to 2026 that is not given"],
    [{ target: "goal", given: { 2022: Number.NaN } }, "given.2022 must be a number, 0.06 for 6 %"],
    [{ target: "goal", seed: -1 }, "seed must be an integer from 0 to 2^53 - 1, current value is -1"],
    [{ find: "shift", share: 0 }, "share must be above 0 and at most 1, current value is 0"],
    [{ find: "shift", count: 1.5 }, "count must be an integer >= 1, current value is 1.5"],
    [{ find: "shift", count: 1, share: 1 }, "share and count exclude each other"],
    [{ find: "shift", targets: [] }, "targets.length must be at least 1"],
    [{ find: "shift", on: "gdb" }, 'Unknown selection "gdb"; did you mean "gdp"?'],
    [null, "options must be an object that names a target"],
  ])("refuses %j", (options, message) => {
    expect(() => solve(planOf(0.05), options as never)).toThrow(RangeError);
    expect(() => solve(planOf(0.05), options as never)).toThrow(message);
  });

  it("refuses a plan that was not parsed, and the base level of an index", () => {
    expect(() => solve({} as never, { target: "goal" })).toThrow(TypeError);
    expect(() => solve(yuzhong, { target: "gdp-2022", find: "baseline" })).toThrow(
      "an index is 100 in its base year",
    );
  });
});
