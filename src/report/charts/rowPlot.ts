import type { AttainmentStatus } from "../../attainment/attainment.ts";
import type { Manner } from "../manner.ts";
import type { Distances } from "./distance.ts";
import { OWN_COLOR, pixels, type TextRow, textLayer } from "./layers.ts";
import { held, type RowAxis } from "./rowAxis.ts";
import type { ChartLayer, ChartRow, PositionChannel } from "./spec.ts";
import { type Palette, SMALL_SIZE } from "./theme.ts";
import { endsShape, statusColor } from "./verdict.ts";

/** A row of distances from a target, at a height. */
export interface PlottedRow extends Distances {
  readonly at: number;
  readonly status: AttainmentStatus;
}

/** Where distances are drawn, in pixels. */
export interface PlotPlace {
  readonly left: number;
  readonly right: number;
  /** Where the lines of the axis run. */
  readonly stretches: readonly { readonly top: number; readonly bottom: number }[];
}

/** Beyond this a distance is not in its place, and its mark says so. */
const EDGE = 1;

/** The data of the layers of `plotLayers`, by their names with a prefix. */
export function plotData(
  prefix: string,
  rows: readonly PlottedRow[],
  axis: RowAxis,
  place: PlotPlace,
  palette: Palette,
  manner: Manner,
): Record<string, ChartRow[]> {
  const known = rows.flatMap((row) => (row.projected === null ? [] : [{ ...row, projected: row.projected }]));
  return {
    [`${prefix}Ticks`]: place.stretches.flatMap((stretch) =>
      axis.values.map((value) => ({ value, color: value === 0 ? palette.line : palette.grid, ...stretch })),
    ),
    [`${prefix}TickLabels`]: tickLabels(axis, place, palette, manner),
    [`${prefix}Intervals`]: known.flatMap(({ interval, at }) =>
      interval === null ? [] : [{ at, low: held(interval[0]), high: held(interval[1]) }],
    ),
    [`${prefix}Ways`]: known.flatMap(({ start, projected, at }) =>
      start === null ? [] : [{ at, start: held(start), end: held(projected) }],
    ),
    [`${prefix}Starts`]: known.flatMap(({ start, at }) =>
      start === null || Math.abs(start) > EDGE ? [] : [{ at, start }],
    ),
    [`${prefix}Ends`]: known.map(({ projected, at, status }) => ({
      at,
      end: held(projected),
      status,
      mark: Math.abs(projected) <= EDGE ? status : projected > 0 ? "beyond" : "short",
    })),
  };
}

export function plotLayers(
  prefix: string,
  { domain }: RowAxis,
  place: PlotPlace,
  palette: Palette,
): ChartLayer[] {
  const scale = { domain: [...domain], range: [place.left, place.right], zero: false, nice: false };
  const x = (field: string): PositionChannel => ({ field, type: "quantitative", scale, axis: null });
  const y = pixels("at");
  const layer = (name: string, mark: ChartLayer["mark"], encoding: ChartLayer["encoding"]): ChartLayer => ({
    name: prefix + name,
    data: { name: prefix + name },
    mark: { ...mark, aria: false },
    encoding,
  });
  return [
    layer(
      "Ticks",
      { type: "rule", strokeWidth: 1 },
      {
        x: x("value"),
        y: pixels("top"),
        y2: { field: "bottom" },
        color: OWN_COLOR,
      },
    ),
    textLayer(`${prefix}TickLabels`, { align: "center", size: SMALL_SIZE }),
    layer(
      "Intervals",
      { type: "rule", strokeWidth: 9, color: palette.wideBand },
      { x: x("low"), x2: { field: "high" }, y },
    ),
    layer(
      "Ways",
      { type: "rule", strokeWidth: 1.5, color: palette.muted },
      { x: x("start"), x2: { field: "end" }, y },
    ),
    layer(
      "Starts",
      {
        type: "point",
        filled: true,
        shape: "circle",
        size: 34,
        fill: palette.background,
        stroke: palette.muted,
        strokeWidth: 1.5,
        opacity: 1,
      },
      { x: x("start"), y },
    ),
    layer(
      "Ends",
      { type: "point", filled: true, size: 95, opacity: 1 },
      { x: x("end"), y, color: statusColor(palette), shape: endsShape() },
    ),
  ];
}

function tickLabels(
  { domain, values }: RowAxis,
  { left, right }: PlotPlace,
  { muted, ink }: Palette,
  { words }: Manner,
): TextRow[] {
  const [low, high] = domain;
  return values.map((value) => ({
    x: left + ((right - left) * (value - low)) / (high - low),
    at: -9,
    text: words.chart.distance(Math.round(100 * value)),
    color: value === 0 ? ink : muted,
  }));
}
