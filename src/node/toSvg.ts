import type { TopLevelSpec } from "vega-lite";
import type { ChartSpec } from "../report/charts/spec.ts";

/**
 * Draws a chart as SVG, with vega, which is loaded at the first call. Nothing is fetched from anywhere.
 *
 * @param spec - from `fanChart` and the like, or one of those with changes
 * @returns a promise of the text of an SVG file; the same spec gives the same text
 * @throws Error when the spec has been changed to what is none
 *
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { toSvg } from "targetcast/node";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { attainmentChart } from "targetcast/report";
 *
 * const svg = await toSvg(attainmentChart(project(yuzhong)));
 * console.log(svg.startsWith("<svg")); // true
 * ```
 */
export async function toSvg(spec: ChartSpec): Promise<string> {
  const [{ loader, logger, None, parse, View }, { compile }] = await Promise.all([
    import("vega"),
    import("vega-lite"),
  ]);
  // A copy, since the compiler may take what it is given for its own.
  const copy: TopLevelSpec = JSON.parse(JSON.stringify(spec));
  const view = new View(parse(compile(copy, { logger: logger(None) }).spec), {
    renderer: "none",
    logLevel: None,
    loader: { ...loader(), load: refuse, sanitize: refuse },
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

async function refuse(): Promise<never> {
  throw new Error("Cannot draw a chart: it may refer to nothing outside of itself");
}
