import { describe, expect, test } from "vitest";
import { exportPlan } from "../../../src/document/export.ts";
import { amount, parsed, planWith, share } from "./fixture.ts";

describe("exportPlan()", () => {
  test("writes every quantity as a plain number, ratios and growth as fractions, ids as keys", () => {
    const document = exportPlan(
      parsed(
        planWith({
          indicators: [
            {
              id: "gdp",
              ...amount({ unit: "CNY", observations: { 2021: { value: "1.17万亿元", growth: "6%" } } }),
            },
            { id: "forest", ...share({ growth: "1pp" }) },
          ],
          targets: [{ id: "t", indicator: "forest", by: 2026, about: "60%" }],
          scenarios: [{ id: "s", growth: { "*": ["x0.8", "+1pp"] } }],
        }),
      ),
    );
    expect(document).toMatchObject({
      schemaVersion: 1,
      id: "plan",
      horizon: 2026,
      indicators: {
        gdp: { observations: { 2021: { value: 1.17e12, growth: 0.06 } }, growth: 0.06 },
        forest: { observations: { 2021: { value: 0.5 } }, growth: 0.01 },
      },
      targets: { t: { about: 0.6, tolerance: 0.005, measure: "level", by: 2026, base: 2021 } },
      scenarios: { s: { growth: { "*": [{ scale: 0.8 }, { shift: 0.01 }] } } },
    });
  });

  test.each([
    ["growth of 100 % and more", { indicators: { gdp: amount({ growth: "300%" }) } }],
    ["a spread of 100 % and more", { indicators: { gdp: amount({ growth: "6% ± 150%" }) } }],
    ["a path of such rates", { indicators: { gdp: amount({ growth: { path: ["150%", "6%"] } }) } }],
    [
      "events and shapes of such size",
      {
        indicators: {
          gdp: amount({
            growth: {
              constant: 0,
              shape: { empirical: ["300%", 0] },
              events: [{ year: 2023, probability: 1, jump: "200%" }],
            },
          }),
        },
      },
    ],
    [
      "a formula, which has no observations",
      { indicators: { gdp: amount(), f: { kind: "flow", formula: { op: "neg", args: [{ ref: "gdp" }] } } } },
    ],
    [
      "a target that doubles and one about it",
      {
        targets: {
          a: { indicator: "gdp", measure: "change", by: 2026, atLeast: "double" },
          b: { indicator: "gdp", measure: "change", by: 2026, about: "x3", tolerance: "150%" },
        },
      },
    ],
    [
      "adjustments of one indicator in a list",
      {
        scenarios: { s: { growth: { gdp: ["6%", "x0.8", { set: { like: "b" }, from: 2024 }] } } },
        indicators: { gdp: amount(), b: amount() },
      },
    ],
  ])("is parsed again as the same plan, also with %s", (_what, parts) => {
    const plan = parsed(planWith(parts));
    expect(parsed(exportPlan(plan))).toEqual(plan);
    expect(parsed(JSON.parse(JSON.stringify(exportPlan(plan)))).hash).toBe(plan.hash);
  });
});
