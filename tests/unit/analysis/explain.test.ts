import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain.ts";
import { observe } from "../../../src/document/observe.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";

describe("explain()", () => {
  test("has the attainment as project gives it, the assumption behind it and the warnings that bear on it", () => {
    const projection = project(yuzhong, { scenario: "official-2022" });
    const target = "cultureTourismRevenue-2026";
    const { attainment, assumption, warnings, series, sureness } = explain(yuzhong, {
      target,
      scenario: "official-2022",
    });
    expect(attainment).toEqual(projection.attainments.find((one) => one.target === target));
    expect(assumption).toEqual({
      indicator: "cultureTourismRevenue",
      model: "like",
      observed: false,
      leader: "gdp",
      elasticity: 1,
      adjusted: false,
      onTop: null,
      prices: null,
      source: null,
    });
    expect(Object.keys(series).sort()).toEqual(["cultureTourismRevenue", "gdp"]);
    expect(warnings.map(({ code }) => code)).toContain("base-is-plan");
    expect(warnings.every(({ indicator }) => Object.hasOwn(series, indicator))).toBe(true);
    expect(sureness).toBeNull();
  });

  test("knows growth that goes on as observed, adjusted growth, and the driver of a formula", () => {
    const plan = parsePlan(
      {
        name: "x",
        baseYear: 2021,
        indicators: {
          a: { kind: "flow", observations: { 2020: 90, 2021: 100 } },
          half: { kind: "flow", formula: "a / 2" },
          none: { kind: "flow", observations: { 2021: 5 } },
        },
        targets: {
          a: { indicator: "a", by: 2023, atLeast: 110 },
          half: { indicator: "half", by: 2023, atLeast: 55 },
          none: { indicator: "none", by: 2023, atLeast: 6 },
        },
        scenarios: {
          trend: {},
          weak: { growth: { "*": "-2pp" } },
          later: { growth: { a: { set: "3%", from: 2023 } } },
        },
      },
      { formulas: parseFormula },
    );
    const assumptionOf = (target: string, scenario: "trend" | "weak" | "later" = "trend") =>
      explain(plan, { target, scenario }).assumption;
    expect(assumptionOf("a")).toMatchObject({ observed: true, adjusted: false, model: "constant" });
    expect(assumptionOf("half", "weak")).toMatchObject({ indicator: "a", observed: true, adjusted: true });
    expect(assumptionOf("a", "later")).toMatchObject({ observed: true });
    expect(assumptionOf("none")).toBeNull();
    // From the first year that is not observed: in 2023 that is what the scenario says of 2023.
    const after = observe(plan, { a: { 2022: 104 } });
    expect(explain(after, { target: "a", scenario: "later" }).assumption).toMatchObject({ observed: false });
    const all = observe(plan, { a: { 2022: 104, 2023: 111 } });
    expect(explain(all, { target: "a" })).toMatchObject({ assumption: null, attainment: { final: true } });
  });

  test("says how sure it is with an ensemble of the same plan and scenario, and refuses any other", () => {
    const ensemble = simulate(yuzhong, { seed: 1, draws: 2048 });
    const target = "externalCapital-2026";
    const found = ensemble.attainments.find((one) => one.target === target);
    expect(explain(yuzhong, { target, ensemble }).sureness).toEqual({
      probability: found?.probability,
      quantiles: found?.quantiles,
      expectedShortfall: found?.expectedShortfall,
      firstYears: found?.firstYears,
      quantileLevels: ensemble.quantileLevels,
    });
    expect(explain(yuzhong, { target: "brands-2026", ensemble }).sureness).toBeNull();
    expect(() => explain(yuzhong, { target, ensemble, scenario: "weak" })).toThrow("the same plan, scenario");
    const after = observe(yuzhong, { gdp: { 2022: "1.9%" } });
    expect(() => explain(after, { target, ensemble })).toThrow("the same plan, scenario");
  });

  test("refuses a target that is not there, with a hint", () => {
    expect(() => explain(yuzhong, { target: "brand-2026" })).toThrow('did you mean "brands-2026"?');
    expect(() => explain(yuzhong, { target: "x" })).toThrow("the plan has: financeShare-2026, ");
  });

  test("is plain JSON for every target, under every scenario", () => {
    for (const target of Object.keys(yuzhong.targets)) {
      for (const scenario of ["momentum", "flat"] as const) {
        const explanation = explain(yuzhong, { target, scenario });
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      }
    }
  });
});
