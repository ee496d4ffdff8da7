import type { Plan } from "../plan/plan.ts";
import type { CorrelationDocument } from "./correlationDocument.ts";
import type { IndicatorDocument, PlanDocument, ScenarioDocument, TargetDocument } from "./document.ts";
import { type ParseOptions, parsePlan } from "./parse.ts";

/** A plan document as an object literal: records keyed by id, whose keys are the only ids that may be named. */
export type DefinedPlan<I extends string, T extends string, S extends string> = Omit<
  PlanDocument,
  "indicators" | "targets" | "scenarios" | "correlation"
> & {
  readonly indicators: { readonly [K in I]: IndicatorDocument<NoInfer<I>, NoInfer<T>> };
  readonly targets?: { readonly [K in T]: TargetDocument<NoInfer<I>> };
  readonly scenarios?: { readonly [K in S]: ScenarioDocument<NoInfer<I>, NoInfer<T>, NoInfer<S>> };
  readonly correlation?: CorrelationDocument<NoInfer<I>>;
};

/**
 * `parsePlan` for a plan written in TypeScript: ids stay literal, so that a scenario or a target that names an
 * indicator which does not exist is a compile error, and so is projecting a scenario which does not exist.
 *
 * @param document - the plan as an object literal
 * @throws PlanError with every problem that types cannot show
 *
 * @example
 * ```ts
 * import { definePlan, project } from "targetcast";
 *
 * const plan = definePlan({
 *   name: "Green city",
 *   baseYear: 2021,
 *   indicators: { airQuality: { kind: "ratio", observations: { 2021: "86%" }, growth: "0.5pp" } },
 *   targets: { clean: { indicator: "airQuality", by: 2026, atLeast: "88%" } },
 *   scenarios: { steady: {}, slow: { growth: { airQuality: "0.1pp" } } },
 * });
 * console.log(project(plan, { scenario: "slow" }).attainments[0]?.status); // missed
 * ```
 */
export function definePlan<
  const I extends string,
  const T extends string = never,
  const S extends string = never,
>(document: DefinedPlan<I, T, S>, options: ParseOptions = {}): Plan<I, S> {
  // The parsed plan has the document's own keys: what parsing cannot tell the compiler.
  return parsePlan(document, options) as Plan<I, S>;
}
