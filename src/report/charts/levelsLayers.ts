import type { FanPoint, ObservedPoint } from "./fanData.ts";
import type { FanTarget } from "./fanTargets.ts";
import { rimLayer, type TextRow, textLayer } from "./layers.ts";
import { captions, endLabels, type PlacedText } from "./levelLabels.ts";
import type { LevelsPlace } from "./levelsChart.ts";
import type { ChartAxis, ChartLayer, ChartRow, PositionChannel } from "./spec.ts";
import type { Palette } from "./theme.ts";
import { statusColor, statusShape } from "./verdict.ts";

/** The channels of years and levels, the same for all layers. */
export function positions({ axis, years, unit }: LevelsPlace) {
  const levels: ChartAxis = {
    title: unit.words,
    titleAngle: 0,
    titleAlign: "left",
    titleAnchor: "end",
    titleX: -axis.labels - 8,
    titleY: -14,
    values: [...axis.values],
    format: axis.format,
    grid: true,
    ticks: false,
    domain: false,
  };
  const scale = { domain: [...axis.domain], zero: false, nice: false };
  const x = (field: string): PositionChannel => ({ field, type: "quantitative", ...years });
  const y = (field: string): PositionChannel => ({
    field,
    type: "quantitative",
    scale,
    axis: levels,
    stack: null,
  });
  return { x, y };
}

export function pointRows(points: readonly FanPoint[], { unit: { drawn } }: LevelsPlace): ChartRow[] {
  return points.map(({ year, level }) => ({ year, level: drawn(level) }));
}

/** A line through rows of `year` and `level`. */
export function pathLayer(
  name: string,
  place: LevelsPlace,
  color: string,
  strokeDash: readonly number[],
): ChartLayer {
  const { x, y } = positions(place);
  return {
    name,
    data: { name },
    mark: { type: "line", color, strokeWidth: 2, strokeDash: [...strokeDash], aria: false },
    encoding: { x: x("year"), y: y("level") },
  };
}

/** Dots that are hollow where a figure is not actual. */
export function observedRows(
  points: readonly ObservedPoint[],
  place: LevelsPlace,
  palette: Palette,
): ChartRow[] {
  return points.map(({ year, level, actual }) => ({
    year,
    level: place.unit.drawn(level),
    fill: actual ? palette.ink : palette.background,
  }));
}

export function observedLayer(place: LevelsPlace, { ink }: Palette): ChartLayer {
  const { x, y } = positions(place);
  return {
    name: "observed",
    data: { name: "observed" },
    mark: { type: "point", filled: true, opacity: 1, size: 40, stroke: ink, strokeWidth: 1.5, aria: false },
    encoding: {
      x: x("year"),
      y: y("level"),
      fill: { field: "fill", type: "nominal", scale: null, legend: null },
    },
  };
}

export function targetData(targets: readonly FanTarget[], { unit: { drawn } }: LevelsPlace) {
  const rows = targets.flatMap(({ mark, status }) =>
    mark === null ? [] : [{ from: mark.from, by: mark.by, level: drawn(mark.level), status }],
  );
  return { spans: rows.filter(({ from, by }) => from !== by), targets: rows };
}

/** Targets where they stand: a mark, and a line where one is asked of several years. */
export function targetLayers(place: LevelsPlace, palette: Palette): ChartLayer[] {
  const { x, y } = positions(place);
  const color = statusColor(palette);
  return [
    {
      name: "spans",
      data: { name: "spans" },
      mark: { type: "rule", strokeWidth: 2, aria: false },
      encoding: { x: x("from"), x2: { field: "by" }, y: y("level"), color },
    },
    {
      name: "targets",
      data: { name: "targets" },
      mark: { type: "point", filled: true, opacity: 1, size: 110, aria: false },
      encoding: { x: x("by"), y: y("level"), color, shape: statusShape("diamond") },
    },
  ];
}

export function labelData(place: LevelsPlace): Record<string, TextRow[]> {
  const beside = endLabels(place);
  const above = captions(place);
  return {
    labels: textRows(beside, "normal"),
    boldLabels: textRows(beside, "bold"),
    captions: textRows(above, "normal"),
    boldCaptions: textRows(above, "bold"),
  };
}

export function labelLayers(palette: Palette): ChartLayer[] {
  const above = [textLayer("captions"), textLayer("boldCaptions", { weight: "bold" })];
  const beside = [textLayer("labels"), textLayer("boldLabels", { weight: "bold" })];
  return [...above.map((layer) => rimLayer(layer, palette)), ...above, ...beside];
}

function textRows(texts: readonly PlacedText[], weight: PlacedText["weight"]): TextRow[] {
  return texts
    .filter((text) => text.weight === weight)
    .map(({ x, at, text, color }) => ({ x, at, text, color }));
}
