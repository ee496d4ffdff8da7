import type { ComparedResult, ComparedTarget, Comparison } from "../analysis/compare.ts";
import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Language } from "../language/language.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { legendOf } from "./legend.ts";
import { type Manner, mannerOf, nameOf, printable } from "./manner.ts";
import { probabilityDifferenceText, probabilityText } from "./probability.ts";
import type { Cell, Column, Sheet, SheetRow } from "./sheet.ts";
import {
  askedText,
  differenceText,
  measuredText,
  type Subject,
  subjectOf,
  targetName,
  terms,
} from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

const MARKS: Readonly<Record<AttainmentStatus, string>> = { attained: "✓", missed: "✗", undetermined: "?" };
/** Differences of probabilities below it are not seen in tenths of a point. */
const SEEN = 0.0005;
const RESULT: Column = { align: "right", most: 14 };

/**
 * A comparison as text for a terminal: a column for each scenario, with what is projected and the verdict. Scenarios
 * that find no room beside each other go into tables of their own below.
 *
 * @param comparison - from `compare`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 */
export function comparisonText(comparison: Comparison, options: TextOptions = {}): string {
  return textOf(comparisonSheet(comparison, options.lang), options);
}

export function comparisonSheet(comparison: Comparison, lang: Language = "en"): Sheet {
  const { plan, scenarios, sampling, targets, series, warnings } = comparison;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const list = words.list(scenarios.map(({ id, name }) => scenarioText(name, id, manner)));
  const heads = scenarios.map(({ id, name }) => shorter(nameOf(name, lang, id), printable(id)));
  const columnHeads = [words.heads.asked, ...heads];
  const groups = groupsOf(targets, plan, manner).map(({ theme, by, items }) => ({
    head: words.groupHead(theme, by),
    columnHeads,
    rows: items.flatMap((target) => rowsOf(target, manner)),
  }));
  const drawn = sampling && words.ensemble.drawn(sampling.draws, sampling.points, sampling.seed);
  return {
    title: titleOf(plan, manner),
    opening: [
      [{ text: words.compared(list) }],
      ...(drawn === null ? [] : [[{ text: words.about(words.ensemble.heads.probability, drawn) }]]),
    ],
    columns: [{ align: "right", most: 24 }, ...scenarios.map(() => RESULT)],
    repeated: 1,
    groups: [{ head: "", columnHeads: ["", ...heads], rows: [countRow(comparison, manner)] }, ...groups],
    warnings: warningsOf(warnings, series, manner),
    legend: legendIn(comparison, manner),
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

/** How many targets each scenario attains. */
function countRow({ scenarios, targets }: Comparison, { words }: Manner): SheetRow {
  const cells = scenarios.map((_, i): Cell => {
    const attained = targets.filter(({ results }) => results[i]?.status === "attained");
    return { text: `${attained.length}/${targets.length}`, role: "strong" };
  });
  return { name: words.heads.attained, cells: [{ text: "" }, ...cells], notes: [] };
}

/** What the marks mean, and what the rows under a target do. */
function legendIn({ targets }: Comparison, manner: Manner): string {
  const { words } = manner;
  const results = targets.flatMap((target) => target.results);
  const differs = results.some(({ difference }) => isNotZero(difference));
  const hasError = results.some(({ probability }) => probability?.method === "sampled");
  return [
    legendOf(["marks", ...(differs ? (["difference"] as const) : [])], manner),
    ...(hasError ? [words.ensemble.legend.standardError] : []),
  ].join(words.semicolon);
}

/** What a target comes to under each scenario, and under it, where there is something to say, what differs and how likely it is. */
function rowsOf(target: ComparedTarget, manner: Manner): SheetRow[] {
  const { results } = target;
  const projected = results.find((result) => result.projected !== null)?.projected ?? null;
  const subject = subjectOf(target, target, projected, manner);
  const { heads, ensemble } = manner.words;
  const rowUnder = (name: string, cells: readonly Cell[]): SheetRow => ({
    name: `  ${name}`,
    cells: [{ text: "" }, ...cells],
    notes: [],
  });
  const differenceRow = (cells: readonly Cell[]) => rowUnder(heads.difference, [{ text: "" }, ...cells]);
  const others = results.slice(1);
  return [
    {
      name: targetName(subject),
      cells: [{ text: askedText(subject) }, ...results.map((result) => resultCell(subject, result))],
      notes: [terms(subject)],
    },
    ...(others.some(({ difference }) => isNotZero(difference))
      ? [differenceRow(others.map(({ difference }) => dim(differenceText(subject, difference))))]
      : []),
    ...(results.some(({ probability }) => probability !== null)
      ? [rowUnder(ensemble.heads.probability, results.map(probabilityCell))]
      : []),
    ...(others.some(({ probabilityDifference }) => Math.abs(probabilityDifference?.value ?? 0) >= SEEN)
      ? [differenceRow(others.map((result) => dim(chanceText(result, manner))))]
      : []),
  ];
}

function resultCell(subject: Subject, { projected, status }: ComparedResult): Cell {
  const figure = projected === null ? "" : `${measuredText(subject, projected)} `;
  return { text: figure + MARKS[status], role: status };
}

function probabilityCell({ probability }: ComparedResult): Cell {
  if (probability === null) return { text: "" };
  return {
    text: probabilityText(probability).value,
    role: probability.value >= 0.5 ? "attained" : "missed",
  };
}

function chanceText({ probabilityDifference }: ComparedResult, { words }: Manner): string {
  return probabilityDifference === null ? "" : probabilityDifferenceText(probabilityDifference, words.points);
}

function dim(text: string): Cell {
  return { text, role: "dim" };
}

function isNotZero(difference: number | null | undefined): boolean {
  return difference !== null && difference !== undefined && difference !== 0;
}

/** A head that its column has room for: the name, unless the id is shorter. */
function shorter(name: string, id: string): string {
  return name.length <= RESULT.most || name.length <= id.length ? name : id;
}
