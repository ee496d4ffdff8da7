import { approachOf } from "./case.ts";
import { cannot, found, type TrackingMethod } from "./method.ts";
import { reaches, same } from "./threshold.ts";

/**
 * Points a year gained on a scale from a lower bound (0) to an optimum (100), as a ratio to the points a year that lead from the
 * base to the target: n(x) = 100 (x - lower) / (optimum - lower), never clipped; a = (n(yn) - n(y0)) / (tn - t0),
 * r = (n(T) - n(y0)) / (tT - t0), where T is the threshold of green.
 *
 * At or past green: on track. Else a < 0 decreasing, a / r >= 1 on track, >= 0.5 moderately improving, else stagnating.
 * The bounds say which way is better.
 *
 * Source: Sustainable Development Solutions Network, Sustainable Development Report, methodology of the trend arrows.
 * Golden cases: tests/golden/tracking.json.
 */
export const sdsnArrows: TrackingMethod = {
  name: "sdsnArrows",
  source: "Sustainable Development Solutions Network, Sustainable Development Report",
  paces: {
    "on-track": "on-pace",
    "moderately-improving": "behind",
    stagnating: "behind",
    decreasing: "away",
  },
  judge(kase) {
    const approach = approachOf(kase);
    if (typeof approach === "string") return cannot(approach);
    if (kase.bounds === null) return cannot("no-bounds");
    const { lower, optimum } = kase.bounds;
    const { base, latest, elapsed, span, target } = approach;
    const points = (level: number) => (100 * (level - lower)) / (optimum - lower);
    const [from, to, green] = [points(base.value), points(latest.value), points(target)];
    const gained = (to - from) / elapsed;
    const required = (green - from) / span;
    const numbers = { from, to, green, gained, required };
    const ratio = same(target, base.value) ? null : gained / required;
    const all = ratio === null ? numbers : { ...numbers, ratio };
    if (to >= green || same(latest.value, target)) return found("on-track", ratio, all);
    if (gained < 0 && !same(latest.value, base.value)) return found("decreasing", ratio, all);
    // Short of green and not falling, it set out short of green: there is something to gain.
    if (ratio === null) return cannot("no-distance");
    if (reaches(ratio, 1)) return found("on-track", ratio, all);
    return found(reaches(ratio, 0.5) ? "moderately-improving" : "stagnating", ratio, all);
  },
};
