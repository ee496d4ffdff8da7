import { naturalLogarithm } from "../math/exponential.ts";
import { nthRoot, wholePower } from "../math/power.ts";
import { type Asked, senseOf } from "../measure/comparator.ts";
import { type Approach, approachOf, type SumSoFar, satisfies, type TrackingCase } from "./case.ts";
import { cannot, type Finding, found, type TrackingMethod } from "./method.ts";
import { exceeds, same } from "./threshold.ts";

/** What is expected has to be this much beyond the target, as a share of the way to it, to be said to exceed it. */
const CLEARLY_BEYOND = 0.05;

/**
 * The share of the way to the target that is done, against the share of the time that has passed (时序进度):
 * progress (yn - y0) / (T - y0), elapsed (tn - t0) / (tT - t0), expected at the end y0 + (yn - y0) / elapsed. On a geometric path
 * ln(yn / y0) / ln(T / y0) is done, and y0 (yn / y0)^(1 / elapsed) is expected. For a sum the sum so far counts, against the
 * share of its years that are in.
 *
 * Completed early (for the target year itself: completed) once the target is met. Else on pace where what is expected satisfies
 * the target: to be reached, or to be exceeded where it lies beyond by more than 5 % of the way. Else behind pace. A target that
 * was met in the base year already is a limit to keep: it is on pace while what is expected keeps it.
 *
 * Source: mid-term evaluations of Chinese five-year plans (时间过半、任务过半). The 5 % are a choice of this library.
 */
export const timeProportional: TrackingMethod = {
  name: "timeProportional",
  source: "Progress against time elapsed (时序进度)",
  paces: {
    completed: "met",
    "completed-early": "met",
    "on-pace-will-exceed": "on-pace",
    "on-pace-will-be-reached": "on-pace",
    "behind-pace": "behind",
  },
  judge(kase) {
    if (kase.asks === "total") return sumSoFar(kase);
    const approach = approachOf(kase);
    if (typeof approach === "string") return cannot(approach);
    if (senseOf(approach.asked) === 0) return cannot("no-direction");
    return kase.path === "geometric" ? geometric(approach) : linear(approach);
  },
};

function linear(approach: Approach): Finding {
  const { base, latest, target, elapsed: years, span } = approach;
  const elapsed = years / span;
  const expected = years === span ? latest.value : base.value + ((latest.value - base.value) * span) / years;
  const numbers = { elapsed, expected };
  if (same(target, base.value)) return classify(approach, null, numbers);
  return classify(approach, (latest.value - base.value) / (target - base.value), numbers);
}

function geometric(approach: Approach): Finding {
  const { base, latest, target, elapsed: years, span } = approach;
  if (base.value <= 0 || latest.value <= 0 || target <= 0) return cannot("not-positive");
  const ratio = latest.value / base.value;
  const numbers = { elapsed: years / span, expected: base.value * nthRoot(wholePower(ratio, span), years) };
  if (same(target, base.value)) return classify(approach, null, numbers);
  return classify(approach, naturalLogarithm(ratio) / naturalLogarithm(target / base.value), numbers);
}

interface Expectation {
  readonly elapsed: number;
  readonly expected: number;
}

function classify(approach: Approach, progress: number | null, { elapsed, expected }: Expectation): Finding {
  const { asked, base, met, metAtBase } = approach;
  const numbers = { ...(progress !== null && { progress }), elapsed, expected };
  // A limit that has been kept so far is not completed before its time is over.
  const remark = metAtBase ? "limit" : null;
  if (met && elapsed === 1) return found("completed", progress, numbers, remark);
  if (met && !metAtBase) return found("completed-early", progress, numbers);
  return found(classAhead(expected, asked, metAtBase ? null : base.value), progress, numbers, remark);
}

function classAhead(expected: number, asked: Asked, start: number | null) {
  if (!satisfies(expected, asked)) return "behind-pace";
  const beyond = start === null ? 0 : senseOf(asked) * (expected - asked.value);
  const way = start === null ? 1 : Math.abs(asked.value - start);
  return exceeds(beyond / way, CLEARLY_BEYOND) ? "on-pace-will-exceed" : "on-pace-will-be-reached";
}

function sumSoFar({ sum, asked, noTarget }: TrackingCase): Finding {
  if (sum === null || typeof sum === "string") return cannot(sum ?? "no-observation");
  if (asked === null) return cannot(noTarget ?? "no-target-level");
  if (senseOf(asked) === 0) return cannot("no-direction");
  const elapsed = sum.years / sum.of;
  const expected = (sum.value * sum.of) / sum.years;
  const progress = asked.value === 0 ? null : sum.value / asked.value;
  const numbers = { ...(progress !== null && { progress }), elapsed, expected, soFar: sum.value };
  return found(classOfSum(sum, asked, expected), progress, numbers, senseOf(asked) === 1 ? null : "limit");
}

function classOfSum({ value, years, of }: SumSoFar, asked: Asked, expected: number) {
  const met = satisfies(value, asked);
  if (years === of) return met ? "completed" : "behind-pace";
  // A ceiling is kept only when all years are in.
  if (met && senseOf(asked) === 1) return "completed-early";
  return classAhead(expected, asked, senseOf(asked) === 1 ? 0 : null);
}
