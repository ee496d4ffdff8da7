import type { Language } from "../language/language.ts";
import type { TrackedMethod, TrackedTarget, Tracking } from "../tracking/tracking.ts";
import type { Pace, TrackingClass, TrackingReason } from "../tracking/vocabulary.ts";
import { groupsOf } from "./groups.ts";
import { titleOf } from "./headline.ts";
import { type Manner, mannerOf } from "./manner.ts";
import type { Role } from "./paint.ts";
import type { Cell, Sheet, SheetGroup, SheetRow } from "./sheet.ts";
import { askedSentence, askedText, type Subject, subjectOf, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { figuresText, levelText, levelWithUnit, remarkText } from "./trackingFigures.ts";
import { formulaText } from "./trackingFormulas.ts";
import { warningsOf } from "./warnings.ts";

/** Columns of a terminal from which on the numbers of a method find room beside its class. */
const BROAD = 100;

const PACES: readonly (Pace | "unknown")[] = ["met", "on-pace", "behind", "away", "unknown"];
/** Reasons that lie in what is asked or given, not in what is observed. */
const NOT_JUDGED: ReadonlySet<TrackingReason> = new Set(["growth-rate", "every-year", "total", "no-bounds"]);
const ROLES: Readonly<Record<Pace | "unknown", Role>> = {
  met: "attained",
  "on-pace": "attained",
  behind: "missed",
  away: "missed",
  unknown: "undetermined",
};

/**
 * Whether every target is on pace, as text for a terminal: each target with what every method says of it, the one judged by
 * first; then those that no method can say of, and how the methods judge.
 *
 * @param tracking - from `track`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { track } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { trackingText } from "targetcast/report";
 *
 * console.log(trackingText(track(yuzhong), { lang: "zh" }));
 * ```
 */
export function trackingText(tracking: Tracking, options: TextOptions = {}): string {
  const { lang, width = BROAD } = options;
  const sheet = trackingSheet(tracking, lang);
  return textOf(width < BROAD ? narrowed(sheet) : sheet, options);
}

/** The same without room for two columns: what stands in the second goes under the rows, and a head over both under the first. */
function narrowed(sheet: Sheet): Sheet {
  return {
    ...sheet,
    columns: [{ align: "left", most: 30 }],
    groups: sheet.groups.map(({ head, columnHeads: [first = "", second = ""], rows }) => ({
      head,
      columnHeads: [second === "" ? "" : first],
      rows: rows.map(({ name, cells, notes }, i) => ({
        name,
        cells: cells.slice(0, 1),
        notes: [i === 0 && second === "" ? first : "", cells[1]?.text ?? "", ...notes],
      })),
    })),
  };
}

export function trackingSheet(tracking: Tracking, lang: Language = "en"): Sheet {
  const { plan, targets, series, warnings } = tracking;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const answered = groupsOf(targets.filter(hasAnswer), plan, manner).flatMap(({ items }) => items);
  const silent = groupsOf(
    targets.filter((target) => !hasAnswer(target)),
    plan,
    manner,
  );
  return {
    title: titleOf(plan, manner),
    opening: [...opening(tracking, manner)],
    // The head over both columns says what is asked: the first may be as wide as that takes.
    columns: [
      { align: "left", most: 76, headRunsOn: true },
      { align: "left", most: 52 },
    ],
    groups: [
      ...answered.map((target) => groupOf(target, manner)),
      ...silent.map(({ theme, by, items }) => ({
        head: words.groupHead(theme, by),
        columnHeads: [words.heads.asked, words.tracking.heads.why],
        rows: items.map((target) => silentRow(target, manner)),
      })),
      ...(answered.length === 0 ? [] : [methodsGroup(tracking, manner)]),
    ],
    warnings: warningsOf(warnings, series, manner),
    legend: answered.length === 0 ? "" : words.tracking.legend,
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

function hasAnswer({ methods }: TrackedTarget): boolean {
  return !methods.every(isSilent);
}

function isSilent(said: TrackedMethod): boolean {
  return said.class === null && Object.keys(said.numbers).length === 0;
}

function opening({ method, asOf, targets }: Tracking, manner: Manner): Cell[][] {
  const { tracking } = manner.words;
  return [
    [{ text: tracking.judged(tracking.methods[method], asOf === null ? "" : String(asOf)) }],
    [...paceCounts(targets, manner), { text: manner.words.stop }],
  ];
}

/** How many targets are met, on pace, behind and so on, in a sentence. */
export function paceCounts(targets: readonly TrackedTarget[], { words }: Manner): Cell[] {
  const counts = PACES.flatMap((pace, i): Cell[] => {
    const count = targets.filter(({ chosen }) => (chosen.pace ?? "unknown") === pace).length;
    const cell = { text: words.tracking.counted[pace](count), role: count === 0 ? undefined : ROLES[pace] };
    return i === 0 ? [cell] : [{ text: words.comma }, cell];
  });
  return [{ text: words.of(targets.length) }, ...counts];
}

/** A target with a row for each method, that of the verdict first. */
function groupOf(target: TrackedTarget, manner: Manner): SheetGroup {
  const subject = subjectOf(target, target, target.latest?.value ?? null, manner);
  const { words } = manner;
  const others = target.methods.filter(({ method }) => method !== target.chosen.method);
  const [silent, answered] = [others.filter(isSilent), others.filter((said) => !isSilent(said))];
  const rows = [target.chosen, ...answered, ...silent].map((said) => methodRow(subject, target, said));
  const [first] = silent;
  // One reason for all the rest is said once.
  if (first !== undefined && silent.length > 1 && silent.every(({ reason }) => reason === first.reason)) {
    const rest = { ...methodRow(subject, target, first), name: words.tracking.others };
    rows.splice(1 + answered.length, silent.length, rest);
  }
  return {
    head: targetName(subject),
    columnHeads: [
      [askedSentence(subject), standing(subject, target)].filter(Boolean).join(words.semicolon),
      "",
    ],
    rows,
  };
}

function methodRow(subject: Subject, target: TrackedTarget, said: TrackedMethod): SheetRow {
  const { words } = subject.manner;
  const { tracking } = words;
  const figures = figuresText(subject, target, said);
  const reason = said.reason === null ? "" : tracking.reasons[said.reason];
  const className = (named: TrackingClass, remark: TrackedMethod["remark"]) =>
    (remark === "limit" ? tracking.limits[named] : undefined) ?? tracking.classes[named];
  return {
    name: tracking.methods[said.method],
    cells: [
      said.class === null
        ? { text: words.none, role: "dim" }
        : { text: className(said.class, said.remark), role: ROLES[said.pace ?? "unknown"] },
      {
        text: [figures, reason].filter(Boolean).join(words.semicolon),
        ...(reason !== "" && { role: "dim" }),
      },
    ],
    notes: [remarkText(subject, said)],
  };
}

function silentRow(target: TrackedTarget, manner: Manner): SheetRow {
  const subject = subjectOf(target, target, target.latest?.value ?? null, manner);
  // What is not known comes first: that the method would not judge it anyway tells less.
  const reasons = [target.chosen, ...target.methods].flatMap(({ reason }) => reason ?? []);
  const reason = reasons.find((code) => !NOT_JUDGED.has(code)) ?? reasons[0];
  return {
    name: targetName(subject),
    cells: [
      { text: askedText(subject) },
      { text: reason === undefined ? "" : manner.words.tracking.reasons[reason] },
    ],
    notes: [terms(subject)],
  };
}

/** Where the indicator stands. */
function standing(subject: Subject, { baseline, latest, sum }: TrackedTarget): string {
  const { words, lang } = subject.manner;
  const { tracking } = words;
  // The unit is said once in English, most often with what is asked; Chinese has no figures without one in a sentence.
  const write = (level: number, first: boolean) =>
    lang === "zh" || (first && subject.numbers !== "amount")
      ? levelWithUnit(subject, level)
      : levelText(subject, level);
  if (sum !== null) return tracking.soFar(write(sum.value, true), sum.years, sum.of);
  const points = [baseline, latest].flatMap((point, i) =>
    point === null || (i === 1 && point.year === baseline?.year)
      ? []
      : [{ year: point.year, level: write(point.value, i === 0) }],
  );
  return tracking.stands(points);
}

/** How each method judges that said something. */
function methodsGroup(tracking: Tracking, manner: Manner): SheetGroup {
  const { methods, heads } = manner.words.tracking;
  const [first] = tracking.targets;
  const names = (first?.methods ?? []).map(({ method }) => method);
  const spoke = names.filter((name) =>
    tracking.targets.some(({ methods }) => methods.some((said) => said.method === name && !isSilent(said))),
  );
  return {
    head: heads.how,
    columnHeads: ["", ""],
    rows: spoke.map((name) => ({
      name: methods[name],
      cells: [{ text: "" }, { text: "" }],
      notes: [formulaText(name, tracking, manner)],
    })),
  };
}
