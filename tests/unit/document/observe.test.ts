import { describe, expect, test } from "vitest";
import { exportPlan } from "../../../src/document/export.ts";
import { observe } from "../../../src/document/observe.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { PlanError } from "../../../src/errors.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { amount, parsed, planWith } from "./fixture.ts";

const TARGETS = {
  level: { indicator: "sales", by: 2026, atLeast: 125 },
  total: { indicator: "sales", measure: "total", from: 2022, by: 2026, atLeast: 600 },
  first: { indicator: "sales", by: 2022, atLeast: 105 },
  increase: { indicator: "sales", measure: "increase", by: 2024, atLeast: 10 },
  change: { indicator: "sales", measure: "change", by: 2024, atLeast: "10%" },
  pace: { indicator: "sales", measure: "averageGrowth", by: 2024, atLeast: "5%" },
  growth: { indicator: "gdp", measure: "growth", from: 2022, by: 2023, atLeast: "2%" },
};

const document = (observed: { sales?: object; gdp?: object } = {}) =>
  planWith({
    horizon: 2026,
    indicators: {
      sales: amount({ observations: { 2021: 100, ...observed.sales } }),
      gdp: { kind: "index", prices: "real", observations: { 2021: "6%", ...observed.gdp } },
    },
    targets: TARGETS,
    scenarios: { trend: {}, weak: { growth: { "*": "-2pp" } } },
  });

const plan = parsed(document());
const verdicts = (after = plan) =>
  Object.fromEntries(project(after).attainments.map((attainment) => [attainment.target, attainment]));

function issuesOf(...given: Parameters<typeof observe>): [path: string, code: string, message: string][] {
  try {
    observe(...given);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.issues.map(({ path, code, message }) => [path, code, message]);
  }
  throw new Error("Nothing is wrong");
}

describe("observe()", () => {
  test("gives the plan that would have been parsed with these observations in it", () => {
    const sales = { 2022: { value: 98, source: "the office" }, 2021: "101" };
    const gdp = {
      2023: { growth: "5.2%", growthPrices: "real", status: "estimate" },
      2022: "+1.9%",
    } as const;
    const after = observe(plan, { sales, gdp });
    expect(after).toEqual(parsed(document({ sales, gdp })));
    expect(parsePlan(exportPlan(after))).toEqual(after);
    expect(Object.isFrozen(after.indicators.sales?.observations)).toBe(true);
  });

  test("lays in nothing, or the same, and gives an equal plan; the plan itself stays", () => {
    const before = structuredClone(plan);
    expect(observe(plan, {})).toEqual(plan);
    expect(observe(plan, { sales: { 2021: 100 } })).toEqual(plan);
    expect(plan).toEqual(before);
  });

  test("in two steps comes to the same as in one", () => {
    const twice = observe(observe(plan, { sales: { 2022: 90 } }), { sales: { 2023: 95 } });
    expect(twice).toEqual(observe(plan, { sales: { 2022: 90, 2023: 95 } }));
  });

  test("takes the place of what was planned or estimated for that year, as a whole", () => {
    const planned = parsed(document({ sales: { 2022: { value: 120, status: "plan", qualifier: "over" } } }));
    const { sales } = observe(planned, { sales: { 2022: 98 } }).indicators;
    expect(sales?.observations["2022"]).toEqual({ value: 98, status: "actual" });
  });

  test("has later targets projected from the newest observation, in every scenario", () => {
    const after = observe(plan, { sales: { 2022: 90, 2023: 99 } });
    expect(project(after).series.sales?.levels.slice(-5)).toEqual([
      90,
      99,
      99 * 1.06,
      99 * 1.06 * 1.06,
      99 * 1.06 * 1.06 * 1.06,
    ]);
    expect(project(after, { scenario: "weak" }).series.sales?.levels[4]).toBeCloseTo(99 * 1.04 ** 2, 12);
  });

  test("counts in totals what is already in", () => {
    const after = observe(plan, { sales: { 2022: 90, 2023: 99 } });
    expect(verdicts(after).total?.projected).toBeCloseTo(90 + 99 * (1 + 1.06 + 1.06 ** 2 + 1.06 ** 3), 10);
    // What the years still open have to bring: 411 in three, from 99.
    const rate = 1 + (verdicts(after).total?.requiredGrowth ?? Number.NaN);
    expect(99 * (rate + rate ** 2 + rate ** 3)).toBeCloseTo(600 - 189, 8);
  });

  test("moves neither the base year nor the years that changes are counted from", () => {
    const after = observe(plan, { sales: { 2022: 90, 2023: 99, 2024: 121 } });
    expect(after.baseYear).toBe(2021);
    expect(after.targets).toEqual(plan.targets);
    const { increase, change, pace } = verdicts(after);
    expect(increase).toMatchObject({ base: 2021, projected: 21, final: true });
    expect(change?.projected).toBeCloseTo(0.21, 12);
    expect(pace?.projected).toBeCloseTo(1.21 ** (1 / 3) - 1, 12);
  });

  test("refuses what has not been parsed", () => {
    // @ts-expect-error a document is no plan
    expect(() => observe({ name: "x", baseYear: 2021, indicators: {} }, {})).toThrow(TypeError);
  });

  test("tells every problem at once, each with its path in the observations", () => {
    expect(
      issuesOf(plan, {
        sale: { 2022: 5 },
        sales: { 2022: "six", 202: 5, 2023: { growth: 6 } },
        gdp: { 2022: { value: 156.09e9, growth: "1.9%" }, 2023: { growth: "4.5%", growthPrices: "nominal" } },
      }).map(([path, code]) => [path, code]),
    ).toEqual([
      ["sale", "reference"],
      ["sales.202", "year"],
      ["sales.2022", "quantity"],
      ["sales.2023.growth", "quantity"],
      ["gdp.2022.value", "kind"],
      ["gdp.2023.growthPrices", "conflict"],
    ]);
    // @ts-expect-error not a record of indicators
    expect(issuesOf(plan, [5])[0]).toMatchObject(["", "type", expect.stringContaining("a list")]);
    // @ts-expect-error a function is not data
    expect(issuesOf(plan, () => 1)[0]?.[1]).toBe("not-plain");
  });

  test("says of the level of an index what to do, and of a formula what to observe", () => {
    const [[, , message = ""] = []] = issuesOf(plan, { gdp: { 2022: { value: "156.09 billion" } } });
    expect(message).toContain('give the growth of the year, such as growth: "5.2%"');
    expect(message).toContain("an indicator of their own");
    const derived = parsePlan(
      planWith({ indicators: { a: amount(), half: { kind: "flow", formula: "a / 2" } } }),
      { formulas: parseFormula },
    );
    expect(issuesOf(derived, { half: { 2022: 5 } })).toEqual([
      ["half", "conflict", "comes from a formula: observe the indicators that it is made of"],
    ]);
  });

  test("refuses a level from which the assumed growth means nothing", () => {
    const losing = parsed(
      planWith({
        indicators: { a: { kind: "flow", scale: "identity", observations: { 2021: 5 }, growth: "5%" } },
      }),
    );
    expect(issuesOf(losing, { a: { 2022: -1 } })[0]?.[2]).toContain("grows at a rate from a level of -1");
  });
});

describe("growth that nobody assumed", () => {
  test("goes on as newly observed, as it does in a plan", () => {
    const after = observe(plan, { gdp: { 2022: "1.9%" } });
    expect(project(after).series.gdp?.growth).toEqual(
      [null, 0.06, 0.019, 0.019, 0.019, 0.019, 0.019].slice(1),
    );
  });
  test("stays as it was observed before, where that is asked", () => {
    const after = observe(plan, { gdp: { 2022: "1.9%" }, sales: { 2022: 90 } }, { keepGrowth: true });
    expect(project(after).series.gdp?.growth).toEqual([0.06, 0.019, 0.06, 0.06, 0.06, 0.06]);
    expect(after.indicators.sales?.growth).toEqual(plan.indicators.sales?.growth);
    expect(parsePlan(exportPlan(after))).toEqual(after);
  });
});

describe("a verdict", () => {
  test("is final where every year that counts is in, as an actual figure", () => {
    const finals = (after: typeof plan) =>
      Object.values(verdicts(after)).flatMap(({ target, final }) => (final ? [target] : []));
    expect(finals(plan)).toEqual([]);
    expect(finals(observe(plan, { sales: { 2022: 98 } }))).toEqual(["first"]);
    expect(finals(observe(plan, { gdp: { 2022: "1.9%" } }))).toEqual([]);
    expect(finals(observe(plan, { gdp: { 2022: "1.9%", 2023: "5.2%" } }))).toEqual(["growth"]);
    const sales = { 2022: 98, 2023: "4%", 2024: 105 };
    expect(finals(observe(plan, { sales }))).toEqual(["first", "increase", "change", "pace"]);
    // Growth alone carries a level on from one that is known.
    expect(finals(observe(plan, { sales: { 2022: "3%", 2023: "4%", 2024: "5%" } }))).toEqual([
      "first",
      "increase",
      "change",
      "pace",
    ]);
    const all = { ...sales, 2025: 110, 2026: 130 };
    expect(finals(observe(plan, { sales: all }))).toEqual([
      "level",
      "total",
      "first",
      "increase",
      "change",
      "pace",
    ]);
  });

  test("is not final on an estimate, on a level of the scenario's, or across a year that is missing", () => {
    const final = (sales: Parameters<typeof observe>[1]["sales"]) =>
      verdicts(observe(plan, { sales: sales ?? {} })).increase?.final;
    expect(final({ 2022: 98, 2023: 100, 2024: { value: 105, status: "estimate" } })).toBe(false);
    expect(final({ 2022: 98, 2024: 105 })).toBe(true);
    expect(final({ 2022: 98, 2024: "5%" })).toBe(false);
    const whatIf = parsed({
      ...document({ sales: { 2024: 105 } }),
      scenarios: { a: { baseline: { sales: 90 } } },
    });
    expect(verdicts(whatIf).increase?.final).toBe(false);
  });

  test("on the relative change of a ratio is final once both levels are in: its points alone do not tell it", () => {
    const share = parsed(
      planWith({
        indicators: { share: { kind: "ratio", observations: { 2021: "40%" }, growth: "1pp" } },
        targets: { t: { indicator: "share", measure: "change", base: 2023, by: 2024, atLeast: "2%" } },
      }),
    );
    const final = (observed: Parameters<typeof observe>[1]) =>
      project(observe(share, observed)).attainments[0]?.final;
    expect(final({ share: { 2024: "+1pp" } })).toBe(false);
    expect(final({ share: { 2023: "41%", 2024: "+1pp" } })).toBe(true);
  });

  test("of a formula is final where all that it is made of is in", () => {
    const derived = parsePlan(
      planWith({
        indicators: { a: amount(), b: amount(), share: { kind: "ratio", formula: "a / (a + b)" } },
        targets: { t: { indicator: "share", by: 2022, atLeast: "50%" } },
      }),
      { formulas: parseFormula },
    );
    expect(project(observe(derived, { a: { 2022: 9 } })).attainments[0]?.final).toBe(false);
    const after = observe(derived, { a: { 2022: 9 }, b: { 2022: 11 } });
    expect(project(after).attainments[0]).toMatchObject({ projected: 0.45, status: "missed", final: true });
  });
});

describe("what happened in Yuzhong", () => {
  const after = observe(yuzhong, {
    gdp: {
      2022: { growth: "+1.9%", growthPrices: "real" },
      2023: { growth: "+5.2%", growthPrices: "real" },
    },
    fixedInvestment: { 2022: "200.2亿元", 2023: "210.4亿元" },
  });
  test("missed its aim of about 5 % for 2022, and for good", () => {
    const before = project(yuzhong).attainments.find(({ target }) => target === "gdp-2022");
    const now = project(after).attainments.find(({ target }) => target === "gdp-2022");
    expect(before).toMatchObject({ status: "attained", final: false });
    expect(now).toMatchObject({ status: "missed", final: true, projected: 0.019 });
    expect(now?.margin).toBeCloseTo(0.019 - 0.045, 12);
  });
  test("moves what follows the economy, and only that", () => {
    const levels = (plan: typeof yuzhong) => project(plan).series.cultureTourismRevenue.levels.at(-1) ?? 0;
    // From the aim for 2022 on, which is the base: 6 % in four years before, 5.2 % after.
    expect(levels(yuzhong)).toBeCloseTo(140e9 * 1.06 ** 4, 0);
    expect(levels(after)).toBeCloseTo(140e9 * 1.052 ** 4, 0);
  });
});
