import type {
  Sensitivity,
  SobolIndex,
  SobolIndices,
  TargetSensitivity,
} from "../analysis/sensitivity/result.ts";
import { decimalOf, writeDecimal } from "../quantity/formatDecimal.ts";
import { type Manner, nameOf } from "./manner.ts";
import type { Sheet, SheetGroup } from "./sheet.ts";
import { subjectIn, targetName, terms } from "./subject.ts";

/** Names listed of a table of many small shares; the rest matters less. */
const MOST_ROWS = 20;

export function hasIndices({ targets, attained }: Sensitivity): boolean {
  return attained !== null || targets.some(({ indices }) => indices !== null);
}

/** How much of the variance of each number comes from each indicator. */
export function indicesSheet(result: Sensitivity, manner: Manner): Sheet {
  const { targets, attained, draws, seed } = result;
  const { words, lang } = manner;
  const { sensitivity } = words;
  const count = writeDecimal(decimalOf(draws), 0, lang === "en" ? "," : "");
  const groups = [
    ...(attained === null ? [] : [countGroup(result, attained, manner)]),
    ...targets.flatMap((target) => (target.indices === null ? [] : [groupOf(result, target, manner)])),
  ];
  return {
    title: sensitivity.indicesTitle,
    opening: [[{ text: sensitivity.drawn(count, seed) }]],
    columns: [
      { align: "right", most: 16 },
      { align: "right", most: 16 },
      { align: "right", most: 16 },
      { align: "right", most: 16 },
    ],
    repeated: 0,
    groups,
    warnings: { head: "", lines: [] },
    legend: sensitivity.legend.indices,
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

function groupOf(result: Sensitivity, target: TargetSensitivity, manner: Manner): SheetGroup {
  const subject = subjectIn(result, target, manner);
  const { words } = manner;
  const { heads, inEveryDraw, nothing, noVariance } = words.sensitivity;
  const { margin = null, attained = null } = target.indices ?? {};
  const notes = [
    terms(subject),
    margin === null ? noVariance : margin.inputs.length === 0 ? nothing : "",
    attained !== null && attained.inputs.length === 0 && (margin?.inputs.length ?? 1) > 0
      ? inEveryDraw(attained.mean > 0.5)
      : "",
  ];
  return {
    head: words.dated(targetName(subject), target.by),
    columnHeads: [heads.marginFirst, heads.total, heads.attainedFirst, heads.total],
    rows: rowsOf([margin, attained], notes, result, manner),
  };
}

function countGroup(
  result: Sensitivity,
  { targets, indices }: NonNullable<Sensitivity["attained"]>,
  manner: Manner,
): SheetGroup {
  const { words } = manner;
  const { heads, count, counted } = words.sensitivity;
  const notes = [counted(indices.mean.toFixed(1), indices.standardDeviation.toFixed(1))];
  return {
    head: count(targets.length),
    columnHeads: [heads.first, heads.total, "", ""],
    rows: rowsOf([indices, null], notes, result, manner),
  };
}

/** A row for each indicator, those first that matter most for the first of the numbers; notes stand under the last. */
function rowsOf(
  numbers: readonly (SobolIndices | null)[],
  notes: readonly string[],
  { series }: Sensitivity,
  manner: Manner,
): SheetGroup["rows"] {
  const { lang, words } = manner;
  const all = numbers.flatMap((number) => number?.inputs ?? []);
  const ids = [...new Set(all.map(({ indicator }) => indicator))].slice(0, MOST_ROWS);
  const rows = ids.map((id) => ({
    name: nameOf(series[id]?.name ?? id, lang, id),
    cells: numbers.flatMap((number) => {
      const found = number?.inputs.find(({ indicator }) => indicator === id);
      if (found !== undefined) return [{ text: shareOf(found.first) }, { text: shareOf(found.total) }];
      const text = number === null ? "" : words.none;
      return [{ text }, { text }];
    }),
    notes: id === ids.at(-1) ? notes : [],
  }));
  const blank = numbers.flatMap(() => [{ text: "" }, { text: "" }]);
  return rows.length > 0 ? rows : [{ name: words.none, cells: blank, notes }];
}

const DIGITS = 3;

/** An index with its standard error. */
function shareOf({ value, error }: SobolIndex["first"]): string {
  const share = value.toFixed(DIGITS);
  return `${Number(share) === 0 ? (0).toFixed(DIGITS) : share} ±${error.toFixed(DIGITS)}`;
}
