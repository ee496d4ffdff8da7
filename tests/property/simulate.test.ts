import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../src/document/parse.ts";
import type { GrowthAssumption } from "../../src/growth/assumption.ts";
import { measures } from "../../src/measure/registry.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { project } from "../../src/project.ts";
import type { Ensemble } from "../../src/simulation/ensemble.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { bothWays } from "../unit/simulation/bothWays.ts";
import { planDocument } from "./plans.ts";
import { expectSame } from "./same.ts";
import { uncertainPlan } from "./uncertain.ts";

const SETTINGS = { seed: 20261, numRuns: 80 };
/** Milliseconds that a test may take on a machine that has other things to do. */
const PATIENCE = 30_000;

/** How nothing at all is uncertain: every number for it zero, or none of them there. */
const nothing = fc.constantFrom<Partial<GrowthAssumption>>(
  {},
  { spread: 0 },
  { spread: 0, volatility: 0, persistence: 0.5 },
  { spread: 0, shape: "uniform" },
  { volatility: 0, shape: { studentT: 3 } },
  { events: [{ year: 2022, probability: 0, jump: 0.5 }] },
  { events: [{ year: 2023, probability: 0.5, jump: 0 }] },
);

const UNCERTAIN = ["spread", "volatility", "persistence", "shape", "events"];

/** The plan with all that makes it uncertain taken out, and what makes nothing uncertain put in its place. */
function certain(plan: Plan, none: Partial<GrowthAssumption>, spread: { readonly spread?: number }): Plan {
  return JSON.parse(JSON.stringify(plan), (key, value) => {
    if (UNCERTAIN.includes(key)) return undefined;
    if (typeof value !== "object" || value === null) return value;
    if ("model" in value) return { ...value, ...none };
    return "status" in value ? { ...value, ...spread } : value;
  });
}

describe("without any uncertainty", () => {
  const plans = fc.record({
    document: planDocument,
    none: nothing,
    spread: fc.constantFrom({}, { spread: 0 }),
    seed: fc.nat(),
  });

  it(
    "an ensemble is the projection, to the last bit, and takes no draws",
    () => {
      fc.assert(
        fc.property(plans, ({ document, none, spread, seed }) => {
          const plan = certain(parsePlan(document), none, spread);
          const ensemble = simulate(plan, { seed });
          expect(ensemble.draws).toBe(0);
          expectProjection(ensemble, plan);
          for (const { probability, attained, targets } of ensemble.joint) {
            expect(probability.method).toBe("exact");
            expect(attained).toEqual(
              targets.concat("").map((_, k) => Number(k === hitsIn(ensemble, targets))),
            );
            expect(probability.value).toBe(Number(hitsIn(ensemble, targets) === targets.length));
          }
        }),
        SETTINGS,
      );
    },
    PATIENCE,
  );

  it(
    "indicators beside one that is drawn stay as projected, to the last bit",
    () => {
      fc.assert(
        fc.property(plans, ({ document, none, spread, seed }) => {
          const sure = certain(parsePlan(document), none, spread);
          const noise = parsePlan({
            name: "Noise",
            baseYear: sure.baseYear,
            indicators: {
              noise: { kind: "stock", observations: { [sure.baseYear]: { value: 5, spread: 1 } } },
            },
          });
          const plan = { ...sure, indicators: { ...noise.indicators, ...sure.indicators } };
          const ensemble = simulate(plan, { seed, draws: 64, exact: false });
          expect(ensemble.draws).toBe(64);
          expectProjection(ensemble, sure);
        }),
        SETTINGS,
      );
    },
    PATIENCE,
  );
});

describe("where everything is uncertain", () => {
  const seeds = { seed: 20262, numRuns: 120 };

  it(
    "exact and sampled probabilities agree within the stated errors",
    () => {
      const compared = new Map<string, number>();
      const draws = 8192;
      const points = fc.constantFrom("sobol" as const, "random" as const);
      fc.assert(
        fc.property(uncertainPlan(true), points, fc.nat(), (plan, points, seed) => {
          const { exact, sampled } = bothWays(plan, { seed, draws, points });
          for (const [id, { value, error }] of sampled) {
            const known = exact.get(id);
            if (known === undefined) continue;
            const measure = plan.targets[id]?.measure ?? "";
            compared.set(measure, (compared.get(measure) ?? 0) + 1);
            // Of some 300 comparisons one in 1,000 such tests would be farther off than 7 errors, with t on 15 degrees.
            const reach = 7 * error + known.error + 2 / draws;
            expect(Math.abs(value - known.value), id).toBeLessThanOrEqual(reach);
          }
        }),
        seeds,
      );
      expect([...compared.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(250);
      for (const measure of Object.keys(measures)) expect(compared.get(measure), measure).toBeGreaterThan(5);
    },
    PATIENCE,
  );

  it(
    "quantiles and moments that are worked out agree with those of draws",
    () => {
      let compared = 0;
      const draws = 32_768;
      fc.assert(
        fc.property(uncertainPlan(true), fc.nat(), (plan, seed) => {
          const known = simulate(plan, { seed, draws });
          const drawn = simulate(plan, { seed, draws, exact: false });
          for (const [id, exact] of Object.entries(known.series)) {
            const sampled = drawn.series[id] ?? expect.fail(id);
            if (exact.method === "sampled") {
              expectSame(sampled, exact);
              continue;
            }
            for (const [t, deviation] of (exact.standardDeviation ?? []).entries()) {
              if (deviation === null || deviation === 0) continue;
              compared++;
              const rows = [exact, sampled].map(({ quantiles, mean, standardDeviation }) => [
                ...(quantiles ?? []).map((row) => row[t] ?? Number.NaN),
                mean?.[t] ?? Number.NaN,
                standardDeviation?.[t] ?? Number.NaN,
              ]);
              const [of = [], by = []] = rows;
              // As pseudo-random draws would err at the outer quantiles, six times over.
              for (const [i, x] of of.entries())
                expect(Math.abs(x - (by[i] ?? 0)), id).toBeLessThan(0.08 * deviation);
            }
          }
          for (const [i, { target, quantiles }] of known.attainments.entries()) {
            for (const [k, x] of (quantiles ?? []).entries()) {
              const other = drawn.attainments[i]?.quantiles?.[k] ?? Number.NaN;
              const [low = 0, , , , high = 0] = quantiles ?? [];
              const width = Math.abs((high ?? 0) - (low ?? 0));
              expect(Math.abs((x ?? Number.NaN) - other), target).toBeLessThan(0.025 * width + 1e-9);
            }
          }
        }),
        { ...seeds, numRuns: 40 },
      );
      expect(compared).toBeGreaterThan(200);
    },
    PATIENCE,
  );

  it(
    "all that an ensemble says fits together, under every shape",
    () => {
      fc.assert(
        fc.property(uncertainPlan(false), fc.nat(), (plan, seed) => {
          const ensemble = simulate(plan, { seed, draws: 256 });
          expectSame(JSON.parse(JSON.stringify(ensemble)), ensemble);
          for (const { quantiles, projected, standardDeviation } of Object.values(ensemble.series)) {
            for (const [t, level] of projected.entries()) {
              const row = (quantiles ?? []).map((of) => of[t] ?? null);
              if (level === null) expect([...row, standardDeviation?.[t]]).toEqual(new Array(6).fill(null));
              else expectRising(row);
            }
          }
          const { sampled } = bothWays(plan, { seed, draws: 256 });
          let expected = 0;
          for (const { target, status, probability, quantiles, firstYears } of ensemble.attainments) {
            if (status === "undetermined" || probability === null) continue;
            const { value, interval, method, error } = probability;
            expect(interval[0] <= value && value <= interval[1] && 0 <= interval[0] && interval[1] <= 1).toBe(
              true,
            );
            if (method === "sampled") expect(error).toBeGreaterThan(0);
            if (quantiles !== null) expectRising(quantiles);
            const { probabilities, later } = firstYears ?? expect.fail();
            expect(probabilities.reduce((sum, p) => sum + p, later)).toBeCloseTo(1, 12);
            expected += sampled.get(target)?.value ?? value;
          }
          // Together they attain as many as one by one: the draws are the same.
          for (const { group, attained, probability } of ensemble.joint) {
            if (group !== "all") continue;
            expect(attained.reduce((sum, p, k) => sum + k * p, 0)).toBeCloseTo(expected, 10);
            expect(attained.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
            if (attained.length > 2) expect(attained.at(-1)).toBe(probability.value);
          }
        }),
        { ...seeds, numRuns: 60 },
      );
    },
    PATIENCE,
  );
});

function expectRising(row: readonly (number | null)[]): void {
  for (const [i, x] of row.entries()) {
    expect(x).not.toBeNull();
    if (i > 0) expect(x).toBeGreaterThanOrEqual(row[i - 1] ?? Number.NaN);
  }
}

function hitsIn({ attainments }: Ensemble, targets: readonly string[]): number {
  return attainments.filter(({ target, status }) => targets.includes(target) && status === "attained").length;
}

function expectProjection(ensemble: Ensemble, plan: Plan): void {
  const projection = project(plan);
  for (const [id, { levels }] of Object.entries(projection.series)) {
    const { quantiles, mean, standardDeviation, projected } = ensemble.series[id]!;
    const none = levels.map((level) => level && 0);
    const rows = quantiles?.map(() => levels) ?? null;
    const wanted = { projected: levels, mean: levels, standardDeviation: none, quantiles: rows };
    expectSame({ projected, mean, standardDeviation, quantiles }, wanted);
  }
  expect(ensemble.warnings.filter(({ indicator }) => indicator !== "noise")).toEqual(projection.warnings);
  for (const [i, attainment] of projection.attainments.entries()) {
    const { probability, quantiles, firstYears, expectedShortfall, ...rest } = ensemble.attainments[i]!;
    expectSame({ ...rest, quantiles }, { ...attainment, quantiles: null });
    if (attainment.status === "undetermined") {
      expect([probability, firstYears, expectedShortfall]).toEqual([null, null, null]);
      continue;
    }
    const value = attainment.status === "attained" ? 1 : 0;
    expect(probability).toEqual({ value, method: "exact", error: 0, interval: [value, value] });
    const { firstYear, margin } = attainment;
    const isInTime = firstYear !== null && firstYear <= plan.horizon;
    expect(firstYears).toEqual(
      isInTime
        ? { years: [firstYear], probabilities: [1], later: 0 }
        : { years: [], probabilities: [], later: 1 },
    );
    expect(expectedShortfall).toBe(value === 1 ? null : 0 - (margin ?? Number.NaN));
  }
}
