import type { SweepAxis } from "../../analysis/sweep/axis.ts";
import type { Sweep, SweptTarget } from "../../analysis/sweep/result.ts";
import { scenarioText, titleOf } from "../headline.ts";
import { type Manner, mannerOf } from "../manner.ts";
import { askedSentence, subjectOf, targetName } from "../subject.ts";
import { axisName, axisUnit, axisValueText, shownOf } from "../sweepAxis.ts";
import { chosen } from "./chosen.ts";
import { type Frame, framed, widthLeft } from "./frame.ts";
import { type HeatRow, heatmapDrawing } from "./heatmapDrawing.ts";
import { pixelsOf } from "./lettering.ts";
import { type ChartOptions, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { LABEL_SIZE, paletteOf } from "./theme.ts";

export interface SweepHeatmapOptions extends ChartOptions {
  /** Id of the target, where two assumptions are swept. Default: the first that they move. */
  readonly target?: string;
}

/** Cells that are drawn at most each way; of more, these are picked. */
const MOST_CELLS = 60;
const ROW = 26;
const LEAST_CELL = 8;
const MOST_NAMES = 0.34;

/**
 * A sweep as a chart of cells. Over two assumptions: one target at every point, one assumption along each side. Over one: a row for
 * each target that it moves. Cells are in the colour of the verdict, the deeper the farther from the target, or by probability
 * where that was asked for; a line runs along the frontier between reached and missed.
 *
 * @param sweep - from `sweep`
 * @param options - the target; language, width and colours; the height follows from the cells
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there is no such target, or `width` is not an integer in range
 * @example
 * ```ts
 * import { sweep } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { sweepHeatmap } from "targetcast/report";
 *
 * const result = sweep(yuzhong, { over: [{ on: "gdp", set: { from: 0, to: 0.1, step: 0.01 } }] });
 * console.log(sweepHeatmap(result).datasets.cells?.length);
 * ```
 */
export function sweepHeatmap(sweep: Sweep, options: SweepHeatmapOptions = {}): ChartSpec {
  const { lang = "en", scheme = "light" } = options;
  const width = widthOfChart(options);
  const manner = mannerOf(lang, sweep.plan.units);
  const { words } = manner;
  const palette = paletteOf(scheme);
  const { rows, across, down, target } = contentOf(sweep, options.target, manner);
  const columns = across === null ? [] : shownOf(across, MOST_CELLS);
  const names = Math.ceil(Math.max(0, ...rows.map(({ name }) => pixelsOf(name, LABEL_SIZE))));
  const around = {
    left: Math.min(Math.round(MOST_NAMES * width), names + 8),
    top: down === null ? 4 : 24,
    right: 0,
    bottom: 40,
  };
  const inside = widthLeft({ width, around });
  const subject = target === null ? null : subjectOf(target, target, null, manner);
  const title = titleIn(options, subject === null ? titleOf(sweep.plan, manner) : targetName(subject));
  const under = words.under(
    scenarioText(sweep.scenarioName, sweep.scenario, manner),
    sweep.adjust.length > 0,
  );
  const frame: Frame = {
    title,
    subtitle: [...(subject === null ? [] : [askedSentence(subject)]), under].join(words.semicolon),
    notes: notesIn(options, [
      words.chart.howHeatmap(rows.some(({ cells }) => cells.some(({ chance }) => chance !== null))),
      sourceNote(sweep.plan, manner),
    ]),
    description: words.chart.described(title, [
      ...(across === null ? [] : [named(across, manner)]),
      ...(down === null ? [] : [named(down, manner)]),
    ]),
    palette,
    width,
    around,
  };
  const cell = Math.max(LEAST_CELL, Math.min(ROW, Math.round((inside * 0.66) / Math.max(1, rows.length))));
  const height = Math.max(1, rows.length * cell);
  return framed(
    frame,
    height,
    heatmapDrawing({
      rows: rows.map(({ cells, ...row }) => ({ ...row, cells: columns.flatMap((i) => cells[i] ?? []) })),
      heads: across === null ? [] : columns.map((i) => axisValueText(across, across.values[i] ?? 0, manner)),
      across: across === null ? "" : named(across, manner),
      down: down === null ? "" : named(down, manner),
      left: around.left,
      width: inside,
      height,
      palette,
      manner,
    }),
  );
}

interface Content {
  readonly rows: readonly HeatRow[];
  readonly across: SweepAxis | null;
  /** Null where rows are targets. */
  readonly down: SweepAxis | null;
  readonly target: SweptTarget | null;
}

function contentOf(sweep: Sweep, id: string | undefined, manner: Manner): Content {
  const [first, second] = sweep.axes;
  const asked = chosen(sweep.targets, id === undefined ? undefined : [id]);
  const isJudged = (code: number) => sweep.statuses[code] !== "undetermined";
  const moved = asked.filter(({ moves, status }) => moves && status.some(isJudged));
  if (first === undefined) return { rows: [], across: null, down: null, target: null };
  if (second === undefined) {
    const rows = moved.map((target): HeatRow => {
      const subject = subjectOf(target, target, null, manner);
      const name = manner.words.dated(targetName(subject), target.by);
      return { name, cells: cellsOf(sweep, target, 0, first.values.length) };
    });
    return { rows, across: first, down: null, target: null };
  }
  const target = moved[0] ?? asked[0];
  if (target === undefined) throw new RangeError("Cannot draw a chart: the sweep has no target");
  const count = second.values.length;
  // The largest on top, as on any axis that stands upright.
  const rows = shownOf(first, MOST_CELLS)
    .map(
      (i): HeatRow => ({
        name: axisValueText(first, first.values[i] ?? 0, manner),
        cells: cellsOf(sweep, target, i * count, count),
      }),
    )
    .reverse();
  return { rows, across: second, down: first, target };
}

function cellsOf(sweep: Sweep, target: SweptTarget, from: number, count: number): HeatRow["cells"] {
  const margins = target.margin.flatMap((margin) => margin ?? []);
  const farthest = Math.max(0, ...margins.map(Math.abs)) || 1;
  return Array.from({ length: count }, (_, i) => {
    const margin = target.margin[from + i] ?? null;
    return {
      status: sweep.statuses[target.status[from + i] ?? 2] ?? "undetermined",
      depth: margin === null ? 0 : Math.abs(margin) / farthest,
      chance: target.probability?.[from + i] ?? null,
    };
  });
}

function named(axis: SweepAxis, manner: Manner): string {
  const unit = axisUnit(axis, manner);
  const name = axisName(axis, manner);
  return unit === "" ? name : manner.words.aside(name, unit);
}
