import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustmentAt, adjustmentsAt, type SweptAssumption } from "../../src/analysis/sweep/axis.ts";
import { valuesAt } from "../../src/analysis/sweep/grid.ts";
import type { Sweep } from "../../src/analysis/sweep/result.ts";
import { type SweepOptions, sweep } from "../../src/analysis/sweep/sweep.ts";
import { parsePlan } from "../../src/document/parse.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { project } from "../../src/project.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { planDocument } from "./plans.ts";
import { uncertainPlan } from "./uncertain.ts";

const SETTINGS = { seed: 20264, numRuns: 100 };
const PATIENCE = 30_000;

const unit = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

/** A loose choice of an assumption: which, and values from 0 to 1 that are brought to where they may be. */
const choice = fc.record({
  who: fc.nat(),
  on: fc.constantFrom("indicator", "indicator", "theme", "*"),
  change: fc.constantFrom("set", "scale", "shift", "baseline"),
  from: fc.option(fc.integer({ min: -2, max: 8 }), { nil: undefined }),
  isOfRatios: fc.boolean(),
  values: fc.uniqueArray(unit, { minLength: 1, maxLength: 4 }),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

/** The assumption of a choice; none where the plan has nothing that it could be. */
function assumptionOf(plan: Plan, chosen: Choice): SweptAssumption | undefined {
  const { values, who } = chosen;
  const indicators = Object.entries(plan.indicators).filter(([, { formula }]) => formula === undefined);
  const [id, indicator] = indicators[who % Math.max(1, indicators.length)] ?? [];
  if (id === undefined || indicator === undefined) return undefined;
  const from = chosen.from === undefined ? {} : { from: plan.baseYear + chosen.from };
  if (chosen.change === "baseline") {
    if (indicator.kind === "index") return undefined;
    return {
      on: id,
      baseline: values.map((x) => (indicator.kind === "ratio" ? 0.1 + 0.8 * x : 1 + 1000 * x)),
    };
  }
  const group = chosen.on === "theme" ? indicator.theme && `theme:${indicator.theme}` : "*";
  const isGroup = chosen.on !== "indicator" && group !== undefined;
  const of = chosen.isOfRatios ? ("ratios" as const) : ("amounts" as const);
  const isRatio = isGroup ? chosen.isOfRatios : indicator.kind === "ratio";
  const where = { on: isGroup ? group : id, ...(isGroup && { of }), ...from };
  if (chosen.change === "scale") return { ...where, scale: values.map((x) => 2 * x) };
  const rates = values.map((x) => (isRatio ? 0.1 * (x - 0.5) : 0.6 * (x - 0.3)));
  return chosen.change === "set" ? { ...where, set: rates } : { ...where, shift: rates };
}

/** A sweep, or undefined where what is chosen cannot be swept. */
function tried(
  plan: Plan,
  options: Omit<SweepOptions, "over">,
  choices: readonly Choice[],
): Sweep | undefined {
  const over = choices.flatMap((one) => assumptionOf(plan, one) ?? []);
  if (over.length === 0) return undefined;
  try {
    return sweep(plan, { ...options, over });
  } catch (error) {
    if (error instanceof RangeError && /reaches none|must be one axis/.test(error.message)) return undefined;
    throw error;
  }
}

describe("a sweep", () => {
  it(
    "says of every point what projecting it alone says, to the last bit",
    () => {
      let points = 0;
      fc.assert(
        fc.property(
          fc.record({
            document: planDocument,
            over: fc.array(choice, { minLength: 1, maxLength: 2 }),
            beside: fc.array(choice, { maxLength: 2 }),
            scenario: fc.nat(),
          }),
          ({ document, over, beside, scenario }) => {
            const plan = parsePlan(document);
            const ids = Object.keys(plan.scenarios);
            const id = ids[scenario % Math.max(1, ids.length)];
            const adjust = beside.flatMap((one) => {
              const assumption = assumptionOf(plan, one);
              if (assumption === undefined || one.change === "baseline") return [];
              const { on, of, from } = assumption;
              const [value = 0] = assumption[one.change] as readonly number[];
              return adjustmentAt({ on, of: of ?? null, from: from ?? null, change: one.change }, value);
            });
            const options = { adjust, ...(id !== undefined && { scenario: id }) };
            const result = tried(plan, options, over);
            if (result === undefined) return;
            points += result.points;
            for (let point = 0; point < result.points; point++) {
              const laid = adjustmentsAt(result.axes, valuesAt(result.axes, point));
              const alone = project(plan, { ...options, adjust: [...adjust, ...laid] });
              expect(
                result.targets.map(({ status, margin }) => [
                  result.statuses[status[point] ?? -1],
                  margin[point],
                ]),
              ).toEqual(alone.attainments.map(({ status, margin }) => [status, margin]));
            }
          },
        ),
        SETTINGS,
      );
      // Else it would have been of nothing.
      expect(points).toBeGreaterThan(SETTINGS.numRuns);
    },
    PATIENCE,
  );

  it(
    "gives exact probabilities as simulating the point alone does",
    () => {
      fc.assert(
        fc.property(uncertainPlan(true), choice, (plan, chosen) => {
          const result = tried(plan, { probabilities: { seed: 1, draws: 64 } }, [chosen]);
          if (result === undefined) return;
          for (const [point, value] of (result.axes[0]?.values ?? []).entries()) {
            const adjust = adjustmentsAt(result.axes, [value]);
            const { attainments } = simulate(plan, {
              seed: 1,
              draws: 64,
              adjust,
              outputs: ["probabilities"],
            });
            for (const [i, { probability }] of attainments.entries()) {
              const column = result.targets[i];
              if (probability === null) expect(column?.probability?.[point]).toBeNull();
              else if (probability.method === "exact")
                expect(column?.probability?.[point]).toBeCloseTo(probability.value, 12);
            }
          }
        }),
        { ...SETTINGS, numRuns: 40 },
      );
    },
    PATIENCE,
  );

  it("survives JSON and a structured clone", () => {
    fc.assert(
      fc.property(planDocument, choice, (document, chosen) => {
        const result = tried(parsePlan(document), {}, [chosen]);
        if (result === undefined) return;
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(structuredClone(result)).toEqual(result);
      }),
      { ...SETTINGS, numRuns: 40 },
    );
  });
});
