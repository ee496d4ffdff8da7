import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../src/document/parse.ts";
import { adjustmentsOf, assumedIn } from "../../src/explorer/assumptions.ts";
import { scenarioOf } from "../../src/explorer/document.ts";
import { outcomeOf } from "../../src/explorer/outcome.ts";
import {
  decodeState,
  type ExplorerState,
  encodeState,
  initialState,
  withValue,
} from "../../src/explorer/state.ts";
import { exportPlan } from "../../src/index.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { project } from "../../src/project.ts";
import { uncertainPlan } from "./uncertain.ts";

const SETTINGS = { seed: 20265, numRuns: 20 };

const rate = fc.integer({ min: -90, max: 300 }).map((n) => n / 1000);
const spread = fc.integer({ min: 0, max: 100 }).map((n) => n / 1000);

/** A plan, and something chosen in it. */
const chosen = uncertainPlan(false).chain((plan) => {
  const indicators = fc.constantFrom(...Object.keys(plan.indicators));
  const themes = Object.keys(plan.themes);
  const theme = themes.length === 0 ? fc.constant("") : fc.constantFrom(...themes);
  const scenarios = fc.constantFrom(...Object.keys(plan.scenarios), initialState(plan).scenario);
  return fc
    .record({
      scenario: scenarios,
      ahead: fc.integer({ min: 0, max: 5 }),
      growth: fc.array(fc.tuple(indicators, rate), { maxLength: 3 }),
      spread: fc.array(fc.tuple(indicators, spread), { maxLength: 3 }),
      themeShift: fc.array(fc.tuple(theme, rate), { maxLength: themes.length === 0 ? 0 : 2 }),
      themeSpread: fc.array(fc.tuple(theme, spread), { maxLength: themes.length === 0 ? 0 : 2 }),
    })
    .map(({ scenario, ahead, ...parts }) => {
      const state: ExplorerState = {
        scenario,
        horizon: plan.horizon + ahead,
        growth: new Map(parts.growth),
        spread: new Map(parts.spread),
        themeShift: new Map(parts.themeShift),
        themeSpread: new Map(parts.themeSpread),
      };
      return { plan, state };
    });
});

/** Indicators whose growth can be set. */
const open = (plan: Plan) => Object.keys(plan.indicators).filter((id) => !plan.indicators[id]?.formula);

describe("the state of the explorer", () => {
  it("comes back from a link", () => {
    fc.assert(
      fc.property(chosen, ({ plan, state }) => {
        expect(decodeState(encodeState(state, plan), plan)).toEqual(state);
      }),
      SETTINGS,
    );
  });

  it("takes from a link of anybody's only what the plan has and a slider could say", () => {
    const word = fc.constantFrom(
      "growth.",
      "spread.",
      "themeShift.",
      "scenario",
      "horizon",
      "__proto__",
      "&",
      "=",
      "%",
    );
    const value = fc.constantFrom(
      "1e999",
      "NaN",
      "-5",
      "0.03",
      "",
      "constructor",
      "weak",
      "99999",
      "%E0%A4%A",
    );
    const text = fc
      .array(fc.oneof(word, value, fc.string()), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(uncertainPlan(false), text, (plan, fragment) => {
        const state = decodeState(fragment, plan);
        expect(state.horizon).toBeGreaterThanOrEqual(plan.horizon);
        expect(state.horizon).toBeLessThanOrEqual(plan.horizon + 15);
        for (const [id, own] of state.growth) {
          expect(Object.hasOwn(plan.indicators, id)).toBe(true);
          expect(own).toBeGreaterThanOrEqual(-0.99);
        }
        expect(["default", ...Object.keys(plan.scenarios)]).toContain(state.scenario);
      }),
      SETTINGS,
    );
  });

  it("says nothing where nothing was chosen, and then the outcome is what project says", () => {
    fc.assert(
      fc.property(uncertainPlan(false), (plan) => {
        const state = initialState(plan);
        expect(encodeState(state, plan)).toBe("");
        expect(adjustmentsOf(plan, state)).toEqual([]);
        expect(outcomeOf(plan, state).projection).toEqual(project(plan));
      }),
      SETTINGS,
    );
  });
});

describe("what is chosen in the explorer", () => {
  it("is the growth that is projected, whatever the theme is shifted by", () => {
    fc.assert(
      fc.property(chosen, rate, ({ plan, state }, own) => {
        for (const id of open(plan)) {
          const { projection } = outcomeOf(plan, withValue(state, "growth", id, own));
          const { growth, basis, levels, kind } = projection.series[id] ?? {
            growth: [],
            basis: [],
            levels: [],
          };
          const { bounds } = plan.indicators[id] ?? {};
          if (kind === "ratio" || bounds !== undefined) continue;
          for (const [t, is] of growth.entries()) {
            if (basis[t] === "projected" && is !== null && (levels[t - 1] ?? 1) > 0)
              expect(is).toBeCloseTo(own, 9);
          }
        }
      }),
      { ...SETTINGS, numRuns: 10 },
    );
  });

  it("leaves every path as it is where only a spread is chosen, and is the spread assumed", () => {
    fc.assert(
      fc.property(chosen, spread, ({ plan, state: before }, own) => {
        const state: ExplorerState = {
          ...before,
          growth: new Map(),
          spread: new Map(),
          themeSpread: new Map(),
        };
        const paths = project(plan, { scenario: state.scenario, adjust: adjustmentsOf(plan, state) }).series;
        for (const id of open(plan)) {
          const adjust = adjustmentsOf(plan, withValue(state, "spread", id, own));
          expect(project(plan, { scenario: state.scenario, adjust }).series).toEqual(paths);
          const assumed = assumedIn(plan, state.scenario, adjust).get(id);
          const was = assumedIn(plan, state.scenario, adjustmentsOf(plan, state)).get(id);
          if (assumed?.spread != null && was?.spread != null && assumed.spread !== was.spread) {
            expect(assumed.spread).toBeCloseTo(own, 12);
          }
        }
      }),
      { ...SETTINGS, numRuns: 10 },
    );
  });

  it("means the same as the scenario that is copied, pasted into the plan", () => {
    fc.assert(
      fc.property(chosen, ({ plan, state: before }) => {
        const state = { ...before, horizon: plan.horizon };
        const outcome = outcomeOf(plan, state);
        const document = exportPlan(plan);
        const pasted = parsePlan({
          ...document,
          scenarios: { ...document.scenarios, ...scenarioOf(outcome, "Explored").scenarios },
        });
        const { series, attainments } = project(pasted, { scenario: "explored" });
        expect(series).toEqual(outcome.projection.series);
        expect(attainments).toEqual(outcome.projection.attainments);
      }),
      { ...SETTINGS, numRuns: 10 },
    );
  });
});
