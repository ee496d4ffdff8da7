import { satisfies, type TrackedPoint } from "./case.ts";
import { cannot, found, type TrackingMethod } from "./method.ts";
import { exceeds, reaches, same } from "./threshold.ts";

/** Annual changes that go into the mean at most, and the observations that it takes at least. */
const MOST_CHANGES = 5;
const LEAST_POINTS = 4;

/**
 * What is missing in the target year if the level goes on changing by the mean of its last five annual changes, as a share of the
 * way that was left: h = yn + (tT - tn) x mean change, shortfall = (T - h) / (T - yn).
 *
 * Sun once the target is met or at a shortfall below 5 %, sun with a cloud up to 20 %, cloud beyond, thunderstorm where the
 * level moves away from the target. It takes six observations of years in a row, at least four.
 *
 * Source: Statistisches Bundesamt (Destatis), Indikatorenbericht zur Deutschen Nachhaltigkeitsstrategie, weather symbols.
 */
export const destatisWeather: TrackingMethod = {
  name: "destatisWeather",
  source: "Statistisches Bundesamt (Destatis)",
  paces: {
    sun: "on-pace",
    "sun-with-cloud": "behind",
    cloud: "behind",
    thunderstorm: "away",
  },
  judge(kase) {
    const { asks, observed, asked, noTarget, targetYear } = kase;
    if (asks !== "level") return cannot(asks);
    const latest = observed.at(-1);
    if (latest === undefined) return cannot("no-observation");
    if (asked === null) return cannot(noTarget ?? "no-target-level");
    const recent = inARow(observed);
    const first = recent[0];
    if (first === undefined || recent.length < LEAST_POINTS) {
      return cannot(observed.length < LEAST_POINTS ? "too-short" : "missing-years");
    }
    // Of years in a row the changes add up to the difference of the ends.
    const change = (latest.value - first.value) / (latest.year - first.year);
    const expected = latest.value + (targetYear - latest.year) * change;
    if (satisfies(latest.value, asked)) return found("sun", null, { change, expected });
    const left = asked.value - latest.value;
    if (same(asked.value, latest.value)) return cannot("no-distance");
    const shortfall = (asked.value - expected) / left;
    const numbers = { change, expected, shortfall };
    if (change * left < 0 && !same(latest.value, first.value))
      return found("thunderstorm", shortfall, numbers);
    if (!reaches(shortfall, 0.05)) return found("sun", shortfall, numbers);
    return found(exceeds(shortfall, 0.2) ? "cloud" : "sun-with-cloud", shortfall, numbers);
  },
};

/** The latest observations of years in a row, at most one more than the changes that count. */
function inARow(observed: readonly TrackedPoint[]): readonly TrackedPoint[] {
  let from = observed.length - 1;
  while (from > 0 && observed.length - from <= MOST_CHANGES) {
    const [before, here] = [observed[from - 1], observed[from]];
    if (before === undefined || here === undefined || here.year - before.year !== 1) break;
    from--;
  }
  return observed.slice(Math.max(0, from));
}
