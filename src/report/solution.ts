import type { Solution, SolvedTarget, SolvedVerdict } from "../analysis/solve/solution.ts";
import type { Language } from "../language/language.ts";
import { figureOf, rateOf, scaleOf } from "./figure.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { rateKind } from "./numberKind.ts";
import { probabilityInWords } from "./probability.ts";
import type { Cell, Sheet, SheetGroup, SheetRow } from "./sheet.ts";
import { answerCell, askedSentence, levelInWords, subjectIn } from "./solutionSentences.ts";
import { askedText, measuredText, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

/** The columns that a path leaves empty. */
const NO_CELLS: readonly Cell[] = ["", "", "", ""].map((text) => ({ text }));

/**
 * What it would take, as text for a terminal: the answer in a sentence, the path that gets there, and the targets before and after.
 *
 * @param solution - from `solve`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { solve } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { solutionText } from "targetcast/report";
 *
 * const solution = solve(yuzhong, { target: "healthRevenue-2026", path: "backLoaded" });
 * console.log(solutionText(solution, { lang: "zh" }));
 * ```
 */
export function solutionText(solution: Solution, options: TextOptions = {}): string {
  return textOf(solutionSheet(solution, options.lang), options);
}

export function solutionSheet(solution: Solution, lang: Language = "en"): Sheet {
  const { plan, adjust, targets, warnings, series } = solution;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const { scenario, scenarioName } = solution;
  return {
    title: titleOf(plan, manner),
    opening: [
      [{ text: words.under(scenarioText(scenarioName, scenario, manner), adjust.length > 0) }],
      ...(solution.find === "shift"
        ? []
        : targets.map((target) => [{ text: askedSentence(solution, target, manner) }])),
      [answerCell(solution, manner)],
    ],
    columns: [
      { align: "right", most: 26 },
      { align: "right", most: 14, drop: 3 },
      { align: "right", most: 14 },
      { align: "right", most: 11, drop: 2 },
      { align: "right", most: 14, drop: 1 },
      { align: "right", most: 14 },
    ],
    groups: [...pathGroups(solution, manner), ...targetGroups(solution, manner)],
    warnings: warningsOf(warnings, series, manner),
    legend: legend(solution, manner),
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

/** The years of a path, with its growth and where that leads. */
function pathGroups(solution: Solution, manner: Manner): SheetGroup[] {
  const { path, indicator, series } = solution;
  if (path === null || indicator === null) return [];
  const { heads, given } = manner.words.solve;
  const { kind = "flow", unit = "1" } = series[indicator] ?? {};
  const per = rateKind(kind);
  const known = path.levels.filter((level) => level !== null);
  const scale = scaleOf(known.at(-1) ?? 0, unit, manner);
  const numbers = per === "points" ? "share" : "amount";
  const inUnit =
    numbers === "amount" && scale.words !== "" ? manner.words.aside(heads.level, scale.words) : heads.level;
  return [
    {
      head: heads.path,
      columnHeads: [known.length === 0 ? "" : inUnit, heads.growth, ...NO_CELLS.map(() => "")],
      rows: path.years.map((year, i) => {
        const level = path.levels[i] ?? null;
        return {
          name: String(year),
          cells: [
            { text: level === null ? "" : figureOf(numbers, level, scale, manner) },
            { text: rateOf(per, path.rates[i] ?? 0) },
            ...NO_CELLS,
          ],
          notes: path.given[i] ? [given] : [],
        };
      }),
    },
  ];
}

function targetGroups(solution: Solution, manner: Manner): SheetGroup[] {
  const { targets, plan, probability, find } = solution;
  const { words } = manner;
  const { heads } = words.solve;
  const isLikely = probability !== null;
  const columnHeads = [
    words.heads.asked,
    heads.before,
    isLikely ? heads.likelyBefore : heads.verdictBefore,
    find === "shift" ? heads.takes : "",
    targets.some(({ after }) => after !== null) ? heads.after : "",
    targets.some(({ after }) => after !== null) ? (isLikely ? heads.likelyAfter : heads.verdictAfter) : "",
  ];
  return groupsOf(targets, plan, manner).map(({ theme, by, items }) => ({
    head: words.groupHead(theme, by),
    columnHeads,
    rows: items.map((target) => rowOf(solution, target, manner)),
  }));
}

function rowOf(solution: Solution, target: SolvedTarget, manner: Manner): SheetRow {
  const { words } = manner;
  const { before, after, takes, reason } = target;
  const subject = subjectIn(solution, target, manner);
  const isShift = solution.find === "shift";
  return {
    name: targetName(subject),
    cells: [
      { text: askedText(subject) },
      { text: measuredText(subject, before.projected) },
      verdictCell(solution, before, manner),
      { text: isShift && takes !== null ? rateOf("points", takes, { signed: true }) : "" },
      { text: after === null ? "" : measuredText(subject, after.projected) },
      after === null ? { text: "" } : verdictCell(solution, after, manner),
    ],
    notes: [
      terms(subject),
      // More is asked than the value itself: without a word "missed" would look like a mistake.
      after?.status === "missed" && after.margin === 0 && after.probability === null ? words.onBoundary : "",
      isShift && reason !== null ? words.solve.reasons[reason]("shift") : "",
    ],
  };
}

/** A verdict; where a probability was asked for that, coloured by whether it is enough. */
function verdictCell({ probability: wanted }: Solution, verdict: SolvedVerdict, { words }: Manner): Cell {
  const { status, probability } = verdict;
  if (wanted === null) return { text: words.verdicts[status], role: status };
  if (probability === null) return { text: words.none };
  return {
    text: probabilityInWords(probability),
    role: probability.value >= wanted ? "attained" : "missed",
  };
}

/** How it was found. */
function legend(solution: Solution, manner: Manner): string {
  const { words } = manner;
  const { method, iterations, residual, bracket, probability, targets } = solution;
  if (method === null) return "";
  const [low, high] = bracket ?? [null, null];
  const isDrawn = targets.some(({ after }) => after?.probability?.method === "sampled");
  return [
    low === null || high === null || method === "closed form"
      ? words.solve.closed
      : words.solve.searched(iterations, valueText(solution, low, manner), valueText(solution, high, manner)),
    ...(residual === null || residual === 0
      ? []
      : [words.solve.left(residual.toExponential(1), probability !== null)]),
    ...(isDrawn ? [words.solve.drawn] : []),
  ].join(words.semicolon);
}

/** A value of what was sought, with digits to spare. */
function valueText(solution: Solution, value: number, manner: Manner): string {
  const { find, indicator, series } = solution;
  if (find === "baseline") return levelInWords(solution, indicator ?? "", value, manner);
  const per = find === "shift" ? "points" : rateKind(series[indicator ?? ""]?.kind ?? "flow");
  return rateOf(per, value, { lang: manner.lang, digits: 8 });
}
