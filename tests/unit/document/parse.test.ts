import { describe, expect, test } from "vitest";
import { parsePlan, safeParsePlan } from "../../../src/document/parse.ts";
import { parsePlanText } from "../../../src/document/parsePlanText.ts";
import { errorInTime } from "../node/errorInTime.ts";
import { amount, expectIssue, issuesOf, parsed, planWith, share } from "./fixture.ts";

describe("parsePlan()", () => {
  test("fills in defaults: id, horizon, and nothing for what is absent", () => {
    const { hash, ...plan } = parsed(planWith({ indicators: {} }));
    expect(plan).toEqual({
      kind: "plan",
      schemaVersion: 1,
      id: "plan",
      name: "Town",
      baseYear: 2021,
      horizon: 2021,
      themes: {},
      units: {},
      indicators: {},
      targets: {},
      scenarios: {},
      warnings: [],
    });
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test("projects to the last year that a target names, unless a horizon is given", () => {
    const targets = {
      a: { indicator: "gdp", by: 2030, atLeast: 5 },
      b: { indicator: "gdp", by: 2026, atLeast: 5 },
    };
    expect(parsed(planWith({ targets })).horizon).toBe(2030);
    expect(parsed(planWith({ targets, horizon: 2035 })).horizon).toBe(2035);
    expectIssue(
      planWith({ targets, horizon: 2029 }),
      "horizon",
      "year",
      "must not be before the last target, which is for 2030",
    );
  });

  test("gives a plan of its own, frozen through and through", () => {
    const document = {
      name: "Town",
      baseYear: 2021,
      indicators: { a: { kind: "flow", observations: { 2021: 5 } } },
    };
    const plan = parsePlan(document);
    document.indicators.a.observations[2021] = 6;
    expect(plan.indicators.a?.observations[2021]?.value).toBe(5);
    expect(Object.isFrozen(plan.indicators.a?.observations[2021])).toBe(true);
  });

  test("gives equal plans equal hashes, and others another", () => {
    const hash = (parts: object) => parsed(planWith(parts)).hash;
    expect(hash({})).toBe(hash({ indicators: { gdp: amount({ growth: 0.06, unit: "1" }) } }));
    expect(hash({})).not.toBe(hash({ indicators: { gdp: amount({ growth: 0.07 }) } }));
    expect(hash({})).not.toBe(hash({ name: "Village" }));
  });

  test.each([
    ["no name", { name: undefined }, "name", "missing", "is required"],
    ["an empty name", { name: "" }, "name", "value", "must not be empty"],
    ["a number for a name", { name: 5 }, "name", "type", "must be a text or an object, current value is 5"],
    [
      "a name in another language",
      { name: { en: "Town", de: "Stadt" } },
      "name.de",
      "unknown-key",
      "is not known here",
    ],
    ["an unknown key", { horizn: 2030 }, "horizn", "unknown-key", 'did you mean "horizon"?'],
    [
      "another version",
      { schemaVersion: 2 },
      "schemaVersion",
      "value",
      "must be one of: 1, current value is 2",
    ],
    ["no base year", { baseYear: undefined }, "baseYear", "missing", "is required"],
    [
      "a base year as text",
      { baseYear: "2021" },
      "baseYear",
      "type",
      'must be a number, current value is "2021"',
    ],
    [
      "a base year of 21",
      { baseYear: 21 },
      "baseYear",
      "year",
      "must be a year from 1000 to 9999, current value is 21",
    ],
    ["half a base year", { baseYear: 2021.5 }, "baseYear", "year", "current value is 2021.5"],
    [
      "a horizon of a million years",
      { horizon: 1_002_021 },
      "horizon",
      "year",
      "must be a year from the base year 2021 to 2221, current value is 1002021",
    ],
    [
      "a horizon before the base year",
      { horizon: 2020 },
      "horizon",
      "year",
      "must be a year from the base year 2021",
    ],
    [
      "an id that JavaScript keeps",
      { id: "hasOwnProperty" },
      "id",
      "id",
      "the id is a word that JavaScript keeps for itself",
    ],
    [
      "a theme that JavaScript keeps",
      { themes: { constructor: "A" } },
      "themes.constructor",
      "id",
      "the theme is a word",
    ],
    [
      "a unit that JavaScript keeps",
      { units: { toString: {} } },
      "units.toString",
      "id",
      "the unit is a word",
    ],
    [
      "a unit word of 61 characters",
      { units: { firm: { en: "a".repeat(61) } } },
      "units.firm.en",
      "value",
      "must have at most 60 characters",
    ],
    ["no indicators", { indicators: undefined }, "indicators", "missing", "is required"],
    [
      "a text for indicators",
      { indicators: "gdp" },
      "indicators",
      "type",
      'must be an object or a list, current value is "gdp"',
    ],
    [
      "a number for targets",
      { targets: 5 },
      "targets",
      "type",
      "must be an object or a list, current value is 5",
    ],
    [
      "null for scenarios",
      { scenarios: null },
      "scenarios",
      "type",
      "must be an object or a list, current value is null",
    ],
  ] as const)("refuses %s", (_what, parts, path, code, message) => {
    expectIssue(planWith(parts), path, code, message);
  });

  test("tells the problems of all parts at once, also beside one at the top", () => {
    const issues = issuesOf(
      planWith({
        name: 5,
        horizn: 2030,
        indicators: {
          a: { kind: "flaw" },
          b: amount({ growth: "1pp", observations: { 2021: -5, x: 6 } }),
          constructor: amount(),
          c: share({ growth: "1%" }),
        },
        targets: {
          one: { indicator: "a", by: 2026 },
          two: { indicator: "x", by: 2020, atLeast: 5, above: 6 },
          three: { indicator: "b", measure: "total", by: 2026, atLeast: "five" },
        },
        scenarios: { s: { extends: "t", growth: { b: "6", "theme:x": "6%" }, weight: 2 } },
      }),
    );
    expect(issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
      [
        "name type",
        "horizn unknown-key",
        "indicators.a.kind value",
        "indicators.b.growth quantity",
        "indicators.b.observations.2021 domain",
        "indicators.b.observations.x year",
        "indicators.constructor id",
        "indicators.c.growth quantity",
        "targets.one missing",
        "targets.two.indicator reference",
        "targets.two conflict",
        "targets.two.by year",
        "targets.three.atLeast quantity",
        "scenarios.s.extends reference",
        "scenarios.s.growth.b quantity",
        'scenarios.s.growth["theme:x"] reference',
        "scenarios.s.weight domain",
        "scenarios value",
      ].sort(),
    );
  });

  test("says line and column of every problem of a text, and the path of a key that is there twice", () => {
    const yaml =
      "name: Town\nbaseYear: 2021\nindicators:\n  a: { kind: flow, growth: 1pp }\n  b: { kind: flaw }\n";
    expect(errorInTime(() => parsePlanText(yaml)).issues).toMatchObject([
      { path: "indicators.b.kind", line: 5, column: 8 },
      { path: "indicators.a.growth", line: 4, column: 20 },
    ]);
    for (const text of [`${yaml}  a: {}\n`, '{"indicators": {"a": 1,\n "a": 2}}']) {
      expect(errorInTime(() => parsePlanText(text)).issues).toMatchObject([
        { path: "indicators.a", code: "duplicate" },
      ]);
    }
  });

  test.each([
    [
      "a name of none",
      {
        indicators: ["gdq", "b"],
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
      "indicators[0]",
      "reference",
      'did you mean "gdp"?',
    ],
    [
      "a name twice",
      {
        indicators: ["b", "b"],
        matrix: [
          [1, 0],
          [0, 1],
        ],
      },
      "indicators[1]",
      "duplicate",
      '"b" is there twice',
    ],
    [
      "too few rows",
      { indicators: ["gdp", "b"], matrix: [[1, 0]] },
      "matrix",
      "value",
      "must have 2 rows of 2 numbers",
    ],
    [
      "another diagonal",
      {
        indicators: ["gdp", "b"],
        matrix: [
          [1, 0],
          [0, 2],
        ],
      },
      "matrix[1][1]",
      "value",
      "the diagonal must be 1",
    ],
    [
      "more than 1",
      {
        indicators: ["gdp", "b"],
        matrix: [
          [1, 2],
          [2, 1],
        ],
      },
      "matrix[0][1]",
      "domain",
      "must be from -1 to 1",
    ],
    [
      "unlike halves",
      {
        indicators: ["gdp", "b"],
        matrix: [
          [1, 0.5],
          [0.4, 1],
        ],
      },
      "matrix[0][1]",
      "value",
      "must be symmetric",
    ],
  ] as const)("refuses a correlation with %s", (_what, correlation, at, code, message) => {
    const issues = issuesOf(planWith({ indicators: { gdp: amount(), b: amount() }, correlation }));
    expect(issues[0]).toMatchObject({ path: `correlation.${at}`, code });
    expect(issues[0]?.message).toContain(message);
  });

  test("does not let a name with control characters into its messages", () => {
    const issues = issuesOf(
      planWith({
        name: "a\u009b31m\u202e",
        "x\u009b\u2028": 1,
        targets: { t: { indicator: "\u001b[31m\u009b\u202e", by: 2026, atLeast: "\u009b5" } },
      }),
    );
    expect(issues.map(({ path }) => path)).toEqual(['["x\\u{9b}\\u{2028}"]', "targets.t.indicator"]);
    for (const { path, message } of issues) expect(path + message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(parsed(planWith({ name: "a\u009b31m" })).name).toBe("a\u009b31m");
  });

  test("takes no longer for 1,000 wrong names among 10,000", () => {
    const indicators = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`indicator${i}`, amount()]),
    );
    const targets = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`t${i}`, { indicator: `indicatr${i}x`, by: 2026, atLeast: 5 }]),
    );
    expect(errorInTime(() => parsePlan(planWith({ indicators, targets }))).issues).toHaveLength(1000);
  });
});

describe("safeParsePlan()", () => {
  test("returns what parsePlan() returns, or the issues that it throws", () => {
    expect(safeParsePlan(planWith())).toEqual({ success: true, plan: parsePlan(planWith()) });
    expect(safeParsePlan(5)).toMatchObject({ success: false, issues: [{ path: "", code: "type" }] });
  });
});
