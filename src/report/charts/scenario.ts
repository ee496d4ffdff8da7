import type { Comparison } from "../../analysis/compare.ts";
import { titleOf } from "../headline.ts";
import { mannerOf } from "../manner.ts";
import { chosen } from "./chosen.ts";
import { type Frame, framed, widthLeft } from "./frame.ts";
import { type ChartOptions, notesIn, titleIn, widthOfChart } from "./options.ts";
import { headHeight, scenarioColumns, scenarioDrawing } from "./scenarioDrawing.ts";
import { scenarioHeads, scenarioRows } from "./scenarioRows.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { paletteOf } from "./theme.ts";

export interface ScenarioChartOptions extends ChartOptions {
  /** Ids of the targets that are shown. Default: all. What is undetermined under every scenario is only counted. */
  readonly targets?: readonly string[];
}

/**
 * Every target under every scenario, as a chart: a row for each target, a column for each scenario, and in each how far from the
 * target it ends, on one scale for all; with probabilities where the comparison has them.
 *
 * @param comparison - from `compare`
 * @param options - which targets; language, width and colours; the height follows from the number of rows
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there is no such target, or `width` is not an integer in range
 * @example
 * ```ts
 * import { compare } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { scenarioChart } from "targetcast/report";
 *
 * console.log(scenarioChart(compare(yuzhong), { width: 900 }).datasets.names?.length);
 * ```
 */
export function scenarioChart(comparison: Comparison, options: ScenarioChartOptions = {}): ChartSpec {
  const { lang = "en", scheme = "light", targets } = options;
  const { plan, scenarios } = comparison;
  const width = widthOfChart(options);
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const palette = paletteOf(scheme);
  const shown = chosen(comparison.targets, targets);
  const rows = scenarioRows(shown, manner);
  const heads = scenarioHeads(comparison, shown, manner);
  const sides = { left: 0, top: 0, right: 0, bottom: 0 };
  const columns = scenarioColumns(widthLeft({ width, around: sides }), scenarios.length, rows);
  const around = { ...sides, top: headHeight(columns, heads) };
  const open = shown.length - rows.length;
  const title = titleIn(options, titleOf(plan, manner));
  const frame: Frame = {
    title,
    subtitle: words.chart.byScenario(rows.some(({ cells }) => cells.some(({ chance }) => chance !== ""))),
    notes: notesIn(options, [
      ...(rows.length === 0 ? [] : [words.chart.howDistance({ start: false, range: false })]),
      ...(open === 0 ? [] : [words.chart.alwaysOpen(open)]),
      sourceNote(plan, manner),
    ]),
    description: words.chart.described(
      title,
      heads.map(({ name, count }) => words.about(name, count)),
    ),
    palette,
    width,
    around,
  };
  const height = Math.max(1, rows.length * columns.rowHeight);
  return framed(frame, height, scenarioDrawing({ rows, heads, columns, palette, manner }));
}
