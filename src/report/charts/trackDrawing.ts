import type { TrackedTarget } from "../../tracking/tracking.ts";
import type { Pace, TrackingMethodName } from "../../tracking/vocabulary.ts";
import type { Manner } from "../manner.ts";
import { askedSentence, subjectOf, targetName } from "../subject.ts";
import type { Drawing } from "./frame.ts";
import { barLayer, OWN_COLOR, pixels, ruleLayer, type TextRow, textLayer } from "./layers.ts";
import { cutTo } from "./lettering.ts";
import {
  middleOf,
  type NameColumn,
  type NamedRow,
  nameColumn,
  nameData,
  nameLayers,
  stretches,
} from "./nameColumn.ts";
import type { ChartLayer, ChartRow, MarkChannel } from "./spec.ts";
import { type Palette, SMALL_SIZE } from "./theme.ts";
import { CROSS } from "./verdict.ts";

/** What a row says of a target that some method can judge. */
export interface TrackRow extends NamedRow {
  /** The class of the method judged by, in words; else why it cannot say. */
  readonly said: string;
  readonly pace: Pace | null;
  /** Of the way from the base to the target, and of the time; null where that cannot be told. */
  readonly progress: number | null;
  readonly elapsed: number | null;
  /** What each method makes of it, in the order of the columns. */
  readonly paces: readonly (Pace | null)[];
}

export function trackRow(
  target: TrackedTarget,
  methods: readonly TrackingMethodName[],
  manner: Manner,
): TrackRow {
  const subject = subjectOf(target, target, target.latest?.value ?? null, manner);
  const { tracking, none } = manner.words;
  const { class: named, reason, remark, pace } = target.chosen;
  const time = target.methods.find(({ method }) => method === "timeProportional")?.numbers;
  const limit = named !== null && remark === "limit" ? tracking.limits[named] : undefined;
  return {
    name: targetName(subject),
    asked: askedSentence(subject),
    said:
      named === null
        ? reason === null
          ? none
          : tracking.reasons[reason]
        : (limit ?? tracking.classes[named]),
    pace,
    progress: time?.progress ?? null,
    elapsed: time?.elapsed ?? null,
    paces: methods.map((name) => target.methods.find(({ method }) => method === name)?.pace ?? null),
  };
}

export interface TrackParts {
  readonly rows: readonly TrackRow[];
  readonly columns: TrackColumns;
  readonly palette: Palette;
  readonly manner: Manner;
}

export interface TrackColumns extends NameColumn {
  /** The part in which progress is drawn. */
  readonly plot: readonly [left: number, right: number];
  /** The middle of the column of each method. */
  readonly methods: readonly number[];
}

/** What of the way is drawn: from a loss to a little beyond the target. */
const LEAST = -0.25;
const MOST = 1.25;
const METHOD = 22;
/** Words and a bar, under the name of a row. */
const BELOW = 38;
const BAR_HEIGHT = 8;
/** From the middle of a row up to the words, and down to the bar. */
const UP = 8;
const DOWN = 9;

/** The layers of a track chart, and their data. */
export function trackDrawing({ rows, columns, palette, manner }: TrackParts): Drawing {
  const { plot, methods } = columns;
  const [left, right] = plot;
  const xOf = (share: number) =>
    left + ((right - left) * (Math.max(LEAST, Math.min(MOST, share)) - LEAST)) / (MOST - LEAST);
  const inks = paceInks(palette);
  const placed = rows.map((row, i) => ({ ...row, at: middleOf(i, columns) }));
  const heads = [0, 0.5, 1].map(
    (share): TextRow => ({
      x: xOf(share),
      at: -9,
      text: manner.words.chart.way(100 * share),
      color: palette.muted,
    }),
  );
  const numbers = methods.map((x, i): TextRow => ({ x, at: -9, text: String(i + 1), color: palette.muted }));
  return {
    datasets: {
      ...nameData(rows, columns, palette),
      lines: stretches(rows.length, columns).flatMap((stretch) =>
        [0, 0.5, 1].map((share) => ({
          x: xOf(share),
          color: share === 1 ? palette.line : palette.grid,
          ...stretch,
        })),
      ),
      heads: [...heads, ...numbers],
      said: placed.map(({ said, pace, at }) => ({
        x: left,
        at: at - UP,
        text: cutTo(said, right - left, SMALL_SIZE),
        color: pace === null ? palette.muted : inks[pace],
      })),
      progress: placed.flatMap(({ progress, pace, at }): ChartRow[] =>
        progress === null
          ? []
          : [{ left: xOf(0), right: xOf(progress), at: at + DOWN, color: paceFill(pace, palette) }],
      ),
      elapsed: placed.flatMap(({ elapsed, progress, at }): ChartRow[] =>
        elapsed === null || progress === null
          ? []
          : [{ x: xOf(elapsed), top: at + DOWN - 8, bottom: at + DOWN + 8 }],
      ),
      paces: placed.flatMap(({ paces, at }) =>
        paces.map((pace, i): ChartRow => ({ x: methods[i] ?? 0, at, pace: pace ?? "unknown" })),
      ),
    },
    layer: [
      ...nameLayers(columns, palette),
      ruleLayer(
        "lines",
        { strokeWidth: 1 },
        { x: pixels("x"), y: pixels("top"), y2: { field: "bottom" }, color: OWN_COLOR },
      ),
      textLayer("heads", { align: "center", size: SMALL_SIZE }),
      barLayer("progress", BAR_HEIGHT),
      ruleLayer(
        "elapsed",
        { strokeWidth: 2, color: palette.ink },
        { x: pixels("x"), y: pixels("top"), y2: { field: "bottom" } },
      ),
      textLayer("said", { size: SMALL_SIZE, weight: "bold" }),
      pacesLayer(palette),
    ],
  };
}

/** The columns of a track chart: the progress takes what names and methods leave. */
export function trackColumns(width: number, methods: number, rows: readonly NamedRow[]): TrackColumns {
  const column = nameColumn(width, rows, { below: BELOW });
  const right = width - methods * METHOD - METHOD / 2;
  return {
    ...column,
    plot: [column.left, Math.max(column.left + 60, right)],
    methods: Array.from({ length: methods }, (_, i) => right + (i + 1) * METHOD),
  };
}

function pacesLayer(palette: Palette): ChartLayer {
  const { attained, missed, grid } = palette;
  const domain = ["met", "on-pace", "behind", "away", "unknown"];
  const channel = (range: string[]): MarkChannel => ({
    field: "pace",
    type: "nominal",
    scale: { domain, range },
    legend: null,
  });
  return {
    name: "paces",
    data: { name: "paces" },
    mark: { type: "point", filled: true, opacity: 1, size: 80, aria: false },
    encoding: {
      x: pixels("x"),
      y: pixels("at"),
      color: channel([attained, attained, missed, missed, grid]),
      shape: channel(["diamond", "circle", "triangle-down", CROSS, DASH]),
    },
  };
}

/** A short stroke: nothing can be said. */
const DASH = "M-0.6,-0.12L0.6,-0.12L0.6,0.12L-0.6,0.12Z";

function paceFill(pace: Pace | null, { attained, missed, undetermined }: Palette): string {
  if (pace === null) return undetermined;
  return pace === "met" || pace === "on-pace" ? attained : missed;
}

function paceInks({ attained, missedInk }: Palette): Readonly<Record<Pace, string>> {
  return { met: attained, "on-pace": attained, behind: missedInk, away: missedInk };
}
