import { describe, expect, it } from "vitest";
import type { GrowthModelTerms } from "../../../src/growth/assumption.ts";
import { bindGrowth, growthModels } from "../../../src/growth/registry.ts";

const frame = { baseYear: 2021, rates: new Map([["goal", 0.07]]) };

function rates(terms: GrowthModelTerms, years: readonly number[]): number[] {
  const bound = bindGrowth(terms, frame);
  if (bound.by !== "year") throw new Error(`${terms.model} does not give rates by year`);
  return years.map(bound.rate);
}

function levels(terms: GrowthModelTerms, start: number, years: number): number[] {
  const bound = bindGrowth(terms, frame);
  if (bound.by !== "level") throw new Error(`${terms.model} does not give levels`);
  const path = [start];
  for (let t = 1; t <= years; t++) path.push(bound.next(path.at(-1) ?? Number.NaN, frame.baseYear + t));
  return path;
}

describe("the growth models", () => {
  it("are registered under their own names", () => {
    expect(Object.keys(growthModels)).toEqual([
      "constant",
      "path",
      "fade",
      "increments",
      "logistic",
      "like",
      "toTarget",
      "history",
    ]);
  });
});

describe("constant", () => {
  it("has one rate for all years", () => {
    expect(rates({ model: "constant", rate: 0.06 }, [1999, 2022, 2050])).toEqual([0.06, 0.06, 0.06]);
  });
});

describe("path", () => {
  it("takes the nearest earlier rate, and before the first the first", () => {
    const terms = { model: "path", rates: { 2023: 0.05, 2025: 0.03 } } as const;
    expect(rates(terms, [2021, 2023, 2024, 2025, 2030])).toEqual([0.05, 0.05, 0.05, 0.03, 0.03]);
  });
});

describe("fade", () => {
  it("moves in equal steps from the first planned year to its last, and stays", () => {
    const fade = rates(
      { model: "fade", from: 0.06, to: 0.02, by: 2026 },
      [2022, 2023, 2024, 2025, 2026, 2030],
    );
    for (const [i, rate] of [0.06, 0.05, 0.04, 0.03, 0.02, 0.02].entries())
      expect(fade[i]).toBeCloseTo(rate, 15);
  });
  it("holds its last rate at once where it fades by the first planned year", () => {
    expect(rates({ model: "fade", from: 0.06, to: 0.02, by: 2022 }, [2022, 2023])).toEqual([0.02, 0.02]);
  });
});

describe("increments", () => {
  it("adds its amount exactly, across zero too", () => {
    expect(levels({ model: "increments", amount: -30 }, 70, 4)).toEqual([70, 40, 10, -20, -50]);
  });
});

describe("logistic", () => {
  it("multiplies the odds level / (capacity - level) by 1 + rate", () => {
    const capacity = 500;
    const path = levels({ model: "logistic", rate: 0.3, capacity }, 100, 10);
    for (const [t, level] of path.entries()) {
      expect(level / (capacity - level)).toBeCloseTo((100 / 400) * 1.3 ** t, 10);
    }
  });
  it("never passes its capacity", () => {
    expect(Math.max(...levels({ model: "logistic", rate: 2, capacity: 1 }, 0.5, 200))).toBeLessThanOrEqual(1);
  });
});

describe("like", () => {
  it("says whom it follows, and leaves the rate to the projection", () => {
    expect(bindGrowth({ model: "like", indicator: "gdp", elasticity: 0.8, shocks: false }, frame)).toEqual({
      by: "leader",
      leader: "gdp",
      elasticity: 0.8,
    });
  });
});

describe("toTarget", () => {
  it("has the rate that reaches its target, and none where there is none", () => {
    expect(rates({ model: "toTarget", target: "goal" }, [2022, 2026])).toEqual([0.07, 0.07]);
    expect(rates({ model: "toTarget", target: "dream" }, [2022])).toEqual([Number.NaN]);
  });
});

describe("history", () => {
  const terms = {
    model: "history",
    scale: "log",
    rate: 0.02,
    initial: 0.06,
    damping: 0.5,
    since: 2021,
  } as const;
  it("moves from the first rate towards the last, each year by a share of what is left", () => {
    const path = rates(terms, [2020, 2022, 2023, 2024]);
    for (const [i, rate] of [0.06, 0.06, 0.04, 0.03].entries()) expect(path[i]).toBeCloseTo(rate, 12);
    expect(rates(terms, [2099])[0]).toBeCloseTo(0.02, 12);
  });
  it("multiplies odds on the logit scale, so that a share never passes its ends", () => {
    const path = levels({ ...terms, scale: "logit" }, 0.5, 2);
    expect(path[1]).toBeCloseTo(1.06 / 2.06, 12);
    expect(path[2]).toBeCloseTo((1.06 * 1.04) / (1 + 1.06 * 1.04), 12);
    expect(levels({ ...terms, scale: "logit", rate: 9, initial: 9 }, 0.9, 30).at(-1)).toBeLessThanOrEqual(1);
  });
  it("adds amounts on the identity scale, through zero too", () => {
    expect(levels({ ...terms, scale: "identity", rate: 2, initial: 4 }, -5, 3)).toEqual([-5, -1, 2, 4.5]);
  });
});
