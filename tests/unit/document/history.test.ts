import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/calibration/calibrate.ts";
import { exportPlan } from "../../../src/document/export.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { expectIssue, issuesOf } from "./fixture.ts";

const LEVELS = { 2014: 100, 2015: 104, 2016: 109, 2017: 113, 2018: 112, 2019: 119, 2020: 128, 2021: 131 };
const SHARES = { 2016: 0.4, 2017: 0.43, 2018: 0.45, 2019: 0.48, 2020: 0.49, 2021: 0.52 };
const SIGNS = { 2016: 5, 2017: 3, 2018: -2, 2019: 1, 2020: -3, 2021: 2 };

function planOf(indicator: object, more: object = {}) {
  return {
    name: "A",
    baseYear: 2021,
    horizon: 2031,
    indicators: { a: { kind: "flow", ...indicator } },
    ...more,
  };
}

describe("growth: history", () => {
  test.each([
    ["an amount", { observations: LEVELS }],
    ["a ratio", { kind: "ratio", observations: SHARES }],
    ["levels of both signs", { scale: "identity", observations: SIGNS }],
    ["a ratio on the identity scale", { kind: "ratio", scale: "identity", observations: SHARES }],
  ] as const)("projects %s along the method's median, and simulates it no narrower", (_, indicator) => {
    const plan = parsePlan(planOf({ ...indicator, growth: "history" }), { calibrate });
    const { kind = "flow", scale } = { kind: undefined, scale: undefined, ...indicator };
    const { median, intervals, last } = calibrate(indicator.observations, {
      kind,
      ...(scale !== undefined && { scale }),
    });
    const { levels } = project(plan).series.a ?? {};
    const tolerance = 1e-12 * Math.max(Math.abs(last), ...median.map(Math.abs));
    for (const [i, level] of median.entries()) {
      expect(Math.abs((levels?.[levels.length - 10 + i] ?? Number.NaN) - level)).toBeLessThanOrEqual(
        tolerance,
      );
    }
    const { series } = simulate(plan, { draws: 20_000, seed: 1, quantiles: [0.025, 0.5, 0.975] });
    const quantiles = series.a?.quantiles ?? [];
    const wide = intervals[1];
    for (const year of [0, 4, 9]) {
      const at = (q: number) => {
        const row = quantiles[q];
        return row?.[row.length - 10 + year] ?? Number.NaN;
      };
      const simulated = at(2) - at(0);
      const said = (wide?.high[year] ?? 0) - (wide?.low[year] ?? 0);
      expect(simulated).toBeGreaterThan(0.9 * said);
      expect(simulated).toBeLessThan(2 * said);
    }
  });

  test("is stored as numbers, and needs no calibration when read again", () => {
    const plan = parsePlan(planOf({ observations: LEVELS, growth: "history" }), { calibrate });
    const exported = exportPlan(plan);
    expect(exported.indicators).toHaveProperty("a.growth.history.since", 2021);
    expect(parsePlan(exported)).toEqual(plan);
    const signs = parsePlan(planOf({ scale: "identity", observations: SIGNS, growth: "history" }), {
      calibrate,
    });
    expect(parsePlan(exportPlan(signs))).toEqual(signs);
  });

  test("names the import where no calibration is passed in", () => {
    const document = planOf({ observations: LEVELS, growth: "history" });
    expect(issuesOf(document)).toMatchObject([
      {
        path: "indicators.a.growth",
        code: "missing",
        message: expect.stringContaining("targetcast/history"),
      },
    ]);
  });

  test("needs at least one value", () => {
    expect(() => parsePlan(planOf({ growth: "history" }), { calibrate })).toThrow(/at least one value/);
  });

  test("shifts and scales as any other growth", () => {
    const scenarios = { plain: {}, up: { growth: { a: "+1pp" } }, half: { growth: { a: "x0.5" } } };
    const plan = parsePlan(planOf({ observations: LEVELS, growth: "history" }, { scenarios }), { calibrate });
    const growth = (scenario: string) => project(plan, { scenario }).series.a?.growth.at(-1) ?? 0;
    expect(growth("up")).toBeCloseTo(growth("plain") + 0.01, 12);
    expect(growth("half")).toBeCloseTo(growth("plain") / 2, 12);
  });

  test("is an indicator's own", () => {
    const scenarios = { s: { growth: { a: { set: "history" } } } };
    const document = planOf({ observations: LEVELS }, { scenarios });
    expectIssue(document, "scenarios.s.growth.a.set", "kind", "an indicator's own growth");
  });
});

describe("growth: { history: ... }", () => {
  const growthOf = (growth: unknown, indicator: object = {}) =>
    parsePlan(planOf({ observations: { 2021: 50 }, ...indicator, growth })).indicators.a?.growth;
  test("is read with its defaults", () => {
    expect(growthOf({ history: { rate: "3%" }, spread: "1%" })).toEqual({
      model: "history",
      scale: "log",
      rate: 0.03,
      initial: 0.03,
      damping: 0,
      since: 2021,
      spread: 0.01,
    });
    const ratio = { kind: "ratio", observations: { 2021: "50%" } };
    const terms = { rate: "3%", initial: "5%", damping: 0.8, since: 2020 };
    expect(growthOf({ history: terms }, ratio)).toMatchObject({
      scale: "logit",
      initial: 0.05,
      damping: 0.8,
    });
    expect(
      growthOf({ history: { ...terms, rate: "1pp", initial: "2pp", scale: "identity" } }, ratio),
    ).toMatchObject({
      scale: "identity",
      rate: 0.01,
    });
    const amounts = { history: { rate: "1万", scale: "identity" }, volatility: "2千" };
    expect(growthOf(amounts)).toMatchObject({ rate: 10_000, volatility: 2000 });
  });
  test.each([
    [{ rate: "3%", damping: 1.2 }, "indicators.a.growth.history.damping", "domain"],
    [{ rate: "3%", scale: "logit" }, "indicators.a.growth.history.scale", "kind"],
    [{ rate: "3%", since: 20 }, "indicators.a.growth.history.since", "year"],
    [{ rate: "3pp" }, "indicators.a.growth.history.rate", "quantity"],
  ])("refuses %j", (history, path, code) => {
    expect(issuesOf(planOf({ observations: { 2021: 50 }, growth: { history } }))).toMatchObject([
      { path, code },
    ]);
  });
});
