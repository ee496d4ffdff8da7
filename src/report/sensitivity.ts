import type { Sensitivity, TargetSensitivity } from "../analysis/sensitivity/result.ts";
import type { Language } from "../language/language.ts";
import { formatShare } from "../quantity/formatQuantity.ts";
import type { TornadoBar } from "../simulation/tornado/tornado.ts";
import { figureOf, inWords, rateOf, scaleOf } from "./figure.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { type Manner, mannerOf, nameOf } from "./manner.ts";
import { type MarkdownOptions, markdownOf } from "./markdown.ts";
import { missedBy } from "./notes.ts";
import { rateKind } from "./numberKind.ts";
import { hasIndices, indicesSheet } from "./sensitivityIndices.ts";
import type { Cell, Sheet, SheetGroup, SheetRow } from "./sheet.ts";
import { askedText, measuredText, type Subject, subjectIn, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { type Axis, askedAlong, axisOf, barAlong, overBase } from "./tornadoBar.ts";
import { warningsOf } from "./warnings.ts";
import { widthOf } from "./width.ts";

/** Cells of a bar, by the width of the page: names, figures and the growth behind them need the rest. */
const LEAST_CELLS = 15;
const MOST_CELLS = 41;
const BESIDE = 65;
const DEFAULT_WIDTH = 100;
/** Of a page that is not made of cells. */
const PAGE_CELLS = 25;

/** How bars are drawn: in so many cells, and what stands in those that are empty. */
interface Drawing {
  readonly cells: number;
  readonly empty: string;
}

/**
 * What matters most, as text for a terminal: for each target a tornado, with every assumption at both ends and the target's line,
 * and then where the uncertainty comes from, with the error of each index.
 *
 * @param result - from `sensitivity`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { sensitivity } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { sensitivityText } from "targetcast/report";
 *
 * const result = sensitivity(yuzhong, { seed: 1, targets: ["cultureTourismRevenue-2026"] });
 * console.log(sensitivityText(result, { lang: "zh" }));
 * ```
 */
export function sensitivityText(result: Sensitivity, options: TextOptions = {}): string {
  const { lang, width = DEFAULT_WIDTH } = options;
  const cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, width - BESIDE));
  return sheetsOf(result, { cells, empty: " " }, lang)
    .map((sheet) => textOf(sheet, options))
    .join("\n");
}

/** The same as Markdown: two tables for each target. */
export function sensitivityMarkdown(result: Sensitivity, { lang }: MarkdownOptions = {}): string {
  return sheetsOf(result, { cells: PAGE_CELLS, empty: "░" }, lang).map(markdownOf).join("\n");
}

function sheetsOf(result: Sensitivity, drawing: Drawing, lang: Language = "en"): Sheet[] {
  const manner = mannerOf(lang, result.plan.units);
  const warnings = warningsOf(result.warnings, result.series, manner);
  const none = { head: "", lines: [] };
  const isDrawn = hasIndices(result);
  const tornado = tornadoSheet(result, drawing, manner);
  return isDrawn
    ? [
        { ...tornado, warnings: none },
        { ...indicesSheet(result, manner), warnings },
      ]
    : [{ ...tornado, warnings }];
}

function tornadoSheet(result: Sensitivity, drawing: Drawing, manner: Manner): Sheet {
  const { plan, targets, scenario, scenarioName, adjust, quantileLevels, swing } = result;
  const { words, lang } = manner;
  const { sensitivity } = words;
  const [low, high] = quantileLevels.map((level) => formatShare(level));
  const opening = [
    words.under(scenarioText(scenarioName, scenario, manner), adjust.length > 0),
    sensitivity.ends(low ?? "", high ?? ""),
    ...(swing === null ? [] : [sensitivity.swing(rateOf("points", swing, { lang }))]),
  ];
  const hasFlips = targets.some(({ tornado, status }) =>
    tornado.some(({ low, high }) => [low, high].some((end) => flipText(end, status) !== "")),
  );
  return {
    title: titleOf(plan, manner),
    opening: [[{ text: opening.join(words.semicolon) }]],
    columns: [
      { align: "right", most: 12 },
      { align: "left", most: drawing.cells },
      { align: "right", most: 12 },
      { align: "right", most: 18, drop: 1 },
    ],
    nameLeast: 14,
    groups: targets.map((target) => groupOf(target, result, drawing, manner)),
    warnings: { head: "", lines: [] },
    legend: [sensitivity.legend.bars, ...(hasFlips ? [sensitivity.legend.flips] : [])].join(words.semicolon),
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

function groupOf(
  target: TargetSensitivity,
  result: Sensitivity,
  drawing: Drawing,
  manner: Manner,
): SheetGroup {
  const subject = subjectIn(result, target, manner);
  const { words } = manner;
  const ends = target.tornado.flatMap(({ low, high }) => [low.projected ?? [], high.projected ?? []].flat());
  const base = target.projected ?? target.asked;
  const axis = axisOf(ends, base, target.asked, drawing.cells);
  const hasBars = target.tornado.length > 0;
  const middle = hasBars ? measuredText(subject, target.projected) : "";
  return {
    head: words.dated(targetName(subject), target.by),
    columnHeads: [
      "",
      overBase(axis, middle, widthOf(middle)),
      "",
      hasBars ? words.sensitivity.heads.growth : "",
    ],
    rows: [
      ...target.tornado.map((bar) => rowOf(bar, target, { axis, empty: drawing.empty }, subject, result)),
      {
        name: words.about(words.heads.asked, askedText(subject)),
        cells: [
          { text: "" },
          { text: hasBars ? askedAlong(axis, drawing.empty) : "" },
          { text: "" },
          { text: "" },
        ],
        notes: [terms(subject), verdictText(subject, target), certainText(target, result, manner)],
      },
    ],
  };
}

/** Values rise from left to right, whichever end of the assumption they belong to. */
function rowOf(
  bar: TornadoBar,
  { status }: TargetSensitivity,
  { axis, empty }: { readonly axis: Axis; readonly empty: string },
  subject: Subject,
  result: Sensitivity,
): SheetRow {
  const { manner } = subject;
  const { words } = manner;
  const [left, right] =
    (bar.low.projected ?? 0) <= (bar.high.projected ?? 0) ? [bar.low, bar.high] : [bar.high, bar.low];
  const cell = (end: TornadoBar["low"]): Cell => {
    const mark = flipText(end, status);
    return { text: mark + measuredText(subject, end.projected), role: mark === "" ? undefined : end.status };
  };
  const isKnown = left.projected !== null && right.projected !== null;
  return {
    name: assumptionName(bar, result, manner),
    cells: [
      cell(left),
      { text: isKnown ? barAlong(axis, left.projected, right.projected, empty) : words.none },
      cell(right),
      { text: assumedRange(bar, left.value, right.value, result, manner) },
    ],
    notes: [],
  };
}

/** The mark of an end at which the verdict is another than that of the projection. */
function flipText(end: TornadoBar["low"], status: TargetSensitivity["status"]): string {
  if (end.status === status || end.status === "undetermined") return "";
  return end.status === "attained" ? "✓" : "✗";
}

export function assumptionName(
  { indicator, assumption, year }: TornadoBar,
  { series }: Sensitivity,
  manner: Manner,
): string {
  const name = nameOf(series[indicator]?.name ?? indicator, manner.lang, indicator);
  if (assumption === "growth" || year === null) return name;
  return manner.words.sensitivity[assumption](name, year);
}

/** What is assumed at both ends. */
export function assumedRange(
  { indicator, assumption }: TornadoBar,
  left: number | null,
  right: number | null,
  { series }: Sensitivity,
  manner: Manner,
): string {
  if (left === null || right === null) return manner.words.none;
  const { kind = "flow", unit = "1" } = series[indicator] ?? {};
  const scale = scaleOf(left, unit, manner);
  const per = rateKind(kind);
  const write = (value: number) =>
    assumption === "baseline"
      ? figureOf(kind === "ratio" ? "share" : "amount", value, scale, manner)
      : rateOf(per, value);
  return manner.words.ensemble.interval(write(left), write(right));
}

function verdictText(subject: Subject, target: TargetSensitivity): string {
  const { manner, numbers, unit } = subject;
  const { words } = manner;
  if (target.projected === null) return words.verdicts.undetermined;
  const missed = target.status === "missed" ? missedBy(subject, target) : "";
  const verdict = words.verdicts[target.status] + (missed === "" ? "" : words.comma + missed);
  return words.sensitivity.projected(inWords(numbers, target.projected, unit, manner), verdict);
}

/** Growth that has no bar, for want of any uncertainty. */
function certainText(
  { certain, tornado, status }: TargetSensitivity,
  { series, swing }: Sensitivity,
  manner: Manner,
) {
  const { words, lang } = manner;
  if (status === "undetermined") return "";
  if (certain.length === 0 || swing !== null) return tornado.length === 0 ? words.sensitivity.nothing : "";
  return words.sensitivity.certain(words.list(certain.map((id) => nameOf(series[id]?.name ?? id, lang, id))));
}
