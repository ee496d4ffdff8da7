import type { TrackedTarget, Tracking } from "../../tracking/tracking.ts";
import type { TrackingMethodName } from "../../tracking/vocabulary.ts";
import { titleOf } from "../headline.ts";
import { mannerOf } from "../manner.ts";
import { paceCounts } from "../tracking.ts";
import { chosen } from "./chosen.ts";
import { type Frame, framed, widthLeft } from "./frame.ts";
import { type ChartOptions, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { paletteOf } from "./theme.ts";
import { trackColumns, trackDrawing, trackRow } from "./trackDrawing.ts";

export interface TrackChartOptions extends ChartOptions {
  /** Ids of the targets that are shown. Default: all. What no method can say anything of is only counted. */
  readonly targets?: readonly string[];
}

/**
 * Whether every target is on pace, as a chart: how much of the way is done against the time that has passed, the class of the
 * method judged by in words, and beside it what every method makes of the target.
 *
 * @param tracking - from `track`
 * @param options - which targets; language, width and colours; the height follows from the number of rows
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there is no such target, or `width` is not an integer in range
 * @example
 * ```ts
 * import { track } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { trackChart } from "targetcast/report";
 *
 * console.log(trackChart(track(yuzhong), { lang: "zh" }).title.text);
 * ```
 */
export function trackChart(tracking: Tracking, options: TrackChartOptions = {}): ChartSpec {
  const { lang = "en", scheme = "light", targets } = options;
  const { plan, method, asOf } = tracking;
  const width = widthOfChart(options);
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const palette = paletteOf(scheme);
  const shown = chosen(tracking.targets, targets);
  const methods = methodsIn(shown);
  const rows = shown.filter(isJudged).map((target) => trackRow(target, methods, manner));
  const around = { left: 0, top: rows.length === 0 ? 0 : 20, right: 0, bottom: 0 };
  const columns = trackColumns(widthLeft({ width, around }), methods.length, rows);
  const title = titleIn(options, titleOf(plan, manner));
  const silent = shown.length - rows.length;
  const counts = paceCounts(shown, manner).map(({ text }) => text);
  const judged = words.tracking.judged(words.tracking.methods[method], asOf === null ? "" : String(asOf));
  const numbered = methods.map((name, i) => `${i + 1} ${words.tracking.methods[name]}`);
  const frame: Frame = {
    title,
    subtitle: words.chart.sentences([judged, counts.join("")]),
    notes: notesIn(options, [
      ...(rows.length === 0 ? [] : [words.chart.howPace(words.list(numbered))]),
      ...(silent === 0 ? [] : [words.chart.silent(silent)]),
      sourceNote(plan, manner),
    ]),
    description: words.chart.described(
      title,
      rows.map(({ name, asked, said }) => words.about(name, [asked, said].join(words.comma))),
    ),
    palette,
    width,
    around,
  };
  const height = Math.max(1, rows.length * columns.rowHeight);
  return framed(frame, height, trackDrawing({ rows, columns, palette, manner }));
}

/** The methods that can say anything of any of the targets, in the order of the results. */
function methodsIn(targets: readonly TrackedTarget[]): TrackingMethodName[] {
  const [first] = targets;
  return (first?.methods ?? [])
    .map(({ method }) => method)
    .filter((name) =>
      targets.some(({ methods }) => methods.some(({ method, pace }) => method === name && pace !== null)),
    );
}

function isJudged({ methods }: TrackedTarget): boolean {
  return methods.some(({ pace }) => pace !== null);
}
