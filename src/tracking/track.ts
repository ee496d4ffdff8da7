import { quoted } from "../errors.ts";
import { type Indicator, type Plan, SCHEMA_VERSION, type Target } from "../plan/plan.ts";
import { namedSeries } from "../projection/named.ts";
import { referenceTo } from "../projection/reference.ts";
import { VERSION } from "../version.ts";
import type { TrackedPoint, TrackingCase } from "./case.ts";
import { observedLevels } from "./observed.ts";
import { type TrackOptions, type TrackSettings, trackSettings } from "./options.ts";
import { caseOfTarget } from "./planCase.ts";
import { trackingMethods } from "./registry.ts";
import type { TrackedMethod, TrackedTarget, Tracking } from "./tracking.ts";
import { TRACKING_METHODS, type TrackingMethodName } from "./vocabulary.ts";

/**
 * Tells of every target whether it is on pace, by every method in official use side by side: they disagree on identical figures.
 *
 * Only what has been observed counts, actual figures and estimates; nothing is assumed, so no scenario plays a part. A method that
 * cannot say gives the reason.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the method that is taken as the verdict, the year to look back from, and what single methods take
 * @returns for every target what each method says: a class, its numbers, and what it comes to (`met`, `on-pace`, `behind`, `away`)
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong
 *
 * @example
 * ```ts
 * import { parsePlan, track } from "targetcast";
 *
 * const plan = parsePlan({
 *   name: "Shop",
 *   baseYear: 2022,
 *   indicators: { sales: { kind: "flow", observations: { 2022: 80, 2023: 84, 2024: 91 } } },
 *   targets: { sales: { indicator: "sales", by: 2027, atLeast: 110 } },
 * });
 * for (const { method, class: named } of track(plan).targets[0]?.methods ?? []) {
 *   if (named !== null) console.log(method, named);
 * }
 * // timeProportional behind-pace
 * // cagrRatio on-track
 * // unProgressChart on-track
 * // escap on-track
 * // averageRate required-rate
 * ```
 */
export function track(plan: Plan, options: TrackOptions = {}): Tracking {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot track: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  const settings = trackSettings(plan, options);
  const { method, asOf, path, withoutTarget } = settings;
  const levelsOf = observedLevels(plan);
  return {
    kind: "tracking",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: referenceTo(plan),
    method,
    asOf,
    path,
    withoutTarget,
    targets: Object.entries(plan.targets).flatMap(([id, target]) => {
      const indicator = plan.indicators[target.indicator];
      return indicator === undefined
        ? []
        : trackTarget(id, target, indicator, levelsOf(target.indicator), settings);
    }),
    series: namedSeries(
      plan.indicators,
      [...Object.values(plan.targets), ...plan.warnings].map(({ indicator }) => indicator),
    ),
    warnings: plan.warnings,
  };
}

function trackTarget(
  id: string,
  target: Target,
  indicator: Indicator,
  levels: readonly TrackedPoint[],
  { method, asOf, path, withoutTarget, bounds: allBounds }: TrackSettings,
): TrackedTarget {
  const bounds = allBounds.get(id) ?? null;
  const terms = { bounds, path, withoutTarget, asOf: asOf ?? Number.POSITIVE_INFINITY };
  const kase = caseOfTarget(target, indicator, levels, terms);
  checkBounds(id, kase);
  const { observed, baseYear, asked, sum } = kase;
  const { measure, comparator, value, tolerance, from, by, base, binding } = target;
  return {
    target: id,
    name: target.name ?? indicator.name,
    theme: target.theme ?? indicator.theme ?? null,
    indicator: target.indicator,
    measure,
    comparator,
    asked: value,
    tolerance,
    from,
    by,
    base,
    binding,
    indicatorName: indicator.name,
    kind: indicator.kind,
    unit: indicator.unit,
    baseline: observed.find(({ year }) => year === baseYear) ?? null,
    latest: observed.at(-1) ?? null,
    targetLevel: asked?.value ?? null,
    sum: typeof sum === "string" ? null : sum,
    bounds,
    methods: TRACKING_METHODS.map((name) => judge(name, kase)),
    chosen: judge(method, kase),
  };
}

function judge(name: TrackingMethodName, kase: TrackingCase): TrackedMethod {
  const { judge: ask, paces } = trackingMethods[name];
  const finding = ask(kase);
  const pace = finding.class === null ? null : (paces[finding.class] ?? null);
  return { method: name, ...finding, pace };
}

/** Bounds that run the other way than the target would turn every arrow round. */
function checkBounds(id: string, { bounds, direction }: TrackingCase): void {
  if (bounds === null || direction === null) return;
  const { lower, optimum } = bounds;
  if (Math.sign(optimum - lower) === direction) return;
  const better = direction === 1 ? "above" : "below";
  throw new RangeError(
    `Cannot track: bounds of ${quoted(id)} must have the optimum ${better} the lower bound, current values are ${lower} and ${optimum}`,
  );
}
