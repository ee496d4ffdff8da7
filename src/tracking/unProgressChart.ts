import { wholePower } from "../math/power.ts";
import { approachOf } from "./case.ts";
import { compoundGrowth } from "./compoundGrowth.ts";
import { cannot, found, type TrackingMethod } from "./method.ts";
import { reaches, same } from "./threshold.ts";

/**
 * The share of the way from the base to the target that will be done in the target year if compound growth goes on as it was
 * so far: ve = yn (1 + g)^(tT - tn), q = (ve - y0) / (T - y0).
 *
 * Achieved once the target is met; q >= 0.95 on track, >= 0.1 some progress, else none or regression. It is not for growth rates,
 * and it cannot say where the target was met in the base year and is no longer: q would call the way down progress.
 *
 * Source: United Nations, SDG Progress Chart 2023, technical note.
 */
export const unProgressChart: TrackingMethod = {
  name: "unProgressChart",
  source: "United Nations, SDG Progress Chart 2023",
  paces: {
    achieved: "met",
    "on-track": "on-pace",
    "some-progress": "behind",
    "no-progress-or-regression": "away",
  },
  judge(kase) {
    const approach = approachOf(kase);
    if (typeof approach === "string") return cannot(approach);
    const { base, latest, elapsed, span, target, met, metAtBase } = approach;
    if (base.value === 0) return met ? found("achieved", null, {}) : cannot("zero-base");
    if (base.value < 0 || latest.value < 0) return met ? found("achieved", null, {}) : cannot("not-positive");
    const growth = compoundGrowth(base.value, latest.value, elapsed);
    const expected = latest.value * wholePower(1 + growth, span - elapsed);
    if (same(target, base.value) || metAtBase) {
      if (met) return found("achieved", null, { growth, expected });
      return cannot(metAtBase ? "met-at-base" : "no-distance");
    }
    const share = (expected - base.value) / (target - base.value);
    const numbers = { growth, expected, share };
    if (met) return found("achieved", share, numbers);
    if (reaches(share, 0.95)) return found("on-track", share, numbers);
    return found(reaches(share, 0.1) ? "some-progress" : "no-progress-or-regression", share, numbers);
  },
};
