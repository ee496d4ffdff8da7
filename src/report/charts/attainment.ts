import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { titleOf } from "../headline.ts";
import type { Manner } from "../manner.ts";
import { mannerOf } from "../manner.ts";
import { attainmentColumns } from "./attainmentColumns.ts";
import { attainmentDrawing, heightOfRows } from "./attainmentDrawing.ts";
import { type AttainmentRows, attainmentRowsIn } from "./attainmentRows.ts";
import { conditionsOf } from "./conditions.ts";
import { type Frame, framed, widthLeft } from "./frame.ts";
import { type ChartOptions, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { paletteOf } from "./theme.ts";

export interface AttainmentChartOptions extends ChartOptions {
  /** Ids of the targets that are shown. Default: all. */
  readonly targets?: readonly string[];
}

/**
 * Every target as a chart, a row for each: where it stood, where it is projected to stand, how likely that is enough, the
 * likeliest first. All rows share one line, the target, whatever their unit: distances from it are shares of what is asked.
 * Targets without a verdict are listed below with what is missing.
 *
 * @param result - from `simulate` or `project`
 * @param options - which targets; language, width and colours; the height follows from the number of rows
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there is no such target, or `width` is not an integer in range
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { attainmentChart } from "targetcast/report";
 *
 * console.log(attainmentChart(project(yuzhong), { lang: "zh" }).title.text);
 * ```
 */
export function attainmentChart(
  result: Projection | Ensemble,
  options: AttainmentChartOptions = {},
): ChartSpec {
  const { lang = "en", scheme = "light", targets } = options;
  const width = widthOfChart(options);
  const manner = mannerOf(lang, result.plan.units);
  const palette = paletteOf(scheme);
  const rows = attainmentRowsIn(result, targets, manner);
  const { judged, open } = rows;
  const around = { left: 0, top: judged.length === 0 ? 0 : 20, right: 0, bottom: 0 };
  const columns = attainmentColumns(
    widthLeft({ width, around }),
    judged.some(({ chance }) => chance !== ""),
    judged,
  );
  const parts = { judged, open, columns, palette, manner };
  const title = titleIn(options, titleOf(result.plan, manner));
  const frame: Frame = {
    title,
    subtitle: subtitle(result, rows, manner),
    notes: notesIn(options, [...notes(rows, manner), sourceNote(result.plan, manner)]),
    description: manner.words.chart.described(title, [
      ...judged.map(described(manner)),
      ...openCount(rows, manner),
    ]),
    palette,
    width,
    around,
  };
  return framed(frame, Math.max(1, heightOfRows(parts)), attainmentDrawing(parts));
}

function subtitle(result: Projection | Ensemble, { judged, open }: AttainmentRows, manner: Manner): string {
  const { words } = manner;
  const count = (status: "attained" | "missed") => judged.filter((row) => row.status === status).length;
  const counts = [
    words.counted.attained(count("attained")),
    words.counted.missed(count("missed")),
    words.counted.undetermined(open.length),
  ];
  const counted = words.of(judged.length + open.length) + counts.join(words.comma);
  return words.chart.sentences([counted, conditionsOf(result, manner)]);
}

/** How to read it. */
function notes({ judged }: AttainmentRows, { words }: Manner): string[] {
  if (judged.length === 0) return [];
  const start = judged.some((row) => row.start !== null);
  const range = judged.some(({ interval }) => interval !== null);
  return [words.chart.howDistance({ start, range })];
}

function described({ words }: Manner) {
  return ({ name, asked, figure, verdict, chance }: AttainmentRows["judged"][number]): string => {
    const said = chance === "" ? verdict : words.chart.reached(chance);
    return words.about(name, [asked, `${words.chart.projected} ${figure}`, said].join(words.comma));
  };
}

function openCount({ open }: AttainmentRows, { words }: Manner): string[] {
  return open.length === 0 ? [] : [words.counted.undetermined(open.length)];
}
