import { describe } from "../errors.ts";
import { deepFreeze } from "../plan/freeze.ts";
import { mapRecord } from "../plan/mapRecord.ts";
import { type Indicator, type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import { observedGrowth } from "../scenario/observedGrowth.ts";
import { checkShape } from "./checkShape.ts";
import { contextOf, type Place, placeIn, unknownName } from "./context.ts";
import type { ObservationsDocument } from "./document.ts";
import { planHash } from "./hash.ts";
import { checkBase } from "./indicator.ts";
import { collectIssues, type Issues, type Locate } from "./issues.ts";
import { readObservations } from "./observations.ts";
import { observationWarnings } from "./observationWarnings.ts";
import { observationsShape } from "./shape.ts";
import { snapshot } from "./snapshot.ts";

export interface ObserveOptions {
  /**
   * An indicator for which the plan assumes nothing grows on at the newest observed growth. True: at that observed before.
   * Default false.
   */
  readonly keepGrowth?: boolean;
  /** Where a place of the observations stands in the text they were read from; the issues then say line and column. */
  readonly locate?: Locate;
}

/**
 * Rolls a plan forward: lays in what really happened, in the forms that a plan document has for it.
 *
 * The plan that comes out is the one that would have been parsed had these observations been in its document. Growth starts
 * again from the newest of them, sums count them, and a target whose years are all in has its final verdict. What the plan
 * asks stays: the base year does not move, nor the years that `increase`, `change` and `averageGrowth` are counted from.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it; it is never changed
 * @param observations - by indicator and year: a quantity, or an object with `value`, `growth`, `status` and so on. It takes
 *   the place of what the plan has for that indicator and year, as a whole
 * @param options - whether growth that nobody assumed follows the observations
 * @returns the plan with the observations, frozen; for a plan of nothing new an equal plan
 * @throws TypeError when the plan has not been parsed
 * @throws PlanError with every problem of the observations, their paths such as `gdp.2022.growth`
 *
 * @example
 * ```ts
 * import { observe, project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const after = observe(yuzhong, { gdp: { 2022: "+1.9%", 2023: { growth: "+5.2%", growthPrices: "real" } } });
 * const gdp2022 = project(after).attainments.find(({ target }) => target === "gdp-2022");
 * console.log(gdp2022?.status, gdp2022?.final); // missed true
 * ```
 */
export function observe<I extends string, S extends string>(
  plan: Plan<I, S>,
  observations: ObservationsDocument<I>,
  options: ObserveOptions = {},
): Plan<I, S> {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot observe: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  const issues = collectIssues(options.locate);
  const read = readAll(plan, snapshot(observations, issues), issues, options.keepGrowth ?? false);
  issues.throwIfAny();
  const { hash: _, ...rest } = plan;
  const indicators = mapRecord(plan.indicators, (indicator, id) => read.get(id) ?? indicator);
  const draft = { ...rest, indicators, warnings: observationWarnings(indicators) };
  return deepFreeze({ ...draft, hash: planHash(draft) });
}

/** The indicators that something is observed of, with it laid in. */
function readAll(
  plan: Plan,
  observations: unknown,
  issues: Issues,
  keepGrowth: boolean,
): ReadonlyMap<string, Indicator> {
  const read = new Map<string, Indicator>();
  const top = placeIn(contextOf(plan, issues), []);
  if (typeof observations !== "object" || observations === null || Array.isArray(observations)) {
    if (issues.count === 0) {
      const message = `must be an object of indicators, each with its years, current value is ${describe(observations)}`;
      top.wrong("type", message);
    }
    return read;
  }
  for (const [id, raw] of Object.entries(observations)) {
    const place = top.at(id);
    const indicator = Object.hasOwn(plan.indicators, id) ? plan.indicators[id] : undefined;
    if (indicator === undefined) unknownName("indicator", id, Object.keys(plan.indicators), place);
    else if (indicator.formula !== undefined) {
      place.wrong("conflict", "comes from a formula: observe the indicators that it is made of");
    } else {
      const observed = observedIndicator([id, indicator], raw, place, keepGrowth);
      if (observed !== undefined) read.set(id, observed);
    }
  }
  return read;
}

function observedIndicator(
  [id, indicator]: readonly [id: string, indicator: Indicator],
  raw: unknown,
  place: Place,
  keepGrowth: boolean,
): Indicator | undefined {
  const { issues } = place.whole;
  const { kind, unit, scale, prices } = indicator;
  const shape = checkShape(observationsShape, raw, [id], issues);
  if (shape === undefined) return undefined;
  const read = readObservations(shape, { kind, unit, prices, formula: false }, scale, place);
  // Keys that are whole numbers come in ascending order.
  const observations = { ...indicator.observations, ...read };
  const kept = keepGrowth ? (indicator.growth ?? observedGrowth(indicator) ?? undefined) : indicator.growth;
  checkBase(kind, observations, scale, kept, place);
  if (kept === indicator.growth) return { ...indicator, observations };
  // In the order that parsing gives, on which the hash rests.
  const { source, note, ...rest } = indicator;
  return {
    ...rest,
    observations,
    ...(kept !== undefined && { growth: kept }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  };
}
