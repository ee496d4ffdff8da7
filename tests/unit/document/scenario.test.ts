import { describe, expect, test } from "vitest";
import { parseAdjustment } from "../../../src/document/parseAdjustment.ts";
import { PlanError } from "../../../src/errors.ts";
import { parseFormula } from "../../../src/formula/index.ts";
import type { Scenario } from "../../../src/plan/plan.ts";
import { project } from "../../../src/project.ts";
import { amount, expectIssue, issuesOf, parsed, planWith, share } from "./fixture.ts";

const indicators = {
  gdp: { kind: "index", observations: { 2021: "6%" } },
  income: amount({ theme: "economy", unit: "CNY" }),
  forest: share({ theme: "green" }),
  double: { kind: "flow", unit: "CNY", formula: { op: "*", args: [{ ref: "income" }, { value: 2 }] } },
};

function scenarioOf(scenario: object): Scenario | undefined {
  return parsed(planWith({ indicators, scenarios: { s: scenario } })).scenarios.s;
}

const six = { model: "constant", rate: 0.06 };

describe("a scenario", () => {
  test("has defaults: its id for a name, and nothing changed", () => {
    expect(scenarioOf({})).toEqual({ name: "s", growth: [], baseline: {} });
  });

  test("keeps its name, parent, weight and note", () => {
    const told = { name: { en: "Strong" }, extends: "s", note: "a note", weight: 1 };
    const { scenarios } = parsed(planWith({ scenarios: { s: {}, strong: told } }));
    expect(scenarios.strong).toEqual({ ...told, growth: [], baseline: {} });
  });

  test.each([
    ["income", "6%", [{ on: "income", set: six }]],
    ["income", 0.06, [{ on: "income", set: six }]],
    ["income", "-2%", [{ on: "income", set: { model: "constant", rate: -0.02 } }]],
    ["income", "x0.8", [{ on: "income", scale: 0.8 }]],
    ["income", "×1.2", [{ on: "income", scale: 1.2 }]],
    ["income", "+1pp", [{ on: "income", shift: 0.01 }]],
    ["income", "-0.5个百分点", [{ on: "income", shift: -0.005 }]],
    ["forest", "1pp", [{ on: "forest", set: { model: "constant", rate: 0.01 } }]],
    ["forest", "+1pp", [{ on: "forest", shift: 0.01 }]],
    ["income", "6% ± 1.5%", [{ on: "income", set: { ...six, spread: 0.015 } }]],
    ["income", { set: "6%", from: 2024 }, [{ on: "income", from: 2024, set: six }]],
    [
      "income",
      { set: { like: "gdp" } },
      [{ on: "income", set: { model: "like", indicator: "gdp", elasticity: 1, shocks: false } }],
    ],
    [
      "income",
      { set: "6%", scale: "x0.5", shift: "+1pp" },
      [{ on: "income", set: six, scale: 0.5, shift: 0.01 }],
    ],
    ["income", { scale: 0.5, shift: -0.01 }, [{ on: "income", scale: 0.5, shift: -0.01 }]],
    [
      "income",
      ["x0.8", { shift: "1pp", from: 2024 }],
      [
        { on: "income", scale: 0.8 },
        { on: "income", from: 2024, shift: 0.01 },
      ],
    ],
    ["*", "6%", [{ on: "*", of: "amounts", set: six }]],
    ["*", "1pp", [{ on: "*", of: "ratios", set: { model: "constant", rate: 0.01 } }]],
    ["*", "x0.8", [{ on: "*", scale: 0.8 }]],
    ["*", "+1pp", [{ on: "*", shift: 0.01 }]],
    ["*", { shift: "+1pp", of: "amounts" }, [{ on: "*", of: "amounts", shift: 0.01 }]],
    [
      "*",
      { set: { constant: "6%", source: "Shopping mall" } },
      [{ on: "*", of: "amounts", set: { ...six, source: "Shopping mall" } }],
    ],
    [
      "theme:green",
      ["+1pp", "2pp"],
      [
        { on: "theme:green", shift: 0.01 },
        { on: "theme:green", of: "ratios", set: { model: "constant", rate: 0.02 } },
      ],
    ],
    ["theme:economy", { set: 0.06, of: "amounts" }, [{ on: "theme:economy", of: "amounts", set: six }]],
    ["income", [], []],
  ])("adjusts growth on %s by %j", (on, adjustment, growth) => {
    expect(scenarioOf({ growth: { [on]: adjustment } })?.growth).toEqual(growth);
  });

  test("overrides base levels", () => {
    expect(scenarioOf({ baseline: { income: "5亿元", forest: "40%" } })?.baseline).toEqual({
      income: 500_000_000,
      forest: 0.4,
    });
  });

  test.each([
    [
      "an unknown indicator",
      { growth: { incme: "6%" } },
      ".growth.incme",
      "reference",
      'there is no indicator "incme"; did you mean "income"?',
    ],
    [
      "an unknown theme",
      { growth: { "theme:econmy": "6%" } },
      '.growth["theme:econmy"]',
      "reference",
      'there is no theme "econmy"; did you mean "economy"?',
    ],
    [
      "a theme like none",
      { growth: { "theme:x": "6%" } },
      '.growth["theme:x"]',
      "reference",
      "there are: economy, green",
    ],
    [
      "a formula",
      { growth: { double: "6%" } },
      ".growth.double",
      "kind",
      "a formula gives its level: it has no growth to adjust",
    ],
    [
      "a bare number",
      { growth: { income: "1" } },
      ".growth.income",
      "quantity",
      "a bare number is not read as a percentage",
    ],
    ["a number of 6", { growth: { income: 6 } }, ".growth.income", "quantity", 'write "6%" or "600%"'],
    [
      "a signed percentage",
      { growth: { income: "+6%" } },
      ".growth.income",
      "quantity",
      "a percentage with a plus may set or shift",
    ],
    [
      "points that set an amount",
      { growth: { income: "1pp" } },
      ".growth.income",
      "quantity",
      "grows in percent a year",
    ],
    [
      "percent that sets a ratio",
      { growth: { forest: "1%" } },
      ".growth.forest",
      "quantity",
      "a ratio grows in points a year",
    ],
    [
      "a shift of 150 points",
      { growth: { income: "+150pp" } },
      ".growth.income",
      "quantity",
      "must be less than 100 points a year",
    ],
    [
      "a factor below 0",
      { growth: { income: { scale: -1 } } },
      ".growth.income.scale",
      "domain",
      "must be at least 0, current value is -1",
    ],
    [
      "a factor that is none",
      { growth: { income: { scale: "80%" } } },
      ".growth.income.scale",
      "quantity",
      'must be a factor such as "x0.8", current value is "80%"',
    ],
    [
      "a shift in percent",
      { growth: { income: { shift: "1%" } } },
      ".growth.income.shift",
      "quantity",
      'write "+1pp"',
    ],
    ["nothing to do", { growth: { income: {} } }, ".growth.income", "missing", "must set, scale or shift"],
    [
      "nothing to do in a list",
      { growth: { income: ["6%", {}] } },
      ".growth.income[1]",
      "missing",
      "must set, scale or shift",
    ],
    [
      "a number for a group",
      { growth: { "*": 0.06 } },
      '.growth["*"]',
      "quantity",
      'may be percent of amounts or points of ratios: write "6%" or "1pp", or say "of"',
    ],
    [
      "like, of a group",
      { growth: { "*": { set: { like: "gdp" }, of: "amounts" } } },
      '.growth["*"].set.like',
      "cycle",
      "a group cannot follow one of its own",
    ],
    [
      "increments of a group",
      { growth: { "*": { set: { increments: 5 }, of: "amounts" } } },
      '.growth["*"].set.increments',
      "kind",
      "only a stock or a flow of its own",
    ],
    [
      "a year in a million",
      { growth: { income: { set: "6%", from: 1e6 } } },
      ".growth.income.from",
      "year",
      "must be a year from 1821 to 2221",
    ],
    [
      "an unknown key",
      { growth: { income: { sett: "6%" } } },
      ".growth.income.sett",
      "unknown-key",
      'did you mean "set"?',
    ],
    [
      "a base level of an index",
      { baseline: { gdp: 100 } },
      ".baseline.gdp",
      "kind",
      "an index takes no level",
    ],
    [
      "a base level of a formula",
      { baseline: { double: 100 } },
      ".baseline.double",
      "kind",
      "a formula gives its level",
    ],
    [
      "a base level of zero under compound growth",
      { baseline: { income: 0 } },
      ".baseline.income",
      "domain",
      "must be above 0 on the scale log",
    ],
    [
      "a base share of 150 %",
      { baseline: { forest: "150%" } },
      ".baseline.forest",
      "quantity",
      "a ratio is from 0 to 100 %",
    ],
    [
      "a base level of nothing",
      { baseline: { incme: 5 } },
      ".baseline.incme",
      "reference",
      'did you mean "income"?',
    ],
    ["an unknown parent", { extends: "t" }, ".extends", "reference", 'there is no scenario "t"'],
    ["itself as its parent", { extends: "s" }, ".extends", "cycle", "extends itself: s -> s"],
    ["a weight above 1", { weight: 1.5 }, ".weight", "domain", "must be from 0 to 1, current value is 1.5"],
  ] as const)("is refused with %s", (_what, scenario, at, code, message) => {
    const issues = issuesOf(planWith({ indicators, scenarios: { s: scenario } }));
    const [issue] = issues;
    expect([issue?.path, issue?.code]).toEqual([`scenarios.s${at}`, code]);
    expect(issue?.message).toContain(message);
    // The sum of the weights is wrong, too.
    expect(issues).toHaveLength("weight" in scenario ? 2 : 1);
  });

  test("must not extend itself over others; each circle is told once", () => {
    const scenarios = { a: { extends: "b" }, b: { extends: "c" }, c: { extends: "a" }, d: { extends: "a" } };
    expectIssue(planWith({ scenarios }), "scenarios.a.extends", "cycle", "extends itself: a -> b -> c -> a");
  });

  test("extends over at most 64 others, and a chain or circle of 20,000 is refused as fast", () => {
    const line = (length: number, last: object) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [`s${i}`, i === length - 1 ? last : { extends: `s${i + 1}` }]),
      );
    expect(parsed(planWith({ scenarios: line(65, {}) })).scenarios.s0?.extends).toBe("s1");
    for (const last of [{}, { extends: "s0" }]) {
      expectIssue(
        planWith({ scenarios: line(20_000, last) }),
        "scenarios.s0.extends",
        "too-deep",
        "leads back over more than 64 scenarios",
      );
    }
  });

  test("must not close a circle, also where the plan itself has none, and the message names the scenario", () => {
    const circular = {
      calm: {},
      wild: { growth: { gdp: { set: { like: "income" } }, income: { set: { like: "gdp" }, from: 2025 } } },
      wilder: { extends: "wild" },
    };
    expectIssue(
      planWith({ indicators, scenarios: circular }),
      "indicators.gdp",
      "cycle",
      'depends on itself: gdp -> income -> gdp, in the scenario "wild"',
    );
  });

  test("may undo a circle that the plan would have without it", () => {
    const circle = { a: amount({ growth: { like: "b" } }), b: amount({ growth: { like: "a" } }) };
    expect(issuesOf(planWith({ indicators: circle }))).toMatchObject([{ code: "cycle" }]);
    expect(parsed(planWith({ indicators: circle, scenarios: { s: { growth: { a: "6%" } } } }))).toBeDefined();
  });

  test("comes in any number, as long as no more than a million paths are to be searched for circles", () => {
    const many = (length: number, of: (i: number) => object) =>
      Object.fromEntries(Array.from({ length }, (_, i) => [`n${i}`, of(i)]));
    const parts = {
      indicators: many(2000, () => amount()),
      scenarios: many(2000, () => ({ growth: { n0: "6%" } })),
    };
    expect(parsed(planWith(parts))).toBeDefined();
    const follow = many(2000, () => ({ growth: { n0: { set: { like: "n1" } } } }));
    expectIssue(planWith({ ...parts, scenarios: follow }), "scenarios", "too-large", "2000 scenarios");
  });

  test("has a weight that sums to 1 with the others", () => {
    expect(parsed(planWith({ scenarios: { a: { weight: 0.3 }, b: { weight: 0.7 }, c: {} } }))).toBeDefined();
    expectIssue(
      planWith({ scenarios: { a: { weight: 0.3 }, b: { weight: 0.3 } } }),
      "scenarios",
      "value",
      "the weights must sum to 1, current sum is 0.6",
    );
  });
});

describe("parseAdjustment()", () => {
  const plan = parsed(planWith({ indicators }), { formulas: parseFormula });

  test("reads an adjustment against a plan, for project()", () => {
    const faster = parseAdjustment(plan, "income", "8%");
    expect(faster).toEqual({ on: "income", set: { model: "constant", rate: 0.08 } });
    expect(project(plan, { adjust: [faster] }).series.income?.growth.at(-1)).toBeNull();
    expect(parseAdjustment(plan, "theme:green", { shift: "+1pp", from: 2024 })).toEqual({
      on: "theme:green",
      shift: 0.01,
      from: 2024,
    });
  });

  test.each([
    ["incme", "6%", "incme", 'did you mean "income"?'],
    ["theme:gren", "6%", '["theme:gren"]', 'did you mean "green"?'],
    ["income", "6", "income", "a bare number is not read as a percentage"],
    ["income", null, "income", "current value is null"],
    ["income", { set: "6%", form: 2024 }, "income.form", 'did you mean "from"?'],
    ["income", { set: Number.NaN }, "income.set", "must be a finite number"],
    ["income", () => "6%", "income", "must be plain data"],
  ])("refuses %s: %j", (on, adjustment, path, message) => {
    try {
      parseAdjustment(plan, on, adjustment as never);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      expect(error.issues[0]?.path).toBe(path);
      expect(error.issues[0]?.message).toContain(message);
      return;
    }
    throw new Error("There was no error");
  });
});
