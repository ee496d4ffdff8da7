import { type Approach, approachOf, movementOf, type TrackingCase } from "./case.ts";
import { compoundGrowth } from "./compoundGrowth.ts";
import { cannot, type Finding, found, type TrackingMethod } from "./method.ts";
import { reaches, same } from "./threshold.ts";
import type { TrackingClass } from "./vocabulary.ts";

/** Stands in for a base or a target of zero, from which and to which nothing grows at a rate. */
const ALMOST_ZERO = 0.001;

/** The ratio from which on each class holds; below the last it is deterioration. */
const STEPS: readonly (readonly [least: number, TrackingClass])[] = [
  [0.95, "on-track"],
  [0.6, "acceleration-needed"],
  [0, "limited-progress"],
];

/** Growth in the desired direction from which on each class holds where no level is asked for, and the class below. */
const WITHOUT_TARGET: Readonly<
  Record<TrackingCase["withoutTarget"], { readonly steps: typeof STEPS; readonly rest: TrackingClass }>
> = {
  openSdg: {
    steps: [
      [0.015, "substantial-progress"],
      [0.005, "moderate-progress"],
      [0, "limited-progress"],
    ],
    rest: "deterioration",
  },
  eurostat: {
    steps: [
      [0.01, "significant-progress"],
      [0, "moderate-progress"],
      [-0.01, "moderate-movement-away"],
    ],
    rest: "significant-movement-away",
  },
};

/**
 * Compound growth a year so far, as a ratio to the compound growth a year that leads from the base to the target:
 * g = (yn / y0)^(1 / (tn - t0)) - 1, r = (T / y0)^(1 / (tT - t0)) - 1, R = g / |r|, signed by the desired direction.
 *
 * Achieved once the target is met; R >= 0.95 on track, >= 0.6 acceleration needed, >= 0 limited progress, else
 * deterioration. A base or target of zero is taken as 0.001, whatever the unit. Where only a growth rate is asked, the growth of
 * the level in the desired direction is what counts.
 *
 * Source: Eurostat, "Sustainable development in the European Union", annex on the assessment of trends; Open SDG as Statistics Canada runs
 * it. Golden cases: tests/golden/tracking.json.
 */
export const cagrRatio: TrackingMethod = {
  name: "cagrRatio",
  source: "Eurostat; Open SDG (Statistics Canada)",
  paces: {
    achieved: "met",
    "on-track": "on-pace",
    "acceleration-needed": "behind",
    "limited-progress": "behind",
    deterioration: "away",
    "substantial-progress": "on-pace",
    "significant-progress": "on-pace",
    "moderate-progress": "on-pace",
    "moderate-movement-away": "away",
    "significant-movement-away": "away",
  },
  judge(kase) {
    if (kase.asks === "growth-rate") return growthAlone(kase);
    const approach = approachOf(kase);
    return typeof approach === "string" ? cannot(approach) : towards(approach, kase.direction);
  },
};

function towards(approach: Approach, direction: TrackingCase["direction"]): Finding {
  const { base, latest, elapsed, span, met } = approach;
  const start = base.value === 0 ? ALMOST_ZERO : base.value;
  const target = approach.target === 0 ? ALMOST_ZERO : approach.target;
  if (start < 0 || latest.value < 0 || target < 0) {
    return met ? found("achieved", null, {}) : cannot("not-positive");
  }
  const remark = start !== base.value || target !== approach.target ? "zero-as-0.001" : null;
  const observed = compoundGrowth(start, latest.value, elapsed);
  const required = compoundGrowth(start, target, span);
  if (direction === null) return cannot("no-direction", null, { observed, required }, remark);
  if (same(target, start)) {
    return met ? found("achieved", null, { observed, required }, remark) : cannot("no-distance");
  }
  const ratio = (direction * observed) / Math.abs(required);
  return found(
    met ? "achieved" : classOf(ratio, STEPS, "deterioration"),
    ratio,
    { observed, required, ratio },
    remark,
  );
}

function growthAlone(kase: TrackingCase): Finding {
  const movement = movementOf(kase);
  if (typeof movement === "string") return cannot(movement);
  const { base, latest, elapsed } = movement;
  const start = base.value === 0 ? ALMOST_ZERO : base.value;
  if (start < 0 || latest.value < 0) return cannot("not-positive");
  const remark = start === base.value ? null : "zero-as-0.001";
  const observed = compoundGrowth(start, latest.value, elapsed);
  if (kase.direction === null) return cannot("no-direction", observed, { observed }, remark);
  const { steps, rest } = WITHOUT_TARGET[kase.withoutTarget];
  return found(classOf(kase.direction * observed, steps, rest), observed, { observed }, remark);
}

function classOf(value: number, steps: typeof STEPS, rest: TrackingClass): TrackingClass {
  return steps.find(([least]) => reaches(value, least))?.[1] ?? rest;
}
