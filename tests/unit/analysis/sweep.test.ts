import { describe, expect, test } from "vitest";
import { parseSwept } from "../../../src/analysis/sweep/parse.ts";
import { sweepRows } from "../../../src/analysis/sweep/rows.ts";
import { type SweepOptions, sweep } from "../../../src/analysis/sweep/sweep.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";

const town = parsePlan({
  id: "town",
  name: "Town",
  baseYear: 2021,
  horizon: 2026,
  themes: { money: "Money", empty: "Nothing" },
  indicators: {
    income: { kind: "flow", unit: "CNY", theme: "money", observations: { 2021: 100 }, growth: "6%" },
    cost: {
      kind: "flow",
      unit: "CNY",
      theme: "money",
      observations: { 2021: 50 },
      growth: { like: "income" },
    },
    result: { kind: "flow", unit: "CNY", formula: { op: "-", args: [{ ref: "income" }, { ref: "cost" }] } },
    forest: { kind: "ratio", observations: { 2021: "40%" }, growth: "0pp" },
    staff: { kind: "stock", unit: "person", growth: "2%" },
    price: { kind: "index", observations: { 2021: { growth: "2%" } } },
  },
  targets: {
    income: { indicator: "income", by: 2026, atLeast: 120 },
    result: { indicator: "result", by: 2026, atLeast: 60 },
    forest: { indicator: "forest", by: 2026, atLeast: "45%" },
    staff: { indicator: "staff", by: 2026, atLeast: 110 },
  },
});

const find = (result: ReturnType<typeof sweep>, id: string) =>
  result.targets.find(({ target }) => target === id);
const refused = (options: unknown, plan: Plan = town) => {
  try {
    sweep(plan, options as SweepOptions);
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return "accepted";
};

describe("sweep()", () => {
  test("finds where compound growth reaches a target: 100 × (1 + r)^5 ≥ 120 from r = 3.71 % on", () => {
    const result = sweep(town, { over: [{ on: "income", set: { from: 0.03, to: 0.05, step: 0.001 } }] });
    const { flips = [], status = [] } = find(result, "income") ?? {};
    expect(flips).toEqual([[8]]);
    expect(result.axes[0]?.values[8]).toBe(0.038);
    expect(status.map((code) => result.statuses[code])).toEqual([
      ...new Array(8).fill("missed"),
      ...new Array(13).fill("attained"),
    ]);
  });

  test("gives the margin in closed form", () => {
    const result = sweep(town, { over: [{ on: "forest", shift: [0, 0.005, 0.01, 0.02] }] });
    for (const [i, margin] of [-0.05, -0.025, 0, 0.05].entries()) {
      expect(find(result, "forest")?.margin[i]).toBeCloseTo(margin, 12);
    }
    // Five points in five years are the five that are asked for: a tie is attained.
    expect(find(result, "forest")?.margin[2]).toBe(0);
    expect(find(result, "forest")?.status[2]).toBe(1);
  });

  test("lets the last axis go fastest, and tells for each value of the first where a target turns", () => {
    const result = sweep(town, {
      over: [
        { on: "income", baseline: [100, 115] },
        { on: "income", set: [0.01, 0.02, 0.04] },
      ],
    });
    expect(result.points).toBe(6);
    expect(find(result, "income")?.status).toEqual([0, 0, 1, 1, 1, 1]);
    expect(find(result, "income")?.flips).toEqual([[2], []]);
    expect(find(result, "income")?.margin[3]).toBeCloseTo(115 * 1.01 ** 5 - 120, 10);
  });

  test("moves what follows and what is made of it, and nothing else", () => {
    const { targets } = sweep(town, { over: [{ on: "income", set: [0, 0.1] }] });
    expect(Object.fromEntries(targets.map(({ target, moves }) => [target, moves]))).toEqual({
      income: true,
      result: true,
      forest: false,
      staff: false,
    });
    const result = targets.find(({ target }) => target === "result");
    expect(result?.margin.map((margin) => margin?.toFixed(6))).toEqual([
      (-10).toFixed(6),
      (50 * 1.1 ** 5 - 60).toFixed(6),
    ]);
  });

  test("says undetermined with a code of its own, and determines a target by sweeping its baseline", () => {
    const still = sweep(town, { over: [{ on: "income", set: [0, 0.1] }], targets: ["staff"] });
    expect(find(still, "staff")).toMatchObject({ status: [2, 2], margin: [null, null] });
    const { targets } = sweep(town, { over: [{ on: "staff", baseline: [90, 110] }], targets: ["staff"] });
    expect(targets[0]?.status).toEqual([0, 1]);
    expect(targets[0]?.margin[0]).toBeCloseTo(90 * 1.02 ** 5 - 110, 10);
  });

  test("solves growth that just reaches a target anew at every point", () => {
    const plan = parsePlan({
      name: "Solved",
      baseYear: 2021,
      indicators: {
        a: { kind: "flow", unit: "1", observations: { 2021: 100 }, growth: { toTarget: "goal" } },
        b: { kind: "flow", unit: "1", observations: { 2021: 100 }, growth: { like: "a" } },
      },
      targets: {
        goal: { indicator: "a", by: 2026, atLeast: 130 },
        other: { indicator: "b", by: 2026, atLeast: 125 },
      },
    });
    const over = [{ on: "a", baseline: { from: 80, to: 120, steps: 8 } }];
    const { targets, axes } = sweep(plan, { over });
    for (const [i, baseline] of (axes[0]?.values ?? []).entries()) {
      expect(targets[0]?.margin[i]).toBeCloseTo(0, 6);
      expect(targets[1]?.margin[i]).toBeCloseTo((100 * 130) / baseline - 125, 6);
    }
    // A factor on it comes after: what it takes is the same at every point, as with `project`.
    const scaled = sweep(plan, { over: [{ on: "a", scale: [0.5, 1, 2] }] });
    for (const [i, scale] of [0.5, 1, 2].entries()) {
      const alone = project(plan, { adjust: [{ on: "a", scale }] });
      expect(scaled.targets.map(({ margin }) => margin[i])).toEqual(
        alone.attainments.map(({ margin }) => margin),
      );
    }
  });

  test("is the same in the middle of thousands of points as alone", () => {
    const result = sweep(yuzhong, {
      over: [
        { on: "*", scale: { from: 0, to: 2, steps: 49 } },
        { on: "theme:industry", of: "amounts", shift: { from: -0.02, to: 0.02, steps: 39 } },
      ],
    });
    expect(result.points).toBe(2000);
    for (const point of [0, 511, 512, 777, 1024, 1999]) {
      const [scale = 0, shift = 0] = [Math.floor(point / 40), point % 40].map(
        (at, i) => result.axes[i]?.values[at],
      );
      const { attainments } = project(yuzhong, {
        adjust: [
          { on: "*", scale },
          { on: "theme:industry", of: "amounts", shift },
        ],
      });
      expect(
        result.targets.map(({ status, margin }) => [result.statuses[status[point] ?? 9], margin[point]]),
      ).toEqual(attainments.map(({ status, margin }) => [status, margin]));
    }
  });

  test("gives probabilities that rise with the growth, the same draws at every point", () => {
    const plan = parsePlan({
      name: "Uncertain",
      baseYear: 2021,
      indicators: {
        income: { kind: "flow", unit: "1", observations: { 2021: 100 }, growth: "6%" },
        half: { kind: "flow", unit: "1", formula: { op: "/", args: [{ ref: "income" }, { value: 2 }] } },
      },
      targets: {
        income: { indicator: "income", by: 2026, atLeast: 120 },
        half: { indicator: "half", by: 2026, atLeast: 60 },
      },
      uncertainty: { amounts: { spread: "2%" } },
    });
    const result = sweep(plan, {
      over: [{ on: "income", set: { from: 0, to: 0.08, steps: 16 } }],
      probabilities: { seed: 5 },
    });
    expect(result).toMatchObject({ seed: 5, draws: 4096 });
    const [exact, drawn] = result.targets;
    expect(exact?.probabilityMethod).toBe("exact");
    expect(drawn?.probabilityMethod).toBe("sampled");
    for (let i = 0; i < result.points; i++) {
      const [p = 0, q = 0] = [exact?.probability?.[i] ?? 0, drawn?.probability?.[i] ?? 0];
      expect(Math.abs(p - q)).toBeLessThan(0.01);
      if (i > 0) expect(q).toBeGreaterThanOrEqual(drawn?.probability?.[i - 1] ?? 1);
    }
    // 100 × 1.04^5 is 121.67: ln(121.67/120)/(5 × 0.02) = 0.138 deviations above what is asked.
    expect(exact?.probability?.[8]).toBeCloseTo(0.555, 3);
  });

  test("gives the warnings of the corners, each once", () => {
    const { warnings } = sweep(yuzhong, { over: [{ on: "gdp", set: [0, 0.05, 0.1] }] });
    const keys = warnings.map(({ code, indicator, target, year }) => [code, indicator, target, year].join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(warnings.map(({ code }) => code)).toContain("real-growth-on-nominal-level");
  });
});

describe("values in equal steps", () => {
  test("are the decimals that are meant", () => {
    const { axes } = sweep(town, { over: [{ on: "income", set: { from: -0.015, to: 0.03, step: 0.005 } }] });
    expect(axes[0]?.values).toEqual([-0.015, -0.01, -0.005, 0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03]);
  });

  test("go down as well, and never beyond the end", () => {
    const { axes } = sweep(town, { over: [{ on: "income", set: { from: 0.1, to: 0, step: 0.03 } }] });
    expect(axes[0]?.values).toEqual([0.1, 0.07, 0.04, 0.01]);
  });

  test("include both ends where their number is given", () => {
    const { axes } = sweep(town, { over: [{ on: "income", baseline: { from: 1e12, to: 2e12, steps: 4 } }] });
    expect(axes[0]?.values).toEqual([1e12, 1.25e12, 1.5e12, 1.75e12, 2e12]);
  });
});

describe("sweepRows()", () => {
  test("gives a row for each point and target, with a column for each axis", () => {
    const result = sweep(town, {
      over: [
        { on: "income", set: [0, 0.1] },
        { on: "*", of: "ratios", shift: [0.01], from: 2023 },
      ],
      targets: ["income", "forest"],
    });
    const rows = [...sweepRows(result)];
    expect(rows).toHaveLength(4);
    expect(rows[2]).toEqual({
      scenario: "default",
      "income set": 0.1,
      "* shift of ratios from 2023": 0.01,
      target: "income",
      indicator: "income",
      by: 2026,
      status: "attained",
      margin: result.targets[0]?.margin[1],
      probability: null,
      probabilityError: null,
    });
  });
});

describe("parseSwept()", () => {
  const read = (on: string, text: string) => parseSwept(town, on, text);
  test("reads two ends and a step in the words of adjustments", () => {
    expect(read("income", "0%:10%:0.5pp")).toEqual({ on: "income", set: { from: 0, to: 0.1, step: 0.005 } });
    expect(read("income", "2%..10%")).toEqual({ on: "income", set: { from: 0.02, to: 0.1, steps: 10 } });
    expect(read("forest", "0pp:2pp:0.5pp")).toEqual({
      on: "forest",
      set: { from: 0, to: 0.02, step: 0.005 },
    });
    expect(read("*", "-1pp:+1pp:0.5pp")).toEqual({ on: "*", shift: { from: -0.01, to: 0.01, step: 0.005 } });
    expect(read("theme:money", "x0.5:x1.5:0.1")).toEqual({
      on: "theme:money",
      scale: { from: 0.5, to: 1.5, step: 0.1 },
    });
    expect(read("theme:money", "1％：3％：1％")).toEqual({
      on: "theme:money",
      of: "amounts",
      set: { from: 0.01, to: 0.03, step: 0.01 },
    });
  });

  test("reads lists", () => {
    expect(read("income", "4%, 6%,100%")).toEqual({ on: "income", set: [0.04, 0.06, 1] });
    expect(read("income", "6%")).toEqual({ on: "income", set: [0.06] });
    expect(read("baseline:income", "1,200; 1,300 CNY")).toEqual({ on: "income", baseline: [1200, 1300] });
  });

  test("reads levels of the base year in the unit of the indicator", () => {
    expect(read("baseline:income", "1亿元:2亿元:5000万元")).toEqual({
      on: "income",
      baseline: { from: 1e8, to: 2e8, step: 5e7 },
    });
    expect(read("baseline:forest", "30%:50%:5pp")).toEqual({
      on: "forest",
      baseline: { from: 0.3, to: 0.5, step: 0.05 },
    });
  });

  test.each([
    ["income", "0%:+2pp", /all values must set/],
    ["income", "5% to 8%", /must be certain/],
    ["income", "0%:10%:1pp:2pp", /write two ends and a step/],
    ["income", "0%:10%:", /write two ends and a step/],
    ["income", "0%:10%:fast", /cannot read "fast"/],
    ["income", "", /cannot read/],
    ["incme", "0%:10%", /there is no indicator "incme"; did you mean "income"/],
    ["result", "0%:10%", /a formula gives its level/],
    ["baseline:income", "1 km:2 km", /km/],
    ["theme:money", "x1:x2:much", /cannot read "much" as a step/],
  ])("refuses %s=%s", (on, text, message) => {
    expect(() => read(on, text)).toThrow(message);
  });
});

describe("what cannot be swept is refused", () => {
  const set = { on: "income", set: [0.01, 0.02] };
  test.each<[string, unknown, RegExp]>([
    ["nothing", {}, /over must list one or two assumptions, current value is undefined/],
    ["an empty list", { over: [] }, /current value is a list of 0/],
    ["three axes", { over: [set, { ...set, from: 2023 }, { ...set, from: 2024 }] }, /a list of 3/],
    ["no object", { over: ["gdp"] }, /must list what to sweep/],
    ["an empty axis", { over: [{ on: "income", set: [] }] }, /set must have at least one value/],
    [
      "no change",
      { over: [{ on: "income" }] },
      /must have one of set, scale, shift, baseline, current value is none/,
    ],
    ["two changes", { over: [{ on: "income", set: [0], shift: [0] }] }, /current value is set and shift/],
    [
      "the same axis twice",
      { over: [set, { ...set, set: [0.5] }] },
      /set must be one axis, current value is two/,
    ],
    ["a value twice", { over: [{ on: "income", set: [0.1, 0.1] }] }, /must differ/],
    ["NaN", { over: [{ on: "income", set: [Number.NaN] }] }, /finite numbers, current value is NaN/],
    [
      "an infinite end",
      { over: [{ on: "income", set: { from: 0, to: Infinity, steps: 3 } }] },
      /set\.to must be a finite/,
    ],
    [
      "half a step",
      { over: [{ on: "income", set: { from: 0, to: 1, steps: 1.5 } }] },
      /steps must be an integer >= 1/,
    ],
    [
      "a step of 0",
      { over: [{ on: "income", set: { from: 0, to: 1, step: 0 } }] },
      /step must be a number > 0/,
    ],
    ["no way to go", { over: [{ on: "income", set: { from: 1, to: 1, steps: 2 } }] }, /set\.to must differ/],
    ["no values", { over: [{ on: "income", set: 0.06 }] }, /a list of numbers, or from, to and steps/],
    [
      "10^9 points",
      {
        over: [
          { on: "income", set: { from: 0, to: 1, steps: 99999 } },
          { on: "forest", shift: { from: 0, to: 0.1, steps: 9999 } },
        ],
      },
      /at most 1,000,000 points, current value is 100,000 x 10,000/,
    ],
    [
      "endless steps",
      { over: [{ on: "income", set: { from: 0, to: 1, step: 1e-300 } }] },
      /at most 1,000,000 points/,
    ],
    [
      "an unknown indicator",
      { over: [{ on: "incme", set: [0] }] },
      /no such indicator; did you mean "income"/,
    ],
    ["an unknown theme", { over: [{ on: "theme:mony", shift: [0] }] }, /did you mean "theme:money"/],
    ["a theme of nothing", { over: [{ on: "theme:empty", shift: [0] }] }, /no indicators of this theme/],
    ["a formula", { over: [{ on: "result", shift: [0] }] }, /a formula gives its level/],
    ["both kinds of rates", { over: [{ on: "*", set: [0.01] }] }, /percent of amounts and points of ratios/],
    ["total falls", { over: [{ on: "income", set: [-1] }] }, /above -1/],
    ["a hundred points", { over: [{ on: "forest", set: [1] }] }, /between -1 and 1/],
    ["a negative factor", { over: [{ on: "*", scale: [-1] }] }, /scale must be at least 0/],
    ["a share beyond 1", { over: [{ on: "forest", baseline: [1.5] }] }, /above 0 and below 1/],
    ["a level of 0", { over: [{ on: "income", baseline: [0] }] }, /baseline must be above 0/],
    ["the baseline of an index", { over: [{ on: "price", baseline: [90] }] }, /an index has no baseline/],
    ["the baseline of a theme", { over: [{ on: "theme:money", baseline: [90] }] }, /that of one indicator/],
    ["what comes too late", { over: [{ ...set, from: 2040 }] }, /reaches none from 2040 on/],
    ["what is overruled", { over: [{ on: "theme:money", of: "ratios", shift: [0.01] }] }, /reaches none/],
    ["no year", { over: [{ ...set, from: "2024" }] }, /from must be a year/],
    ["an unknown reach", { over: [{ ...set, of: "shares" }] }, /of must be "amounts" or "ratios"/],
    [
      "an unknown target",
      { over: [set], targets: ["incom"] },
      /targets names "incom".*did you mean "income"/,
    ],
    [
      "an unknown probability",
      { over: [set], probabilities: { targets: ["x"], seed: 1 } },
      /probabilities.targets names "x"/,
    ],
    ["probabilities without a seed", { over: [set], probabilities: {} }, /seed must be an integer/],
    ["no draws", { over: [set], probabilities: { seed: 1, draws: 0 } }, /draws must be an integer/],
    ["an unknown scenario", { over: [set], scenario: "best" }, /Unknown scenario "best"/],
  ])("%s", (_, options, message) => {
    expect(refused(options)).toMatch(message);
    expect(refused(options)).toMatch(/^RangeError/);
  });

  test("a plan that has not been parsed", () => {
    expect(refused({ over: [set] }, {} as Plan)).toMatch(/^TypeError: Cannot sweep: the plan must come from/);
  });
});
