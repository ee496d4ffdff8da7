import type { ChartSpec } from "../report/charts/spec.ts";
import { compileChart } from "./compileChart.ts";

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
  const [{ loader, None, parse, View }, compiled] = await Promise.all([import("vega"), compileChart(spec)]);
  const view = new View(parse(compiled), {
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
