import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Asked } from "../../src/measure/comparator.ts";
import type { TrackingBounds, TrackingCase } from "../../src/tracking/case.ts";
import { trackingMethods } from "../../src/tracking/registry.ts";
import { TRACKING_METHODS, type TrackingMethodName } from "../../src/tracking/vocabulary.ts";

const SETTINGS = { seed: 2026, numRuns: 400 };
/** Levels are mirrored at the half of this. */
const MIRROR = 300;

// Figures as people publish them, so that ties and exact steps occur.
const amount = fc.integer({ min: 10, max: 10 * MIRROR - 10 }).map((tenths) => tenths / 10);
const wild = fc.oneof(
  amount,
  fc.constantFrom(0, -1, 0.001, 1e-300, 1e300, -1e300),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Cases with levels of a kind: years with gaps, either direction, every comparator that has one. */
const casesOf = (level: fc.Arbitrary<number>): fc.Arbitrary<TrackingCase> =>
  fc
    .record({
      first: fc.integer({ min: 2010, max: 2016 }),
      levels: fc.array(level, { maxLength: 9 }),
      missing: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(8), { maxLength: 3 })),
      baseYear: fc.integer({ min: 2010, max: 2022 }),
      target: level,
      targetYear: fc.integer({ min: 2024, max: 2035 }),
      direction: fc.constantFrom(1 as const, -1 as const),
      strict: fc.boolean(),
      ends: fc.option(fc.tuple(level, level)),
      path: fc.constantFrom("linear" as const, "geometric" as const),
      begins: fc.boolean(),
    })
    .map(
      ({
        first,
        levels,
        missing,
        baseYear,
        target,
        targetYear,
        direction,
        strict,
        ends,
        path,
        begins,
      }): TrackingCase => {
        const observed = levels
          .map((value, i) => ({ year: first + i, value }))
          .filter((_, i) => !missing.some((gone) => gone === i));
        const [a, b] = ends ?? [0, 0];
        const [low, high] = a < b ? [a, b] : [b, a];
        const bounds = direction === 1 ? { lower: low, optimum: high } : { lower: high, optimum: low };
        return {
          asks: "level",
          observed,
          baseYear: begins ? (observed[0]?.year ?? baseYear) : baseYear,
          asked: askedFor(target, direction, strict),
          noTarget: null,
          targetYear,
          direction,
          sum: null,
          bounds: low === high ? null : bounds,
          path,
          withoutTarget: "openSdg",
        };
      },
    );

function askedFor(value: number, direction: 1 | -1, strict: boolean): Asked {
  const comparator = direction === 1 ? (strict ? "above" : "atLeast") : strict ? "below" : "atMost";
  return { comparator, value, tolerance: 0, desired: direction === 1 ? "increase" : "decrease" };
}

/** A case with every level changed; where `turn` is set, what was better is worse. */
function changed(kase: TrackingCase, level: (value: number) => number, turn: boolean): TrackingCase {
  const { asked, direction, bounds } = kase;
  const better = direction === null || !turn ? direction : direction === 1 ? -1 : 1;
  const strict = asked?.comparator === "above" || asked?.comparator === "below";
  return {
    ...kase,
    observed: kase.observed.map(({ year, value }) => ({ year, value: level(value) })),
    asked: asked === null || better === null ? asked : askedFor(level(asked.value), better, strict),
    direction: better,
    bounds: bounds && changedBounds(bounds, level),
  };
}

function changedBounds({ lower, optimum }: TrackingBounds, level: (value: number) => number): TrackingBounds {
  return { lower: level(lower), optimum: level(optimum) };
}

/** What is asked, and the bounds, on the other side of a level: the levels themselves stay. */
function turnedAbout(kase: TrackingCase, pivot: number): TrackingCase {
  return { ...changed(kase, (value) => 2 * pivot - value, true), observed: kase.observed };
}

const baseOf = ({ observed, baseYear }: TrackingCase) =>
  observed.find(({ year }) => year === baseYear)?.value ?? 0;

interface Traits {
  /** Judges distances, so that it sees a mirrored indicator as it saw the first. */
  readonly linear: boolean;
  /** Turns the direction of a case round, so that the signed numbers have the other sign. */
  readonly turn: (kase: TrackingCase) => TrackingCase;
  /** A number that is signed by the desired direction. */
  readonly signed: (numbers: Readonly<Record<string, number>>) => number | undefined;
}

const traits: Readonly<Record<TrackingMethodName, Traits>> = {
  timeProportional: {
    linear: true,
    turn: (kase) => turnedAbout(kase, baseOf(kase)),
    signed: ({ progress }) => progress,
  },
  // The rate required up is not the rate required down: only the direction is turned, not what is asked.
  cagrRatio: {
    linear: false,
    turn: (kase) => ({ ...kase, direction: kase.direction === 1 ? -1 : 1 }),
    signed: ({ ratio }) => ratio,
  },
  unProgressChart: {
    linear: false,
    turn: (kase) => turnedAbout(kase, baseOf(kase)),
    signed: ({ share }) => share,
  },
  sdsnArrows: {
    linear: true,
    turn: (kase) => turnedAbout(kase, baseOf(kase)),
    signed: ({ ratio }) => ratio,
  },
  destatisWeather: {
    linear: true,
    turn: (kase) => turnedAbout(kase, kase.observed.at(-1)?.value ?? 0),
    signed: ({ shortfall }) => (shortfall === undefined ? undefined : 1 - shortfall),
  },
  escap: {
    linear: true,
    turn: (kase) => turnedAbout(kase, baseOf(kase)),
    // Ten stands for everything that meets the target.
    signed: ({ current }) => (current === 10 ? undefined : current),
  },
  // Its rate is that of the indicator, whichever way is better.
  averageRate: { linear: false, turn: (kase) => kase, signed: () => undefined },
};

function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

describe.each(TRACKING_METHODS)("%s", (name) => {
  const { judge, paces } = trackingMethods[name];
  const { linear, turn, signed } = traits[name];

  it("gives a class of its own, or a reason, and finite numbers, whatever the levels", () => {
    fc.assert(
      fc.property(casesOf(wild), (kase) => {
        const { class: named, reason, numbers, value } = judge(kase);
        expect(named === null).toBe(reason !== null);
        if (named !== null) expect(Object.keys(paces)).toContain(named);
        for (const number of Object.values({ ...numbers, value: value ?? 0 }))
          expect(number).toSatisfy(Number.isFinite);
      }),
      SETTINGS,
    );
  });

  it("gives the same class in any unit, away from a base or target of zero", () => {
    const unit = fc.constantFrom(1e-8, 0.01, 0.45359237, 2.54, 1000, 1e4, 1e8);
    fc.assert(
      fc.property(casesOf(amount), unit, (kase, factor) => {
        const [before, after] = [judge(kase), judge(changed(kase, (value) => value * factor, false))];
        expect([after.class, after.reason]).toEqual([before.class, before.reason]);
      }),
      SETTINGS,
    );
  });

  if (linear) {
    it("gives the same class to a mirrored indicator", () => {
      fc.assert(
        fc.property(casesOf(amount), (drawn) => {
          const kase: TrackingCase = { ...drawn, path: "linear" };
          const [before, after] = [judge(kase), judge(changed(kase, (value) => MIRROR - value, true))];
          expect([after.class, after.reason]).toEqual([before.class, before.reason]);
        }),
        SETTINGS,
      );
    });
  }

  it("turns the sign of what is signed by the direction, where the direction is turned", () => {
    let compared = 0;
    fc.assert(
      fc.property(casesOf(amount), (drawn) => {
        const kase: TrackingCase = { ...drawn, path: "linear" };
        const [before, after] = [signed(judge(kase).numbers), signed(judge(turn(kase)).numbers)];
        if (before === undefined || after === undefined) return;
        compared++;
        expect(closeTo(after, -before)).toBe(true);
      }),
      SETTINGS,
    );
    if (name !== "averageRate") expect(compared).toBeGreaterThan(20);
  });
});
