import type { Sensitivity, TargetSensitivity } from "../../analysis/sensitivity/result.ts";
import { formatShare } from "../../quantity/formatQuantity.ts";
import { scenarioText } from "../headline.ts";
import { type Manner, mannerOf } from "../manner.ts";
import { assumedRange, assumptionName } from "../sensitivity.ts";
import { askedSentence, measuredText, subjectIn, targetName } from "../subject.ts";
import { chosen } from "./chosen.ts";
import { type Frame, framed, widthLeft } from "./frame.ts";
import { nameColumn } from "./nameColumn.ts";
import { type ChartOptions, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { paletteOf } from "./theme.ts";
import { type TornadoRow, tornadoDrawing } from "./tornadoDrawing.ts";

export interface TornadoChartOptions extends ChartOptions {
  /** Id of the target. Default: the first that depends on anything. */
  readonly target?: string;
  /** Assumptions that are shown at most, the widest first: an integer of at least 1. Default 15. */
  readonly most?: number;
}

const MOST = 15;

/**
 * What one target depends on most, as a chart: a bar for each assumption, from what comes of its low end to what comes of its high
 * end, in the colour of the verdict there; all meet at the projection, and the target is a line.
 *
 * @param result - from `sensitivity`
 * @param options - the target; language, width and colours; the height follows from the number of bars
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there is no such target, or a size is not an integer in range
 * @example
 * ```ts
 * import { sensitivity } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { tornadoChart } from "targetcast/report";
 *
 * const result = sensitivity(yuzhong, { seed: 1, targets: ["cultureTourismRevenue-2026"], indices: false });
 * console.log(tornadoChart(result, { lang: "zh" }).title.text);
 * ```
 */
export function tornadoChart(result: Sensitivity, options: TornadoChartOptions = {}): ChartSpec {
  const { lang = "en", scheme = "light", most = MOST } = options;
  if (!Number.isInteger(most) || most < 1) {
    throw new RangeError(`Cannot draw a chart: most must be an integer >= 1, current value is ${most}`);
  }
  const width = widthOfChart(options);
  const manner = mannerOf(lang, result.plan.units);
  const { words } = manner;
  const palette = paletteOf(scheme);
  const target = targetIn(result, options.target);
  const subject = subjectIn(result, target, manner);
  const bars = target.tornado.slice(0, most);
  const rows = bars.map(
    (bar): TornadoRow => ({
      name: assumptionName(bar, result, manner),
      asked: assumedRange(bar, bar.low.value, bar.high.value, result, manner),
      low: {
        projected: bar.low.projected,
        status: bar.low.status,
        figure: measuredText(subject, bar.low.projected),
      },
      high: {
        projected: bar.high.projected,
        status: bar.high.status,
        figure: measuredText(subject, bar.high.projected),
      },
    }),
  );
  const around = { left: 0, top: 44, right: 0, bottom: 0 };
  const columns = nameColumn(widthLeft({ width, around }), rows, { below: 34 });
  const title = titleIn(options, targetName(subject));
  const left = target.tornado.length - rows.length;
  const frame: Frame = {
    title,
    subtitle: subtitle(result, askedSentence(subject), manner),
    notes: notesIn(options, [
      ...(rows.length === 0 ? [words.chart.noBars] : [words.chart.howTornado]),
      ...(left === 0 ? [] : [words.chart.lesser(left)]),
      sourceNote(result.plan, manner),
    ]),
    description: words.chart.described(
      title,
      rows.map(({ name, low, high }) => words.about(name, words.ensemble.interval(low.figure, high.figure))),
    ),
    palette,
    width,
    around,
  };
  const height = Math.max(1, rows.length * columns.rowHeight);
  return framed(frame, height, tornadoDrawing({ rows, target, subject, columns, palette }));
}

function targetIn({ targets }: Sensitivity, id: string | undefined): TargetSensitivity {
  const [target] =
    id === undefined
      ? [targets.find(({ tornado }) => tornado.length > 0) ?? targets[0]]
      : chosen<TargetSensitivity>(targets, [id]);
  if (target === undefined) throw new RangeError("Cannot draw a chart: the result has no target");
  return target;
}

function subtitle(
  { scenario, scenarioName, adjust, quantileLevels }: Sensitivity,
  asked: string,
  manner: Manner,
): string {
  const { words } = manner;
  const [low = "", high = ""] = quantileLevels.map((level) => formatShare(level));
  const under = words.under(scenarioText(scenarioName, scenario, manner), adjust.length > 0);
  return [asked, under, words.sensitivity.ends(low, high)].join(words.semicolon);
}
