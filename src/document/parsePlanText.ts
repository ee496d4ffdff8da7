import type { Plan } from "../plan/plan.ts";
import { type ParseOptions, parsePlan } from "./parse.ts";
import { readPlanText } from "./yaml.ts";

export interface ParsePlanTextOptions extends Pick<ParseOptions, "formulas" | "calibrate"> {
  /** Default: JSON where the text begins with a bracket and is JSON, else YAML. */
  readonly format?: "json" | "yaml";
}

/**
 * Reads a plan from JSON or YAML text.
 *
 * @param text - at most 2 MB, nested at most 64 levels deep
 * @param options - the format of the text, the parser of formulas, which a plan without formulas does not need, and what calibrates
 *   histories, which only `growth: history` needs
 * @throws PlanError with every problem found, each with line and column
 *
 * @example
 * ```ts
 * import { parsePlanText } from "targetcast/yaml";
 *
 * const plan = parsePlanText(`
 * name: Town
 * baseYear: 2021
 * indicators:
 *   visits: { kind: flow, unit: visit, observations: { 2021: 5.2 million }, growth: 6% }
 * targets:
 *   visits: { indicator: visits, by: 2026, atLeast: 7 million }
 * `);
 * console.log(plan.indicators.visits?.observations["2021"]?.value); // 5200000
 * ```
 */
export function parsePlanText(text: string, options: ParsePlanTextOptions = {}): Plan {
  const { format, ...others } = options;
  const { value, locate } = readPlanText(text, format);
  return parsePlan(value, { ...others, locate });
}
