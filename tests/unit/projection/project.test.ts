import { describe, expect, it } from "vitest";
import type { IndicatorDocument, PlanDocument } from "../../../src/document/document.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { project } from "../../../src/project.ts";
import { compile } from "../../../src/projection/compile.ts";
import { fill } from "../../../src/projection/fill.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";

const planOf = (indicators: Record<string, IndicatorDocument>, more: Partial<PlanDocument> = {}) =>
  parsePlan(
    { name: "Paths", baseYear: 2021, horizon: 2026, indicators, ...more },
    { formulas: parseFormula },
  );

const pathOf = (indicator: IndicatorDocument, more: Partial<PlanDocument> = {}) => {
  const { series, years } = project(planOf({ x: indicator }, more));
  return { levels: series.x?.levels, growth: series.x?.growth, basis: series.x?.basis, years };
};

const flow = (more: Partial<IndicatorDocument> = {}): IndicatorDocument => ({
  kind: "flow",
  unit: "CNY",
  ...more,
});

describe("the path of an amount", () => {
  it("multiplies by 1 + rate from the latest observation on", () => {
    const { levels } = pathOf(flow({ observations: { 2021: 100 }, growth: "50%" }));
    expect(levels).toEqual([100, 150, 225, 337.5, 506.25, 759.375]);
  });
  it("lets observed growth go on where nothing is assumed", () => {
    expect(pathOf(flow({ observations: { 2020: 100, 2021: 125 } })).levels?.slice(1, 4)).toEqual([
      125, 156.25, 195.3125,
    ]);
    expect(pathOf(flow({ observations: { 2021: { value: 100, growth: "10%" } } })).growth?.[3]).toBe(0.1);
  });
  it("takes observed years as they are, and starts again from the newest", () => {
    const { levels, basis } = pathOf(
      flow({ observations: { 2021: 100, 2022: 90, 2023: { growth: "10%" } }, growth: "0%" }),
    );
    expect(levels?.slice(0, 3)).toEqual([100, 90, 99.00000000000001]);
    expect(levels?.at(-1)).toBe(99.00000000000001);
    expect(basis).toEqual(["actual", "actual", "actual", "projected", "projected", "projected"]);
  });
  it("fills the years from an observation older than the base year", () => {
    const { levels, years } = pathOf(flow({ observations: { 2019: 100 }, growth: "10%" }));
    expect(years[0]).toBe(2019);
    expect(levels?.[2]).toBeCloseTo(121, 10);
  });
  it("leaves years before the base year unknown rather than assume them", () => {
    expect(
      pathOf(flow({ observations: { 2018: 100, 2021: 130 }, growth: "0%" })).levels?.slice(0, 4),
    ).toEqual([100, null, null, 130]);
  });
  it("has growth but no level where no level is known", () => {
    const { levels, growth } = pathOf(flow({ growth: "6%" }));
    expect(levels).toEqual(new Array(6).fill(null));
    expect(growth).toEqual([null, 0.06, 0.06, 0.06, 0.06, 0.06]);
  });
  it("adds increments exactly, and is clipped to its bounds", () => {
    const x = flow({
      observations: { 2021: 70 },
      growth: { increments: -30 },
      scale: "identity",
      bounds: { min: 0 },
    });
    expect(pathOf(x).levels).toEqual([70, 40, 10, 0, -0, 0].map((v) => v + 0));
  });
});

describe("the path of a ratio", () => {
  it("adds points and stays between 0 and 1, with a warning when it runs into an end", () => {
    const plan = planOf({ x: { kind: "ratio", observations: { 2021: "96%" }, growth: "2pp" } });
    const { series, warnings } = project(plan);
    expect(series.x?.levels).toEqual([0.96, 0.98, 1, 1, 1, 1]);
    expect(warnings).toMatchObject([{ code: "ratio-at-limit", indicator: "x", year: 2023 }]);
  });
});

describe("the path of an index", () => {
  it("is 100 in the base year, and goes back by observed growth", () => {
    const { levels, years } = pathOf({
      kind: "index",
      observations: { 2020: "25%", 2021: "60%" },
      growth: "50%",
    });
    expect(years[0]).toBe(2020);
    expect(levels?.slice(0, 3)).toEqual([62.5, 100, 150]);
  });
});

describe("followers", () => {
  it("grow by the elasticity times the leader's rate, observed years too", () => {
    const plan = planOf({
      follower: flow({
        observations: { 2021: 100 },
        growth: { like: { indicator: "leader", elasticity: 0.5 } },
      }),
      leader: { kind: "index", observations: { 2021: "6%", 2022: "2%" }, growth: "8%" },
    });
    const { series } = project(plan);
    expect(series.follower?.growth.slice(1, 4)).toEqual([0.01, 0.04, 0.04]);
  });
});

describe("formulas", () => {
  it("are evaluated year by year, whatever the order of the indicators", () => {
    const plan = planOf({
      share: { kind: "ratio", formula: "part / whole" },
      part: flow({ observations: { 2021: 10 }, growth: "10%" }),
      whole: flow({ observations: { 2021: 100 }, growth: "0%" }),
    });
    expect(project(plan).series.share?.levels[2]).toBeCloseTo(0.121, 12);
  });
});

describe("growth toTarget", () => {
  const plan = planOf(
    {
      x: flow({ observations: { 2021: 100 }, growth: { toTarget: "goal" } }),
      strict: flow({ observations: { 2021: 100 }, growth: { toTarget: "beyond" } }),
    },
    {
      targets: {
        goal: { indicator: "x", measure: "total", by: 2026, atLeast: 1000 },
        beyond: { indicator: "strict", by: 2026, above: 200 },
      },
    },
  );
  it("just reaches its target, and passes a strict one by a hair", () => {
    const [goal, beyond] = project(plan).attainments;
    expect(goal).toMatchObject({ status: "attained", margin: 0 });
    expect(goal?.projected).toBeCloseTo(1000, 6);
    expect(beyond?.status).toBe("attained");
    expect(beyond?.margin).toBeLessThan(1e-4);
  });
});

describe("lanes", () => {
  it("are each what a projection of their own would be, to the last bit", () => {
    const plan = planOf({
      gdp: { kind: "index", observations: { 2021: "6%" } },
      x: flow({ observations: { 2021: 100 }, growth: { like: "gdp" } }),
      y: flow({ formula: "x * 2" }),
    });
    const program = compile(plan, resolveScenario(plan));
    const shifts = Float64Array.from([-0.02, 0, 0.013]);
    const many = fill(program, { lanes: 3, variations: new Map([["gdp", { shift: shifts }]]) });
    for (const [lane, shift] of shifts.entries()) {
      const one = fill(program, { variations: new Map([["gdp", { shift }]]) });
      for (const id of ["gdp", "x", "y"]) {
        const levels = many.get(id)?.levels.filter((_, i) => i % 3 === lane);
        expect(levels).toEqual(one.get(id)?.levels);
      }
    }
  });
});

describe("warnings of a projection", () => {
  const codes = (indicators: Record<string, IndicatorDocument>, more: Partial<PlanDocument> = {}) =>
    project(planOf(indicators, more)).warnings.map(({ code, indicator }) => `${code} ${indicator}`);
  it("tell that real growth moves a nominal level, through a leader too", () => {
    const gdp = { kind: "index", prices: "real", growth: "6%" } as const;
    const x = flow({ prices: "nominal", observations: { 2021: 100 }, growth: { like: "gdp" } });
    expect(codes({ gdp, x })).toEqual(["real-growth-on-nominal-level x"]);
    expect(codes({ gdp, x: { ...x, growth: { constant: "5%", prices: "nominal" } } })).toEqual([]);
  });
  it("tell of a published growth that its own levels contradict", () => {
    const x = flow({ observations: { 2022: 156.09, 2023: { value: 163.13, growth: "5.2%" } } });
    expect(codes({ x })).toContain("growth-disagrees-with-levels x");
  });
  it("tell of a jump that looks like a series break", () => {
    expect(codes({ x: flow({ observations: { 2019: 100, 2020: 104, 2021: 250 }, growth: "5%" }) })).toEqual([
      "series-break x",
    ]);
    const calm = { 2015: 100, 2016: 105, 2017: 110, 2018: 116, 2019: 122, 2020: 170, 2021: 178 };
    expect(codes({ x: flow({ observations: calm }) })).toEqual(["series-break x"]);
  });
  it("tell that scaling a fall by less than 1 betters it", () => {
    const scenarios = { bad: { growth: { "*": "x0.8" } } } as const;
    expect(codes({ x: flow({ observations: { 2021: 100 }, growth: "-5%" }) }, { scenarios })).toEqual([
      "scaled-negative-growth x",
    ]);
  });
  it("tell of growth across a sign change, and of a year assumed between observed ones", () => {
    const x = flow({ scale: "identity", observations: { 2021: -10 }, growth: { increments: 4 } });
    expect(codes({ x })).toEqual(["growth-across-sign-change x"]);
    expect(codes({ x: flow({ observations: { 2021: 100, 2023: 110 }, growth: "5%" }) })).toEqual([
      "observation-gap x",
    ]);
  });
});

describe("project()", () => {
  it("refuses a document that has not been parsed", () => {
    // @ts-expect-error a document is no plan
    expect(() => project({ name: "x", baseYear: 2021, indicators: {} })).toThrow(TypeError);
  });
  it("refuses an unknown scenario with a hint", () => {
    const plan = planOf({ x: flow() }, { scenarios: { momentum: {} } });
    expect(() => project(plan, { scenario: "momentun" })).toThrow(/the plan has: momentum/);
  });
});
