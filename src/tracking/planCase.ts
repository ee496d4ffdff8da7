import { type Asked, senseOf } from "../measure/comparator.ts";
import { measures } from "../measure/registry.ts";
import type { Indicator, Target } from "../plan/plan.ts";
import type { SumSoFar, TrackedPoint, TrackingCase } from "./case.ts";
import type { TrackingReason } from "./vocabulary.ts";

/** What a case takes beside the plan. */
export type CaseTerms = Pick<TrackingCase, "bounds" | "path" | "withoutTarget"> & {
  /** The last year whose observations count. */
  readonly asOf: number;
};

/** A target of a plan as a case: what it asks for as a level, or a sum, and what has been observed of it so far. */
export function caseOfTarget(
  target: Target,
  { kind, desired }: Pick<Indicator, "kind" | "desired">,
  levels: readonly TrackedPoint[],
  { asOf, ...terms }: CaseTerms,
): TrackingCase {
  const { comparator, value, tolerance, by, base } = target;
  // What comes after the target year says nothing of whether it was on pace.
  const observed = levels.filter(({ year }) => year <= Math.min(asOf, by));
  const asked: Asked = { comparator, value, tolerance, desired };
  const level = levelAsked(asked, target, kind, observed);
  return {
    asks: asksOf(target),
    observed,
    baseYear: base,
    asked: typeof level === "string" ? null : level,
    noTarget: typeof level === "string" ? level : null,
    targetYear: by,
    direction: senseOf(asked) || null,
    sum: measures[target.measure].flowOnly ? sumSoFar(target, observed) : null,
    ...terms,
  };
}

function asksOf({ measure, from, by }: Target): TrackingCase["asks"] {
  if (measure === "growth") return "growth-rate";
  if (measure === "always") return from === by ? "level" : "every-year";
  return measure === "total" || measure === "average" ? "total" : "level";
}

/** What is asked as a level of the target year, or as a sum. */
function levelAsked(
  asked: Asked,
  { measure, from, by, base }: Target,
  kind: Indicator["kind"],
  observed: readonly TrackedPoint[],
): Asked | TrackingReason {
  if (measure === "growth") return "growth-rate";
  if (measure === "level" || measure === "always" || measure === "total") return asked;
  if (measure === "average") {
    const years = by - from + 1;
    return { ...asked, value: asked.value * years, tolerance: asked.tolerance * years };
  }
  const start = observed.find(({ year }) => year === base)?.value;
  if (start === undefined) return observed.length === 0 ? "no-observation" : "no-base";
  const additive = kind === "ratio";
  const relative = measure === "change" || (measure === "averageGrowth" && !additive);
  if (relative && start <= 0) return start === 0 ? "zero-base" : "not-positive";
  const levelFor = (value: number) =>
    measures[measure].levelFor?.(start, value, by - base, additive) ?? Number.NaN;
  const value = levelFor(asked.value);
  if (!Number.isFinite(value)) return "out-of-range";
  return { ...asked, value, tolerance: Math.abs(levelFor(asked.value + asked.tolerance) - value) };
}

/** What of a sum is in, if no year of it is missing. */
function sumSoFar({ from, by }: Target, observed: readonly TrackedPoint[]): SumSoFar | TrackingReason {
  const counted = observed.filter(({ year }) => year >= from);
  const latest = counted.at(-1);
  if (latest === undefined) return "not-begun";
  if (counted.length < latest.year - from + 1) return "missing-years";
  const value = counted.reduce((sum, point) => sum + point.value, 0);
  return { value, years: counted.length, of: by - from + 1 };
}
