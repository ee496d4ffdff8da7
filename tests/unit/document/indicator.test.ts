import { describe, expect, test } from "vitest";
import { parseFormula } from "../../../src/formula/index.ts";
import { amount, expectIssue, issuesOf, parsed, planWith, share } from "./fixture.ts";

/** A plan of one indicator `a`, beside `gdp`. */
function withA(a: object): object {
  return planWith({ indicators: { gdp: amount(), a } });
}

describe("an indicator", () => {
  test("has defaults for name, scale, unit and status", () => {
    const { a } = parsed(withA({ kind: "stock", observations: { 2021: 5 } })).indicators;
    expect(a).toEqual({
      name: "a",
      kind: "stock",
      scale: "log",
      unit: "1",
      observations: { 2021: { value: 5, status: "actual" } },
    });
  });

  test.each([
    ["a ratio", share(), "logit"],
    ["growth by increments", amount({ growth: { increments: 3 } }), "identity"],
    ["logistic growth", amount({ growth: { logistic: { rate: "20%", capacity: 500 } } }), "logit"],
    ["any other amount", amount(), "log"],
    ["an index", { kind: "index", growth: "6%" }, "log"],
  ])("of %s has the scale that goes with it", (_what, a, scale) => {
    expect(parsed(withA(a)).indicators.a?.scale).toBe(scale);
  });

  test("keeps what it is told", () => {
    const told = {
      name: { en: "A", zh: "甲" },
      kind: "flow",
      scale: "identity",
      unit: "CNY",
      theme: "economy",
      prices: "real",
      desired: "increase",
      source: "a paper",
      note: "a note",
    };
    expect(parsed(withA({ ...told, bounds: { min: "-2亿元", max: "1 billion CNY" } })).indicators.a).toEqual({
      ...told,
      bounds: { min: -200_000_000, max: 1_000_000_000 },
      observations: {},
    });
  });

  test.each([
    [
      "a wrong kind",
      { kind: "flaw" },
      "kind",
      "value",
      'must be one of: stock, flow, ratio, index, current value is "flaw"; did you mean "flow"?',
    ],
    ["no kind", { unit: "CNY" }, "kind", "missing", "is required"],
    [
      "an unknown key",
      amount({ obsevations: {} }),
      "obsevations",
      "unknown-key",
      'did you mean "observations"?',
    ],
    ["a key like no other", amount({ q: 1 }), "q", "unknown-key", "known are: name, kind, scale"],
    ["constructor as a key", amount({ constructor: 1 }), "constructor", "unknown-key", "is not known here"],
    ["a number for a unit", amount({ unit: 5 }), "unit", "type", "must be a text, current value is 5"],
    [
      "a unit with a control character",
      amount({ unit: "a\u0007b" }),
      "unit",
      "id",
      "characters that cannot be seen",
    ],
    [
      "a theme that JavaScript keeps",
      amount({ theme: "constructor" }),
      "theme",
      "id",
      "a word that JavaScript keeps for itself",
    ],
    ["an empty name", amount({ name: "" }), "name", "value", "must not be empty"],
    ["a name in no language", amount({ name: {} }), "name", "value", "must have a name in en or zh"],
    [
      "a name of 301 characters",
      amount({ name: "a".repeat(301) }),
      "name",
      "value",
      "must have at most 300 characters",
    ],
    [
      "a list for a name",
      amount({ name: ["a"] }),
      "name",
      "type",
      "must be a text or an object, current value is a list",
    ],
    [
      "a unit of a ratio",
      share({ unit: "CNY" }),
      "unit",
      "unit",
      'a ratio has the unit "1", current value is "CNY"',
    ],
    ["log for a ratio", share({ scale: "log" }), "scale", "kind", "a ratio has the scale logit or identity"],
    [
      "identity for an index",
      { kind: "index", scale: "identity" },
      "scale",
      "kind",
      "an index has the scale log",
    ],
    [
      "logit for an amount that grows by a rate",
      amount({ scale: "logit" }),
      "scale",
      "kind",
      "only where its growth is logistic",
    ],
    [
      "bounds on the scale log",
      amount({ bounds: { min: 1 } }),
      "bounds",
      "conflict",
      "go with the scale identity, current value is log",
    ],
    [
      "bounds the wrong way round",
      amount({ scale: "identity", bounds: { min: 2, max: 1 } }),
      "bounds",
      "value",
      "min must be below max",
    ],
    [
      "a bound of a ratio below 0",
      share({ scale: "identity", bounds: { min: "-5%" } }),
      "bounds.min",
      "domain",
      "a ratio is from 0 to 1 (100 %)",
    ],
    [
      "a level of zero under compound growth",
      amount({ observations: { 2021: 0 } }),
      "observations.2021",
      "domain",
      'must be above 0 on the scale log, current value is 0: zero and below need "scale": "identity"',
    ],
    [
      "a level below zero under compound growth",
      amount({ observations: { 2021: -3 } }),
      "observations.2021",
      "domain",
      "must be above 0",
    ],
    [
      "a level of zero that grows at a rate on the scale identity",
      amount({ scale: "identity", observations: { 2021: 0 } }),
      "growth",
      "domain",
      "grows at a rate from a level of 0 (2021), which means nothing: use increments",
    ],
    [
      "a level below zero that grows at a rate",
      amount({ scale: "identity", observations: { 2021: -3 } }),
      "growth",
      "domain",
      "grows at a rate from a level of -3",
    ],
    [
      "a share of 100 % on the scale logit",
      share({ observations: { 2021: "100%" } }),
      "observations.2021",
      "domain",
      'give the indicator "scale": "identity"',
    ],
    [
      "a ratio of 96",
      share({ observations: { 2021: 96 } }),
      "observations.2021",
      "quantity",
      'a ratio is a fraction from 0 to 1, current value is 96: write "96%" or 0.96',
    ],
    [
      "a ratio of 150 %",
      share({ observations: { 2021: "150%" } }),
      "observations.2021",
      "quantity",
      "a ratio is from 0 to 100 %",
    ],
    [
      "a level past the capacity",
      amount({ growth: { logistic: { rate: "5%", capacity: 90 } } }),
      "growth.logistic.capacity",
      "domain",
      "the capacity 90 must be above the latest level 100 (2021)",
    ],
    [
      "an amount beyond 1e100",
      amount({ observations: { 2021: 1e101 } }),
      "observations.2021",
      "quantity",
      "must be at most 1e+100",
    ],
    ["null", null, "", "type", "must be an object, current value is null"],
    ["a text", "6%", "", "type", 'must be an object, current value is "6%"'],
  ] as const)("is refused with %s", (_what, a, at, code, message) => {
    const document = planWith({ indicators: { gdp: amount(), a } });
    expectIssue(document, at === "" ? "indicators.a" : `indicators.a.${at}`, code, message);
  });

  test("may be at an end point, zero or below on the scale identity", () => {
    const { indicators } = parsed(
      planWith({
        indicators: {
          covered: share({ scale: "identity", observations: { 2021: "100%" } }),
          deaths: amount({ scale: "identity", observations: { 2021: 0 }, growth: { increments: -1 } }),
          balance: amount({ observations: { 2021: -5 }, growth: { increments: 2 } }),
        },
      }),
    );
    expect(indicators.covered?.observations[2021]?.value).toBe(1);
    expect(indicators.deaths?.observations[2021]?.value).toBe(0);
    expect(indicators.balance?.observations[2021]?.value).toBe(-5);
  });
});

describe("an id", () => {
  test.each([
    ["constructor", "is a word that JavaScript keeps for itself"],
    ["toString", "is a word that JavaScript keeps for itself"],
    ["2021", "must not be a number: it would lose its place among the others"],
    ["", "must not be empty"],
    [" gdp", "nor begin or end with a space"],
    ["*", 'must not be "*" nor begin with "theme:"'],
    ["theme:economy", 'must not be "*" nor begin with "theme:"'],
    ["a\u202eb", "must not have characters that cannot be seen"],
    ["a\u009bb", "must not have characters that cannot be seen"],
    ["a".repeat(201), "must have at most 200 characters"],
  ])("may not be %j, as a key or in a list", (id, message) => {
    for (const part of ["indicators", "targets", "scenarios"]) {
      const given = part === "indicators" ? amount() : {};
      for (const entries of [{ [id]: given }, [{ id, ...given }]]) {
        const issue = issuesOf(planWith({ [part]: entries })).find(({ code }) => code === "id");
        expect(issue?.path.startsWith(part)).toBe(true);
        expect(issue?.message).toContain(message);
        // What a terminal would obey is escaped.
        expect(`${issue?.path}${issue?.message}`).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }
    }
  });

  test("may begin with =, +, - and @, hold dots and quotes, or be in any script", () => {
    const ids = ["=1+1", "+a", "-a", "@a", "a.b", 'a"b', "人口", "two words", "x[0]"];
    const plan = parsed(planWith({ indicators: Object.fromEntries(ids.map((id) => [id, amount()])) }));
    expect(Object.keys(plan.indicators)).toEqual(ids);
  });

  test("in a list names its entry; one that is there twice is refused", () => {
    const list = [
      { id: "b", ...amount() },
      { id: "a", ...amount() },
    ];
    expect(parsed(planWith({ indicators: list }))).toEqual(
      parsed(planWith({ indicators: { b: amount(), a: amount() } })),
    );
    expectIssue(
      planWith({ indicators: [...list, { id: "b", ...amount() }] }),
      "indicators[2]",
      "duplicate",
      'the id "b" is there twice',
    );
  });

  test.each([[amount()], [{ id: 3, ...amount() }], [null], ["gdp"], [[]]])(
    "must be in every entry of a list: %j is refused",
    (entry) => {
      expectIssue(
        planWith({ indicators: [entry] }),
        "indicators[0]",
        "missing",
        "must be an object with an id",
      );
    },
  );
});

describe("a formula", () => {
  const indicators = {
    gdp: amount({ unit: "CNY" }),
    people: amount({ kind: "stock", unit: "person" }),
    rate: share(),
  };
  const withFormula = (formula: unknown, parts: object = {}) =>
    planWith({ indicators: { ...indicators, f: { kind: "flow", unit: "1", formula, ...parts } } });
  const options = { formulas: parseFormula };

  test("is kept as a plain tree, given as text or as the tree itself", () => {
    const text = withFormula("gdp / people", { unit: "CNY/person" });
    const tree = { op: "/", args: [{ ref: "gdp" }, { ref: "people" }] };
    expect(parsed(text, options).indicators.f?.formula).toEqual(tree);
    expect(parsed(withFormula(tree, { unit: "CNY/person" }))).toEqual(parsed(text, options));
  });

  test("as text needs the parser, and the message names its import", () => {
    expectIssue(
      withFormula("rate"),
      "indicators.f.formula",
      "formula",
      'needs a parser: parsePlan(document, { formulas: parseFormula }) with parseFormula from "targetcast/formula"',
    );
  });

  test.each([
    ["a = 3", "must not contain"],
    ["f(x) = x", "must not contain"],
    ['import("fs")', "must not contain"],
    ["gdp.constructor", "allowed are numbers, ids"],
    ["gdp[1]", "must not contain"],
    ["rate + ", "cannot be read"],
    ["", "is empty"],
    [`${"(".repeat(10_000)}1${")".repeat(10_000)}`, "at most 1000 characters"],
    [`${"(".repeat(40)}1${")".repeat(40)}`, "at most 32 brackets"],
    [{ op: "import", args: [] }, "op must be one of"],
    [{ ref: "rate", more: 1 }, "current key is"],
    [3, "must be { value }, { ref } or { op, args }"],
    [null, "must be { value }, { ref } or { op, args }"],
  ])("that reaches outside, or is none, is refused: %.30j", (formula, message) => {
    expectIssue(withFormula(formula), "indicators.f.formula", "formula", message, options);
  });

  test.each([
    ["gdq / people", "reference", 'there is no indicator "gdq"; did you mean "gdp"?'],
    ["constructor", "reference", 'there is no indicator "constructor"; there are: gdp, people, rate, f'],
    ["gdp + people", "unit", "people"],
    ["gdp / people", "unit", "comes out in CNY/person, but the indicator's unit is 1"],
    ["f + rate", "cycle", "depends on itself: f -> f"],
  ] as const)("of %s is refused", (formula, code, message) => {
    const [issue, ...others] = issuesOf(withFormula(formula), options);
    expect(others).toEqual([]);
    expect(issue?.code).toBe(code);
    expect(issue?.path).toBe(code === "cycle" ? "indicators.f" : "indicators.f.formula");
    expect(issue?.message).toContain(message);
  });

  test("stands alone: growth, observations and bounds beside it are refused", () => {
    for (const [key, value] of Object.entries({
      growth: "6%",
      observations: { 2021: 1 },
      bounds: { min: 0 },
    })) {
      const issues = issuesOf(withFormula("rate", { [key]: value, scale: "identity" }), options);
      expect(issues).toMatchObject([{ path: `indicators.f.${key}`, code: "conflict" }]);
    }
  });

  test("gives no index, which takes no levels", () => {
    expectIssue(
      withFormula("rate", { kind: "index" }),
      "indicators.f.formula",
      "kind",
      "an index takes no levels, so no formula either",
      options,
    );
  });

  test("from a parser that is none is checked as data is", () => {
    const wrong = { formulas: () => Object.assign(() => 1, { op: "+" }) as never };
    expectIssue(withFormula("rate"), "indicators.f.formula", "formula", "current value is a function", wrong);
  });
});
