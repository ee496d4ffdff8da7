import type { TargetSensitivity } from "../../analysis/sensitivity/result.ts";
import type { AttainmentStatus } from "../../attainment/attainment.ts";
import { askedText, measuredText, type Subject } from "../subject.ts";
import { levelAxis } from "./axes.ts";
import { drawnMeasure } from "./drawnUnit.ts";
import type { Drawing } from "./frame.ts";
import { barLayer, OWN_COLOR, pixels, ruleLayer, type TextRow, textLayer } from "./layers.ts";
import { pixelsOf } from "./lettering.ts";
import { middleOf, type NameColumn, type NamedRow, nameData, nameLayers, stretches } from "./nameColumn.ts";
import type { ChartRow } from "./spec.ts";
import { type Palette, SMALL_SIZE } from "./theme.ts";

/** An assumption; under its name stands what is assumed of it. */
export interface TornadoRow extends NamedRow {
  readonly low: TornadoEndRow;
  readonly high: TornadoEndRow;
}

interface TornadoEndRow {
  readonly projected: number | null;
  readonly status: AttainmentStatus;
  readonly figure: string;
}

export interface TornadoParts {
  readonly rows: readonly TornadoRow[];
  readonly target: TargetSensitivity;
  readonly subject: Subject;
  readonly columns: NameColumn;
  readonly palette: Palette;
}

const BAR_HEIGHT = 14;
/** Room for figures beyond the ends of bars. */
const FIGURE = 52;
const GAP = 5;
const TICK_ROOM = 60;

/** The layers of a tornado chart, and their data. */
export function tornadoDrawing({ rows, target, subject, columns, palette }: TornadoParts): Drawing {
  const { manner } = subject;
  const drawn = (value: number) => drawnMeasure(subject, value);
  const [left, right] = [columns.left + FIGURE, columns.width - FIGURE];
  const base = target.projected ?? target.asked;
  const ends = rows.flatMap(({ low, high }) => [low.projected, high.projected].filter((end) => end !== null));
  const values = [base, ...ends];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // What is asked has a place too, where that does not crush the bars.
  const isNear = target.asked >= least - 2 * (most - least) && target.asked <= most + 2 * (most - least);
  const shown = (isNear ? [...values, target.asked] : values).map(drawn);
  const axis = levelAxis(shown, right - left, manner, { room: TICK_ROOM, fromZero: false });
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const wide = high - low || 1;
  const xOf = (value: number) => left + ((right - left) * (value - low)) / wide;
  const place = (value: number) => xOf(drawn(value));
  const lines = axis.values.filter((value) => value >= low - 1e-9 * wide && value <= high + 1e-9 * wide);
  const bars = rows.flatMap((row, i) =>
    [row.low, row.high].flatMap((end) =>
      end.projected === null ? [] : [{ ...end, projected: end.projected, at: middleOf(i, columns) }],
    ),
  );
  const upright = stretches(rows.length, columns);
  const ruleAt = (x: number, color: string): ChartRow[] =>
    upright.map((stretch) => ({ x, color, ...stretch }));
  const head = (x: number, at: number, text: string, color: string): TextRow => ({ x, at, text, color });
  const inside = (x: number, text: string) => {
    const half = pixelsOf(text, SMALL_SIZE) / 2;
    return Math.max(half, Math.min(columns.width - half, x));
  };
  const projected = manner.words.chart.ends(manner.words.chart.projected, measuredText(subject, base));
  const asked = manner.words.chart.target(askedText(subject), "");
  return {
    datasets: {
      ...nameData(rows, columns, palette),
      grid: lines.flatMap((value) => ruleAt(xOf(value), palette.grid)),
      ticks: lines.map((value) => head(xOf(value), -9, axis.written(value), palette.muted)),
      bars: bars.map(
        ({ projected, status, at }): ChartRow => ({
          left: place(base),
          right: place(projected),
          at,
          color: palette[status],
        }),
      ),
      figures: bars.flatMap(({ projected, figure, at }) =>
        projected < base ? [] : [head(place(projected) + GAP, at, figure, palette.ink)],
      ),
      leftFigures: bars.flatMap(({ projected, figure, at }) =>
        projected < base ? [head(place(projected) - GAP, at, figure, palette.ink)] : [],
      ),
      marks: [
        ...ruleAt(place(base), palette.ink),
        ...(isNear ? ruleAt(place(target.asked), palette.missedInk) : []),
      ],
      heads: [
        head(inside(place(base), projected), -38, projected, palette.ink),
        ...(isNear ? [head(inside(place(target.asked), asked), -24, asked, palette.missedInk)] : []),
      ],
    },
    layer: [
      ...nameLayers(columns, palette),
      ruleLayer(
        "grid",
        { strokeWidth: 1 },
        { x: pixels("x"), y: pixels("top"), y2: { field: "bottom" }, color: OWN_COLOR },
      ),
      textLayer("ticks", { align: "center", size: SMALL_SIZE }),
      barLayer("bars", BAR_HEIGHT),
      ruleLayer(
        "marks",
        { strokeWidth: 1.5 },
        { x: pixels("x"), y: pixels("top"), y2: { field: "bottom" }, color: OWN_COLOR },
      ),
      textLayer("figures", { size: SMALL_SIZE }),
      textLayer("leftFigures", { align: "right", size: SMALL_SIZE }),
      textLayer("heads", { align: "center", weight: "bold", size: SMALL_SIZE }),
    ],
  };
}
