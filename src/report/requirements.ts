import type { Attainment } from "../attainment/attainment.ts";
import type { Language } from "../language/language.ts";
import type { Projection } from "../project.ts";
import { rateOf } from "./figure.ts";
import { groupsOf } from "./groups.ts";
import { headline } from "./headline.ts";
import { baselineKeys, legendOf, requiredKeys } from "./legend.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { requirementNotes } from "./notes.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import {
  askedText,
  assumedText,
  baselineText,
  requiredText,
  subjectIn,
  targetName,
  terms,
} from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";

/**
 * What growth every target requires, beside what is assumed, as text for a terminal.
 *
 * @param projection - from `project`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 */
export function requirementsText(projection: Projection, options: TextOptions = {}): string {
  return textOf(requirementsSheet(projection, options.lang), options);
}

export function requirementsSheet(projection: Projection, lang: Language = "en"): Sheet {
  const { plan, attainments } = projection;
  const manner = mannerOf(lang, plan.units);
  const { heads, years, groupHead, semicolon } = manner.words;
  const { asked, assumedGrowth, requiredGrowth, pointsAbove, firstYear } = heads;
  const baseYear = years(plan.baseYear, plan.baseYear);
  const columnHeads = [baseYear, asked, assumedGrowth, requiredGrowth, pointsAbove, firstYear];
  return {
    ...headline(projection, manner),
    columns: [
      { align: "right", most: 14, drop: 2 },
      { align: "right", most: 24 },
      { align: "right", most: 9, drop: 3 },
      { align: "right", most: 9 },
      { align: "right", most: 9 },
      { align: "right", most: 8, drop: 1 },
    ],
    groups: groupsOf(attainments, plan, manner).map(({ theme, by, items }) => ({
      head: groupHead(theme, by),
      columnHeads,
      rows: items.map((attainment) => rowOf(attainment, projection, manner)),
    })),
    warnings: { head: "", lines: [] },
    legend: legendOf([...baselineKeys(attainments), "firstYear", ...requiredKeys(projection)], manner),
    notes: { head: heads.notes, separator: semicolon },
  };
}

function rowOf(attainment: Attainment, projection: Projection, manner: Manner): SheetRow {
  const { words } = manner;
  const { status, firstYear } = attainment;
  const { pointsAboveAssumed: points } = attainment.required;
  const subject = subjectIn(projection, attainment, manner);
  return {
    name: targetName(subject),
    cells: [
      { text: baselineText(subject, attainment.baseline, projection.plan.baseYear) },
      { text: askedText(subject) },
      { text: assumedText(subject, attainment.assumedGrowth) },
      { text: requiredText(subject, attainment, projection), role: status },
      { text: points === null ? words.none : rateOf("points", points, { signed: true }) },
      { text: firstYear === null ? words.none : String(firstYear) },
    ],
    notes: [terms(subject), ...requirementNotes(subject, attainment, projection)],
  };
}
