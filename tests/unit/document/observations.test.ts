import { describe, expect, test } from "vitest";
import { amount, expectIssue, parsed, planWith, share } from "./fixture.ts";

describe("an observation", () => {
  test.each([
    ["flow", "5.2万", { value: 52_000 }],
    ["flow", 52, { value: 52 }],
    ["flow", "6%", { growth: 0.06 }],
    ["flow", "６％", { growth: 0.06 }],
    ["flow", { value: "5.2万", growth: "6%" }, { value: 52_000, growth: 0.06 }],
    ["flow", { growth: -0.02, growthPrices: "real" }, { growth: -0.02, growthPrices: "real" }],
    ["stock", { value: 5, spread: "0.1 thousand" }, { value: 5, spread: 100 }],
    ["ratio", "96%", { value: 0.96 }],
    ["ratio", 0.96, { value: 0.96 }],
    ["ratio", "1pp", { growth: 0.01 }],
    ["ratio", "1.5个百分点", { growth: 0.015 }],
    ["ratio", { value: "96%", spread: "0.5pp" }, { value: 0.96, spread: 0.005 }],
    ["index", "6%", { growth: 0.06 }],
    ["index", 0.06, { growth: 0.06 }],
  ])("of a %s is read from %j", (kind, observation, read) => {
    const { a } = parsed(
      planWith({ indicators: { a: { kind, observations: { 2021: observation } } } }),
    ).indicators;
    expect(a?.observations).toEqual({ 2021: { ...read, status: "actual" } });
  });

  test("keeps its status, qualifier and source, and years come in order", () => {
    const told = { value: 3, status: "plan", qualifier: "over", source: "a paper" };
    const { gdp } = parsed(
      planWith({ indicators: { gdp: amount({ observations: { 2022: told, 2020: 2 } }) } }),
    ).indicators;
    expect(Object.entries(gdp?.observations ?? {})).toEqual([
      ["2020", { value: 2, status: "actual" }],
      ["2022", told],
    ]);
  });

  test("is read in the words of the plan's own units", () => {
    const { a } = parsed(
      planWith({
        units: { firm: { en: "enterprises", zh: "家企业" } },
        indicators: {
          a: { kind: "stock", unit: "firm", observations: { 2020: "5 enterprises", 2021: "6家企业" } },
        },
      }),
    ).indicators;
    expect(a?.observations).toMatchObject({ 2020: { value: 5 }, 2021: { value: 6 } });
  });

  test.each([
    ["flow", "6 apples", "", "quantity", 'cannot read "6 apples" as a quantity'],
    ["flow", "1pp", "", "quantity", "cannot read"],
    ["flow", "25 USD", "", "quantity", "USD"],
    [
      "flow",
      { growth: "1pp" },
      ".growth",
      "quantity",
      'grows in percent a year, current value is "1pp": write "6%"',
    ],
    ["flow", { growth: 6 }, ".growth", "quantity", "a number is a fraction here"],
    ["flow", {}, "", "missing", "must have a value or a growth"],
    ["flow", { status: "plan" }, "", "missing", "must have a value or a growth"],
    ["flow", { valeu: 5 }, ".valeu", "unknown-key", 'did you mean "value"?'],
    [
      "flow",
      { value: 5, status: "plann" },
      ".status",
      "value",
      'must be one of: actual, estimate, plan, current value is "plann"; did you mean "plan"?',
    ],
    ["flow", { value: 5, spread: -1 }, ".spread", "domain", "must be at least 0"],
    ["flow", { value: [5] }, ".value", "type", "must be a text or a number, current value is a list"],
    ["flow", true, "", "type", "must be a text, a number or an object, current value is true"],
    ["ratio", "96", "", "quantity", 'cannot read "96" as a share'],
    [
      "ratio",
      { growth: "1%" },
      ".growth",
      "quantity",
      'a ratio grows in points a year, current value is "1%": write "+1pp"',
    ],
    ["ratio", "-5%", "", "domain", "a ratio is from 0 to 1 (100 %), current value is -0.05"],
    ["index", { value: 100 }, ".value", "kind", "an index is known by its growth only and takes no value"],
    ["index", "156.09 billion CNY", "", "kind", "an index is known by its growth only and takes no value"],
    ["index", "1560亿元", "", "kind", "an index is known by its growth only and takes no value"],
    ["index", "104", "", "quantity", "a bare number is not read as a percentage"],
  ] as const)("of a %s is refused as %j", (kind, observation, at, code, message) => {
    const document = planWith({ indicators: { a: { kind, observations: { 2021: observation } } } });
    expectIssue(document, `indicators.a.observations.2021${at}`, code, message);
  });

  test.each([
    ["1e6", 'must be a year such as 2021, current value is "1e6"'],
    ["02021", 'must be a year such as 2021, current value is "02021"'],
    ["2021-22", "must be a year such as 2021"],
    ["constructor", "must be a year such as 2021"],
    ["2222", "must be a year from 1821 to 2221, current value is 2222"],
    ["999999", "must be a year from 1821 to 2221"],
  ])("of the year %s is refused", (year, message) => {
    const document = planWith({ indicators: { gdp: amount({ observations: { [year]: 5 } }) } });
    expectIssue(document, `indicators.gdp.observations.${year}`, "year", message);
  });

  test("in a list is refused: years are keys", () => {
    const document = planWith({ indicators: { gdp: amount({ observations: [5, 6] }) } });
    expectIssue(
      document,
      "indicators.gdp.observations",
      "type",
      "must be an object, current value is a list",
    );
  });
});

describe("observations that contradict each other", () => {
  test("warn of growth that is not that of the levels", () => {
    const observations = { 2020: 100, 2021: { value: 110, growth: "6%" } };
    const { warnings } = parsed(planWith({ indicators: { gdp: amount({ observations }) } }));
    expect(warnings).toMatchObject([{ code: "growth-disagrees-with-levels", indicator: "gdp", year: 2021 }]);
    expect(warnings[0]?.data.implied).toBeCloseTo(0.1, 12);
  });

  test("warn of a jump, but not of one too large for a number", () => {
    const jump = (from: number, to: number) =>
      parsed(planWith({ indicators: { gdp: amount({ observations: { 2020: from, 2021: to } }) } })).warnings;
    expect(jump(100, 250)).toMatchObject([{ code: "series-break", year: 2021, data: { growth: 1.5 } }]);
    expect(jump(100, 190)).toEqual([]);
    expect(jump(1e-300, 1e100)).toEqual([]);
  });

  test("are no contradiction where shares and growth in points agree", () => {
    const observations = { 2020: "40%", 2021: { value: "41%", growth: "1pp" } };
    expect(parsed(planWith({ indicators: { a: share({ observations }) } })).warnings).toEqual([]);
  });
});
