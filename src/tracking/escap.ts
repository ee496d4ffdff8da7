import { fitLine } from "../math/line.ts";
import { approachOf, satisfies } from "./case.ts";
import { cannot, found, type TrackingMethod } from "./method.ts";
import { exceeds, same } from "./threshold.ts";

const LEAST_POINTS = 2;

/**
 * Progress on a scale of ten, now and as anticipated for the target year: 10 (y - y0) / |T - y0| in the desired direction,
 * and 10 once y meets the target; y is the latest level for the current status, and the predicted one for anticipated progress.
 *
 * Anticipated progress above 9 is on track, above 0 to accelerate, else to reverse. The level of the target year is read off a line
 * through all observations in which later years weigh more: a year weighs as many as have passed since the first one, and itself.
 *
 * Source: UN Economic and Social Commission for Asia and the Pacific, SDG progress assessment, technical notes. Their weights are not
 * published with them: these are a choice of this library.
 */
export const escap: TrackingMethod = {
  name: "escap",
  source: "UN Economic and Social Commission for Asia and the Pacific",
  paces: { "on-track": "on-pace", accelerate: "behind", reverse: "away" },
  judge(kase) {
    const approach = approachOf(kase);
    if (typeof approach === "string") return cannot(approach);
    const { observed, direction, targetYear } = kase;
    if (direction === null) return cannot("no-direction");
    if (observed.length < LEAST_POINTS) return cannot("too-short");
    const { base, latest, target, asked } = approach;
    const first = observed[0]?.year ?? latest.year;
    // Years count from the target year, where the line is asked for: its height there is then its constant.
    const line = fitLine(
      observed.map(({ year }) => year - targetYear),
      observed.map(({ value }) => value),
      observed.map(({ year }) => year - first + 1),
    );
    const predicted = line.height;
    const distance = Math.abs(target - base.value);
    const status = (level: number) =>
      satisfies(level, asked) ? 10 : (10 * direction * (level - base.value)) / distance;
    const [current, anticipated] = [status(latest.value), status(predicted)];
    if (same(target, base.value) && (current !== 10 || anticipated !== 10)) return cannot("no-distance");
    const numbers = { current, anticipated, predicted };
    if (exceeds(anticipated, 9)) return found("on-track", anticipated, numbers);
    return found(exceeds(anticipated, 0) ? "accelerate" : "reverse", anticipated, numbers);
  },
};
