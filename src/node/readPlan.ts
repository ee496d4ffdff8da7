import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type ParseOptions, parsePlan } from "../document/parse.ts";
import { MAX_TEXT_BYTES, readJson, type TextReading, tooLarge } from "../document/text.ts";
import { PlanError } from "../errors.ts";
import type { FormulaNode } from "../formula/tree.ts";
import type { Plan } from "../plan/plan.ts";

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
  const text = decoded(await readBytes(path), path);
  if (/\.json$/i.test(path)) return readJson(text);
  // Loaded only here, since a JSON plan does without.
  const { readPlanText, readYaml } = await import("../document/yaml.ts");
  return /\.ya?ml$/i.test(path) ? readYaml(text) : readPlanText(text);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    if (path === "-") return await bounded(process.stdin);
    const file = await stat(path);
    if (file.isDirectory()) throw unreadable(path, "it is a folder");
    if (file.size > MAX_TEXT_BYTES) throw tooLarge();
    return await bounded(createReadStream(path));
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw unreadable(path, reasonOf(error));
  }
}

/** All bytes of a stream; it is stopped as soon as they are too many, whatever its size was said to be. */
async function bounded(stream: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_TEXT_BYTES) throw tooLarge();
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(path, "it is not UTF-8 text");
  }
}

function unreadable(path: string, reason: string): PlanError {
  const name = path === "-" ? "standard input" : path;
  return new PlanError([{ path: "", code: "syntax", message: `Cannot read ${name}: ${reason}` }]);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ERR_INVALID_ARG_VALUE: "this is not a file name",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : `reading it failed ${code}`.trim();
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
