import type { ObservationReading } from "../document/collectObservations.ts";
import { observationsIn, readObservationTable } from "../document/observationTable.ts";
import { readJson } from "../document/text.ts";
import { PlanError } from "../errors.ts";
import { readText } from "./readText.ts";

/**
 * Reads observations for `observe` from a .csv, .tsv, .json, .yaml or .yml file.
 *
 * A table has a line for each indicator and year, as `readObservationTable` says. JSON and YAML hold either records with the
 * same columns, or observations by indicator and year as a plan has them.
 *
 * @param path - the file, or `-` for standard input, which may be CSV or JSON; at most 2 MB of UTF-8
 * @throws PlanError when the file cannot be read (`syntax`, `too-large`), or with every problem of the table
 *
 * @example
 * ```ts
 * import { observe, project } from "targetcast";
 * import { readObservations, readPlan } from "targetcast/node";
 *
 * const { observations, locate } = await readObservations("outcomes.csv");
 * const after = observe(await readPlan("town.yaml"), observations, { locate });
 * console.log(project(after).attainments.filter(({ final }) => final).length);
 * ```
 */
export async function readObservations(path: string): Promise<ObservationReading> {
  const text = await readText(path);
  if (/\.[ct]sv$/i.test(path)) return readObservationTable(text);
  if (/\.ya?ml$/i.test(path)) return observationsIn((await import("../document/yaml.ts")).readYaml(text));
  if (/\.json$/i.test(path) || (path === "-" && /^\uFEFF?\s*[[{]/.test(text))) {
    return observationsIn(readJson(text));
  }
  if (path === "-") return readObservationTable(text);
  const message = `Cannot read ${path} as observations: give a .csv, .tsv, .json, .yaml or .yml file`;
  throw new PlanError([{ path: "", code: "syntax", message }]);
}
