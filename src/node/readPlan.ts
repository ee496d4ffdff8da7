import { FROM_HISTORY } from "../document/history.ts";
import { type ParseOptions, parsePlan } from "../document/parse.ts";
import { readJson, type TextReading } from "../document/text.ts";
import type { FormulaNode } from "../formula/tree.ts";
import type { Plan } from "../plan/plan.ts";
import { readText } from "./readText.ts";

export type ReadPlanOptions = Pick<ParseOptions, "formulas" | "calibrate">;

/**
 * Reads a plan from a .json, .yaml or .yml file, or from standard input.
 *
 * @param path - the file, or `-` for standard input, which may be JSON or YAML; at most 2 MB of UTF-8
 * @param options - the parser of formulas and what calibrates histories; by default `parseFormula` and `calibrate`, loaded only for a
 *   plan that has a formula text, or growth: history
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
  const calibrate = options.calibrate ?? (await calibrationFor(value));
  return parsePlan(value, {
    locate,
    ...(formulas !== undefined && { formulas }),
    ...(calibrate !== undefined && { calibrate }),
  });
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
  const isText = (indicator: unknown) => typeof memberOf(indicator, "formula") === "string";
  return someIndicator(document, isText) ? (await import("../formula/parse.ts")).parseFormula : undefined;
}

/** `calibrate`, where the growth of an indicator is that of its history. */
async function calibrationFor(document: unknown): Promise<ParseOptions["calibrate"]> {
  const isHistory = (indicator: unknown) => memberOf(indicator, "growth") === FROM_HISTORY;
  return someIndicator(document, isHistory)
    ? (await import("../calibration/calibrate.ts")).calibrate
    : undefined;
}

function someIndicator(document: unknown, is: (indicator: unknown) => boolean): boolean {
  const indicators = memberOf(document, "indicators");
  return typeof indicators === "object" && indicators !== null && Object.values(indicators).some(is);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
