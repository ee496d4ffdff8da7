import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { type Manner, mannerOf, nameOf } from "../manner.ts";
import { conditionsOf } from "./conditions.ts";
import { drawnUnit } from "./drawnUnit.ts";
import { type FanChartOptions, hollow, levelsIn, spanOf } from "./fan.ts";
import { type FanData, fanOf } from "./fanData.ts";
import { elsewhere, type FanTarget, fanTargets } from "./fanTargets.ts";
import type { Drawing } from "./frame.ts";
import { bold, type LevelLabel, targetLabels } from "./levelLabels.ts";
import { type LevelsPlace, levelsChart } from "./levelsChart.ts";
import {
  labelData,
  labelLayers,
  observedLayer,
  observedRows,
  pathLayer,
  pointRows,
  targetData,
  targetLayers,
} from "./levelsLayers.ts";
import { heightOfChart, notesIn, titleIn, widthOfChart } from "./options.ts";
import { sourceNote } from "./source.ts";
import type { ChartSpec } from "./spec.ts";
import { DASHES, type Palette, paletteOf } from "./theme.ts";

/**
 * The paths of an indicator under several scenarios, as a chart: a line for each, with its name at its end, and the targets where
 * they stand.
 *
 * @param results - of one plan, from `project` or `simulate`, one for each scenario; of an ensemble its median is drawn
 * @param options - the indicator; language, size and colours
 * @returns a Vega-Lite specification with its data in it, plain JSON
 * @throws RangeError when there are no results, one has no such indicator, or a size is not an integer in range
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { pathsChart } from "targetcast/report";
 *
 * const results = [project(yuzhong, { scenario: "weak" }), project(yuzhong, { scenario: "strong" })];
 * console.log(pathsChart(results, { indicator: "externalCapital" }).title.text);
 * ```
 */
export function pathsChart(results: readonly (Projection | Ensemble)[], options: FanChartOptions): ChartSpec {
  const { indicator, lang = "en", scheme = "light" } = options;
  const [first] = results;
  if (first === undefined) {
    throw new RangeError(
      "Cannot draw a chart: results must hold at least one, current value is an empty list",
    );
  }
  const width = widthOfChart(options);
  const height = heightOfChart(options);
  const manner = mannerOf(lang, first.plan.units);
  const palette = paletteOf(scheme);
  const paths = results.map((result, i) => pathOf(result, i, indicator, palette));
  const [{ data } = { data: fanOf(first, indicator) }] = paths;
  const targets = neutral(fanTargets(first, indicator, data, manner));
  const levels = [...paths.flatMap((path) => levelsIn(path.data, [])), ...levelsIn(data, targets)];
  const unit = drawnUnit(data, levels, first.plan.baseYear, manner);
  const name = nameOf(data.name, lang, indicator);
  const ends = paths.map((path) => endLabel(path, unit.written, manner));
  const content = {
    frame: {
      title: titleIn(options, name),
      subtitle: manner.words.chart.paths,
      notes: [
        ...elsewhere(targets, manner),
        ...notesIn(options, [...hollow(data, manner), sourceNote(first.plan, manner)]),
      ],
      description: manner.words.chart.described(
        name,
        ends.flatMap((label) => label.flatMap(({ texts }) => texts.map(({ text }) => text))),
      ),
      palette,
      width,
    },
    height,
    levels,
    unit,
    years: spanOf(
      paths.map((path) => path.data),
      targets,
    ),
    labels: [...ends.flat(), ...targetLabels(targets, palette)],
    manner,
  };
  return levelsChart(content, (place) => drawing(paths, targets, palette, place));
}

/** The path of one scenario, and how it is drawn. */
interface Path {
  readonly result: Projection | Ensemble;
  readonly data: FanData;
  readonly color: string;
  readonly dash: readonly number[];
}

function pathOf(result: Projection | Ensemble, i: number, indicator: string, { series, ink }: Palette): Path {
  return {
    result,
    data: { ...fanOf(result, indicator), bands: [] },
    color: series[i % series.length] ?? ink,
    dash: DASHES[i % DASHES.length] ?? [1, 0],
  };
}

/** Targets without a verdict, which is not the same under every scenario. */
function neutral(targets: readonly FanTarget[]): FanTarget[] {
  return targets.map((target) => ({ ...target, status: "undetermined", verdict: "" }));
}

function endLabel(
  { result, data, color }: Path,
  written: (level: number) => string,
  manner: Manner,
): LevelLabel[] {
  const end = data.ahead.at(-1);
  if (end === undefined) return [];
  const { scenarioName, scenario } = result;
  const name =
    result.kind === "ensemble" && result.mixture !== null
      ? conditionsOf(result, manner)
      : nameOf(scenarioName, manner.lang, scenario);
  return [{ ...end, texts: [bold(manner.words.chart.ends(name, written(end.level)))], color }];
}

function drawing(
  paths: readonly Path[],
  targets: readonly FanTarget[],
  palette: Palette,
  place: LevelsPlace,
): Drawing {
  const [first] = paths;
  const observed = first?.data.observed ?? [];
  return {
    datasets: {
      history: pointRows(observed, place),
      observed: observedRows(observed, place, palette),
      ...Object.fromEntries(paths.map(({ data }, i) => [pathName(i), pointRows(data.ahead, place)])),
      ...targetData(targets, place),
      ...labelData(place),
    },
    layer: [
      pathLayer("history", place, palette.ink, [1, 0]),
      ...paths.map(({ color, dash }, i) => pathLayer(pathName(i), place, color, dash)),
      observedLayer(place, palette),
      ...targetLayers(place, palette),
      ...labelLayers(palette),
    ],
  };
}

function pathName(i: number): string {
  return `path${i}`;
}
