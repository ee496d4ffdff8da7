import { describe, expect, test } from "vitest";
import type { GrowthAssumption } from "../../../src/growth/assumption.ts";
import { amount, expectIssue, issuesOf, parsed, planWith, share } from "./fixture.ts";

const CAPACITY = { rate: "20%", capacity: "1.5 thousand" };

/** The growth of an amount, as the plan holds it. */
function growthOf(growth: unknown, kind = amount): GrowthAssumption | undefined {
  return parsed(planWith({ indicators: { gdp: amount(), a: kind({ growth }) } })).indicators.a?.growth;
}

/** What a 90 % interval is wide, in standard deviations of a normal distribution. */
const WIDTH = 2 * 1.6448536269514722;

describe("growth", () => {
  test.each([
    ["6%", { model: "constant", rate: 0.06 }],
    ["-2.5%", { model: "constant", rate: -0.025 }],
    ["６％", { model: "constant", rate: 0.06 }],
    ["300%", { model: "constant", rate: 3 }],
    [0.06, { model: "constant", rate: 0.06 }],
    [0, { model: "constant", rate: 0 }],
    [-0, { model: "constant", rate: 0 }],
    ["6% ± 1.5%", { model: "constant", rate: 0.06, spread: 0.015 }],
    ["6% +/- 150%", { model: "constant", rate: 0.06, spread: 1.5 }],
    [
      { constant: "6%", prices: "real", source: "a paper" },
      { model: "constant", rate: 0.06, prices: "real", source: "a paper" },
    ],
    [{ path: ["5%", 0.06, "7%"] }, { model: "path", rates: { 2022: 0.05, 2023: 0.06, 2024: 0.07 } }],
    [{ path: { 2024: "7%", 2020: "5%" } }, { model: "path", rates: { 2020: 0.05, 2024: 0.07 } }],
    [{ fade: { from: "8%", to: "3%", by: 2026 } }, { model: "fade", from: 0.08, to: 0.03, by: 2026 }],
    [{ increments: "-2.5万" }, { model: "increments", amount: -25_000 }],
    [{ logistic: CAPACITY }, { model: "logistic", rate: 0.2, capacity: 1500 }],
    [{ like: "gdp" }, { model: "like", indicator: "gdp", elasticity: 1, shocks: false }],
    [
      { like: { indicator: "gdp", elasticity: 0.8, shocks: true } },
      { model: "like", indicator: "gdp", elasticity: 0.8, shocks: true },
    ],
    [
      { constant: 0.06, spread: "2%", volatility: "1%", persistence: 0.5, shape: "uniform" },
      { model: "constant", rate: 0.06, spread: 0.02, volatility: 0.01, persistence: 0.5, shape: "uniform" },
    ],
    [
      { constant: 0.06, shape: { studentT: 4 } },
      { model: "constant", rate: 0.06, shape: { studentT: 4 } },
    ],
    [
      { constant: 0.06, shape: { pert: ["-2%", 0, "150%"] } },
      { model: "constant", rate: 0.06, shape: { pert: [-0.02, 0, 1.5] } },
    ],
    [
      { constant: 0.06, shape: { triangular: ["-2pp", "0pp", "1pp"] } },
      { model: "constant", rate: 0.06, shape: { triangular: [-0.02, 0, 0.01] } },
    ],
    [
      { constant: 0.06, shape: { empirical: ["1%", -0.01] } },
      { model: "constant", rate: 0.06, shape: { empirical: [0.01, -0.01] } },
    ],
    [
      { constant: 0.06, events: [{ year: 2023, probability: "10%", jump: "-30%" }] },
      { model: "constant", rate: 0.06, events: [{ year: 2023, probability: 0.1, jump: -0.3 }] },
    ],
  ])("of an amount is read from %j", (growth, assumption) => {
    expect(growthOf(growth)).toEqual(assumption);
  });

  test.each([
    ["1pp", { model: "constant", rate: 0.01 }],
    ["+1pp", { model: "constant", rate: 0.01 }],
    ["-0.5个百分点", { model: "constant", rate: -0.005 }],
    [0.01, { model: "constant", rate: 0.01 }],
    ["1pp ± 0.5pp", { model: "constant", rate: 0.01, spread: 0.005 }],
    [{ path: ["1pp", "2pp"] }, { model: "path", rates: { 2022: 0.01, 2023: 0.02 } }],
    [{ logistic: { rate: "20%", capacity: "90%" } }, { model: "logistic", rate: 0.2, capacity: 0.9 }],
  ])("of a ratio is read from %j", (growth, assumption) => {
    expect(growthOf(growth, share)).toEqual(assumption);
  });

  test('of "5% to 8%" has its centre and spread on the scale of the logarithm', () => {
    for (const text of ["5% to 8%", "5%至8%", "5% - 8%"]) {
      const growth = growthOf(text);
      if (growth?.model !== "constant") throw new Error("An interval is of a constant rate");
      expect(growth.rate).toBeCloseTo(Math.sqrt(1.05 * 1.08) - 1, 15);
      expect(growth.spread).toBeCloseTo(Math.log(1.08 / 1.05) / WIDTH, 15);
    }
    expect(growthOf({ constant: "5% to 8%", volatility: "1%" })).toEqual({
      ...growthOf("5% to 8%"),
      volatility: 0.01,
    });
  });

  test('of a ratio of "1pp to 2pp" has its centre and spread in points', () => {
    const growth = growthOf("1pp to 2pp", share);
    if (growth?.model !== "constant") throw new Error("An interval is of a constant rate");
    expect(growth.rate).toBeCloseTo(0.015, 15);
    expect(growth.spread).toBeCloseTo(0.01 / WIDTH, 15);
  });

  test("may be towards a target of its own", () => {
    const { indicators } = parsed(
      planWith({
        indicators: { gdp: amount({ growth: { toTarget: "more" } }) },
        targets: { more: { indicator: "gdp", by: 2026, atLeast: 200 } },
      }),
    );
    expect(indicators.gdp?.growth).toEqual({ model: "toTarget", target: "more" });
  });

  test.each([
    ["1", "", "quantity", 'a bare number is not read as a percentage: "1%" or "100%" may be meant'],
    [6, "", "quantity", 'a number is a fraction here, current value is 6: write "6%" or "600%"'],
    [1, "", "quantity", 'write "1%" or "100%"'],
    ["1pp", "", "quantity", 'grows in percent a year, current value is "1pp": write "6%"'],
    ["-100%", "", "quantity", "must be above -100 % a year"],
    ["1e7%", "", "ok", ""],
    ["1e200% to 1e210%", "", "quantity", "must be at most 100,000,000 % a year"],
    ["-99.999999% to 1e306%", "", "quantity", "must be at most 100,000,000 % a year"],
    ["-150% to 500%", "", "domain", "the low end must be above -100 % a year"],
    ["8% to 5%", "", "quantity", "the low end goes first"],
    ["six percent", "", "quantity", 'cannot read "six percent" as growth'],
    ["", "", "quantity", "cannot read"],
    [true, "", "type", "must be a text, a number or an object, current value is true"],
    [null, "", "type", "current value is null"],
    [["6%"], "", "type", "current value is a list"],
    [
      {},
      "",
      "missing",
      "must name exactly one of: constant, path, fade, increments, logistic, like, toTarget, history; it names none",
    ],
    [{ spread: "1%" }, "", "missing", "it names none"],
    [{ constant: "6%", like: "gdp" }, "", "conflict", "it names constant and like"],
    [{ constnat: "6%" }, ".constnat", "unknown-key", 'did you mean "constant"?'],
    [{ constant: "5% to 8%", spread: "1%" }, ".spread", "conflict", "already given by the interval"],
    [
      { constant: "6%", spread: "5% to 8%" },
      ".spread",
      "quantity",
      'must be one rate such as "2%", current value is "5% to 8%"',
    ],
    [{ constant: "6%", spread: "-1%" }, ".spread", "quantity", "must be at least 0"],
    [{ constant: "6%", spread: 2 }, ".spread", "quantity", "a number is a fraction here"],
    [
      { constant: "6%", persistence: 1 },
      ".persistence",
      "domain",
      "must be above -1 and below 1, current value is 1",
    ],
    [{ path: [] }, ".path", "value", "must give at least one rate"],
    [{ path: {} }, ".path", "value", "must give at least one rate"],
    [{ path: ["6%", "x"] }, ".path[1]", "quantity", 'cannot read "x" as growth'],
    [
      { path: ["6%", "5% to 8%"] },
      ".path[1]",
      "quantity",
      "must be one rate, without a spread or an interval",
    ],
    [{ path: { 22: "6%" } }, ".path.22", "year", "must be a year from 1821 to 2221, current value is 22"],
    [{ path: { "02022": "6%" } }, ".path.02022", "year", "must be a year such as 2021"],
    [{ path: { constructor: "6%" } }, ".path.constructor", "year", 'current value is "constructor"'],
    [{ fade: { from: "8%", to: "3%", by: 2021 } }, ".fade.by", "year", "must be after the base year 2021"],
    [{ fade: { from: "8%", to: "3%" } }, ".fade.by", "missing", "is required"],
    [{ increments: "6%" }, ".increments", "quantity", 'cannot read "6%" as a quantity'],
    [{ logistic: { rate: "6%", capacity: 0 } }, ".logistic.capacity", "domain", "must be above 0"],
    [{ like: "gpd" }, ".like", "reference", 'there is no indicator "gpd"; did you mean "gdp"?'],
    [{ like: { indicator: "gpd" } }, ".like.indicator", "reference", 'did you mean "gdp"?'],
    [{ like: "constructor" }, ".like", "reference", 'there is no indicator "constructor"'],
    [{ like: "a" }, ".like", "cycle", "cannot grow like itself"],
    [
      { like: "rate" },
      ".like",
      "kind",
      "a ratio grows in points and an amount in percent: neither can grow like the other",
    ],
    [{ toTarget: "mor" }, ".toTarget", "reference", 'there is no target "mor"; did you mean "more"?'],
    [
      { toTarget: "more" },
      ".toTarget",
      "reference",
      'the target "more" is about "gdp": growth can only be to a target of its own',
    ],
    [{ constant: 0.06, shape: "gaussian" }, ".shape", "value", "must be one of: normal, uniform"],
    [
      { constant: 0.06, shape: {} },
      ".shape",
      "conflict",
      "must name exactly one of: studentT, triangular, pert, empirical",
    ],
    [{ constant: 0.06, shape: { studentT: 4, pert: [0, 0, 0] } }, ".shape", "conflict", "exactly one"],
    [
      { constant: 0.06, shape: { studentT: 0 } },
      ".shape.studentT",
      "domain",
      "degrees of freedom must be at least 0.5",
    ],
    [
      { constant: 0.06, shape: { pert: ["2%", "1%", "3%"] } },
      ".shape.pert",
      "value",
      "three rates: low, mode and high, in rising order",
    ],
    [{ constant: 0.06, shape: { empirical: [] } }, ".shape.empirical", "value", "at least one value"],
    [
      { constant: 0.06, shape: { empirical: ["1%", 6] } },
      ".shape.empirical[1]",
      "quantity",
      "a number is a fraction here",
    ],
    [
      { constant: 0.06, events: [{ year: 2023, probability: 1.5, jump: 0.1 }] },
      ".events[0].probability",
      "quantity",
      "a ratio is a fraction from 0 to 1",
    ],
    [
      { constant: 0.06, events: [{ year: 2023, probability: -0.5, jump: 0.1 }] },
      ".events[0].probability",
      "domain",
      "must be from 0 to 1",
    ],
    [
      { constant: 0.06, events: [{ year: 1e6, probability: 0.5, jump: 0.1 }] },
      ".events[0].year",
      "year",
      "must be a year from 1821 to 2221",
    ],
    [
      { constant: 0.06, events: [{ year: 2021, probability: 0.5, jump: 0.1 }] },
      ".events[0].year",
      "year",
      "must be after the base year 2021, current value is 2021",
    ],
    [
      { constant: 0.06, events: [{ year: 2023, probability: 0.5, jump: "-100%" }] },
      ".events[0].jump",
      "domain",
      'must be above -100 %: an amount cannot lose more than all of it, current value is "-100%"',
    ],
    [
      { constant: 0.06, spread: "1%", shape: { triangular: ["-2%", 0, "1%"] } },
      ".spread",
      "conflict",
      "the shape triangular gives the deviation of the growth itself: leave out the spread",
    ],
    [
      { path: ["5%", "6%"], spread: 0, shape: { empirical: ["-2%", "1%"] } },
      ".spread",
      "conflict",
      "the shape empirical gives the deviation",
    ],
    [
      { constant: "5% to 8%", shape: { pert: ["-2%", 0, "1%"] } },
      ".constant",
      "conflict",
      "the shape pert gives the deviation",
    ],
    [
      { constant: "6% ± 1%", volatility: "1%", shape: { pert: ["-2%", 0, "1%"] } },
      ".constant",
      "conflict",
      "leave out the spread",
    ],
    [{ constant: "5% to 8%", shape: { studentT: 4 } }, "", "ok", ""],
    [{ constant: "6%", volatility: "1%", shape: { pert: ["-2%", 0, "1%"] } }, "", "ok", ""],
    [{ constant: 0.06, shape: { studentT: 0.5 } }, "", "ok", ""],
    [{ constant: 0.06, events: [{ year: 2022, probability: 1, jump: -0.99 }] }, "", "ok", ""],
  ] as const)("of an amount is refused as %j", (growth, at, code, message) => {
    const document = planWith({
      indicators: { gdp: amount(), rate: share(), a: amount({ growth }) },
      targets: { more: { indicator: "gdp", by: 2026, atLeast: 200 } },
    });
    if (code === "ok") expect(parsed(document)).toBeDefined();
    else expectIssue(document, `indicators.a.growth${at}`, code, message);
  });

  test.each([
    ["1%", "", "quantity", 'a ratio grows in points a year, current value is "1%": write "+1pp"'],
    ["100pp", "", "quantity", "must be less than 100 points a year"],
    [1, "", "quantity", 'a number is a fraction here, current value is 1: write "1pp"'],
    [{ increments: 0.01 }, ".increments", "kind", "only a stock or a flow of its own grows by them"],
    [
      { logistic: { rate: "6%", capacity: "150%" } },
      ".logistic.capacity",
      "quantity",
      "a ratio is from 0 to 100 %",
    ],
    [{ like: "gdp" }, ".like", "kind", "neither can grow like the other"],
  ] as const)("of a ratio is refused as %j", (growth, at, code, message) => {
    const document = planWith({ indicators: { gdp: amount(), a: share({ growth }) } });
    expectIssue(document, `indicators.a.growth${at}`, code, message);
  });

  test("like that of another must not close a circle, and the message shows it", () => {
    const following = (id: string) => amount({ growth: { like: id } });
    const circle = { a: following("b"), b: following("c"), c: following("a") };
    expectIssue(
      planWith({ indicators: circle }),
      "indicators.a",
      "cycle",
      "depends on itself: a -> b -> c -> a",
    );
    const ids = Array.from({ length: 10_000 }, (_, i) => `k${i}`);
    const long = Object.fromEntries(ids.map((id, i) => [id, following(ids[i + 1] ?? "k0")]));
    const [issue] = issuesOf(planWith({ indicators: long }));
    expect(issue?.code).toBe("cycle");
    expect(issue?.message.length).toBeLessThan(200);
  });

  test("names the ids of a circle in its path as they are", () => {
    const indicators = { "a.b": amount({ growth: { like: "c" } }), c: amount({ growth: { like: "a.b" } }) };
    expectIssue(planWith({ indicators }), 'indicators["a.b"]', "cycle", "a.b -> c -> a.b");
  });
});
