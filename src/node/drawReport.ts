import { createHash } from "node:crypto";
import type { ChartSpec } from "../report/charts/spec.ts";
import type { Report } from "../report/page/report.ts";
import { reportHtml } from "../report/page/reportHtml.ts";
import { toSvg } from "./toSvg.ts";

/**
 * A report as one HTML page with its charts drawn: it needs no network, runs no script, and prints on A4.
 *
 * @param report - from `reportOf`
 * @returns a promise of the text of an HTML file
 * @example
 * ```ts
 * import { project, simulate } from "targetcast";
 * import { drawReport } from "targetcast/node";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { reportOf } from "targetcast/report";
 *
 * const ensemble = simulate(yuzhong, { seed: 1, draws: 10_000 });
 * const report = reportOf({ plan: yuzhong, projection: project(yuzhong), ensemble, comparison: null });
 * console.log((await drawReport(report)).length < 600_000); // true
 * ```
 */
export async function drawReport(report: Report): Promise<string> {
  const specs = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "charts" ? block.charts : [])),
  );
  const drawn = new Map<ChartSpec, string>();
  for (const spec of specs) drawn.set(spec, await toSvg(spec));
  return reportHtml(report, {
    svgOf: (spec) => drawn.get(spec) ?? "",
    sha256: (text) => createHash("sha256").update(text).digest("base64"),
  });
}
