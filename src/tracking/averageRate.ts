import { exponential, naturalLogarithm } from "../math/exponential.ts";
import { fitLine } from "../math/line.ts";
import { satisfies } from "./case.ts";
import { compoundGrowth } from "./compoundGrowth.ts";
import { cannot, found, type TrackingMethod } from "./method.ts";
import { reaches } from "./threshold.ts";

/** Through two points any line fits: there is nothing to average. */
const LEAST_POINTS = 3;

/**
 * The average annual rate of change (AARC) since the base year, from the slope of a least-squares line through the logarithms of the
 * levels: exp(slope) - 1. The average annual rate of reduction (AARR) is the same with the other sign.
 *
 * Beside it stands the rate that leads from the latest level to the target, (T / yn)^(1 / (tT - tn)) - 1: the observed rate
 * is enough where it goes at least as far in the desired direction.
 *
 * Source: UNICEF and WHO, technical notes on the average annual rate of reduction. Golden case: tests/golden/tracking.json.
 */
export const averageRate: TrackingMethod = {
  name: "averageRate",
  source: "UNICEF and WHO, average annual rate of reduction",
  paces: {
    achieved: "met",
    "required-rate": "on-pace",
    "below-required-rate": "behind",
    "wrong-way": "away",
  },
  judge({ asks, observed, baseYear, asked, noTarget, targetYear, direction }) {
    if (asks !== "level") return cannot(asks);
    const since = observed.filter(({ year }) => year >= baseYear);
    const latest = since.at(-1);
    if (latest === undefined) return cannot("no-observation");
    if (since.length < LEAST_POINTS) return cannot("too-short");
    if (since.some(({ value }) => value <= 0)) return cannot("not-positive");
    const rate = rateOfSlope(
      fitLine(
        since.map(({ year }) => year - latest.year),
        since.map(({ value }) => naturalLogarithm(value)),
      ).slope,
    );
    if (asked === null) return cannot(noTarget ?? "no-target-level", rate, { rate });
    if (satisfies(latest.value, asked)) return found("achieved", rate, { rate });
    if (targetYear <= latest.year) return cannot("no-time", rate, { rate });
    // A target of zero takes a fall of 100 % in its last year, and any fall before.
    if (asked.value < 0) return cannot("not-positive", rate, { rate });
    const required = compoundGrowth(latest.value, asked.value, targetYear - latest.year);
    const numbers = { rate, required };
    if (direction === null) return cannot("no-direction", rate, numbers);
    if (!reaches(direction * rate, 0)) return found("wrong-way", rate, numbers);
    return found(
      reaches(direction * rate, direction * required) ? "required-rate" : "below-required-rate",
      rate,
      numbers,
    );
  },
};

/** The rate of change a year of a slope of logarithms: exp(slope) - 1. */
export function rateOfSlope(slope: number): number {
  return exponential(slope) - 1;
}
