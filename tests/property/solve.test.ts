import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Solution } from "../../src/analysis/solve/solution.ts";
import { solve } from "../../src/analysis/solve.ts";
import { parsePlan } from "../../src/document/parse.ts";
import type { Adjustment } from "../../src/plan/plan.ts";
import { project } from "../../src/project.ts";
import { planDocument } from "./plans.ts";

/** More than a tie, less than anyone reads. */
const HAIR = 1e-6;

/** A plan, one of its scenarios and one of its targets. */
const question = fc
  .tuple(planDocument, fc.nat(), fc.nat())
  // Where growth is whatever reaches a target, it gives way when anything is changed.
  .filter(([document]) => !JSON.stringify(document).includes('"toTarget"'))
  .map(([document, n, m]) => {
    const plan = parsePlan(document);
    const scenarios = Object.keys(plan.scenarios);
    const targets = Object.keys(plan.targets);
    const scenario = scenarios[n % Math.max(1, scenarios.length)];
    return {
      plan,
      target: targets[m % targets.length] ?? "",
      under: scenario === undefined ? {} : { scenario },
    };
  })
  .filter(({ plan, target }) => {
    // A growth of 1e-215 is told from none by its sign alone.
    const { value = 0 } = plan.targets[target] ?? {};
    return target !== "" && (value === 0 || Math.abs(value) > 1e-9);
  });
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** Whether the target of a question is attained when something is laid over its scenario. */
function attains({ plan, target, under }: Question, adjust: readonly Adjustment[]): boolean | null {
  const attainment = project(plan, { ...under, adjust }).attainments.find((one) => one.target === target);
  return attainment?.status === "undetermined" ? null : attainment?.status === "attained";
}

function isTie({ plan, target, under }: Question, adjust: readonly Adjustment[]): boolean {
  const attainment = project(plan, { ...under, adjust }).attainments.find((one) => one.target === target);
  return attainment?.margin === 0;
}

/** What is laid over, with all that was solved for a hair higher or lower. */
function moved({ laid, indicator }: Solution, by: number): Adjustment[] {
  return laid.map((one): Adjustment => {
    const { on, set } = one;
    if (indicator !== null && on !== indicator) return one;
    if (set?.model === "constant") return { ...one, set: { ...set, rate: set.rate + by } };
    if (set?.model !== "path") return { ...one, shift: (one.shift ?? 0) + by };
    const rates = Object.entries(set.rates).map(([year, rate]) => [year, rate + by]);
    return { ...one, set: { ...set, rates: Object.fromEntries(rates) } };
  });
}

/** That the value attains, and to one side of it nothing; or where it is exclusive, that a hair to one side does. */
function expectBoundary(asked: Question, solution: Solution): void {
  const { value, exclusive, path } = solution;
  // A level that is all but gone comes from no number: 1 - 1e-17 is 1.
  if (value === null || Math.min(0, ...(path?.rates ?? [])) < -0.9) return;
  const hair = HAIR * Math.max(1, Math.abs(value));
  const [less, at, more] = [-hair, 0, hair].map((by) => attains(asked, moved(solution, by)));
  // Where a hair is but a tie, there is nothing to tell apart.
  if (at === null || [-hair, hair].every((by) => isTie(asked, moved(solution, by)))) return;
  expect({ at, less, more }).toEqual(
    exclusive
      ? { at: false, less: less === true, more: less !== true }
      : { at: true, less: less === true, more: more === true && less !== true },
  );
}

describe("solve() for growth", () => {
  test.prop([question], { numRuns: 100, seed: 20264 })(
    "says what project() says to be required",
    ({ plan, target, under }) => {
      const { requiredGrowth, required } =
        project(plan, under).attainments.find((one) => one.target === target) ?? {};
      const { value, method, iterations, residual } = solve(plan, { target, ...under });
      const { method: how, iterations: steps, residual: left } = required ?? {};
      expect({ value, method, iterations, residual }).toEqual({
        value: requiredGrowth,
        method: how,
        iterations: steps,
        residual: left,
      });
    },
  );

  test.prop([question, fc.double({ min: 0, max: 1, noNaN: true })], { numRuns: 80, seed: 20264 })(
    "is attained by every path laid back into the plan, and not by a hair less",
    (asked, tilt) => {
      const { plan, target, under } = asked;
      for (const path of ["constant", "frontLoaded", "backLoaded"] as const) {
        expectBoundary(asked, solve(plan, { target, ...under, path, tilt }));
      }
    },
  );

  test.prop([question, fc.nat()], { numRuns: 80, seed: 20264 })(
    "is attained by a path from a later year on, which leaves the years before it as they are",
    (asked, n) => {
      const { plan, target, under } = asked;
      const { path } = solve(plan, { target, ...under });
      const years = path?.years ?? [];
      const from = years[n % years.length];
      if (from === undefined) return;
      const solution = solve(plan, { target, ...under, from });
      expectBoundary(asked, solution);
      const { indicator } = solution;
      const before = project(plan, under);
      const after = project(plan, { ...under, adjust: solution.laid });
      const until = before.years.indexOf(from);
      expect(after.series[indicator ?? ""]?.levels.slice(0, until)).toEqual(
        before.series[indicator ?? ""]?.levels.slice(0, until),
      );
    },
  );

  test.prop([question], { numRuns: 80, seed: 20264 })(
    "that does not exist is not found by trying either",
    (asked) => {
      const { plan, target, under } = asked;
      const { value, reason, indicator } = solve(plan, { target, ...under });
      if (value !== null || indicator === null || (reason !== "out-of-reach" && reason !== "assured")) return;
      // Growth is sought of the years after the latest figure.
      const { by = 0 } = plan.targets[target] ?? {};
      const { observations = {}, kind } = plan.indicators[indicator] ?? {};
      const observed = Object.keys(observations)
        .map(Number)
        .filter((year) => year <= by);
      const since = Math.max(...observed, kind === "index" && plan.baseYear <= by ? plan.baseYear : 0);
      const tried = [-0.5, -0.1, 0, 0.02, 0.1, 0.5].map((rate) => {
        const after = since > 0 ? { from: since + 1 } : {};
        return attains(asked, [
          { on: indicator, ...after, set: { model: "constant", rate }, scale: 1, shift: 0 },
        ]);
      });
      expect(tried).not.toContain(reason !== "assured");
    },
  );
});

describe("solve() for a shift", () => {
  test.prop([question], { numRuns: 80, seed: 20264 })(
    "is attained by it, and not by a hair less",
    (asked) => {
      const { plan, target, under } = asked;
      expectBoundary(asked, solve(plan, { find: "shift", targets: [target], ...under }));
    },
  );
});

describe("solve() for a baseline", () => {
  test.prop([question], { numRuns: 80, seed: 20264 })(
    "is attained by it, and not by a hair less",
    (asked) => {
      const { plan, target } = asked;
      const { indicator: id } = solve(plan, { target, ...asked.under });
      if (id !== null && plan.indicators[id]?.kind === "index") return;
      const { value, exclusive, indicator, baseline, scenario } = solve(plan, {
        find: "baseline",
        target,
        ...asked.under,
      });
      // So small a base is nothing that a hair more or less of could be told.
      if (value === null || Math.abs(value) < 1e-9 || indicator === null) return;
      const [less, at, more] = [1 - HAIR, 1, 1 + HAIR].map((factor) => {
        const before = plan.scenarios[scenario] ?? { name: scenario, growth: [], baseline: {} };
        const levels = { ...before.baseline, [indicator]: (baseline[indicator] ?? 0) * factor };
        const scenarios = { ...plan.scenarios, [scenario]: { ...before, baseline: levels } };
        return attains({ plan: { ...plan, scenarios }, target, under: { scenario } }, []);
      });
      if (at === null) return;
      expect(at).toBe(!exclusive);
      expect(less === true && more === true).toBe(false);
    },
  );
});
