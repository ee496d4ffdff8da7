import type { Manner } from "../manner.ts";
import type { AttainmentColumns } from "./attainmentColumns.ts";
import type { JudgedRow, OpenRow } from "./attainmentRows.ts";
import type { Drawing } from "./frame.ts";
import { barLayer, type TextRow, textLayer } from "./layers.ts";
import { cutTo } from "./lettering.ts";
import { middleOf, nameData, nameLayers, stretches } from "./nameColumn.ts";
import { rowAxis } from "./rowAxis.ts";
import { plotData, plotLayers } from "./rowPlot.ts";
import type { ChartRow } from "./spec.ts";
import { type Palette, SMALL_SIZE } from "./theme.ts";
import { statusInk } from "./verdict.ts";

/** Before the head of the rows without a verdict, and from there to the first of them. */
const APART = 22;
const OPEN_HEAD = 20;
const OPEN_ROW = 19;
const BAR_HEIGHT = 8;
/** Pixels between two labels of the axis. */
const TICK_ROOM = 62;

export interface AttainmentParts {
  readonly judged: readonly JudgedRow[];
  readonly open: readonly OpenRow[];
  readonly columns: AttainmentColumns;
  readonly palette: Palette;
  readonly manner: Manner;
}

/** Pixels that all rows take. */
export function heightOfRows({ judged, open, columns }: AttainmentParts): number {
  if (open.length === 0) return judged.length * columns.rowHeight;
  return openTop(judged, columns) + OPEN_HEAD + open.length * OPEN_ROW;
}

function openTop(judged: readonly JudgedRow[], { rowHeight }: AttainmentColumns): number {
  return judged.length === 0 ? 0 : judged.length * rowHeight + APART;
}

/** The layers of an attainment chart, and their data. */
export function attainmentDrawing(parts: AttainmentParts): Drawing {
  const { judged, columns, palette, manner } = parts;
  const { plot } = columns;
  const [left, right] = plot;
  const rows = judged.map((row, i) => ({ ...row, at: middleOf(i, columns) }));
  const known = rows.flatMap(({ start, projected, interval }) => [start, projected, ...(interval ?? [])]);
  const distances = known.filter((value) => value !== null);
  const axis = rowAxis(distances, Math.max(2, Math.floor((right - left) / TICK_ROOM)));
  const place = { left, right, stretches: stretches(judged.length, columns) };
  const withPlot = judged.length > 0;
  return {
    datasets: {
      ...(withPlot && plotData("plot", rows, axis, place, palette, manner)),
      ...barData(parts),
      ...textData(parts),
    },
    layer: [
      ...nameLayers(columns, palette),
      ...(withPlot ? plotLayers("plot", axis, place, palette) : []),
      barLayer("tracks", BAR_HEIGHT),
      barLayer("chances", BAR_HEIGHT),
      textLayer("figures", { align: "right" }),
      textLayer("verdicts", { align: "right", weight: "bold" }),
      textLayer("heads", { align: "right", size: SMALL_SIZE }),
      textLayer("openHead", { weight: "bold" }),
      textLayer("openRows", { size: SMALL_SIZE }),
    ],
  };
}

function barData({ judged, columns, palette }: AttainmentParts): Record<string, ChartRow[]> {
  const { bars } = columns;
  const drawn = bars === null ? [] : judged.map((row, i) => ({ ...row, bars, at: middleOf(i, columns) }));
  return {
    tracks: drawn.flatMap(({ probability, at, bars: [left, right] }) =>
      probability === null ? [] : [{ left, right, at, color: palette.track }],
    ),
    chances: drawn.flatMap(({ probability, at, bars: [left, right] }) => {
      if (probability === null) return [];
      const { value } = probability;
      const color = value >= 0.5 ? palette.attained : palette.missed;
      return [{ left, right: left + (right - left) * value, at, color }];
    }),
  };
}

function textData(parts: AttainmentParts): Record<string, ChartRow[]> {
  const { judged, columns, palette } = parts;
  const { figures, width } = columns;
  const rows = judged.map((row, i) => ({ row, middle: middleOf(i, columns) }));
  return {
    ...nameData(judged, columns, palette),
    figures: rows.map(({ row, middle }) => ({
      x: figures,
      at: middle,
      text: row.figure,
      color: palette.ink,
    })),
    verdicts: rows.map(({ row, middle }) => ({
      x: width,
      at: middle,
      text: row.chance === "" ? row.verdict : row.chance,
      color: statusInk(row.status, palette),
    })),
    ...headData(parts),
    ...openData(parts),
  };
}

function headData({ judged, columns, palette, manner }: AttainmentParts): Record<string, TextRow[]> {
  if (judged.length === 0) return { heads: [] };
  const { words } = manner;
  const { figures, width } = columns;
  const verdict = judged.some(({ chance }) => chance !== "")
    ? words.ensemble.heads.probability
    : words.heads.verdict;
  const head = (x: number, text: string) => ({ x, at: -9, text, color: palette.muted });
  return { heads: [head(figures, words.chart.projected), head(width, verdict)] };
}

/** The targets without a verdict, each on one line: what is asked, and what is missing. */
function openData({ judged, open, columns, palette, manner }: AttainmentParts): Record<string, TextRow[]> {
  const { names, stacked, width } = columns;
  const top = openTop(judged, columns);
  const { muted } = palette;
  const first = stacked ? 0.5 * width : names;
  const second = 0.27 * width;
  const line = (i: number) => top + OPEN_HEAD + (i + 0.5) * OPEN_ROW;
  const cut = (text: string, room: number) => cutTo(text, room - 10, SMALL_SIZE);
  return {
    openHead:
      open.length === 0
        ? []
        : [{ x: 0, at: top + 6, text: manner.words.chart.noVerdict(open.length), color: muted }],
    openRows: open.flatMap(({ name, asked, reason }, i) => [
      { x: 0, at: line(i), text: cut(name, first), color: muted },
      ...(stacked ? [] : [{ x: first, at: line(i), text: cut(asked, second), color: muted }]),
      {
        x: stacked ? first : first + second,
        at: line(i),
        text: cut(reason, stacked ? width - first : width - first - second),
        color: muted,
      },
    ]),
  };
}
