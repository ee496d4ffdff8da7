import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rateOfSlope } from "../../../src/tracking/averageRate.ts";
import { compoundGrowth } from "../../../src/tracking/compoundGrowth.ts";
import { trackingMethods } from "../../../src/tracking/registry.ts";
import type { TrackingMethodName } from "../../../src/tracking/vocabulary.ts";
import { caseOf } from "./cases.ts";

type Point = readonly [year: number, value: number];

interface Golden {
  readonly cases: readonly {
    readonly method: TrackingMethodName;
    readonly base: Point;
    readonly latest: Point;
    readonly target: number;
    readonly by: number;
    readonly direction: 1 | -1;
    readonly lower?: number;
    readonly optimum?: number;
    readonly class: string;
    readonly number?: string;
    readonly value?: number;
    readonly digits?: number;
  }[];
  readonly slopes: readonly { readonly slope: number; readonly reduction: number; readonly digits: number }[];
  readonly compound: readonly {
    readonly from: Point;
    readonly to: Point;
    readonly rate: number;
    readonly digits: number;
  }[];
}

const golden: Golden = JSON.parse(
  readFileSync(new URL("../../golden/tracking.json", import.meta.url), "utf8"),
);

describe("published examples", () => {
  test.each(golden.cases)("$method: $base to $latest, $target by $by, is $class", (published) => {
    const { method, base, latest, target, by, direction, lower, optimum } = published;
    const bounds = lower === undefined || optimum === undefined ? null : { lower, optimum };
    const found = trackingMethods[method].judge(caseOf([base, latest], target, by, { direction, bounds }));
    expect(found.class).toBe(published.class);
    const { number, value, digits } = published;
    if (number !== undefined && value !== undefined) expect(found.numbers[number]).toBeCloseTo(value, digits);
  });

  test.each(golden.slopes)("a slope of $slope is a reduction of $reduction a year", (published) => {
    expect(-rateOfSlope(published.slope)).toBeCloseTo(published.reduction, published.digits);
  });

  test.each(golden.compound)("$from to $to is $rate a year", ({ from, to, rate, digits }) => {
    expect(compoundGrowth(from[1], to[1], to[0] - from[0])).toBeCloseTo(rate, digits);
  });
});
