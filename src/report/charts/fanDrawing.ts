import { INSET, type LevelAxis, scaleAlong } from "./axes.ts";

import type { DrawnUnit } from "./drawnUnit.ts";
import type { FanData } from "./fanData.ts";
import type { FanText } from "./fanLabels.ts";
import { captions, endLabels, type PlacedText } from "./fanLabels.ts";
import type { FanTarget } from "./fanTargets.ts";
import type { Drawing } from "./frame.ts";
import { rimLayer, type TextRow, textLayer } from "./layers.ts";
import type { ChartAxis, ChartLayer, ChartRow, ChartScale, PositionChannel } from "./spec.ts";
import type { Palette } from "./theme.ts";
import { statusColor, statusShape } from "./verdict.ts";

export interface FanParts {
  readonly data: FanData;
  readonly targets: readonly FanTarget[];
  readonly texts: readonly FanText[];
  readonly unit: DrawnUnit;
  readonly axis: LevelAxis;
  readonly years: { readonly scale: ChartScale; readonly axis: ChartAxis };
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** Pixels on the right for labels. */
  readonly room: number;
}

/** The layers of a fan chart, and their data. */
export function fanDrawing(parts: FanParts): Drawing {
  const { data, unit, axis, years, width, height } = parts;
  const [first = 0, last = 1] = years.scale.domain;
  const [low, high] = axis.domain;
  const xOf = (year: number) => INSET + ((width - INSET) * (year - first)) / (last - first);
  const yOf = (level: number) => height * (1 - (unit.drawn(level) - low) / (high - low));
  const places = { xOf, yOf, width, height, room: parts.room };
  const captionLayers = [textLayer("captions"), textLayer("boldCaptions", { weight: "bold" })];
  const labels = endLabels(parts.texts, data.years.at(-1), places);
  const above = captions(parts.texts, data.years.at(-1), places);
  return {
    datasets: {
      ...pathRows(parts),
      spans: targetRows(parts).filter(({ from, by }) => from !== by),
      targets: targetRows(parts),
      labels: textRows(labels, "normal"),
      boldLabels: textRows(labels, "bold"),
      captions: textRows(above, "normal"),
      boldCaptions: textRows(above, "bold"),
    },
    layer: [
      ...pathLayers(parts, data.bands.length),
      ...targetLayers(parts),
      ...captionLayers.map((layer) => rimLayer(layer, parts.palette)),
      ...captionLayers,
      textLayer("labels"),
      textLayer("boldLabels", { weight: "bold" }),
    ],
  };
}

function textRows(texts: readonly PlacedText[], weight: PlacedText["weight"]): TextRow[] {
  return texts
    .filter((text) => text.weight === weight)
    .map(({ x, at, text, color }) => ({ x, at, text, color }));
}

function pathRows({ data, unit: { drawn }, palette }: FanParts): Record<string, ChartRow[]> {
  const points = (of: FanData["ahead"]) =>
    of.map(({ year, level }): ChartRow => ({ year, level: drawn(level) }));
  const bands = data.bands.map(({ points }, i) => [
    bandName(i),
    points.map(({ year, low, high }): ChartRow => ({ year, low: drawn(low), high: drawn(high) })),
  ]);
  return {
    ...Object.fromEntries(bands),
    history: points(data.observed),
    ahead: points(data.ahead),
    observed: data.observed.map(({ year, level, actual }) => ({
      year,
      level: drawn(level),
      fill: actual ? palette.ink : palette.background,
    })),
  };
}

function bandName(i: number): string {
  return i === 0 ? "wide" : "narrow";
}

function targetRows({ targets, unit: { drawn } }: FanParts): ChartRow[] {
  return targets.flatMap(({ mark, status }) =>
    mark === null ? [] : [{ from: mark.from, by: mark.by, level: drawn(mark.level), status }],
  );
}

function pathLayers(parts: FanParts, bands: number): ChartLayer[] {
  const { palette } = parts;
  const { x, y } = positions(parts);
  const fills = [palette.wideBand, palette.narrowBand].slice(0, bands);
  const line = (name: string, strokeDash: number[]): ChartLayer => ({
    name,
    data: { name },
    mark: { type: "line", color: palette.ink, strokeWidth: 2, strokeDash, aria: false },
    encoding: { x: x("year"), y: y("level") },
  });
  return [
    ...fills.map(
      (color, i): ChartLayer => ({
        name: bandName(i),
        data: { name: bandName(i) },
        mark: { type: "area", color, opacity: 1, aria: false },
        encoding: { x: x("year"), y: y("low"), y2: { field: "high" } },
      }),
    ),
    line("history", [1, 0]),
    line("ahead", [5, 3]),
    {
      name: "observed",
      data: { name: "observed" },
      mark: {
        type: "point",
        filled: true,
        opacity: 1,
        size: 40,
        stroke: palette.ink,
        strokeWidth: 1.5,
        aria: false,
      },
      encoding: {
        x: x("year"),
        y: y("level"),
        fill: { field: "fill", type: "nominal", scale: null, legend: null },
      },
    },
  ];
}

function targetLayers(parts: FanParts): ChartLayer[] {
  const { x, y } = positions(parts);
  const color = statusColor(parts.palette);
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

/** The channels of years and levels, the same for all layers. */
function positions({ axis, years, unit }: FanParts) {
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
  const x = (field: string): PositionChannel => ({ field, type: "quantitative", ...years });
  const y = (field: string): PositionChannel => ({
    field,
    type: "quantitative",
    scale: scaleAlong(axis),
    axis: levels,
    stack: null,
  });
  return { x, y };
}
