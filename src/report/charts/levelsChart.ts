import type { Manner } from "../manner.ts";
import { INSET, type LevelAxis, levelAxis, yearAxis } from "./axes.ts";
import type { DrawnUnit } from "./drawnUnit.ts";
import { type Drawing, type Frame, framed, heightLeft, widthLeft } from "./frame.ts";
import { type LabelPlaces, type LevelLabel, roomFor } from "./levelLabels.ts";
import type { ChartAxis, ChartScale, ChartSpec } from "./spec.ts";

/** What a chart of levels over years shows, before it has its place. */
export interface LevelsContent {
  readonly frame: Omit<Frame, "around">;
  /** Of the whole picture. */
  readonly height: number;
  /** Everything that has to find room on the axis, in the indicator's unit. */
  readonly levels: readonly number[];
  readonly unit: DrawnUnit;
  readonly years: readonly [first: number, last: number];
  readonly labels: readonly LevelLabel[];
  readonly manner: Manner;
}

/** Where everything stands on a chart of levels over years. */
export interface LevelsPlace extends LabelPlaces {
  readonly unit: DrawnUnit;
  readonly axis: LevelAxis;
  readonly years: { readonly scale: ChartScale; readonly axis: ChartAxis };
}

const ABOVE = 22;
const BELOW = 22;
const BESIDE = 8;

/** A chart of levels over years: levels on the left, labels on the right, and between them what `draw` draws. */
export function levelsChart(content: LevelsContent, draw: (place: LevelsPlace) => Drawing): ChartSpec {
  const { unit, labels, manner, levels } = content;
  const [first, last] = content.years;
  const room = roomFor(labels, last, content.frame.width);
  const sides = { left: 0, top: ABOVE, right: room, bottom: BELOW };
  const height = heightLeft({ ...content.frame, around: sides }, content.height);
  const axis = levelAxis(levels.map(unit.drawn), height, manner);
  const frame: Frame = { ...content.frame, around: { ...sides, left: Math.ceil(axis.labels) + BESIDE } };
  const width = widthLeft(frame);
  const [low, high] = axis.domain;
  return framed(
    frame,
    height,
    draw({
      unit,
      labels,
      axis,
      years: yearAxis(first, last, width),
      last,
      width,
      height,
      room,
      xOf: (year) => INSET + ((width - INSET) * (year - first)) / (last - first),
      yOf: (level) => height * (1 - (unit.drawn(level) - low) / (high - low)),
    }),
  );
}
