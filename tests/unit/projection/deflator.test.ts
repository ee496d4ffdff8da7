import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain.ts";
import type { IndicatorDocument } from "../../../src/document/document.ts";
import { exportPlan } from "../../../src/document/export.ts";
import { parseAdjustment } from "../../../src/document/parseAdjustment.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { project } from "../../../src/project.ts";
import { explanationText } from "../../../src/report/explanation.ts";
import { outlookText } from "../../../src/report/outlook.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { expectIssue, parsed, planWith } from "../document/fixture.ts";
import { bothWays } from "../simulation/bothWays.ts";
import { normalCdf } from "../simulation/normal.ts";

const golden: {
  readonly levels: Readonly<Record<"2022" | "2023", number>>;
  readonly real: number;
  readonly nominal: number;
  readonly prices: number;
} = JSON.parse(readFileSync(new URL("../../golden/deflator.json", import.meta.url), "utf8"));

const prices: IndicatorDocument = { kind: "index", growth: "2%" };

/** A flow of 100 in 2021 with real growth of 5 %, and prices that grow by 2 %. */
function planOf(
  gdp: Partial<IndicatorDocument> = {},
  cpi: Partial<IndicatorDocument> = {},
  more: object = {},
): Plan {
  const flow = { kind: "flow", observations: { 2021: 100 }, growth: "5%", deflator: "cpi", ...gdp };
  return parsed(planWith({ indicators: { gdp: flow, cpi: { ...prices, ...cpi } }, horizon: 2026, ...more }));
}

/** The same without an assumption for one of the two. */
function planWithout(id: "gdp" | "cpi", observations: Record<number, number>, more: object = {}): Plan {
  const gdp = { kind: "flow", observations, deflator: "cpi", ...(id === "cpi" && { growth: "5%" }) };
  const cpi = { kind: "index", ...(id === "gdp" && { growth: "2%" }) };
  return parsed(planWith({ indicators: { gdp, cpi }, horizon: 2026, ...more }));
}

const seriesOf = (plan: Plan, scenario?: string) => {
  const { gdp } = project(plan, scenario === undefined ? {} : { scenario }).series;
  return { levels: gdp?.levels ?? [], growth: gdp?.growth ?? [] };
};
const codes = (plan: Plan) => project(plan).warnings.map(({ code }) => code);

describe("what happened in Yuzhong in 2023", () => {
  const { levels, real, nominal, prices: implied } = golden;
  const observations = {
    2022: { value: levels[2022] },
    2023: { growth: `+${100 * real}%`, growthPrices: "real" },
  } as const;

  test("was real growth of 5.2 % and nominal growth of 4.51 %: prices fell by 0.66 %", () => {
    expect(levels[2023] / levels[2022] - 1).toBeCloseTo(nominal, 6);
    expect((1 + nominal) / (1 + real) - 1).toBeCloseTo(implied, 6);
    const plan = planOf({ observations }, { observations: { 2022: "2%", 2023: `${100 * implied}%` } });
    const { levels: found, growth } = seriesOf(plan);
    expect(growth[2]).toBeCloseTo(nominal, 6);
    expect(Math.abs((found[2] ?? 0) - levels[2023])).toBeLessThan(0.005e9);
    expect(codes(plan)).toEqual([]);
  });

  test("is told from the levels where both are in, whatever was published beside them", () => {
    const both = { ...observations, 2023: { ...observations[2023], value: levels[2023] } };
    const plan = planOf({ observations: both });
    expect(seriesOf(plan).growth[2]).toBeCloseTo(nominal, 6);
    // Prices of 2023 are not observed, so that nothing contradicts the published growth.
    expect(plan.warnings).toEqual([]);
    const known = planOf({ observations: both }, { observations: { 2022: "2%", 2023: `${100 * implied}%` } });
    expect(known.warnings).toEqual([]);
    const wrong = planOf({ observations: both }, { observations: { 2022: "2%", 2023: "2%" } });
    expect(wrong.warnings.map(({ code }) => code)).toEqual(["growth-disagrees-with-levels"]);
    expect(wrong.warnings[0]?.data.implied).toBeCloseTo((1 + nominal) / 1.02 - 1, 6);
  });
});

describe("a deflator", () => {
  test("lets real growth move a nominal level: (1 + real)(1 + prices) - 1 a year", () => {
    const { levels, growth } = seriesOf(planOf());
    for (const [t, level] of levels.entries()) expect(level).toBeCloseTo(100 * 1.071 ** t, 10);
    for (const rate of growth.slice(1)) expect(rate).toBeCloseTo(0.071, 14);
    expect(codes(planOf())).toEqual([]);
  });

  test("may be its own growth, with the uncertainty of that: it becomes an index beside the indicator", () => {
    const plan = planOf({ deflator: "2% ± 0.5%" });
    expect(Object.keys(plan.indicators)).toEqual(["gdp", "gdp-deflator", "cpi"]);
    expect(plan.indicators["gdp-deflator"]).toMatchObject({
      kind: "index",
      name: { en: "Prices of gdp", zh: "gdp价格" },
      growth: { model: "constant", rate: 0.02, spread: 0.005 },
    });
    expect(seriesOf(plan)).toEqual(seriesOf(planOf()));
    expect(exportPlan(plan).indicators).toMatchObject({ gdp: { deflator: "gdp-deflator" } });
    expect(parsed(exportPlan(plan))).toEqual(plan);
  });

  test("leaves growth alone that is nominal: by its own word, between levels, in amounts", () => {
    expect(seriesOf(planOf({ growth: { constant: "5%", prices: "nominal" } })).growth[1]).toBeCloseTo(
      0.05,
      14,
    );
    const between = planWithout("gdp", { 2020: 97, 2021: 100 });
    expect(seriesOf(between).growth[2]).toBeCloseTo(3 / 97, 14);
    const amounts = planOf({ growth: { increments: 4, prices: "nominal" } });
    expect(seriesOf(amounts).levels.at(-1)).toBe(120);
    const published = { 2021: { value: 100 }, 2022: { growth: "5%", growthPrices: "nominal" } } as const;
    expect(seriesOf(planOf({ observations: published })).growth[1]).toBe(0.05);
  });

  test("comes on top of the growth of a leader that is real, not of one in current prices", () => {
    const indicators = {
      gdp: { kind: "flow", observations: { 2021: 100 }, growth: "5%", deflator: "cpi" },
      output: { kind: "index", prices: "real", growth: "5%" },
      cpi: prices,
      sales: { kind: "flow", observations: { 2021: 10 }, growth: { like: "output" }, deflator: "cpi" },
      trade: { kind: "flow", observations: { 2021: 10 }, growth: { like: "gdp" }, deflator: "cpi" },
    };
    const { series } = project(parsed(planWith({ indicators, horizon: 2026 })));
    expect(series.sales?.growth[1]).toBeCloseTo(0.071, 14);
    expect(series.trade?.growth[1]).toBeCloseTo(0.071, 14);
  });

  test("is not reached by what is on all, only by its name: two points must not count twice", () => {
    const scenarios = { trend: {}, weak: { growth: { "*": "-2pp" } }, dear: { growth: { cpi: "+1pp" } } };
    const plan = planOf({}, {}, { scenarios });
    expect(seriesOf(plan, "weak").growth[1]).toBeCloseTo(1.03 * 1.02 - 1, 14);
    expect(seriesOf(plan, "dear").growth[1]).toBeCloseTo(1.05 * 1.03 - 1, 14);
  });

  test("makes of a level what is missing where its own growth is not known", () => {
    const targets = { t: { indicator: "gdp", by: 2026, atLeast: 120 } };
    const [attainment] = project(planWithout("cpi", { 2021: 100 }, { targets })).attainments;
    expect(attainment).toMatchObject({
      status: "undetermined",
      missing: [{ code: "no-growth", indicator: "cpi", year: 2022 }],
    });
  });
});

describe("a target in the prices of the base year", () => {
  const targets = {
    nominal: { indicator: "gdp", by: 2026, atLeast: 140 },
    level: { indicator: "gdp", by: 2026, atLeast: 130, prices: "real" },
    total: { indicator: "gdp", measure: "total", from: 2022, by: 2026, atLeast: 580, prices: "real" },
    growth: { indicator: "gdp", measure: "growth", by: 2024, atLeast: "5%", prices: "real" },
    average: { indicator: "gdp", measure: "averageGrowth", by: 2026, atLeast: "6%", prices: "real" },
    change: { indicator: "gdp", measure: "change", by: 2026, atLeast: "30%", prices: "real" },
  };
  const plan = planOf({}, {}, { targets });
  const found = new Map(project(plan).attainments.map((one) => [one.target, one]));

  test("is held against real figures: 100 × 1.05^5 in 2026, 5 % a year", () => {
    const total = [1, 2, 3, 4, 5].reduce((sum, n) => sum + 100 * 1.05 ** n, 0);
    expect(found.get("nominal")?.projected).toBeCloseTo(100 * 1.071 ** 5, 8);
    expect(found.get("level")?.projected).toBeCloseTo(100 * 1.05 ** 5, 8);
    expect(found.get("total")?.projected).toBeCloseTo(total, 8);
    expect(found.get("growth")).toMatchObject({ status: "attained", pricesOf: 2021 });
    expect(found.get("average")?.projected).toBeCloseTo(0.05, 12);
    expect(found.get("change")?.projected).toBeCloseTo(1.05 ** 5 - 1, 12);
    expect(found.get("nominal")?.pricesOf).toBeNull();
  });

  test("says what real growth it takes, as a nominal one does: the assumption is real", () => {
    expect(found.get("level")?.requiredGrowth).toBeCloseTo(1.3 ** 0.2 - 1, 10);
    expect(found.get("nominal")?.requiredGrowth).toBeCloseTo(1.4 ** 0.2 / 1.02 - 1, 12);
    expect(found.get("average")?.requiredGrowth).toBeCloseTo(0.06, 10);
    for (const { assumedGrowth, required } of found.values()) {
      expect(assumedGrowth).toBeCloseTo(0.05, 12);
      expect(required.indicator).toBe("gdp");
    }
  });

  test("starts from the same observation", () => {
    expect(found.get("level")?.baseline).toEqual(found.get("nominal")?.baseline);
    expect(found.get("level")?.baseline?.value).toBe(100);
  });

  test("can be grown to", () => {
    const adjusted = project(plan, {
      adjust: [parseAdjustment(plan, "gdp", { set: { toTarget: "level" } })],
    });
    expect(adjusted.attainments.find(({ target }) => target === "level")?.projected).toBeCloseTo(130, 8);
    expect(adjusted.series.gdp?.levels.at(-1)).toBeCloseTo(130 * 1.02 ** 5, 8);
  });

  test("is told in its prices, and the account says what comes on top", () => {
    const text = outlookText(project(plan));
    expect(text).toContain("in prices of 2021");
    expect(text).toContain("growth, in real terms");
    expect(outlookText(project(plan), { lang: "zh" })).toContain("按2021年价格计算");
    const account = explain(plan, { target: "level" });
    expect(account.assumption).toMatchObject({ prices: "real", onTop: { index: "cpi", growth: 0.02 } });
    expect(explanationText(account, { width: 500 })).toContain(
      "assumed to grow, by 5% a year in real terms, with price changes on top (cpi, 2% a year)",
    );
    expect(explanationText(account, { lang: "zh", width: 500 })).toContain(
      "5%（实际增速），另计价格变动（cpi，年均2%）",
    );
  });
});

describe("the shocks of a deflator", () => {
  const targets = {
    nominal: { indicator: "gdp", by: 2026, atLeast: 145 },
    real: { indicator: "gdp", by: 2026, atLeast: 130, prices: "real" },
  };
  const uncertain = planOf({ growth: "5% ± 1%" }, { growth: "2% ± 0.5%" }, { targets });
  const sd = 5 * Math.hypot(0.01, 0.005);

  test("are added to those of real growth: exact where both are normal", () => {
    const { attainments } = simulate(uncertain, { seed: 1, draws: 4096 });
    const chance = 1 - normalCdf((Math.log(1.45) - 5 * Math.log(1.071)) / sd);
    expect(attainments[0]?.probability?.method).toBe("exact");
    expect(attainments[0]?.probability?.value).toBeCloseTo(chance, 7);
  });

  test("are taken out again of what is asked in the prices of the base year", () => {
    const { attainments } = simulate(uncertain, { seed: 1, draws: 4096 });
    const chance = 1 - normalCdf((Math.log(1.3) - 5 * Math.log(1.05)) / 0.05);
    expect(attainments[1]?.probability?.method).toBe("exact");
    expect(attainments[1]?.probability?.value).toBeCloseTo(chance, 7);
  });

  test("are drawn as the closed forms have them", () => {
    const { exact, sampled } = bothWays(uncertain, { seed: 3, draws: 65_536 });
    for (const [target, { value, error }] of sampled) {
      expect(Math.abs(value - (exact.get(target)?.value ?? Number.NaN))).toBeLessThan(5 * error + 1e-9);
    }
    expect([...sampled.keys()]).toEqual(["nominal", "real"]);
  });

  test("are drawn for what has no closed form, in years that are published too", () => {
    const observations = { 2021: 100, 2022: { growth: "5%", growthPrices: "real" } } as const;
    const plan = planOf({ observations, growth: "5% ± 1%" }, { growth: "2% ± 0.5%" }, { targets });
    const { series } = simulate(plan, { seed: 1, draws: 16_384, quantiles: [0.5 + 0.341344746068543] });
    // One standard deviation above the median of 2022: that of prices alone.
    expect(series.gdp?.quantiles?.[0]?.[1]).toBeCloseTo(100 * 1.071 * Math.exp(0.005), 2);
  });
});

describe("what a deflator cannot go with", () => {
  const indicators = (gdp: object, more: object = {}) =>
    planWith({
      indicators: { gdp: { kind: "flow", observations: { 2021: 100 }, ...gdp }, cpi: prices, ...more },
    });
  test.each([
    [
      "a share",
      { kind: "ratio", observations: { 2021: "5%" }, deflator: "cpi" },
      "kind",
      "a stock or a flow",
    ],
    ["an index", { kind: "index", observations: {}, deflator: "cpi" }, "kind", "a stock or a flow"],
    ["levels that are real", { prices: "real", deflator: "cpi" }, "conflict", "these are real"],
    ["an index that does not exist", { deflator: "cpii" }, "reference", 'did you mean "cpi"'],
    ["itself", { deflator: "gdp" }, "kind", "must be an index"],
    ["fixed amounts", { deflator: "cpi", growth: { increments: 4 } }, "conflict", "prices: nominal"],
  ] as const)("%s", (_, gdp, code, message) => {
    expectIssue(indicators(gdp), "indicators.gdp.deflator", code, message);
  });
  test("an id that is taken", () => {
    const taken = indicators({ deflator: "2%" }, { "gdp-deflator": prices });
    expectIssue(taken, "indicators.gdp.deflator", "duplicate", '"gdp-deflator", which is there already');
  });
  test("fixed amounts in a scenario", () => {
    const base = indicators({ deflator: "cpi" });
    const document = { ...base, scenarios: { s: { growth: { gdp: { set: { increments: 4 } } } } } };
    expectIssue(document, "scenarios.s.growth.gdp", "conflict", "prices: nominal");
  });
  test("a real target without one", () => {
    const targets = { t: { indicator: "gdp", by: 2026, atLeast: 1, prices: "real" } };
    expectIssue({ ...indicators({}), targets }, "targets.t.prices", "conflict", "has a deflator");
    const real = indicators({ prices: "real" });
    expect(project(parsed({ ...real, targets })).attainments[0]?.pricesOf).toBeNull();
    const nominal = { t: { ...targets.t, prices: "nominal" } };
    expectIssue({ ...real, targets: nominal }, "targets.t.prices", "conflict", "not in current prices");
  });
});

describe("a final verdict", () => {
  test("rests on prices that are in, too", () => {
    const targets = {
      nominal: { indicator: "gdp", by: 2022, atLeast: 100 },
      real: { indicator: "gdp", by: 2022, atLeast: 100, prices: "real" },
    };
    const observations = { 2021: { value: 100 }, 2022: { growth: "5%" } } as const;
    const finals = (cpi: Partial<IndicatorDocument>) =>
      project(planOf({ observations }, cpi, { targets })).attainments.map(({ final }) => final);
    expect(finals({})).toEqual([false, false]);
    expect(finals({ observations: { 2022: "2%" } })).toEqual([true, true]);
  });
});
