import type { EnsembleLegendKey } from "../language/ensembleWords.ts";
import type { Language } from "../language/language.ts";
import { formatShare } from "../quantity/formatQuantity.ts";
import type { Ensemble, EnsembleAttainment } from "../simulation/ensemble.ts";
import { ensembleNotes } from "./ensembleNotes.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { coverage, type Ends, endsOf, intervalMeaning, intervalText } from "./interval.ts";
import { baselineKeys, legendOf } from "./legend.ts";
import { likelihoodCells } from "./likelihood.ts";
import { type Manner, mannerOf, nameOf } from "./manner.ts";
import { isCertain, probabilityText } from "./probability.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";
import { askedText, baselineText, measuredText, subjectIn, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { answer, type HeadsOf, togetherGroup } from "./together.ts";
import { warningsOf } from "./warnings.ts";

/**
 * How likely every target is, as text for a terminal: by theme, with what it starts from, what is projected and the
 * projection interval, what was asked, and the probability with its standard error and a bar.
 *
 * @param ensemble - from `simulate`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { ensembleText } from "targetcast/report";
 *
 * console.log(ensembleText(simulate(yuzhong, { seed: 1, draws: 10_000 }), { lang: "zh" }));
 * ```
 */
export function ensembleText(ensemble: Ensemble, options: TextOptions = {}): string {
  return textOf(ensembleSheet(ensemble, options.lang), options);
}

export function ensembleSheet(ensemble: Ensemble, lang: Language = "en"): Sheet {
  const { plan, attainments, warnings, series } = ensemble;
  const manner = mannerOf(lang, plan.units);
  const { words } = manner;
  const ends = endsOf(ensemble.quantileLevels);
  const range = ends === null ? "" : words.ensemble.intervalHead(coverage(ends));
  const { probability } = words.ensemble.heads;
  const heads: HeadsOf = (...before) => [...before, range, words.heads.asked, probability, "", ""];
  const baseYear = words.years(plan.baseYear, plan.baseYear);
  const together = togetherGroup(ensemble, ends, heads, manner);
  return {
    title: titleOf(plan, manner),
    opening: [[{ text: conditions(ensemble, manner) }], answer(ensemble, ends, manner)],
    columns: [
      { align: "right", most: 14, drop: 1 },
      { align: "right", most: 12, drop: 3 },
      { align: "right", most: 20, drop: 4 },
      { align: "right", most: 24 },
      { align: "right", most: 12, headRunsOn: true },
      { align: "left", most: 6 },
      { align: "left", most: 8, drop: 2 },
    ],
    nameLeast: 14,
    groups: [
      ...together,
      ...groupsOf(attainments, plan, manner).map(({ theme, by, items }) => {
        const [head, projected] = words.outlookHead(theme, by);
        return {
          head,
          columnHeads: heads(baseYear, projected),
          rows: items.map((attainment) => rowOf(attainment, ensemble, ends, manner)),
        };
      }),
    ],
    warnings: warningsOf(warnings, series, manner),
    legend: legend(ensemble, ends, together.length > 0, manner),
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

/** What the answers hold under: the scenario, or those that are mixed, and the draws. */
function conditions(ensemble: Ensemble, manner: Manner): string {
  const { scenario, scenarioName, mixture, adjust, draws, points, seed } = ensemble;
  const { words } = manner;
  const { mixed, weighted, drawn } = words.ensemble;
  const adjusted = adjust.length > 0;
  const parts = mixture?.map(({ scenario, name, weight }) =>
    weighted(nameOf(name, manner.lang, scenario), formatShare(Number(weight.toFixed(4)))),
  );
  const under =
    parts === undefined
      ? words.under(scenarioText(scenarioName, scenario, manner), adjusted)
      : mixed(words.list(parts), adjusted);
  return under + words.semicolon + drawn(draws, points, seed);
}

function rowOf(
  attainment: EnsembleAttainment,
  ensemble: Ensemble,
  ends: Ends | null,
  manner: Manner,
): SheetRow {
  const subject = subjectIn(ensemble, attainment, manner);
  return {
    name: targetName(subject),
    cells: [
      { text: baselineText(subject, attainment.baseline, ensemble.plan.baseYear) },
      { text: measuredText(subject, attainment.projected) },
      { text: intervalText(subject, ensemble.quantileLevels, attainment.quantiles, ends) },
      { text: askedText(subject) },
      ...likelihood(attainment, manner),
    ],
    notes: [terms(subject), ...ensembleNotes(subject, attainment, ensemble)],
  };
}

function likelihood({ status, probability }: EnsembleAttainment, { words }: Manner): Cell[] {
  if (status !== "undetermined" && probability !== null) return likelihoodCells(probability);
  const isUndetermined = status === "undetermined";
  const text = isUndetermined ? words.verdicts.undetermined : words.none;
  return [
    { text, role: isUndetermined ? status : undefined, runsOn: isUndetermined },
    { text: "" },
    { text: "" },
  ];
}

/** Explains the columns and the marks that occur. */
function legend(ensemble: Ensemble, ends: Ends | null, isTogether: boolean, manner: Manner): string {
  const { attainments, joint, mixture } = ensemble;
  const { words } = manner;
  const found = [...attainments, ...joint].flatMap(({ probability }) => probability ?? []);
  const keys: EnsembleLegendKey[] = [];
  if (found.some((one) => probabilityText(one).error !== "")) keys.push("standardError");
  if (found.some(isCertain)) keys.push("certain");
  if (found.length > 0) keys.push("bar");
  if (isTogether) keys.push("allOf");
  const isShown = ends !== null && attainments.some(({ quantiles }) => quantiles !== null);
  return [
    mixture === null ? words.legend.projected : words.ensemble.legend.projectedFirst,
    isShown ? intervalMeaning(ends, manner) : "",
    ...keys.map((key) => words.ensemble.legend[key]),
    legendOf(baselineKeys(attainments), manner),
  ]
    .filter((sentence) => sentence !== "")
    .join(words.semicolon);
}
