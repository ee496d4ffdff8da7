import { describe, expect, test } from "vitest";
import type { IndicatorDocument, PlanDocument } from "../../../src/document/document.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import type { TrackOptions } from "../../../src/tracking/options.ts";
import { track } from "../../../src/tracking/track.ts";
import { TRACKING_METHODS, type TrackingMethodName } from "../../../src/tracking/vocabulary.ts";

type Parts = Pick<PlanDocument, "indicators" | "targets">;

const planOf = (parts: Parts) =>
  parsePlan({ name: "Town", baseYear: 2020, ...parts }, { formulas: parseFormula });

/** The one target of a plan, tracked. */
function only(indicator: IndicatorDocument, target: object, options: TrackOptions = {}) {
  const parts = {
    indicators: { one: indicator },
    targets: { goal: { indicator: "one", by: 2025, ...target } },
  };
  const [tracked] = track(planOf(parts), options).targets;
  if (tracked === undefined) throw new Error("The plan has a target");
  const by = (name: TrackingMethodName) => tracked.methods.find(({ method }) => method === name);
  return { ...tracked, by };
}

const visits = { kind: "flow", observations: { 2020: 90, 2021: 88, 2022: 84 } } as const;

describe("track()", () => {
  test("answers by every method, in one order, and takes one as the verdict", () => {
    const { methods, chosen } = only(visits, { atMost: 63 }, { method: "escap" });
    expect(methods.map(({ method }) => method)).toEqual(TRACKING_METHODS);
    expect(chosen).toEqual(methods.find(({ method }) => method === "escap"));
    expect(only(visits, { atMost: 63 }).chosen.method).toBe("timeProportional");
  });

  test("turns what is asked of the base into a level", () => {
    // A fall of 30 % from 90 is 63, not 60.
    expect(only(visits, { measure: "change", atMost: "-30%" }).targetLevel).toBeCloseTo(63, 12);
    expect(only(visits, { measure: "increase", atLeast: 15 }).targetLevel).toBe(105);
    expect(only(visits, { measure: "averageGrowth", atLeast: "10%" }).targetLevel).toBeCloseTo(
      90 * 1.61051,
      10,
    );
    const share = { kind: "ratio", observations: { 2020: "40%", 2022: "42%" } } as const;
    expect(only(share, { measure: "averageGrowth", atLeast: "1pp" }).targetLevel).toBeCloseTo(0.45, 12);
    expect(only(visits, { measure: "change", base: 2019, atMost: "-30%" }).by("cagrRatio")?.reason).toBe(
      "no-base",
    );
  });

  test("finds the way that is better in the comparator, and for a band in what is desired", () => {
    const falling = (more: object, target: object) => only({ ...visits, ...more }, target).by("cagrRatio");
    expect(falling({}, { atMost: 63 })?.class).toBe("limited-progress");
    expect(falling({ desired: "decrease" }, { about: 63 })?.class).toBe("limited-progress");
    expect(falling({}, { about: 63 })?.reason).toBe("no-direction");
  });

  test("counts actual figures and estimates, no plans, and none after the year looked back from", () => {
    const observations = {
      2020: 90,
      2021: { value: 88, status: "estimate" },
      2022: { value: 84, status: "plan" },
    } as const;
    expect(only({ kind: "flow", observations }, { atMost: 63 }).latest).toEqual({ year: 2021, value: 88 });
    expect(only(visits, { atMost: 63 }, { asOf: 2021 }).latest).toEqual({ year: 2021, value: 88 });
    expect(only(visits, { atMost: 63 }, { asOf: 2020 }).chosen.reason).toBe("nothing-later");
  });

  test("leaves out what comes after the target year", () => {
    expect(only(visits, { by: 2021, atMost: 88 }).chosen.class).toBe("completed");
  });

  test("holds the sum so far against the years that are in", () => {
    const total = only(visits, { measure: "total", from: 2021, atMost: 430 });
    expect(total.sum).toEqual({ value: 172, years: 2, of: 5 });
    expect(total.chosen).toMatchObject({ class: "on-pace-will-be-reached", value: 0.4, remark: "limit" });
    expect(total.by("unProgressChart")?.reason).toBe("total");
    const average = only(visits, { measure: "average", from: 2021, atLeast: 87 });
    expect(average.targetLevel).toBe(435);
    expect(average.chosen.class).toBe("behind-pace");
    const late = { kind: "flow", observations: { 2020: 90, 2022: 84 } } as const;
    expect(only(late, { measure: "total", from: 2021, atLeast: 430 }).chosen.reason).toBe("missing-years");
    expect(only(visits, { measure: "total", from: 2023, atLeast: 430 }).chosen.reason).toBe("not-begun");
  });

  test("asks growth targets of the one method that judges growth alone", () => {
    const growth = only(visits, { measure: "growth", atLeast: "5%" });
    expect(growth.targetLevel).toBeNull();
    expect(growth.by("unProgressChart")?.reason).toBe("growth-rate");
    expect(growth.by("cagrRatio")?.class).toBe("deterioration");
    expect(only(visits, { measure: "always", atLeast: 80 }).chosen.reason).toBe("every-year");
  });

  test("chains the observed growth of an index, which is 100 in the base year", () => {
    const gdp = {
      kind: "index",
      observations: { 2020: "2%", 2021: "10%", 2022: "10%", 2024: "3%" },
    } as const;
    const { latest, baseline, targetLevel, chosen } = only(gdp, { measure: "averageGrowth", atLeast: "9%" });
    expect(baseline).toEqual({ year: 2020, value: 100 });
    expect(latest?.year).toBe(2022);
    expect(latest?.value).toBeCloseTo(121, 10);
    expect(targetLevel).toBeCloseTo(153.8623955, 6);
    expect(chosen.class).toBe("behind-pace");
  });

  test("reads a formula in the years in which all it is made of is observed", () => {
    const plan = planOf({
      indicators: {
        parks: { kind: "stock", observations: { 2020: 100, 2021: 120, 2022: 150 } },
        people: { kind: "stock", observations: { 2020: 10, 2022: 12, 2023: 13 } },
        each: { kind: "stock", formula: "parks / people" },
        twice: { kind: "stock", formula: "each * 2" },
      },
      targets: { goal: { indicator: "twice", by: 2025, atLeast: 30 } },
    });
    const [goal] = track(plan).targets;
    expect([goal?.baseline, goal?.latest]).toEqual([
      { year: 2020, value: 20 },
      { year: 2022, value: 25 },
    ]);
  });

  test("takes bounds for a target, which run the way that the target runs", () => {
    const bounds = { goal: { lower: 120, optimum: 50 } };
    expect(only(visits, { atMost: 63 }, { bounds }).by("sdsnArrows")?.class).toBe("moderately-improving");
    expect(only(visits, { atMost: 63 }).by("sdsnArrows")?.reason).toBe("no-bounds");
    expect(() => only(visits, { atMost: 63 }, { bounds: { goal: { lower: 50, optimum: 120 } } })).toThrow(
      'Cannot track: bounds of "goal" must have the optimum below the lower bound',
    );
    expect(() => only(visits, { atMost: 63 }, { bounds: { gaol: { lower: 1, optimum: 2 } } })).toThrow(
      RangeError,
    );
    expect(() => only(visits, { atMost: 63 }, { bounds: { goal: { lower: 1, optimum: 1 } } })).toThrow(
      RangeError,
    );
  });

  test("refuses options that mean nothing", () => {
    expect(() => only(visits, { atMost: 63 }, { asOf: 2021.5 })).toThrow(
      "Cannot track: asOf must be a whole year, current value is 2021.5",
    );
    const misspelt: TrackOptions = JSON.parse('{ "method": "eurostat" }');
    expect(() => only(visits, { atMost: 63 }, misspelt)).toThrow(
      "Cannot track: method must be one of timeProp",
    );
  });

  test("gives plain JSON", () => {
    const tracking = track(yuzhong);
    expect(JSON.parse(JSON.stringify(tracking))).toEqual(tracking);
    expect(structuredClone(tracking)).toEqual(tracking);
  });

  test("says why for every target of a plan that observes nothing after its base year", () => {
    const { targets } = track(yuzhong);
    expect(targets).toHaveLength(Object.keys(yuzhong.targets).length);
    for (const { methods } of targets) {
      for (const { class: named, reason } of methods) expect(named === null).toBe(reason !== null);
    }
    expect(targets.every(({ chosen }) => chosen.reason !== null)).toBe(true);
  });
});
