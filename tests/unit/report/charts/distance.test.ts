import { describe, expect, test } from "vitest";
import { distancesOf } from "../../../../src/report/charts/distance.ts";
import { attainment } from "../fixture.ts";

const baseline = { year: 2021, value: 80, growth: 0.04, status: "actual", qualifier: null } as const;

/** Of a target whose margin is as `attain` has it. */
function distances(
  terms: Partial<Parameters<typeof attainment>[0]> & {
    readonly asked: number;
    readonly projected: number;
    readonly margin: number;
  },
) {
  return distancesOf(attainment({ target: "t", indicator: "i", baseline, ...terms }), "amount", []);
}

describe("distancesOf()", () => {
  test("is the margin as a share of what is asked, from where it stood", () => {
    expect(distances({ asked: 100, projected: 90, margin: -10 })).toEqual({
      start: -0.2,
      projected: -0.1,
      interval: null,
    });
  });

  test("is positive on the attained side where less is wanted too", () => {
    const { start, projected } = distances({ comparator: "atMost", asked: 50, projected: 40, margin: 10 });
    expect([start, projected]).toEqual([-0.6, 0.2]);
  });

  test("starts from no change where a change is asked", () => {
    const { start, projected } = distances({
      measure: "change",
      comparator: "atMost",
      asked: -0.2,
      projected: -0.15,
      margin: -0.05,
    });
    expect(start).toBeCloseTo(-1, 12);
    expect(projected).toBeCloseTo(-0.25, 12);
  });

  test("is counted in the way from the start where nothing is asked", () => {
    const { start, projected } = distances({ comparator: "atMost", asked: 0, projected: 20, margin: -20 });
    expect([start, projected]).toEqual([-1, -0.25]);
  });

  test("counts a band from the boundary that its margin is of", () => {
    const band = { comparator: "about", asked: 100, tolerance: 5 } as const;
    expect(distances({ ...band, projected: 90, margin: -5 }).start).toBeCloseTo(-0.15, 12);
    expect(distances({ ...band, projected: 110, margin: -5 }).start).toBeCloseTo(0.25, 12);
  });

  test("has no start for a sum, and nothing where nothing is projected", () => {
    expect(distances({ measure: "total", asked: 100, projected: 90, margin: -10 }).start).toBeNull();
    expect(distancesOf(attainment({ target: "t", indicator: "i" }), "amount", [])).toEqual({
      start: null,
      projected: null,
      interval: null,
    });
  });

  test("turns the outermost quantiles so that the worse comes first", () => {
    const ensemble = {
      ...attainment({
        target: "t",
        indicator: "i",
        comparator: "atMost",
        asked: 100,
        projected: 90,
        margin: 10,
      }),
      probability: null,
      quantiles: [70, 90, 120],
      firstYears: null,
      expectedShortfall: null,
    };
    const { interval } = distancesOf(ensemble, "amount", [0.05, 0.5, 0.95]);
    expect(interval?.[0]).toBeCloseTo(-0.2, 12);
    expect(interval?.[1]).toBeCloseTo(0.3, 12);
  });
});
