import type { AttainmentStatus } from "../../attainment/attainment.ts";
import type { Manner } from "../manner.ts";
import type { Drawing } from "./frame.ts";
import { OWN_COLOR, pixels, rimLayer, ruleLayer, type TextRow, textLayer } from "./layers.ts";
import { cutTo, pixelsOf } from "./lettering.ts";
import type { ChartLayer, ChartRow } from "./spec.ts";
import { LABEL_SIZE, type Palette, SMALL_SIZE } from "./theme.ts";
import { statusInk } from "./verdict.ts";

export interface HeatRow {
  readonly name: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly status: AttainmentStatus;
  /** How far from the target, of the farthest: 0 to 1. */
  readonly depth: number;
  /** A probability, where these are drawn. */
  readonly chance: number | null;
}

export interface HeatmapParts {
  readonly rows: readonly HeatRow[];
  /** What the columns are, the name of that, and that of what the rows are. */
  readonly heads: readonly string[];
  readonly across: string;
  readonly down: string;
  /** Pixels on the left for names. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly manner: Manner;
}

const HEAD_GAP = 10;

/** The layers of a heat map, and their data. */
export function heatmapDrawing(parts: HeatmapParts): Drawing {
  const { rows, heads, across, down, left, width, height, palette } = parts;
  const [wide, high] = [width / Math.max(1, heads.length), height / Math.max(1, rows.length)];
  const text = (x: number, at: number, words: string): TextRow => ({
    x,
    at,
    text: words,
    color: palette.muted,
  });
  const step = Math.max(
    1,
    Math.ceil((Math.max(0, ...heads.map((head) => pixelsOf(head, LABEL_SIZE))) + HEAD_GAP) / wide),
  );
  const every = Math.max(1, Math.ceil(16 / high));
  return {
    datasets: {
      cells: rows.flatMap(({ cells }, i) =>
        cells.map(
          (cell, j): ChartRow => ({
            left: j * wide,
            right: (j + 1) * wide,
            top: i * high,
            bottom: (i + 1) * high,
            color: colorOf(cell, palette),
          }),
        ),
      ),
      frontier: frontierOf(rows, wide, high, down !== ""),
      names: rows.flatMap(({ name }, i) =>
        i % every === 0 ? [text(-8, (i + 0.5) * high, cutTo(name, left - 8, LABEL_SIZE))] : [],
      ),
      heads: heads.flatMap((head, j) => (j % step === 0 ? [text((j + 0.5) * wide, height + 12, head)] : [])),
      sides: [
        ...(down === "" ? [] : [text(-left, -12, cutTo(down, left + width, SMALL_SIZE))]),
        ...(across === "" ? [] : [text(0, height + 30, cutTo(across, width, SMALL_SIZE))]),
      ],
      // Rows that are targets have no region in common.
      regions: down === "" ? [] : regionsOf(parts, wide, high),
    },
    layer: [
      cellLayer(),
      ruleLayer(
        "frontier",
        { strokeWidth: 2.5, color: palette.ink },
        {
          x: pixels("left"),
          x2: { field: "right" },
          y: pixels("top"),
          y2: { field: "bottom" },
        },
      ),
      textLayer("names", { align: "right" }),
      textLayer("heads", { align: "center" }),
      textLayer("sides", { size: SMALL_SIZE }),
      rimLayer(textLayer("regions", { align: "center", weight: "bold" }), palette),
      textLayer("regions", { align: "center", weight: "bold" }),
    ],
  };
}

function cellLayer(): ChartLayer {
  return {
    name: "cells",
    data: { name: "cells" },
    mark: { type: "rect", aria: false },
    encoding: {
      x: pixels("left"),
      x2: { field: "right" },
      y: pixels("top"),
      y2: { field: "bottom" },
      color: OWN_COLOR,
    },
  };
}

/** By probability from never to always, else by verdict, the deeper the farther off. */
function colorOf(
  { status, depth, chance }: HeatCell,
  { attainedSteps, missedSteps, track }: Palette,
): string {
  if (chance !== null) {
    const steps = chance >= 0.5 ? attainedSteps : missedSteps;
    return stepOf(steps, Math.abs(2 * chance - 1)) ?? track;
  }
  if (status === "undetermined") return track;
  return stepOf(status === "attained" ? attainedSteps : missedSteps, depth) ?? track;
}

function stepOf(steps: readonly string[], depth: number): string | undefined {
  return steps[Math.min(steps.length - 1, Math.floor(depth * steps.length))];
}

/** The edges between cells that attain the target and cells that do not; of one row and the next only where both are of one target. */
function frontierOf(rows: readonly HeatRow[], wide: number, high: number, oneTarget: boolean): ChartRow[] {
  const differs = (a: HeatCell | undefined, b: HeatCell | undefined) =>
    a !== undefined && b !== undefined && (a.status === "attained") !== (b.status === "attained");
  return rows.flatMap(({ cells }, i) =>
    cells.flatMap((cell, j): ChartRow[] => [
      ...(differs(cell, cells[j + 1])
        ? [{ left: (j + 1) * wide, right: (j + 1) * wide, top: i * high, bottom: (i + 1) * high }]
        : []),
      ...(oneTarget && differs(cell, rows[i + 1]?.cells[j])
        ? [{ left: j * wide, right: (j + 1) * wide, top: (i + 1) * high, bottom: (i + 1) * high }]
        : []),
    ]),
  );
}

/** The verdicts, each in the middle of where it holds. */
function regionsOf({ rows, palette, manner }: HeatmapParts, wide: number, high: number): TextRow[] {
  return (["attained", "missed", "undetermined"] as const).flatMap((status): TextRow[] => {
    const cells = rows.flatMap(({ cells }, i) =>
      cells.flatMap((cell, j) =>
        cell.status === status ? [{ x: (j + 0.5) * wide, at: (i + 0.5) * high }] : [],
      ),
    );
    if (cells.length === 0) return [];
    const mean = (key: "x" | "at") => cells.reduce((sum, cell) => sum + cell[key], 0) / cells.length;
    const [x, at] = [mean("x"), mean("at")];
    // The cell nearest to the middle: the middle itself may lie outside.
    const off = (cell: { x: number; at: number }) => (cell.x - x) ** 2 + (cell.at - at) ** 2;
    const nearest = cells.reduce((best, cell) => (off(cell) < off(best) ? cell : best));
    return [{ ...nearest, text: manner.words.verdicts[status], color: statusInk(status, palette) }];
  });
}
