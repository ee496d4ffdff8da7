import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { coverage } from "../interval.ts";
import { type Manner, mannerOf, nameOf } from "../manner.ts";
import { levelAxis, yearAxis } from "./axes.ts";
import { conditionsOf } from "./conditions.ts";
import { drawnUnit } from "./drawnUnit.ts";
import { type FanData, fanOf } from "./fanData.ts";
import { fanDrawing } from "./fanDrawing.ts";
import { fanTexts, roomFor } from "./fanLabels.ts";
import { type FanTarget, fanTargets } from "./fanTargets.ts";
import { type Frame, framed, heightLeft, widthLeft } from "./frame.ts";
import { type ChartOptions, sizeIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { paletteOf } from "./theme.ts";

export interface FanChartOptions extends ChartOptions {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Of the whole picture, in pixels: an integer of at least 200. Default 420. */
  readonly height?: number;
  /** Without title, subtitle and notes, for a page that says these itself. Default false. */
  readonly bare?: boolean;
}

const DEFAULT_HEIGHT = 420;
const LEAST_HEIGHT = 200;

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
  const height = sizeIn("height", options.height ?? DEFAULT_HEIGHT, LEAST_HEIGHT);
  const manner = mannerOf(lang, result.plan.units);
  const palette = paletteOf(scheme);
  const data = fanOf(result, indicator);
  const targets = fanTargets(result, indicator, data, manner);
  const levels = levelsIn(data, targets);
  const unit = drawnUnit(data, Math.max(0, ...levels.map(Math.abs)), result.plan.baseYear, manner);
  const name = nameOf(data.name, lang, indicator);
  const texts = fanTexts(data, targets, unit.written, palette, manner);
  const last = data.years.at(-1);
  const frame: Frame = {
    title: bare ? "" : titleIn(options, name),
    subtitle: bare ? "" : subtitle(result, data, manner),
    notes: bare ? [] : [...notes(data, targets, manner), sourceNote(result.plan, manner)],
    description: description(name, data, targets, unit.written, manner),
    palette,
    width,
    around: { left: 0, top: 22, right: roomFor(texts, last, width), bottom: 22 },
  };
  const drawn = heightLeft(frame, height);
  const axis = levelAxis(levels.map(unit.drawn), drawn, manner);
  const whole: Frame = { ...frame, around: { ...frame.around, left: Math.ceil(axis.labels) + 8 } };
  const across = widthLeft(whole);
  const years = yearAxis(...span(data, targets), across);
  return framed(
    whole,
    drawn,
    fanDrawing({
      data,
      targets,
      texts,
      unit,
      axis,
      years,
      palette,
      width: across,
      height: drawn,
      room: frame.around.right,
    }),
  );
}

/** Years that have something to show, at least two. */
function span(
  { observed, ahead, years }: FanData,
  targets: readonly FanTarget[],
): [first: number, last: number] {
  const shown = [...observed, ...ahead].map(({ year }) => year);
  const first = Math.min(years.at(-1) ?? 0, ...shown, ...targets.flatMap(({ mark }) => mark?.from ?? []));
  return [first, Math.max(first + 1, years.at(-1) ?? 0)];
}

function levelsIn({ observed, ahead, bands }: FanData, targets: readonly FanTarget[]): number[] {
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

/** Targets that have no place among the levels, and what hollow dots are. */
function notes({ observed }: FanData, targets: readonly FanTarget[], { words }: Manner): string[] {
  const others = targets
    .filter(({ mark }) => mark === null)
    .map(({ asked, verdict }) => words.about(asked, verdict));
  const hollow = observed.some(({ actual }) => !actual);
  return [
    ...(others.length === 0 ? [] : [words.chart.alsoAsked(others)]),
    ...(hollow ? [words.chart.notActual] : []),
  ];
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
  return words.chart.described(name, [
    ...path,
    ...targets.map(({ asked, verdict }) => words.about(asked, verdict)),
  ]);
}
