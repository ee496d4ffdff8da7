import type { Manner } from "../manner.ts";
import type { Drawing } from "./frame.ts";
import { pixels, ruleLayer, type TextRow, textLayer } from "./layers.ts";
import { cutTo, linesOf } from "./lettering.ts";
import {
  middleOf,
  type NameColumn,
  type NamedRow,
  nameColumn,
  nameData,
  nameLayers,
  stretches,
} from "./nameColumn.ts";
import { held, rowAxis } from "./rowAxis.ts";
import type { ScenarioHead, ScenarioRow } from "./scenarioRows.ts";
import type { ChartRow } from "./spec.ts";
import { LABEL_SIZE, type Palette, SMALL_SIZE } from "./theme.ts";
import { endsShape, statusColor, statusInk } from "./verdict.ts";

const LINE = 14;
const HEAD_SIZE = LABEL_SIZE * 1.05;
const GAP = 16;
/** Of figures, where a column has room for them. */
const FIGURE = 52;
const LEAST_PLOT = 44;

export interface ScenarioColumns extends NameColumn {
  readonly scenarios: readonly ScenarioColumn[];
}

/** Where a scenario is drawn: distances, and to the right of them figures where there is room. */
export interface ScenarioColumn {
  readonly left: number;
  readonly plotRight: number;
  readonly right: number;
  readonly withFigures: boolean;
}

export interface ScenarioParts {
  readonly rows: readonly ScenarioRow[];
  readonly heads: readonly ScenarioHead[];
  readonly columns: ScenarioColumns;
  readonly palette: Palette;
  readonly manner: Manner;
}

export function scenarioColumns(width: number, count: number, rows: readonly NamedRow[]): ScenarioColumns {
  const column = nameColumn(width, rows, { most: 200 });
  const each = (width - column.left) / Math.max(1, count);
  const withFigures = each - GAP - FIGURE >= LEAST_PLOT;
  const scenarios = Array.from({ length: count }, (_, i): ScenarioColumn => {
    const left = column.left + i * each + (i === 0 && column.stacked ? 0 : GAP / 2);
    const right = column.left + (i + 1) * each - (i === count - 1 ? 0 : GAP / 2);
    return { left, right, plotRight: withFigures ? right - FIGURE : right, withFigures };
  });
  return { ...column, scenarios };
}

/** The room of the heads of columns: names, and under them counts. */
export function headHeight({ scenarios }: ScenarioColumns, heads: readonly ScenarioHead[]): number {
  const lines = heads.map(({ name }, i) => nameLines(name, scenarios[i]).length);
  return 18 + LINE * Math.max(1, ...lines);
}

function nameLines(name: string, column: ScenarioColumn | undefined): string[] {
  return column === undefined ? [] : linesOf(name, column.right - column.left, HEAD_SIZE, 2);
}

/** The layers of a scenario chart, and their data. */
export function scenarioDrawing(parts: ScenarioParts): Drawing {
  const { rows, columns, palette } = parts;
  const { domain } = rowAxis(
    rows.flatMap(({ cells }) => cells.flatMap(({ distance }) => distance ?? [])),
    2,
  );
  const [low, high] = domain;
  const xIn = ({ left, plotRight }: ScenarioColumn, distance: number) =>
    left + ((plotRight - left) * (held(distance) - low)) / (high - low);
  const cells = rows.flatMap((row, i) =>
    row.cells.flatMap((cell, j) => {
      const column = columns.scenarios[j];
      return column === undefined ? [] : [{ ...cell, column, at: middleOf(i, columns) }];
    }),
  );
  const drawn = cells.flatMap((cell) =>
    cell.distance === null ? [] : [{ ...cell, distance: cell.distance }],
  );
  return {
    datasets: {
      ...nameData(rows, columns, palette),
      zeros: stretches(rows.length, columns).flatMap((stretch) =>
        columns.scenarios.map((column): ChartRow => ({ x: xIn(column, 0), ...stretch })),
      ),
      ways: drawn.map(
        ({ column, at, distance, status }): ChartRow => ({
          at,
          left: xIn(column, 0),
          right: xIn(column, distance),
          status,
        }),
      ),
      ends: drawn.map(
        ({ column, at, distance, status }): ChartRow => ({
          at,
          x: xIn(column, distance),
          status,
          mark: held(distance) === distance ? status : distance > 0 ? "beyond" : "short",
        }),
      ),
      figures: cells.flatMap(({ column, at, status, figure, chance }) => {
        if (!column.withFigures && status !== "undetermined") return [];
        const text = status === "undetermined" ? parts.manner.words.none : chance === "" ? figure : chance;
        return [{ x: column.right, at, text, color: statusInk(status, palette) }];
      }),
      ...headData(parts),
    },
    layer: [
      ...nameLayers(columns, palette),
      ruleLayer(
        "zeros",
        { strokeWidth: 1, color: palette.line },
        {
          x: pixels("x"),
          y: pixels("top"),
          y2: { field: "bottom" },
        },
      ),
      ruleLayer(
        "ways",
        { strokeWidth: 3 },
        {
          x: pixels("left"),
          x2: { field: "right" },
          y: pixels("at"),
          color: statusColor(palette),
        },
      ),
      {
        name: "ends",
        data: { name: "ends" },
        mark: { type: "point", filled: true, opacity: 1, size: 80, aria: false },
        encoding: { x: pixels("x"), y: pixels("at"), color: statusColor(palette), shape: endsShape() },
      },
      textLayer("figures", { align: "right" }),
      textLayer("heads", { weight: "bold" }),
      textLayer("counts", { size: SMALL_SIZE }),
    ],
  };
}

function headData({ heads, columns, palette }: ScenarioParts): Record<string, TextRow[]> {
  const placed = heads.flatMap(({ name, count }, i) => {
    const column = columns.scenarios[i];
    return column === undefined ? [] : [{ name, count, column }];
  });
  return {
    heads: placed.flatMap(({ name, column }) => {
      const lines = nameLines(name, column);
      return lines.map((text, i) => ({
        x: column.left,
        at: -24 - LINE * (lines.length - 1 - i),
        text,
        color: palette.ink,
      }));
    }),
    counts: placed.map(({ count, column: { left, right } }) => ({
      x: left,
      at: -9,
      text: cutTo(count, right - left, SMALL_SIZE),
      color: palette.muted,
    })),
  };
}
