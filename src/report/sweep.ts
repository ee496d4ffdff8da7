import type { SweepAxis } from "../analysis/sweep/axis.ts";
import type { Sweep, SweptTarget } from "../analysis/sweep/result.ts";
import type { Language } from "../language/language.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { type MarkdownOptions, markdownOf } from "./markdown.ts";
import { wholePercent } from "./probability.ts";
import type { Cell, Column, Sheet, SheetGroup } from "./sheet.ts";
import { askedText, differenceText, type Subject, subjectOf, targetName, terms } from "./subject.ts";
import { axisName, axisText, axisUnit, axisValueText, shownOf } from "./sweepAxis.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

const MARKS = { attained: "✓", missed: "✗", undetermined: "?" } as const;
/** Values of an axis that a table shows at most, in columns and in rows. */
const MOST_COLUMNS = 9;
const MOST_GRID_COLUMNS = 12;
const MOST_ROWS = 21;
const ASKED: Column = { align: "right", most: 24 };
const VALUE: Column = { align: "right", most: 12 };

/**
 * A sweep as text for a terminal. Over one assumption: a table with a column for each of its values (some of them, where there
 * are many) and the value where each target turns. Over two: a grid where there is one target that moves, else a line for each
 * with the share of the points that attain it.
 *
 * @param sweep - from `sweep`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 */
export function sweepText(sweep: Sweep, options: TextOptions = {}): string {
  return textOf(sweepSheet(sweep, options.lang), options);
}

/** The same as Markdown. */
export function sweepMarkdown(sweep: Sweep, { lang }: MarkdownOptions = {}): string {
  return markdownOf(sweepSheet(sweep, lang));
}

export function sweepSheet(sweep: Sweep, lang: Language = "en"): Sheet {
  const { plan, scenario, scenarioName, adjust, axes, targets, series, warnings } = sweep;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const shown = targets.filter(({ moves, status }) => moves && status.some((code) => isVerdict(sweep, code)));
  const still = targets.length - shown.length;
  const { opening = [], ...body } = bodyOf(sweep, shown, manner);
  return {
    title: titleOf(plan, manner),
    opening: [
      [{ text: words.under(scenarioText(scenarioName, scenario, manner), adjust.length > 0) }],
      ...axes.map((axis) => [{ text: axisText(axis, manner) }]),
      ...(still === 0 ? [] : [[{ text: words.sweep.still(still) }]]),
      ...opening.map((text) => [{ text }]),
    ],
    warnings: warningsOf(warnings, series, manner),
    notes: { head: words.heads.notes, separator: words.semicolon },
    ...body,
  };
}

type Body = Pick<Sheet, "columns" | "repeated" | "nameLeast" | "groups" | "legend"> & {
  /** What is said before the table. */
  readonly opening?: readonly string[];
};

function bodyOf(sweep: Sweep, shown: readonly SweptTarget[], manner: Manner): Body {
  const [first, second] = sweep.axes;
  const [only] = shown;
  if (first === undefined || only === undefined) return { columns: [], groups: [], legend: "" };
  if (second === undefined) return lineTable(sweep, first, shown, manner);
  return shown.length === 1
    ? gridTable(sweep, first, second, only, manner)
    : summaryTable(sweep, first, second, shown, manner);
}

/** One assumption: its values in columns. */
function lineTable(sweep: Sweep, axis: SweepAxis, shown: readonly SweptTarget[], manner: Manner): Body {
  const { words } = manner;
  const at = shownOf(axis, MOST_COLUMNS);
  const heads = at.map((i) => axisValueText(axis, axis.values[i] ?? 0, manner));
  const columnHeads = [words.heads.asked, words.sweep.heads.turns, ...heads];
  const groups = groupsOf(shown, sweep.plan, manner).map(
    ({ theme, by, items }): SheetGroup => ({
      head: words.groupHead(theme, by),
      columnHeads,
      rows: items.map((target) => {
        const subject = subjectIn(target, manner);
        return {
          name: targetName(subject),
          cells: [
            { text: askedText(subject) },
            turnCell(sweep, axis, target, 0, manner),
            ...at.map((point) => pointCell(sweep, target, point, subject)),
          ],
          notes: [terms(subject)],
        };
      }),
    }),
  );
  const isLikely = shown.some(({ probability }) => probability !== null);
  const { turns, margin, probability } = words.sweep.legend;
  return {
    columns: [ASKED, VALUE, ...at.map(() => VALUE)],
    repeated: 2,
    groups,
    legend: [words.legend.marks, turns, margin, ...(isLikely ? [probability] : [])]
      .filter((sentence) => sentence !== "")
      .join(words.semicolon),
  };
}

/** Two assumptions and one target: a grid of marks, or of probabilities. */
function gridTable(
  sweep: Sweep,
  first: SweepAxis,
  second: SweepAxis,
  target: SweptTarget,
  manner: Manner,
): Body {
  const { words } = manner;
  const width = second.values.length;
  const columns = shownOf(second, MOST_GRID_COLUMNS);
  const subject = subjectIn(target, manner);
  const unit = axisUnit(second, manner);
  const heading = `${targetName(subject)} ${askedText(subject)}`;
  const rows = shownOf(first, MOST_ROWS).map((row) => ({
    name: axisValueText(first, first.values[row] ?? 0, manner),
    cells: columns.map((column) => gridCell(sweep, target, row * width + column)),
    notes: [],
  }));
  const across = `${axisName(first, manner)} ↓  ${axisName(second, manner)}${unit === "" ? "" : ` (${unit})`} →`;
  return {
    columns: columns.map(() => ({ align: "right", most: 8 })),
    nameLeast: 8,
    groups: [
      {
        head: axisUnit(first, manner),
        columnHeads: columns.map((column) => axisValueText(second, second.values[column] ?? 0, manner)),
        rows,
      },
    ],
    opening: [heading, across],
    legend: target.probability === null ? words.legend.marks : words.sweep.legend.probability,
  };
}

/** Two assumptions and several targets: a line each. */
function summaryTable(
  sweep: Sweep,
  first: SweepAxis,
  second: SweepAxis,
  shown: readonly SweptTarget[],
  manner: Manner,
): Body {
  const { words } = manner;
  const rows = [...new Set([0, first.values.length - 1])];
  const heads = rows.map((row) => words.sweep.turnsAt(axisValueText(first, first.values[row] ?? 0, manner)));
  const columnHeads = [words.heads.asked, words.sweep.heads.share, ...heads];
  return {
    columns: [ASKED, VALUE, ...rows.map(() => VALUE)],
    groups: groupsOf(shown, sweep.plan, manner).map(({ theme, by, items }) => ({
      head: words.groupHead(theme, by),
      columnHeads,
      rows: items.map((target) => {
        const subject = subjectIn(target, manner);
        const attained = target.status.filter((code) => sweep.statuses[code] === "attained").length;
        return {
          name: targetName(subject),
          cells: [
            { text: askedText(subject) },
            { text: wholePercent(attained / sweep.points) },
            ...rows.map((row) => turnCell(sweep, second, target, row, manner)),
          ],
          notes: [terms(subject)],
        };
      }),
    })),
    legend: [words.legend.marks, words.sweep.legend.share]
      .filter((sentence) => sentence !== "")
      .join(words.semicolon),
  };
}

function isVerdict({ statuses }: Sweep, code: number): boolean {
  return statuses[code] !== "undetermined";
}

function subjectIn(target: SweptTarget, manner: Manner): Subject {
  return subjectOf(target, target, target.asked, manner);
}

/** The value at which a target turns in a row of the grid, with the verdict from there on; a mark alone where it never does. */
function turnCell(sweep: Sweep, axis: SweepAxis, target: SweptTarget, row: number, manner: Manner): Cell {
  const width = axis.values.length;
  const [flip, ...others] = target.flips[row] ?? [];
  const status = sweep.statuses[target.status[row * width + (flip ?? 0)] ?? -1] ?? "undetermined";
  const more = others.length === 0 ? "" : "…";
  const value = flip === undefined ? "" : `${axisValueText(axis, axis.values[flip] ?? 0, manner)} `;
  return { text: value + MARKS[status] + more, role: status };
}

function pointCell(sweep: Sweep, target: SweptTarget, point: number, subject: Subject): Cell {
  const status = sweep.statuses[target.status[point] ?? -1] ?? "undetermined";
  const margin = target.margin[point] ?? null;
  const likely = target.probability?.[point];
  const figure = likely == null ? differenceText(subject, margin) : wholePercent(likely);
  return { text: `${figure} ${MARKS[status]}`.trim(), role: status };
}

function gridCell(sweep: Sweep, target: SweptTarget, point: number): Cell {
  const status = sweep.statuses[target.status[point] ?? -1] ?? "undetermined";
  const likely = target.probability?.[point];
  return { text: likely == null ? MARKS[status] : wholePercent(likely), role: status };
}
