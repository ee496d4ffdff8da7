import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/plan/plan.ts";
import { amount, expectIssue, issuesOf, parsed, planWith, share } from "./fixture.ts";

const indicators = {
  gdp: { kind: "index", observations: { 2021: "6%" } },
  income: amount({ unit: "CNY" }),
  loans: amount({ kind: "stock" }),
  forest: share(),
  balance: amount({ scale: "identity" }),
};

function targetOf(target: object): Target | undefined {
  return parsed(planWith({ indicators, targets: { t: target } })).targets.t;
}

describe("a target", () => {
  test("has defaults for measure, base, from, tolerance and binding", () => {
    expect(targetOf({ indicator: "income", by: 2026, atLeast: "45 billion CNY" })).toEqual({
      indicator: "income",
      measure: "level",
      comparator: "atLeast",
      value: 45e9,
      tolerance: 0,
      by: 2026,
      from: 2026,
      base: 2021,
      binding: false,
    });
  });

  test.each([
    ["total", "income", "62.5 billion", 62.5e9, 2022],
    ["average", "income", 5, 5, 2022],
    ["always", "forest", "40%", 0.4, 2022],
    ["growth", "gdp", "5%", 0.05, 2026],
    ["increase", "forest", "5pp", 0.05, 2026],
    ["increase", "income", "-2 thousand", -2000, 2026],
    ["change", "income", "double", 1, 2026],
    ["change", "income", "x1.3", 0.3, 2026],
    ["change", "forest", "+30%", 0.3, 2026],
    ["averageGrowth", "gdp", "6%", 0.06, 2026],
    ["averageGrowth", "forest", "1pp", 0.01, 2026],
    ["level", "gdp", 130, 130, 2026],
    ["level", "balance", -5, -5, 2026],
  ])("of measure %s of %s is read from %j", (measure, indicator, atLeast, value, from) => {
    expect(targetOf({ indicator, measure, by: 2026, atLeast })).toMatchObject({
      measure,
      value,
      from,
      base: 2021,
    });
  });

  test("takes every comparator as its key", () => {
    for (const comparator of ["above", "atLeast", "atMost", "below", "about"]) {
      expect(targetOf({ indicator: "income", by: 2026, [comparator]: 5 })).toMatchObject({
        comparator,
        value: 5,
      });
    }
  });

  test.each([
    ["level", "income", 50, undefined, 1],
    ["level", "income", 50, "10%", 5],
    ["level", "income", 50, 3, 3],
    ["level", "forest", "40%", undefined, 0.005],
    ["level", "forest", "40%", "2pp", 0.02],
    ["level", "forest", "40%", "2%", 0.02],
    ["growth", "gdp", "5%", undefined, 0.005],
    ["growth", "gdp", "5%", "0.2%", 0.002],
    ["growth", "gdp", "5%", "0.2pp", 0.002],
    ["change", "income", "30%", undefined, 0.005],
  ])(
    "about, of a %s of %s of %j, with the tolerance %j has one of %d",
    (measure, indicator, about, tolerance, read) => {
      const target = targetOf({
        indicator,
        measure,
        by: 2026,
        about,
        ...(tolerance !== undefined && { tolerance }),
      });
      expect(target?.tolerance).toBeCloseTo(read, 15);
    },
  );

  test("keeps name, theme, source, note, base and from", () => {
    const told = {
      name: { zh: "收入" },
      theme: "economy",
      source: "a paper",
      note: "a note",
      binding: true,
      base: 2020,
    };
    expect(
      targetOf({ indicator: "income", measure: "total", from: 2023, by: 2026, atLeast: 5, ...told }),
    ).toMatchObject({
      ...told,
      from: 2023,
    });
  });

  test.each([
    [
      "a total of a stock",
      { indicator: "loans", measure: "total", by: 2026, atLeast: 5 },
      ".measure",
      "kind",
      'a total adds up amounts of years: only a flow has one, "loans" is a stock',
    ],
    [
      "an average of a ratio",
      { indicator: "forest", measure: "average", by: 2026, atLeast: "5%" },
      ".measure",
      "kind",
      "only a flow has one",
    ],
    [
      "a total of an index",
      { indicator: "gdp", measure: "total", by: 2026, atLeast: 5 },
      ".measure",
      "kind",
      '"gdp" is an index',
    ],
    [
      "two comparators at once",
      { indicator: "income", by: 2026, atLeast: 5, below: 9 },
      "",
      "conflict",
      "must have exactly one of: above, atLeast, atMost, below, about; it has atLeast and below",
    ],
    [
      "no comparator",
      { indicator: "income", by: 2026 },
      "",
      "missing",
      "must have exactly one of: above, atLeast, atMost, below, about; it has none",
    ],
    [
      "a year before the base year",
      { indicator: "income", by: 2020, atLeast: 5 },
      ".by",
      "year",
      "is before the base year 2021, current value is 2020",
    ],
    [
      "an increase by the base year itself",
      { indicator: "income", measure: "increase", by: 2021, atLeast: 5 },
      ".by",
      "year",
      "must be after the year 2021 that the increase is counted from",
    ],
    [
      "a base after its year",
      { indicator: "income", measure: "change", by: 2026, base: 2027, atLeast: "5%" },
      ".by",
      "year",
      "must be after the year 2027",
    ],
    [
      "a year in a million",
      { indicator: "income", by: 1_000_000, atLeast: 5 },
      ".by",
      "year",
      "must be a year from 1821 to 2221, current value is 1000000",
    ],
    [
      "half a year",
      { indicator: "income", by: 2026.5, atLeast: 5 },
      ".by",
      "year",
      "current value is 2026.5",
    ],
    [
      "a year as text",
      { indicator: "income", by: "2026", atLeast: 5 },
      ".by",
      "type",
      'must be a number, current value is "2026"',
    ],
    ["no year", { indicator: "income", atLeast: 5 }, ".by", "missing", "is required"],
    [
      "a first year after the last",
      { indicator: "income", measure: "total", from: 2027, by: 2026, atLeast: 5 },
      ".from",
      "year",
      'must not be after "by" (2026)',
    ],
    [
      "a first year of a level",
      { indicator: "income", from: 2022, by: 2026, atLeast: 5 },
      ".from",
      "conflict",
      "means nothing for a level",
    ],
    [
      "an unknown indicator",
      { indicator: "incme", by: 2026, atLeast: 5 },
      ".indicator",
      "reference",
      'there is no indicator "incme"; did you mean "income"?',
    ],
    [
      "an unknown measure",
      { indicator: "income", measure: "sum", by: 2026, atLeast: 5 },
      ".measure",
      "value",
      "must be one of: level, total, average",
    ],
    [
      "an unknown key",
      { indicator: "income", by: 2026, atleast: 5 },
      ".atleast",
      "unknown-key",
      'did you mean "atLeast"?',
    ],
    [
      "a percentage of an amount as a level",
      { indicator: "income", by: 2026, atLeast: "6%" },
      ".atLeast",
      "quantity",
      'cannot read "6%" as a quantity in CNY',
    ],
    ["another currency", { indicator: "income", by: 2026, atLeast: "5 USD" }, ".atLeast", "quantity", "USD"],
    [
      "a bare number as growth",
      { indicator: "gdp", measure: "growth", by: 2026, atLeast: 6 },
      ".atLeast",
      "quantity",
      'write "6%" or "600%"',
    ],
    [
      "points as the growth of an amount",
      { indicator: "gdp", measure: "growth", by: 2026, atLeast: "1pp" },
      ".atLeast",
      "quantity",
      "grows in percent a year",
    ],
    [
      "percent as the growth of a ratio",
      { indicator: "forest", measure: "growth", by: 2026, atLeast: "1%" },
      ".atLeast",
      "quantity",
      "a ratio grows in points a year",
    ],
    [
      "a ratio of 96",
      { indicator: "forest", by: 2026, atLeast: 96 },
      ".atLeast",
      "quantity",
      'write "96%" or 0.96',
    ],
    [
      "an end point of the scale",
      { indicator: "forest", by: 2026, atLeast: "100%" },
      ".atLeast",
      "domain",
      '100 % is an end point of the scale logit: give the indicator "scale": "identity"',
    ],
    [
      "zero on the scale log",
      { indicator: "income", by: 2026, atMost: 0 },
      ".atMost",
      "domain",
      "must be above 0 on the scale log",
    ],
    [
      "a change of -100 %",
      { indicator: "income", measure: "change", by: 2026, atMost: "-100%" },
      ".atMost",
      "domain",
      "must be above -100 %",
    ],
    [
      "a tolerance beside atLeast",
      { indicator: "income", by: 2026, atLeast: 5, tolerance: 1 },
      ".tolerance",
      "conflict",
      "goes with about, not with atLeast",
    ],
    [
      "a tolerance below 0",
      { indicator: "income", by: 2026, about: 5, tolerance: -1 },
      ".tolerance",
      "domain",
      "must be at least 0",
    ],
    [
      "a tolerance of a ratio of 150 points",
      { indicator: "forest", by: 2026, about: "5%", tolerance: "150pp" },
      ".tolerance",
      "domain",
      "must be less than 100 points",
    ],
    [
      "a theme that JavaScript keeps",
      { indicator: "income", by: 2026, atLeast: 5, theme: "valueOf" },
      ".theme",
      "id",
      "JavaScript keeps for itself",
    ],
    ["no object", 5, "", "type", "must be an object, current value is 5"],
  ] as const)("is refused with %s", (_what, target, at, code, message) => {
    expectIssue(planWith({ indicators, targets: { t: target } }), `targets.t${at}`, code, message);
  });

  test("is refused by the id of its place in a list", () => {
    const list = [
      { id: "good", indicator: "income", by: 2026, atLeast: 5 },
      { id: "bad", indicator: "income", by: 2026 },
    ];
    expect(issuesOf(planWith({ indicators, targets: list })).map(({ path }) => path)).toEqual(["targets[1]"]);
  });

  test("of an indicator whose own shape is wrong is not refused for that", () => {
    const targets = { t: { indicator: "gdp", by: 2026, atLeast: 5 } };
    expect(
      issuesOf(planWith({ indicators: { gdp: { kind: "flaw" } }, targets })).map(({ path }) => path),
    ).toEqual(["indicators.gdp.kind"]);
  });
});
