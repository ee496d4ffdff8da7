import type { Attainment } from "../attainment/attainment.ts";
import type { Language } from "../language/language.ts";
import type { Projection } from "../project.ts";
import { groupsOf } from "./groups.ts";
import { headline } from "./headline.ts";
import { baselineKeys, legendOf, requiredKeys, verdictKeys } from "./legend.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { notesOf } from "./notes.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import {
  askedText,
  assumedText,
  baselineText,
  measuredText,
  requiredText,
  subjectIn,
  targetName,
  terms,
} from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

/**
 * The outlook as text for a terminal: every target by theme, with what it starts from, what is projected, what was
 * asked, the verdict, and the growth assumed and required.
 *
 * @param projection - from `project`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { project } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { outlookText } from "targetcast/report";
 *
 * console.log(outlookText(project(yuzhong), { lang: "zh" }));
 * ```
 */
export function outlookText(projection: Projection, options: TextOptions = {}): string {
  return textOf(outlookSheet(projection, options.lang), options);
}

export function outlookSheet(projection: Projection, lang: Language = "en"): Sheet {
  const { plan, attainments, warnings, series } = projection;
  const manner = mannerOf(lang, plan.units);
  const { heads, years, outlookHead, semicolon } = manner.words;
  const baseYear = years(plan.baseYear, plan.baseYear);
  return {
    ...headline(projection, manner),
    columns: [
      { align: "right", most: 14, drop: 4 },
      { align: "right", most: 12 },
      { align: "right", most: 24 },
      { align: "left", most: 14 },
      { align: "right", most: 8, drop: 1 },
      { align: "right", most: 9, drop: 2 },
      { align: "right", most: 9, drop: 3 },
    ],
    groups: groupsOf(attainments, plan, manner).map(({ theme, by, items }) => {
      const [head, projected] = outlookHead(theme, by);
      const { asked, verdict, firstYear, assumedGrowth, requiredGrowth } = heads;
      return {
        head,
        columnHeads: [baseYear, projected, asked, verdict, firstYear, assumedGrowth, requiredGrowth],
        rows: items.map((attainment) => rowOf(attainment, projection, manner)),
      };
    }),
    warnings: warningsOf(warnings, series, manner),
    legend: legendOf(
      ["projected", ...baselineKeys(attainments), ...verdictKeys(attainments), ...requiredKeys(projection)],
      manner,
    ),
    notes: { head: heads.notes, separator: semicolon },
  };
}

function rowOf(attainment: Attainment, projection: Projection, manner: Manner): SheetRow {
  const { words } = manner;
  const { status, exceeds, firstYear } = attainment;
  const undetermined = status === "undetermined";
  const subject = subjectIn(projection, attainment, manner);
  return {
    name: targetName(subject),
    cells: [
      { text: baselineText(subject, attainment.baseline, projection.plan.baseYear) },
      { text: measuredText(subject, attainment.projected) },
      { text: askedText(subject) },
      { text: exceeds ? words.exceeds : words.verdicts[status], role: status, runsOn: undetermined },
      { text: undetermined ? "" : firstYear === null ? words.none : String(firstYear) },
      { text: assumedText(subject, attainment.assumedGrowth) },
      { text: requiredText(subject, attainment, projection) },
    ],
    notes: [terms(subject), ...notesOf(subject, attainment, projection)],
  };
}
