import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Attainment } from "../../../src/attainment/attainment.ts";
import type { IndicatorDocument, TargetDocument } from "../../../src/document/document.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { project } from "../../../src/project.ts";

type Ask = Omit<TargetDocument, "indicator" | "by"> & { by?: number };

const flow = (more: Partial<IndicatorDocument> = {}): IndicatorDocument => ({
  kind: "flow",
  unit: "CNY",
  ...more,
});

/** The attainment of one target of the indicator `x`. */
function attain(x: IndicatorDocument, ask: Ask, others: Record<string, IndicatorDocument> = {}): Attainment {
  const plan = parsePlan(
    {
      name: "One target",
      baseYear: 2021,
      indicators: { x, ...others },
      targets: { t: { indicator: "x", by: 2026, ...ask } },
    },
    { formulas: parseFormula },
  );
  const [attainment] = project(plan).attainments;
  if (attainment === undefined) throw new Error("The plan has one target");
  return attainment;
}

/** The same with another growth and base level. */
const withGrowth = (
  rate: number,
  ask: Ask,
  base = 100,
  kind: IndicatorDocument["kind"] = "flow",
): Attainment => attain({ kind, observations: { 2021: base }, growth: { path: { 2022: rate } } }, ask);

describe("ties are ties", () => {
  it("12.5 billion a year for five years at 0 % is exactly 62.5 billion", () => {
    const income = flow({ observations: { 2021: "12.5 billion" }, growth: "0%" });
    expect(attain(income, { measure: "total", atLeast: "62.5 billion" })).toMatchObject({
      status: "attained",
      margin: 0,
    });
    expect(attain(income, { measure: "total", above: "62.5 billion" })).toMatchObject({
      status: "missed",
      margin: 0,
    });
  });
  it("20 % a year for five years is an average of exactly 20 %", () => {
    const x = flow({ observations: { 2021: 31 }, growth: "20%" });
    expect(attain(x, { measure: "averageGrowth", atLeast: "20%" })).toMatchObject({
      status: "attained",
      margin: 0,
    });
    expect(attain(x, { measure: "averageGrowth", above: "20%" }).status).toBe("missed");
  });
});

describe("required growth", () => {
  it("in closed form is the compound rate to the level, and the same as points above what is assumed", () => {
    const found = withGrowth(0.06, { atLeast: 200 });
    expect(found.requiredGrowth).toBeCloseTo(2 ** 0.2 - 1, 14);
    expect(found.required).toMatchObject({
      method: "closed form",
      exclusive: false,
      indicator: "x",
      reason: null,
    });
    expect(found.required.pointsAboveAssumed).toBeCloseTo(2 ** 0.2 - 1.06, 14);
  });
  it("of an average growth is the growth asked, to the last bit", () => {
    expect(attain(flow({ growth: "6%" }), { measure: "averageGrowth", atLeast: "20%" }).requiredGrowth).toBe(
      0.2,
    );
  });
  it("of a total is found by a root finder: 100 + … = 600 over five years", () => {
    const found = withGrowth(0, { measure: "total", atLeast: 600 });
    const g = found.requiredGrowth ?? Number.NaN;
    expect([1, 2, 3, 4, 5].reduce((sum, t) => sum + 100 * (1 + g) ** t, 0)).toBeCloseTo(600, 9);
    expect(found.required.method).toBe("root finder");
    expect(found.required.iterations).toBeGreaterThan(0);
  });
  it("of a ratio is points a year", () => {
    expect(withGrowth(0, { atLeast: 0.9 }, 0.8, "ratio").requiredGrowth).toBeCloseTo(0.02, 15);
  });
  it("counts from the latest observation, not from the base year", () => {
    const x = flow({ observations: { 2021: 100, 2023: 110 }, growth: "0%" });
    expect(attain(x, { atLeast: 133.1 }).requiredGrowth).toBeCloseTo(1.21 ** (1 / 3) - 1, 14);
  });
  it("of a strict comparator is the boundary, and says so", () => {
    expect(withGrowth(0, { above: 100 })).toMatchObject({ requiredGrowth: 0, required: { exclusive: true } });
  });
  it("is the one nearest to no growth where the measure rises and falls again: a base year still to come", () => {
    const ratio: IndicatorDocument = { kind: "ratio", observations: { 2021: "5.8%" }, growth: "4pp" };
    const found = attain(ratio, { measure: "increase", base: 2022, by: 2024, atMost: "3.1pp" });
    expect(found).toMatchObject({ status: "missed", required: { method: "root finder" } });
    expect(found.requiredGrowth).toBeCloseTo(0.0155, 12);
  });
  it("of a formula is that of the first indicator it is made of, the others as assumed", () => {
    const others = {
      part: flow({ observations: { 2021: 10 }, growth: "3%" }),
      whole: flow({ observations: { 2021: 100 }, growth: "5%" }),
    };
    const found = attain({ kind: "ratio", formula: "part / whole" }, { atLeast: "12%" }, others);
    expect(found.required).toMatchObject({ indicator: "part", method: "root finder" });
    expect(found.requiredGrowth).toBeCloseTo(1.05 * 1.2 ** 0.2 - 1, 12);
    expect(found.assumedGrowth).toBe(0.03);
  });
  it.each<[string, Attainment, string]>([
    [
      "the year is already observed",
      attain(flow({ observations: { 2021: 1, 2026: 3 } }), { atLeast: 2 }),
      "observed",
    ],
    [
      "a share cannot pass 100 %",
      withGrowth(0, { measure: "increase", atLeast: 0.3 }, 0.8, "ratio"),
      "out-of-reach",
    ],
    ["no level is known", attain(flow({ growth: "1%" }), { atLeast: 2 }), "no-level"],
    [
      "what is in already does it",
      attain(flow({ observations: { 2021: 1, 2022: 500 }, growth: "0%" }), {
        measure: "total",
        atLeast: 400,
      }),
      "assured",
    ],
    [
      "a level of zero cannot grow at a rate",
      attain(flow({ scale: "identity", observations: { 2021: 0 }, growth: { increments: 1 } }), {
        atLeast: 2,
      }),
      "non-positive-base",
    ],
    [
      "a year has broken it",
      attain(flow({ observations: { 2021: 1, 2022: { growth: "-1%" } }, growth: "5%" }), {
        measure: "growth",
        from: 2022,
        above: "0%",
      }),
      "out-of-reach",
    ],
  ])("has a reason where there is none: %s", (_, found, reason) => {
    expect(found.requiredGrowth).toBeNull();
    expect(found.required.reason).toBe(reason);
  });

  const base = fc.double({ min: 0.5, max: 1e9, noNaN: true });
  const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
  test.prop([
    base,
    factor,
    fc.constantFrom("level", "total", "average", "always", "increase", "change", "averageGrowth"),
    fc.constantFrom("atLeast", "atMost"),
  ])("projected, just attains its target: a tie, for every measure", (level, ratio, measure, comparator) => {
    const asked = {
      level: level * ratio,
      total: level * ratio * 5,
      average: level * ratio,
      always: level * ratio,
      increase: level * (ratio - 1),
      change: (ratio - 1) / 5,
      averageGrowth: (ratio - 1) / 5,
    }[measure];
    const ask: Ask = { measure, [comparator]: asked };
    const { requiredGrowth } = withGrowth(0, ask, level);
    fc.pre(requiredGrowth !== null && Math.abs(requiredGrowth) < 1);
    expect(withGrowth(requiredGrowth ?? 0, ask, level)).toMatchObject({ status: "attained", margin: 0 });
  });
});

describe("the first year", () => {
  it("is the first in which it would hold, and looks past the horizon", () => {
    expect(withGrowth(0.1, { atLeast: 130 }).firstYear).toBe(2024);
    expect(withGrowth(0.1, { atLeast: 200 })).toMatchObject({ status: "missed", firstYear: 2029 });
    expect(withGrowth(0.1, { atLeast: 100 }).firstYear).toBe(2021);
    expect(withGrowth(0, { atLeast: 200 }).firstYear).toBeNull();
  });
  it("of a total is the year in which the sum gets there", () => {
    expect(withGrowth(0, { measure: "total", atLeast: 300 }).firstYear).toBe(2024);
    expect(withGrowth(0, { measure: "total", atLeast: 700 }).firstYear).toBe(2028);
  });
  it("of a ceiling on a total is its last year: it can be broken until then", () => {
    expect(withGrowth(0, { measure: "total", atMost: 500 }).firstYear).toBe(2026);
  });
});

describe("undetermined", () => {
  it("says that no level is known, and which would do at the assumed growth", () => {
    const found = attain(flow({ growth: "10%" }), { atLeast: 161.051 });
    expect(found).toMatchObject({
      status: "undetermined",
      projected: null,
      margin: null,
      missing: [{ code: "no-level", indicator: "x", year: 2021 }],
    });
    expect(found.wouldNeed?.baseLevel).toBeCloseTo(100, 9);
    expect(found.wouldNeed?.atGrowth).toBe(0.1);
  });
  it("says what a total needs a year, on average", () => {
    expect(attain(flow({ growth: "0%" }), { measure: "total", atLeast: 160 }).wouldNeed).toMatchObject({
      baseLevel: 32,
      averagePerYear: 32,
    });
  });
  it("says that nothing is assumed, and which growth would do", () => {
    expect(attain(flow({ observations: { 2021: 100 } }), { atLeast: 200 })).toMatchObject({
      missing: [{ code: "no-growth", indicator: "x", year: 2022 }],
      wouldNeed: { baseLevel: null, growth: 2 ** 0.2 - 1 },
    });
    expect(attain(flow(), { measure: "growth", from: 2022, above: "0%" }).wouldNeed).toMatchObject({
      growth: 0,
      exclusive: true,
    });
  });
  it("traces a follower's and a formula's gap to where it is", () => {
    const leader = flow({ observations: { 2021: 1 } });
    const follower = flow({ observations: { 2021: 1 }, growth: { like: "leader" } });
    expect(attain(follower, { atLeast: 2 }, { leader }).missing).toEqual([
      { code: "no-growth", indicator: "leader", year: 2022 },
    ]);
    const parts = { a: flow({ observations: { 2021: 5 }, growth: "0%" }), b: flow({ growth: "0%" }) };
    const sum = attain(flow({ formula: "a + b" }), { atLeast: 12 }, parts);
    expect(sum.missing).toEqual([{ code: "no-level", indicator: "b", year: 2021 }]);
    expect(sum.wouldNeed).toMatchObject({ indicator: "b", baseLevel: 7 });
  });
  it("is traced through a chain of ten thousand followers", () => {
    const chain = Array.from({ length: 10_000 }, (_, i): [string, IndicatorDocument] => {
      const growth = i === 0 ? {} : { growth: { like: `i${i - 1}` } };
      return [`i${i}`, flow({ observations: { 2021: 1 }, ...growth })];
    });
    const last = flow({ observations: { 2021: 1 }, growth: { like: "i9999" } });
    const { missing } = attain(last, { atLeast: 2 }, Object.fromEntries(chain));
    expect(missing).toEqual([{ code: "no-growth", indicator: "i0", year: 2022 }]);
  });
  it("is an aim that is its own base: self-referential", () => {
    const aim = flow({
      observations: { 2022: { value: 140, status: "plan", qualifier: "over" } },
      growth: "6%",
    });
    const found = attain(aim, { by: 2022, above: 140 });
    expect(found).toMatchObject({
      status: "undetermined",
      missing: [{ code: "self-referential", year: 2022 }],
    });
    expect(found.required.reason).toBe("self-referential");
    expect(found.wouldNeed?.baseLevel).toBeCloseTo(140 / 1.06, 10);
  });

  test.prop([
    fc.double({ min: -0.3, max: 0.5, noNaN: true }),
    fc.constantFrom("level", "total", "average", "always", "increase"),
  ])("asks for a base level that just does it", (rate, measure) => {
    fc.pre(measure !== "increase" || rate > 0.01);
    const growth = { path: { 2022: rate } };
    const ask: Ask = { measure, atLeast: 1000 };
    const baseLevel = attain(flow({ growth }), ask).wouldNeed?.baseLevel ?? Number.NaN;
    const found = attain(flow({ observations: { 2021: baseLevel }, growth }), ask);
    expect(found).toMatchObject({ status: "attained", margin: 0 });
  });
  it("asks for the same base level of what grows like another", () => {
    const leader = flow({ observations: { 2021: 50 }, growth: "6%" });
    const follower = flow({ growth: { like: { indicator: "leader", elasticity: 0.5 } } });
    const found = attain(follower, { atLeast: 200 }, { leader });
    expect(found.wouldNeed?.baseLevel).toBeCloseTo(200 / 1.03 ** 5, 10);
  });
  it("asks for no base level where the asked one is above what there can be", () => {
    const limited: Partial<IndicatorDocument> = { scale: "identity", growth: "6%", bounds: { max: 150 } };
    expect(attain(flow(limited), { atLeast: 140 }).wouldNeed?.baseLevel).toBeCloseTo(140 / 1.06 ** 5, 10);
    expect(attain(flow(limited), { atLeast: 160 }).wouldNeed?.baseLevel).toBeNull();
    const increase = attain(flow(limited), { measure: "increase", atLeast: 20 }).wouldNeed?.baseLevel;
    expect(increase).toBeCloseTo(20 / (1.06 ** 5 - 1), 10);
  });
  test.prop([fc.double({ min: -0.05, max: 0.05, noNaN: true })])(
    "asks the same of a ratio and of a saturating amount",
    (points) => {
      const ratio: IndicatorDocument = { kind: "ratio", growth: { path: { 2022: points } } };
      const base = attain(ratio, { atLeast: "60%" }).wouldNeed?.baseLevel ?? Number.NaN;
      expect(base + 5 * points).toBeCloseTo(0.6, 12);
      const logistic = flow({ growth: { logistic: { rate: points * 4, capacity: 500 } } });
      const start = attain(logistic, { atLeast: 300 }).wouldNeed?.baseLevel ?? Number.NaN;
      expect((start / (500 - start)) * (1 + points * 4) ** 5).toBeCloseTo(1.5, 9);
    },
  );
});

describe("the base of a verdict", () => {
  const warned = (observation: object, ask: Ask, growth = "0%"): string[] => {
    const document = {
      name: "Base",
      baseYear: 2021,
      indicators: { x: { ...flow({ growth }), observations: { 2021: { value: 100, ...observation } } } },
      targets: { t: { indicator: "x", by: 2026, ...ask } },
    };
    return project(parsePlan(document)).warnings.map(({ code }) => code);
  };
  it("that is only a plan is warned of", () => {
    expect(warned({ status: "plan" }, { atLeast: 200 })).toEqual(["base-is-plan"]);
    expect(warned({ status: "estimate" }, { atLeast: 200 })).toEqual([]);
  });
  it("known only as a lower bound cannot prove that more is missed, nor that less is attained", () => {
    expect(warned({ qualifier: "over" }, { atLeast: 200 })).toEqual(["base-is-bound"]);
    expect(warned({ qualifier: "over" }, { atLeast: 50 })).toEqual([]);
    expect(warned({ qualifier: "atLeast" }, { atMost: 200 })).toEqual(["base-is-bound"]);
    expect(warned({ qualifier: "nearly" }, { atLeast: 50 })).toEqual(["base-is-bound"]);
    expect(warned({ qualifier: "about" }, { atLeast: 200 })).toEqual([]);
  });
});
