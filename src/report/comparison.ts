import type { ComparedResult, ComparedTarget, Comparison } from "../analysis/compare.ts";
import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Language } from "../language/language.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { legendOf } from "./legend.ts";
import { type Manner, mannerOf, nameOf, printable } from "./manner.ts";
import type { Cell, Column, Sheet, SheetRow } from "./sheet.ts";
import { askedText, measuredText, type Subject, subjectOf, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

const MARKS: Readonly<Record<AttainmentStatus, string>> = { attained: "✓", missed: "✗", undetermined: "?" };
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
  const { plan, scenarios, targets, warnings } = comparison;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const series = Object.fromEntries(
    targets.map(({ indicator, indicatorName: name }) => [indicator, { name }]),
  );
  const list = words.list(scenarios.map(({ id, name }) => scenarioText(name, id, manner)));
  const heads = scenarios.map(({ id, name }) => shorter(nameOf(name, lang, id), printable(id)));
  const columnHeads = [words.heads.asked, ...heads];
  const count = {
    name: words.heads.attained,
    cells: [{ text: "" }, ...attainedCells(comparison)],
    notes: [],
  };
  return {
    title: titleOf(plan, manner),
    opening: [[{ text: words.compared(list) }]],
    columns: [{ align: "right", most: 24 }, ...scenarios.map(() => RESULT)],
    repeated: 1,
    groups: [
      { head: "", columnHeads: ["", ...heads], rows: [count] },
      ...groupsOf(targets, plan, manner).map(({ theme, by, items }) => ({
        head: words.groupHead(theme, by),
        columnHeads,
        rows: items.map((target) => rowOf(target, manner)),
      })),
    ],
    warnings: warningsOf(warnings, series, manner),
    legend: legendOf(["marks"], manner),
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

/** How many targets each scenario attains. */
function attainedCells({ scenarios, targets }: Comparison): Cell[] {
  return scenarios.map((_, i) => {
    const attained = targets.filter(({ results }) => results[i]?.status === "attained");
    return { text: `${attained.length}/${targets.length}`, role: "strong" };
  });
}

function rowOf(target: ComparedTarget, manner: Manner): SheetRow {
  const projected = target.results.find((result) => result.projected !== null)?.projected ?? null;
  const subject = subjectOf(target, target, projected, manner);
  return {
    name: targetName(subject),
    cells: [{ text: askedText(subject) }, ...target.results.map((result) => resultCell(subject, result))],
    notes: [terms(subject)],
  };
}

function resultCell(subject: Subject, { projected, status }: ComparedResult): Cell {
  const figure = projected === null ? "" : `${measuredText(subject, projected)} `;
  return { text: figure + MARKS[status], role: status };
}

/** A head that its column has room for: the name, unless the id is shorter. */
function shorter(name: string, id: string): string {
  return name.length <= RESULT.most || name.length <= id.length ? name : id;
}
