import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { coverage } from "../interval.ts";
import { type Manner, mannerOf, nameOf } from "../manner.ts";
import { conditionsOf } from "./conditions.ts";
import { drawnUnit } from "./drawnUnit.ts";
import { type FanData, fanOf } from "./fanData.ts";
import { fanDrawing } from "./fanDrawing.ts";
import { elsewhere, type FanTarget, fanTargets } from "./fanTargets.ts";
import { bold, type LevelLabel, normal, targetLabels } from "./levelLabels.ts";
import { levelsChart } from "./levelsChart.ts";
import { type ChartOptions, heightOfChart, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { type Palette, paletteOf } from "./theme.ts";

export interface FanChartOptions extends ChartOptions {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Of the whole picture, in pixels: an integer of at least 200. Default 420. */
  readonly height?: number;
  /** Without title, subtitle and notes, for a page that says these itself. Default false. */
  readonly bare?: boolean;
}

/**
 * The path of an indicator as a chart: what was observed, the median, bands that hold 50 and 90 % of all cases (or what the
 * ensemble's quantile levels make of them), and every target where it stands, reached or missed. Of a projection: the path and
 * the targets.
 *
 * @param result - from `simulate` or `project`
 * @param options - the indicator; language, size and colours
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when the result has no such indicator, or a size is not an integer in range
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { fanChart } from "targetcast/report";
 *
 * const ensemble = simulate(yuzhong, { seed: 1, draws: 10_000 });
 * console.log(JSON.stringify(fanChart(ensemble, { indicator: "externalCapital" })));
 * ```
 */
export function fanChart(result: Projection | Ensemble, options: FanChartOptions): ChartSpec {
  const { indicator, lang = "en", scheme = "light", bare = false } = options;
  const width = widthOfChart(options);
  const height = heightOfChart(options);
  const manner = mannerOf(lang, result.plan.units);
  const palette = paletteOf(scheme);
  const data = fanOf(result, indicator);
  const targets = fanTargets(result, indicator, data, manner);
  const levels = levelsIn(data, targets);
  const unit = drawnUnit(data, levels, result.plan.baseYear, manner);
  const name = nameOf(data.name, lang, indicator);
  const content = {
    frame: {
      title: bare ? "" : titleIn(options, name),
      subtitle: bare ? "" : subtitle(result, data, manner),
      notes: bare
        ? []
        : [
            ...elsewhere(targets, manner),
            ...notesIn(options, [...hollow(data, manner), sourceNote(result.plan, manner)]),
          ],
      description: description(name, data, targets, unit.written, manner),
      palette,
      width,
    },
    height,
    levels,
    unit,
    years: spanOf([data], targets),
    labels: [...pathLabels(data, unit.written, palette, manner), ...targetLabels(targets, palette)],
    manner,
  };
  return levelsChart(content, (place) => fanDrawing(data, targets, palette, place));
}

/** The years that have something to show, at least two. */
export function spanOf(
  paths: readonly FanData[],
  targets: readonly FanTarget[],
): [first: number, last: number] {
  const shown = paths.flatMap(({ observed, ahead }) => [...observed, ...ahead].map(({ year }) => year));
  const last = Math.max(...paths.map(({ years }) => years.at(-1) ?? 0));
  const first = Math.min(last, ...shown, ...targets.flatMap(({ mark }) => mark?.from ?? []));
  return [first, Math.max(first + 1, last)];
}

/** Every level that is drawn. */
export function levelsIn({ observed, ahead, bands }: FanData, targets: readonly FanTarget[]): number[] {
  return [
    ...observed.map(({ level }) => level),
    ...ahead.map(({ level }) => level),
    ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
    ...targets.flatMap(({ mark }) => mark?.level ?? []),
  ];
}

function subtitle(result: Projection | Ensemble, { bands, isMedian }: FanData, manner: Manner): string {
  const { words } = manner;
  const shares = bands.map(({ ends }) => coverage(ends)).reverse();
  const shown = isMedian && shares.length > 0 ? words.chart.bands(shares) : words.chart.path;
  return conditionsOf(result, manner) + words.semicolon + shown;
}

/** What hollow dots are, where there are any. */
export function hollow({ observed }: FanData, { words }: Manner): string[] {
  return observed.some(({ actual }) => !actual) ? [words.chart.notActual] : [];
}

/** The ends of the path and of the bands. */
function pathLabels(
  { bands, observed, ahead, isMedian }: FanData,
  written: (level: number) => string,
  palette: Palette,
  { words }: Manner,
): LevelLabel[] {
  const labels = bands.flatMap(({ ends, points }): LevelLabel[] => {
    const end = points.at(-1);
    if (end === undefined) return [];
    const texts = [normal(words.chart.cases(coverage(ends)))];
    return [{ year: end.year, level: end.high, texts, color: palette.muted, isMinor: true }];
  });
  const end = [...observed, ...ahead].at(-1);
  if (end === undefined) return labels;
  const text = words.chart.ends(isMedian ? words.chart.median : words.chart.projected, written(end.level));
  return [...labels, { ...end, texts: [bold(text)], color: palette.ink }];
}

function description(
  name: string,
  { ahead, isMedian }: FanData,
  targets: readonly FanTarget[],
  written: (level: number) => string,
  { words }: Manner,
): string {
  const end = ahead.at(-1);
  const path = end === undefined ? [] : [words.chart.comesTo(isMedian, written(end.level), end.year)];
  const said = targets.map(({ asked, verdict }) => words.about(asked, verdict));
  return words.chart.described(name, [...path, ...said]);
}
