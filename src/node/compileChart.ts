import type { Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { ChartSpec } from "../report/charts/spec.ts";

/** A chart as a Vega specification, which needs no compiler any more. */
export async function compileChart(spec: ChartSpec): Promise<Spec> {
  const [{ logger, None }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  // A copy, since the compiler may take what it is given for its own.
  const copy: TopLevelSpec = JSON.parse(JSON.stringify(spec));
  return compile(copy, { logger: logger(None) }).spec;
}
