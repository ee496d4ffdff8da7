import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { explain } from "../../../src/analysis/explain.ts";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { solve } from "../../../src/analysis/solve.ts";
import { sweep } from "../../../src/analysis/sweep/sweep.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { project } from "../../../src/project.ts";
import { comparisonText } from "../../../src/report/comparison.ts";
import { ensembleText } from "../../../src/report/ensemble.ts";
import { explanationText } from "../../../src/report/explanation.ts";
import { outlookText } from "../../../src/report/outlook.ts";
import { sensitivityText } from "../../../src/report/sensitivity.ts";
import { solutionText } from "../../../src/report/solution.ts";
import { sweepText } from "../../../src/report/sweep.ts";
import type { TextOptions } from "../../../src/report/text.ts";
import { trackingText } from "../../../src/report/tracking.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { track } from "../../../src/tracking/track.ts";

// Footfall has no target, but the target's indicator follows it: its history is short, and it jumps.
const plan = parsePlan({
  name: "Street",
  baseYear: 2021,
  indicators: {
    sales: {
      name: { en: "Sales", zh: "销售额" },
      kind: "flow",
      observations: { 2021: 40 },
      growth: { like: { indicator: "footfall", shocks: true } },
    },
    footfall: {
      name: { en: "People passing", zh: "客流" },
      kind: "flow",
      observations: { 2020: 40, 2021: 100 },
    },
  },
  targets: { sales: { indicator: "sales", by: 2026, atLeast: 50 } },
  scenarios: { trend: {}, slow: { growth: { "*": "x0.5" } } },
  uncertainty: { amounts: { spread: "1%" } },
});
const footfall = { on: "footfall", shift: [0, 0.01] };

describe("warnings of an indicator that no target asks of", () => {
  test.each<[string, (options: TextOptions) => string]>([
    ["project", (options) => outlookText(project(plan), options)],
    ["simulate", (options) => ensembleText(simulate(plan, { seed: 1, draws: 1024 }), options)],
    ["compare", (options) => comparisonText(compare(plan), options)],
    ["sweep", (options) => sweepText(sweep(plan, { over: [footfall] }), options)],
    ["sensitivity", (options) => sensitivityText(sensitivity(plan, { seed: 1, draws: 256 }), options)],
    ["track", (options) => trackingText(track(plan), options)],
    ["explain", (options) => explanationText(explain(plan, { target: "sales" }), options)],
  ])("are told of its name: %s", (_, textOf) => {
    const english = textOf({ width: 100 });
    expect(english).toContain("People passing 2021");
    expect(english).not.toContain("footfall");
    expect(textOf({ width: 100, lang: "zh" })).toContain("客流");
  });
  test("are told where they bear on what was asked", () => {
    expect(solutionText(solve(plan, { target: "sales", indicator: "footfall" }))).toContain("People passing");
  });
});
