import { expect, test } from "vitest";
import { exportPlan } from "../../../src/document/export.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parsePlanText } from "../../../src/document/parsePlanText.ts";
import { parseFormula } from "../../../src/formula/parse.ts";

test("a plan with the deepest formula there may be reads back from its exported JSON", () => {
  const formula = `${"-".repeat(29)}a`;
  const indicators = { a: { kind: "flow" }, b: { kind: "flow", formula } };
  const plan = parsePlan({ name: "Deep", baseYear: 2021, indicators }, { formulas: parseFormula });
  expect(parsePlanText(JSON.stringify(exportPlan(plan)))).toEqual(plan);
});
