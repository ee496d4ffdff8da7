import type { Comparison } from "../analysis/compare.ts";
import type { Explanation } from "../analysis/explain.ts";
import type { News } from "../analysis/newsResult.ts";
import type { Sensitivity } from "../analysis/sensitivity/result.ts";
import type { Sweep } from "../analysis/sweep/result.ts";
import type { Language } from "../language/language.ts";
import type { Projection } from "../project.ts";
import { attainmentChart } from "../report/charts/attainment.ts";
import { fanChart } from "../report/charts/fan.ts";
import { sweepHeatmap } from "../report/charts/heatmap.ts";
import type { ChartOptions } from "../report/charts/options.ts";
import { scenarioChart } from "../report/charts/scenario.ts";
import type { ChartSpec } from "../report/charts/spec.ts";
import { tornadoChart } from "../report/charts/tornado.ts";
import { trackChart } from "../report/charts/track.ts";
import { comparisonSheet } from "../report/comparison.ts";
import { ensembleSheet } from "../report/ensemble.ts";
import { accountOf, explanationText } from "../report/explanation.ts";
import { escapeHtml, recordsHtml, sheetHtml } from "../report/html.ts";
import { newsSheet } from "../report/news.ts";
import { outlookSheet } from "../report/outlook.ts";
import { sensitivityText } from "../report/sensitivity.ts";
import { sensitivityRows } from "../report/sensitivityRows.ts";
import type { Sheet } from "../report/sheet.ts";
import { sweepSheet } from "../report/sweep.ts";
import { textOf } from "../report/text.ts";
import { trackingSheet } from "../report/tracking.ts";
import type { Ensemble } from "../simulation/ensemble.ts";
import type { Tracking } from "../tracking/tracking.ts";

/** What `show` can show. */
export type Showable =
  | Projection
  | Ensemble
  | Comparison
  | Sweep
  | Sensitivity
  | Tracking
  | Explanation
  | News;

export interface ShowOptions extends Pick<ChartOptions, "lang" | "width" | "scheme"> {
  /** Of a projection or an ensemble: the path of this indicator is the chart, instead of all targets. */
  readonly indicator?: string;
  /** Default `both`: a notebook that draws Vega-Lite shows the chart, any other the table. */
  readonly as?: "both" | "table" | "chart";
}

/** Draws a chart, as SVG or as PNG: `toSvg` or `toPng` of `targetcast/node`. */
export type DrawChart = (spec: ChartSpec) => Promise<string | Uint8Array>;

/** A result as text by MIME type, the chart as data. */
export type MimeBundle = Readonly<Record<string, string | object>>;

/** What a notebook displays when a cell ends in it: Deno's kernel asks for `Symbol.for("Jupyter.display")`. */
export interface Displayed {
  readonly [display: symbol]: () => MimeBundle;
}

/** Of the version that notebooks draw; the charts use nothing that it does not have. */
const VEGA_LITE = "application/vnd.vegalite.v5+json";
const VEGA_LITE_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/**
 * Shows a result in a Jupyter notebook under Deno: as a table, as its chart, and as text for what can show neither.
 *
 * @param result - of `project`, `simulate`, `compare`, `sweep`, `sensitivity`, `track`, `explain` or `news`
 * @param options - language; which chart; the table or the chart alone. With `draw` (`toSvg` or `toPng` of `targetcast/node`) there
 *   is a picture of the chart too, for pages that do not draw Vega-Lite, and a promise of it all, which the cell awaits
 * @returns an object that a cell can end in; needs no global of Deno's
 * @throws RangeError when the result has no such indicator, or a width is not an integer in range
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { show } from "targetcast/notebook";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * show(simulate(yuzhong, { seed: 1, draws: 10_000 }), { indicator: "externalCapital" });
 * ```
 */
export function show(
  result: Showable,
  options: ShowOptions & { readonly draw: DrawChart },
): Promise<Displayed>;
export function show(result: Showable, options?: ShowOptions): Displayed;
export function show(
  result: Showable,
  options: ShowOptions & { readonly draw?: DrawChart } = {},
): Displayed | Promise<Displayed> {
  const { as = "both", lang = "en", draw } = options;
  const { text, html } = wordsOf(result, lang);
  const chart = as === "table" ? null : chartOf(result, options);
  const bundle = (picture: MimeBundle): MimeBundle => ({
    "text/plain": text,
    ...((as !== "chart" || chart === null) && { "text/html": html }),
    ...picture,
    ...(chart !== null && { [VEGA_LITE]: { ...chart, $schema: VEGA_LITE_SCHEMA } }),
  });
  // At once, since a kernel does not wait for what comes later before it goes on to the next cell.
  if (draw === undefined) return displayed(bundle({}));
  const drawn = chart === null ? Promise.resolve({}) : draw(chart).then(pictureOf);
  return drawn.then((picture) => displayed(bundle(picture)));
}

function pictureOf(drawn: string | Uint8Array): MimeBundle {
  if (typeof drawn === "string") return { "image/svg+xml": drawn };
  // In parts, since each byte is an argument.
  let bytes = "";
  for (let i = 0; i < drawn.length; i += 4096) bytes += String.fromCharCode(...drawn.subarray(i, i + 4096));
  return { "image/png": btoa(bytes) };
}

function displayed(bundle: MimeBundle): Displayed {
  return { [Symbol.for("Jupyter.display")]: () => bundle };
}

function wordsOf(result: Showable, lang: Language): { readonly text: string; readonly html: string } {
  if (result.kind === "explanation") {
    const sentences = accountOf(result, lang).map(({ text }) => `<li>${escapeHtml(text)}</li>`);
    return { text: explanationText(result, { lang }), html: `<ul>\n${sentences.join("\n")}\n</ul>` };
  }
  if (result.kind === "sensitivity") {
    return {
      text: sensitivityText(result, { lang }),
      html: aligned(recordsHtml(sensitivityRows(result, { lang }))),
    };
  }
  const sheet = sheetOf(result, lang);
  return { text: textOf(sheet, {}), html: aligned(sheetHtml(sheet)) };
}

/** Notebooks align every cell to the right, whatever its attribute says. No text of a sheet can look like one. */
function aligned(html: string): string {
  return html.replaceAll(/ align="(left|right)"/g, ' align="$1" style="text-align: $1"');
}

function sheetOf(result: Exclude<Showable, Explanation | Sensitivity>, lang: Language): Sheet {
  switch (result.kind) {
    case "projection":
      return outlookSheet(result, lang);
    case "ensemble":
      return ensembleSheet(result, lang);
    case "comparison":
      return comparisonSheet(result, lang);
    case "sweep":
      return sweepSheet(result, lang);
    case "tracking":
      return trackingSheet(result, lang);
    case "news":
      return newsSheet(result, lang);
  }
}

function chartOf(result: Showable, options: ShowOptions): ChartSpec | null {
  const { indicator, lang, width, scheme } = options;
  const chart: ChartOptions = {
    ...(lang !== undefined && { lang }),
    ...(width !== undefined && { width }),
    ...(scheme !== undefined && { scheme }),
  };
  switch (result.kind) {
    case "projection":
    case "ensemble":
      return indicator === undefined
        ? attainmentChart(result, chart)
        : fanChart(result, { ...chart, indicator });
    case "comparison":
      return scenarioChart(result, chart);
    case "sweep":
      return sweepHeatmap(result, chart);
    case "sensitivity":
      return tornadoChart(result, chart);
    case "tracking":
      return trackChart(result, chart);
    case "explanation":
    case "news":
      return null;
  }
}
