import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { news } from "../../../src/analysis/news.ts";
import type { Change } from "../../../src/analysis/newsResult.ts";
import { observe } from "../../../src/document/observe.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";

const plan = parsePlan(
  {
    name: "Town",
    baseYear: 2021,
    horizon: 2024,
    indicators: {
      gdp: { kind: "index", prices: "real", growth: "5%" },
      sales: { kind: "flow", observations: { 2021: 100 }, growth: { like: "gdp" } },
      costs: { kind: "flow", observations: { 2021: 50 }, growth: "10%" },
      profit: { kind: "flow", formula: "sales - costs" },
      visits: { kind: "flow", growth: "2%" },
    },
    targets: {
      sales: { indicator: "sales", by: 2024, atLeast: 115 },
      first: { indicator: "sales", by: 2022, atLeast: 104 },
      total: { indicator: "sales", measure: "total", by: 2024, atLeast: 330 },
      profit: { indicator: "profit", by: 2024, atLeast: 40 },
      visits: { indicator: "visits", by: 2024, atLeast: 5 },
    },
    scenarios: { trend: {}, weak: { growth: { "*": "-2pp" } } },
  },
  { formulas: parseFormula },
);

function told({ contributions }: Change) {
  return contributions.map(({ indicator, year, change }) => [indicator, year, change]);
}

function changeOf(result: ReturnType<typeof news>, target: string) {
  const found = result.targets.find((one) => one.target === target);
  if (found === undefined) throw new Error(`There is no ${target}`);
  return found;
}

describe("news()", () => {
  // Sales: 100 · 1.05³ before. 90 came in for 2022, and 3 % of growth of the economy in 2023.
  const after = observe(plan, { sales: { 2022: 90 }, gdp: { 2023: "3%", 2022: "4%" } });
  const result = news(plan, after);

  test("lists what came in by year and in the plan's order, beside what was expected by then", () => {
    expect(result.items).toMatchObject([
      { indicator: "gdp", year: 2022, expected: { growth: 0.05 }, observed: { growth: 0.04 } },
      { indicator: "sales", year: 2022, expected: { level: 104 }, observed: { level: 90 }, status: "actual" },
      { indicator: "gdp", year: 2023, expected: { growth: 0.05 }, observed: { growth: 0.03 } },
    ]);
  });

  test("splits the change of a level by hand: each at its turn, given all before", () => {
    const sales = changeOf(result, "sales");
    const steps = [100 * 1.05 ** 3, 104 * 1.05 ** 2, 90 * 1.05 ** 2, 90 * 1.03 * 1.05];
    expect(sales.before).toBeCloseTo(steps[0] ?? 0, 10);
    expect(sales.after).toBeCloseTo(steps[3] ?? 0, 10);
    expect(sales.contributions.map(({ indicator, year }) => [indicator, year])).toEqual([
      ["gdp", 2022],
      ["sales", 2022],
      ["gdp", 2023],
    ]);
    for (const [i, { change, projected }] of sales.contributions.entries()) {
      expect(projected).toBeCloseTo(steps[i + 1] ?? 0, 10);
      expect(change).toBeCloseTo((steps[i + 1] ?? 0) - (steps[i] ?? 0), 10);
    }
    expect([sales.statusBefore, sales.status, sales.final]).toEqual(["attained", "missed", false]);
    // What happened in 2023 changes nothing of 2022, which is final.
    expect(told(changeOf(result, "first")).map(([, year]) => year)).toEqual([2022, 2022]);
    expect(changeOf(result, "first").final).toBe(true);
  });

  test("follows what rests on the news: totals, formulas", () => {
    const total = changeOf(result, "total");
    expect(total.after).toBeCloseTo(90 + 92.7 + 92.7 * 1.05, 10);
    expect(changeOf(result, "profit").change).toBeCloseTo(changeOf(result, "sales").change ?? 0, 9);
    const costs = news(plan, observe(plan, { costs: { 2022: 60 } }));
    expect(told(changeOf(costs, "sales"))).toEqual([]);
    expect(changeOf(costs, "profit").change).toBeCloseTo(-5 * 1.1 ** 2, 10);
  });

  test("has no change where nothing was known before, and says what made it known", () => {
    const visits = changeOf(news(plan, observe(plan, { visits: { 2022: 3, 2023: 4 } })), "visits");
    expect([visits.before, visits.change, visits.statusBefore]).toEqual([null, null, "undetermined"]);
    expect(told(visits).slice(0, 1)).toEqual([["visits", 2022, null]]);
    expect(visits.contributions[1]?.change).toBeCloseTo((4 - 3 * 1.02) * 1.02, 12);
  });

  test("splits levels of the horizon, or of another year", () => {
    const in2022 = news(plan, after, { year: 2022 }).indicators.find(
      ({ indicator }) => indicator === "sales",
    );
    expect([in2022?.before, in2022?.after]).toEqual([105, 90]);
    expect(() => news(plan, after, { year: 2030 })).toThrow("year must be a year from 2021 to 2024");
  });

  test("holds under a scenario and adjustments, and refuses one that is not there", () => {
    const weak = news(plan, after, { scenario: "weak" });
    expect(weak.scenario).toBe("weak");
    expect(changeOf(weak, "sales").before).toBeCloseTo(100 * 1.03 ** 3, 10);
    // @ts-expect-error there is no such scenario in a plan whose scenarios are known
    expect(() => news(yuzhong, yuzhong, { scenario: "nope" })).toThrow(RangeError);
  });

  test("is nothing between equal plans, and of other changes one item without a year", () => {
    expect(news(plan, plan)).toMatchObject({ items: [] });
    const { indicators } = plan;
    const faster = {
      ...plan,
      indicators: { ...indicators, gdp: { ...indicators.gdp, growth: { model: "constant", rate: 0.06 } } },
    };
    const other = news(plan, observe(faster as typeof plan, { sales: { 2022: 90 } }));
    expect(told(changeOf(other, "sales")).map(([who, year]) => [who, year])).toEqual([
      [null, null],
      ["sales", 2022],
    ]);
  });

  test("counts an observation that was taken out, or replaced, as news too", () => {
    const without = { ...after, indicators: { ...after.indicators, sales: plan.indicators.sales } };
    const result = news(after, without as typeof plan);
    expect(result.items).toMatchObject([{ indicator: "sales", year: 2022, status: null }]);
    expect(changeOf(result, "first").change).toBeCloseTo(14, 12);
  });

  test("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  const rates = fc.integer({ min: -20, max: 20 }).map((rate) => `${rate}%`);
  propertyTest.prop([
    fc.dictionary(fc.constantFrom("2022", "2023", "2024"), rates),
    fc.dictionary(fc.constantFrom("2022", "2023", "2024"), fc.integer({ min: 50, max: 200 })),
    fc.boolean(),
  ])("adds up to the whole change, link by link", (gdp, sales, keepGrowth) => {
    const rolled = observe(plan, { gdp, sales }, { keepGrowth });
    const { targets, indicators } = news(plan, rolled);
    const projections = [project(plan), project(rolled)];
    for (const [i, target] of targets.entries()) {
      expect([target.before, target.after]).toEqual(projections.map((p) => p.attainments[i]?.projected));
    }
    for (const { before, after, change, contributions } of [...targets, ...indicators]) {
      if (change === null) continue;
      let at = before ?? Number.NaN;
      for (const one of contributions) {
        expect(one.change).toBe((one.projected ?? Number.NaN) - at);
        at = one.projected ?? Number.NaN;
      }
      expect(at).toBe(after);
      const sum = contributions.reduce((all, one) => all + (one.change ?? Number.NaN), 0);
      expect(Math.abs(sum - change)).toBeLessThan(1e-12 * Math.max(1, Math.abs(before ?? 0)));
    }
  });
});

describe("news of Yuzhong", () => {
  test("is what the docstring says, and with the growth kept nothing of 2022 remains in what starts from 2022", () => {
    const outcomes = { gdp: { 2022: "+1.9%", 2023: "+5.2%" } };
    const culture = (keepGrowth: boolean) =>
      changeOf(news(yuzhong, observe(yuzhong, outcomes, { keepGrowth })), "cultureTourismRevenue-2026");
    expect(
      told(culture(false)).map(([, year, change]) => [year, Math.round(Number(change) / 1e8) / 10]),
    ).toEqual([
      [2022, -25.8],
      [2023, 20.5],
    ]);
    expect(told(culture(true)).map(([, year]) => year)).toEqual([2023]);
    expect(culture(true).change).toBeCloseTo(140e9 * 1.06 ** 3 * (1.052 - 1.06), 0);
  });
});
