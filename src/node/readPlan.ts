import { type ParseOptions, parsePlan } from "../document/parse.ts";
import { readJson, type TextReading } from "../document/text.ts";
import type { FormulaNode } from "../formula/tree.ts";
import type { Plan } from "../plan/plan.ts";
import { readText } from "./readText.ts";

export type ReadPlanOptions = Pick<ParseOptions, "formulas">;

/**
 * Reads a plan from a .json, .yaml or .yml file, or from standard input.
 *
 * @param path - the file, or `-` for standard input, which may be JSON or YAML; at most 2 MB of UTF-8
 * @param options - the parser of formulas; by default `parseFormula`, loaded only for a plan that has a formula text
 * @throws PlanError when the file cannot be read (`syntax`, `too-large`), or with every problem of the plan
 *
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { readPlan } from "targetcast/node";
 *
 * const projection = project(await readPlan("town.yaml"));
 * console.log(projection.attainments[0]?.status);
 * ```
 */
export async function readPlan(path: string, options: ReadPlanOptions = {}): Promise<Plan> {
  const { value, locate } = await readData(path);
  const formulas = options.formulas ?? (await formulaParserFor(value));
  return parsePlan(value, { locate, ...(formulas !== undefined && { formulas }) });
}

async function readData(path: string): Promise<TextReading> {
  const text = await readText(path);
  if (/\.json$/i.test(path)) return readJson(text);
  // Loaded only here, since a JSON plan does without.
  const { readPlanText, readYaml } = await import("../document/yaml.ts");
  return /\.ya?ml$/i.test(path) ? readYaml(text) : readPlanText(text);
}

/** `parseFormula`, where an indicator of the document has its formula as text. */
async function formulaParserFor(document: unknown): Promise<((text: string) => FormulaNode) | undefined> {
  const indicators = memberOf(document, "indicators");
  if (typeof indicators !== "object" || indicators === null) return undefined;
  if (!Object.values(indicators).some((indicator) => typeof memberOf(indicator, "formula") === "string")) {
    return undefined;
  }
  return (await import("../formula/parse.ts")).parseFormula;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
