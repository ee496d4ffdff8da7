import { describe, expect, test } from "vitest";
import type { IndicatorDocument, PlanDocument } from "../../src/document/document.ts";
import { observe } from "../../src/document/observe.ts";
import { parsePlan } from "../../src/document/parse.ts";
import { PlanError } from "../../src/errors.ts";
import { project } from "../../src/project.ts";
import { drawPaths } from "../../src/simulation/drawPaths.ts";
import { simulate } from "../../src/simulation/simulate.ts";

// Every warning of the design beside the wrong conclusion that it keeps a reader from: each test first shows the conclusion
// as the numbers alone have it, then what is true, then the warning.

const flow = (more: Partial<IndicatorDocument> = {}): IndicatorDocument => ({
  kind: "flow",
  unit: "CNY",
  ...more,
});

function planOf(indicators: Record<string, IndicatorDocument>, more: Partial<PlanDocument> = {}) {
  return parsePlan({ name: "Warned", baseYear: 2021, horizon: 2026, indicators, ...more });
}

const codesOf = (plan: ReturnType<typeof planOf>, scenario?: string) =>
  project(plan, scenario === undefined ? {} : { scenario }).warnings.map(
    ({ code, indicator, year }) => `${code} ${indicator}${year === null ? "" : ` ${year}`}`,
  );

// What happened: Yuzhong's gross domestic product and retail sales, in current prices, from the district's work reports.
const GDP = {
  2022: { value: "156.09 billion", growth: "+1.9%", growthPrices: "real" },
  2023: { value: "163.13 billion", growth: "+5.2%", growthPrices: "real" },
  2025: { value: "178.18 billion" },
} as const;
const RETAIL = { 2022: "130.96 billion", 2025: "185.17 billion" };

describe("real growth applied to a nominal level", () => {
  const gdp = flow({ prices: "nominal", growth: { constant: "5.2%", prices: "real" } });
  const targets = { t: { indicator: "gdp", by: 2023, atLeast: "164 billion" } } as const;
  test("would have 164 billion reached in 2023, which 163.13 billion did not", () => {
    const before = observe(planOf({ gdp }, { targets }), { gdp: { 2022: GDP[2022].value } });
    const after = observe(before, { gdp: { 2023: GDP[2023].value } });
    expect(project(before).attainments[0]?.projected).toBeCloseTo(156.09e9 * 1.052, 0);
    expect(project(before).attainments[0]?.status).toBe("attained");
    expect(project(after).attainments[0]?.status).toBe("missed");
    expect(codesOf(before)).toEqual(["real-growth-on-nominal-level gdp 2023"]);
    expect(codesOf(after)).toContain("real-growth-on-nominal-level gdp 2024");
  });
  test("is not told where a deflator makes it right: 5.2 % and prices that fell by 0.66 % come to 163.1 billion", () => {
    const indicators = {
      gdp: { ...gdp, deflator: "prices" },
      prices: { kind: "index", growth: "-0.66%" },
    } as const;
    const deflated = observe(planOf(indicators, { targets }), { gdp: { 2022: GDP[2022].value } });
    expect(project(deflated).attainments[0]?.projected).toBeCloseTo(156.09e9 * 1.052 * (1 - 0.0066), 0);
    expect(project(deflated).attainments[0]?.status).toBe("missed");
    expect(codesOf(deflated)).toEqual([]);
    // Another indicator in the same plan without one is told of still.
    const other = planOf({ ...indicators, other: { ...gdp, observations: { 2021: 100 } } });
    expect(codesOf(other)).toEqual(["real-growth-on-nominal-level other 2022"]);
  });
  test("is told of a growth that was observed, too", () => {
    const growth = { growth: "+5.2%", growthPrices: "real" } as const;
    const plan = planOf({ gdp: { ...gdp, growth: "0%" } }, { targets });
    const after = observe(plan, { gdp: { 2022: GDP[2022].value, 2023: growth } });
    expect(project(after).attainments[0]).toMatchObject({ status: "attained", final: true });
    expect(codesOf(after)).toEqual(["real-growth-on-nominal-level gdp 2023"]);
    const nominal = observe(plan, { gdp: { 2022: GDP[2022].value, 2023: "4.51%" } });
    expect(codesOf(nominal)).toEqual([]);
  });
  test("is told where levels and the growth published for them stand side by side", () => {
    // Growth of 5 % was reached in real terms, at 4.51 % in those of the levels.
    const asked = { t: { indicator: "gdp", measure: "growth", by: 2023, atLeast: "5%" } } as const;
    const after = observe(planOf({ gdp }, { targets: asked }), { gdp: GDP });
    expect(project(after).attainments[0]?.status).toBe("attained");
    expect(163.13 / 156.09 - 1).toBeLessThan(0.05);
    expect(after.warnings).toMatchObject([
      { code: "growth-disagrees-with-levels", indicator: "gdp", year: 2023, data: { published: 0.052 } },
    ]);
    expect(after.warnings[0]?.data.implied).toBeCloseTo(0.0451, 4);
  });
  test("is an error for an index, which would take the nominal growth for its own", () => {
    const index = planOf({ gdp: { kind: "index", prices: "real" } });
    const nominal = { growth: "4.51%", growthPrices: "nominal" } as const;
    expect(() => observe(index, { gdp: { 2023: nominal } })).toThrow(
      "the index is real: give its real growth",
    );
    expect(() => observe(index, { gdp: { 2023: GDP[2023] } })).toThrow(PlanError);
  });
});

describe("a jump between observations that looks like a series break", () => {
  // Retail sales move with the economy; three years, of which two are not known.
  const plan = planOf({
    gdp: flow({ prices: "nominal", growth: "4.5%" }),
    retail: flow({ prices: "nominal", growth: { like: "gdp" } }),
  });
  const gdp = { 2022: GDP[2022].value, 2023: GDP[2023].value, 2025: GDP[2025].value };
  test("would make 12 % a year of what an economy of 4.5 % a year bought", () => {
    const after = observe(plan, { gdp, retail: RETAIL });
    const { levels } = project(after).series.retail ?? { levels: [] };
    expect(((levels[4] ?? 0) / (levels[1] ?? 0)) ** (1 / 3) - 1).toBeCloseTo(0.1224, 4);
    expect(codesOf(after)).toContain("series-break retail 2025");
    const data = project(after).warnings.find(({ code }) => code === "series-break")?.data;
    expect(data?.years).toBe(3);
    expect(data?.growth).toBeCloseTo(0.1224, 4);
    expect(data?.expected).toBeCloseTo(0.045, 3);
  });

  // 10 points of one year, divided by the root of the years.
  const retailOf = (level: number, years: number, growth = "4.5%") =>
    codesOf(planOf({ retail: flow({ observations: { 2021: 100, [2021 + years]: level }, growth }) })).filter(
      (code) => code.startsWith("series-break"),
    );
  test.each([2, 3, 4, 5])("after %i years is one beyond 10 points over their root a year", (years) => {
    const reach = Math.exp(0.1 * Math.sqrt(years));
    const expected = 100 * 1.045 ** years;
    expect(retailOf(expected * reach * 1.001, years)).toHaveLength(1);
    expect(retailOf((expected / reach) * 0.999, years)).toHaveLength(1);
    expect(retailOf(expected * reach * 0.999, years)).toEqual([]);
    expect(retailOf((expected / reach) * 1.001, years)).toEqual([]);
  });
  test("is none where the plan expected as much, nor in one extraordinary year", () => {
    expect(retailOf(141.4, 3)).toHaveLength(1);
    expect(retailOf(141.4, 3, "10%")).toEqual([]);
    expect(retailOf(141.4, 1)).toEqual([]);
    expect(retailOf(70, 1)).toEqual([]);
  });
  test.each([
    ["a steady economy", { 2021: 100, 2022: 103, 2024: 112, 2026: 121 }],
    ["a crisis and the recovery from it, year by year", { 2021: 100, 2022: 80, 2023: 97, 2024: 104 }],
    ["a crisis within a gap of years", { 2021: 100, 2024: 102 }],
    ["a boom", { 2021: 100, 2024: 130 }],
    ["the same again", { 2021: 100, 2024: 100 }],
  ])("is not seen in ordinary series: %s", (_, observations) => {
    expect(codesOf(planOf({ x: flow({ observations, growth: "4.5%" }) }))).not.toContainEqual(
      expect.stringContaining("series-break"),
    );
  });
  test("is held against the rest of a series, where that is long enough, by the year too", () => {
    const yearly = { 2012: 100, 2013: 104, 2014: 109, 2015: 113, 2016: 118, 2017: 123 };
    const breaks = (observations: Record<string, number>) =>
      planOf({ x: flow({ observations, growth: "4%" }) }).warnings.map(({ code, year }) => `${code} ${year}`);
    // 4.2 % a year; after four years more 10 points / √4 a year are too many.
    const same = 123 * 1.042 ** 4;
    expect(breaks({ ...yearly, 2021: same })).toEqual([]);
    expect(breaks({ ...yearly, 2021: same * Math.exp(0.19) })).toEqual([]);
    expect(breaks({ ...yearly, 2021: same * Math.exp(0.21) })).toEqual(["series-break 2021"]);
    expect(breaks({ ...yearly, 2018: 128 * Math.exp(0.09) })).toEqual([]);
    expect(breaks({ ...yearly, 2018: 128 * Math.exp(0.11) })).toEqual(["series-break 2018"]);
  });
  test("is told once, by whoever sees it first", () => {
    const observations = { 2021: 100, 2023: 500 };
    expect(codesOf(planOf({ x: flow({ observations, growth: "4%" }) })).sort()).toEqual([
      "observation-gap x 2022",
      "series-break x 2023",
    ]);
  });
  test("needs levels that can be compared", () => {
    const x = flow({ scale: "identity", observations: { 2021: -5, 2024: 400 }, growth: { increments: 1 } });
    expect(codesOf(planOf({ x }))).not.toContainEqual(expect.stringContaining("series-break"));
    const tiny = flow({ observations: { 2021: 1e-300, 2024: 1e100 }, growth: "4%" });
    expect(codesOf(planOf({ x: tiny }))).not.toContainEqual(expect.stringContaining("NaN"));
  });
});

describe("a short history", () => {
  test("would have the rebound of one year go on for five", () => {
    const targets = { t: { indicator: "x", by: 2026, atLeast: 150 } } as const;
    const rebound = planOf({ x: flow({ observations: { 2020: 91, 2021: 100 } }) }, { targets });
    // 9.9 % from 91 to 100, and so to 160 in five years.
    expect(project(rebound).attainments[0]?.projected).toBeCloseTo(100 * (100 / 91) ** 5, 8);
    expect(project(rebound).attainments[0]?.status).toBe("attained");
    expect(codesOf(rebound)).toEqual(["short-history x 2022"]);
    // The years before say something else, and whoever assumes it on purpose is not warned.
    const known = { 2017: 95, 2018: 97, 2019: 98, 2020: 99, 2021: 100 };
    const longer = planOf({ x: flow({ observations: known }) }, { targets });
    expect(project(longer).attainments[0]?.projected).toBeCloseTo(100 * (100 / 99) ** 5, 8);
    expect(project(longer).attainments[0]?.status).toBe("missed");
    expect(codesOf(longer)).toEqual([]);
    const meant = planOf({ x: flow({ observations: { 2020: 91, 2021: 100 }, growth: "10%" }) }, { targets });
    expect(codesOf(meant)).toEqual([]);
  });
  test("is none where a scenario assumes growth, or where nothing is left to assume", () => {
    const x = flow({ observations: { 2020: 91, 2021: 100 } });
    const scenarios = { own: { growth: { x: "2%" } }, shifted: { growth: { x: "-1pp" } } } as const;
    const plan = planOf({ x }, { scenarios, horizon: 2022 });
    expect(codesOf(plan, "own")).toEqual([]);
    expect(codesOf(plan, "shifted")).toEqual(["short-history x 2022"]);
    expect(codesOf(observe(plan, { x: { 2022: 101 } }))).toEqual([]);
  });
});

describe("growth across a sign change", () => {
  test("would have a loss of 10 that shrinks by 4 a year grow by -40 %", () => {
    const profit = flow({ scale: "identity", observations: { 2021: -10 }, growth: { increments: 4 } });
    const targets = {
      t: { indicator: "profit", measure: "averageGrowth", by: 2026, atLeast: "5%" },
    } as const;
    const plan = planOf({ profit }, { targets });
    const { levels, growth } = project(plan).series.profit ?? { levels: [], growth: [] };
    expect((levels[1] ?? 0) / (levels[0] ?? 0) - 1).toBeCloseTo(-0.4, 12);
    expect(growth[1]).toBeNull();
    expect(project(plan).attainments[0]?.status).toBe("undetermined");
    expect(codesOf(plan)).toEqual(["growth-across-sign-change profit 2024"]);
  });
});

describe("a base that is only a plan", () => {
  test("would have a target reached from an aim that was itself missed", () => {
    const targets = { t: { indicator: "x", by: 2026, atLeast: 120 } } as const;
    const observations = { 2022: { value: 110, status: "plan" } } as const;
    const plan = planOf({ x: flow({ observations, growth: "3%" }) }, { targets });
    expect(project(plan).attainments[0]?.projected).toBeCloseTo(110 * 1.03 ** 4, 10);
    expect(project(plan).attainments[0]?.status).toBe("attained");
    expect(codesOf(plan)).toEqual(["base-is-plan x 2022"]);
    const after = observe(plan, { x: { 2022: 100 } });
    expect(project(after).attainments[0]?.projected).toBeCloseTo(100 * 1.03 ** 4, 10);
    expect(project(after).attainments[0]?.status).toBe("missed");
    expect(codesOf(after)).toEqual([]);
  });
});

describe('a base known only as "over"', () => {
  test("would have a target missed that the true base reaches", () => {
    const targets = { t: { indicator: "x", by: 2026, atLeast: 140 } } as const;
    const growth = "6%";
    const over = planOf(
      { x: flow({ observations: { 2021: { value: 100, qualifier: "over" } }, growth }) },
      { targets },
    );
    expect(project(over).attainments[0]?.projected).toBeCloseTo(100 * 1.06 ** 5, 10);
    expect(project(over).attainments[0]?.status).toBe("missed");
    expect(codesOf(over)).toEqual(["base-is-bound x 2021"]);
    const exact = observe(over, { x: { 2021: 106 } });
    expect(project(exact).attainments[0]?.projected).toBeCloseTo(106 * 1.06 ** 5, 10);
    expect(project(exact).attainments[0]?.status).toBe("attained");
    expect(codesOf(exact)).toEqual([]);
  });
  test('and one known only as "nearly" would have it attained that the true base misses', () => {
    const targets = { t: { indicator: "x", by: 2026, atLeast: 133 } } as const;
    const observations = { 2021: { value: 100, qualifier: "nearly" } } as const;
    const nearly = planOf({ x: flow({ observations, growth: "6%" }) }, { targets });
    expect(project(nearly).attainments[0]?.status).toBe("attained");
    expect(codesOf(nearly)).toEqual(["base-is-bound x 2021"]);
    const exact = observe(nearly, { x: { 2021: 99 } });
    expect(project(exact).attainments[0]?.projected).toBeCloseTo(99 * 1.06 ** 5, 10);
    expect(project(exact).attainments[0]?.status).toBe("missed");
  });
  test("is not told where the bound is on the safe side", () => {
    const targets = { t: { indicator: "x", by: 2026, atLeast: 130 } } as const;
    const observations = { 2021: { value: 100, qualifier: "over" } } as const;
    const over = planOf({ x: flow({ observations, growth: "6%" }) }, { targets });
    expect(project(over).attainments[0]?.status).toBe("attained");
    expect(codesOf(over)).toEqual([]);
  });
});

describe("an infinite moment", () => {
  test("would have a mean of whatever was drawn, where there is none", () => {
    const growth = { constant: "5%", spread: "2%", shape: { studentT: 3 } } as const;
    const plan = planOf({ x: flow({ observations: { 2021: 100 }, growth }) });
    const meanOf = (seed: number) => simulate(plan, { seed, draws: 4096 });
    const [one, two] = [meanOf(1), meanOf(2)];
    // With two degrees of freedom and 4,096 draws, the mean of the draws is what the largest of them makes it.
    const wild = { constant: "5%", spread: "20%", shape: { studentT: 2 } } as const;
    const means = [1, 2, 3].map((seed) => {
      const drawn = drawPaths(planOf({ x: flow({ observations: { 2021: 100 }, growth: wild }) }), {
        seed,
        draws: 4096,
      });
      const levels = (drawn.series.x?.levels.at(-1) ?? []).map((level) => level ?? Number.NaN);
      return levels.reduce((sum, level) => sum + level, 0) / levels.length;
    });
    expect(Math.max(...means) / Math.min(...means)).toBeGreaterThan(100);
    expect(one.series.x?.mean?.at(-1)).toBeNull();
    expect(one.warnings).toContainEqual(expect.objectContaining({ code: "infinite-moment", indicator: "x" }));
    // The median is there, and the same whatever is drawn.
    const medians = [one, two].map(({ series }) => series.x?.quantiles?.[2]?.at(-1) ?? Number.NaN);
    expect(medians[0]).toBeCloseTo(100 * 1.05 ** 5, 0);
    expect(Math.abs((medians[0] ?? 0) - (medians[1] ?? 9))).toBeLessThan(0.5);
  });
});

describe("scaling a negative growth", () => {
  test("would call a scenario bad that is better than the trend", () => {
    const scenarios = { trend: {}, bad: { growth: { "*": "x0.8" } } } as const;
    const plan = planOf({ x: flow({ observations: { 2021: 100 }, growth: "-5%" }) }, { scenarios });
    const last = (scenario: string) => project(plan, { scenario }).series.x?.levels.at(-1) ?? 0;
    expect(last("trend")).toBeCloseTo(100 * 0.95 ** 5, 10);
    expect(last("bad")).toBeCloseTo(100 * 0.96 ** 5, 10);
    expect(last("bad")).toBeGreaterThan(last("trend"));
    expect(codesOf(plan, "bad")).toEqual(["scaled-negative-growth x 2022"]);
    expect(codesOf(plan, "trend")).toEqual([]);
  });
});

describe("what can never be right", () => {
  test("is an error instead: a total of a stock", () => {
    const deposits: IndicatorDocument = { kind: "stock", observations: { 2021: 100 }, growth: "6%" };
    const targets = { t: { indicator: "deposits", measure: "total", by: 2026, atLeast: 500 } } as const;
    expect(() => planOf({ deposits }, { targets })).toThrow("only a flow has one");
  });
});

describe("a share that runs into its limit, and years without an observation", () => {
  test("would grow on past 100 %", () => {
    const share: IndicatorDocument = { kind: "ratio", observations: { 2021: "96%" }, growth: "2pp" };
    // Five years of two points on 96 % would be 106 %, and the average growth asked, 1 point a year, would be passed by far.
    expect(0.96 + 5 * 0.02).toBeCloseTo(1.06, 12);
    const targets = {
      t: { indicator: "share", measure: "averageGrowth", by: 2026, atLeast: "1pp" },
    } as const;
    const plan = planOf({ share }, { targets });
    expect(project(plan).series.share?.levels.at(-1)).toBe(1);
    expect(project(plan).attainments[0]?.status).toBe("missed");
    expect(project(plan).attainments[0]?.projected).toBeCloseTo(0.008, 12);
    expect(codesOf(plan)).toEqual(["ratio-at-limit share 2023"]);
  });
  test("would have a total reached with a year that nobody has seen", () => {
    const targets = { t: { indicator: "x", measure: "total", from: 2021, by: 2023, atLeast: 310 } } as const;
    const gap = planOf({ x: flow({ observations: { 2021: 100, 2023: 110 }, growth: "5%" }) }, { targets });
    expect(project(gap).attainments[0]).toMatchObject({ projected: 315, status: "attained", final: false });
    expect(project(gap).series.x?.basis[1]).toBe("projected");
    expect(codesOf(gap)).toEqual(["observation-gap x 2022"]);
    const seen = observe(gap, { x: { 2022: 85 } });
    expect(project(seen).attainments[0]).toMatchObject({ projected: 295, status: "missed", final: true });
    expect(codesOf(seen)).toEqual([]);
  });
});
