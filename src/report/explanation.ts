import type { Explanation } from "../analysis/explain.ts";
import type { Language } from "../language/language.ts";
import type { DataRow, RowOptions } from "./fields.ts";
import { inWords, rateOf } from "./figure.ts";
import { titleOf } from "./headline.ts";
import { coverage, endsOf } from "./interval.ts";
import { type Manner, mannerOf, nameOf } from "./manner.ts";
import { escapeMarkdown, type MarkdownOptions } from "./markdown.ts";
import { distanceText, missedBy, missingText, needsText } from "./notes.ts";
import { rateKind } from "./numberKind.ts";
import { isCertain, probabilityInWords } from "./probability.ts";
import { pricesText, type Subject, subjectIn, targetName } from "./subject.ts";
import { plainText, type TextOptions } from "./text.ts";
import { warningsOf } from "./warnings.ts";

/** A rate that is less than this above another is the same. */
const ROUNDING = 1e-9;

/** What a sentence of an account is about. */
export type AccountPart = "asked" | "start" | "assumed" | "end" | "needed" | "sure" | "warnings";

/** One sentence of an account, without its stop. */
export interface AccountSentence {
  readonly part: AccountPart;
  readonly text: string;
}

/**
 * A short account of one target as text: what is asked, where it starts, what is assumed, where it ends, what is short by how
 * much, what it would take, how sure that is, and what to be careful of.
 *
 * @param explanation - from `explain`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { explain } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { explanationText } from "targetcast/report";
 *
 * console.log(explanationText(explain(yuzhong, { target: "oldCommunityRenovation-2026" }), { lang: "zh" }));
 * ```
 */
export function explanationText(explanation: Explanation, options: TextOptions = {}): string {
  const { title, paragraph } = account(explanation, options.lang);
  return plainText(title, paragraph, options);
}

/** The same as Markdown: a heading and a paragraph. */
export function explanationMarkdown(explanation: Explanation, { lang }: MarkdownOptions = {}): string {
  const { title, paragraph } = account(explanation, lang);
  return `## ${escapeMarkdown(title)}\n\n${escapeMarkdown(paragraph)}\n`;
}

/** The same as flat records, one for each sentence. */
export function explanationRows(explanation: Explanation, { lang = "en" }: RowOptions = {}): DataRow[] {
  const { plan, scenario, attainment } = explanation;
  const { target } = attainment;
  const name = nameOf(attainment.name, lang, target);
  return accountOf(explanation, lang).map((sentence) => ({
    plan: plan.id,
    scenario,
    target,
    name,
    ...sentence,
  }));
}

/** The sentences of an account, in order. */
export function accountOf(explanation: Explanation, lang: Language = "en"): AccountSentence[] {
  const manner = mannerOf(lang, explanation.plan.units);
  const subject = subjectIn(explanation, explanation.attainment, manner);
  const parts: [AccountPart, string][] = [
    ["asked", asked(subject)],
    ["start", start(subject, explanation)],
    ["assumed", assumed(subject, explanation)],
    ["end", end(subject, explanation)],
    ...needed(subject, explanation).map((text): [AccountPart, string] => ["needed", text]),
    ["sure", sure(subject, explanation)],
    ["warnings", warned(explanation, manner)],
  ];
  return parts.flatMap(([part, text]) => (text === "" ? [] : [{ part, text }]));
}

function account(explanation: Explanation, lang: Language = "en") {
  const manner = mannerOf(lang, explanation.plan.units);
  const { attainment, plan } = explanation;
  const sentences = accountOf(explanation, lang).map(({ text }) => text);
  const name = nameOf(attainment.name, lang, attainment.target);
  return {
    title: manner.words.about(titleOf(plan, manner), name),
    paragraph: manner.words.explain.paragraph(sentences),
  };
}

function asked(subject: Subject): string {
  const { asking, numbers, unit, manner } = subject;
  const { measure, comparator } = asking;
  const text = inWords(numbers, asking.asked, unit, manner);
  const sentence = manner.words.explain.asked(targetName(subject), measure, { comparator, text }, asking);
  const prices = pricesText(asking, manner);
  return prices === "" ? sentence : sentence + manner.words.comma + prices;
}

function start({ asking, growthPer, unit, manner }: Subject, { attainment, plan }: Explanation): string {
  const { explain } = manner.words;
  const { baseline, final, by } = attainment;
  // Where all is in, what it came to says it.
  if (final && baseline?.year === by) return "";
  const growing = asking.measure === "growth" || asking.measure === "averageGrowth";
  const growth = baseline?.growth ?? null;
  const level = baseline?.value ?? null;
  if (baseline === null || (growth === null && level === null))
    return plan.baseYear <= by ? explain.noStart : "";
  const isGrowth = level === null || (growing && growth !== null);
  const figure = isGrowth
    ? rateOf(growthPer, growth ?? 0, { lang: manner.lang })
    : inWords(growthPer === "points" ? "share" : "amount", level, unit, manner);
  return explain.start(figure, isGrowth, baseline.year, baseline);
}

function assumed({ manner }: Subject, explanation: Explanation): string {
  const { attainment, assumption, series, scenario, scenarioName } = explanation;
  const { words, lang } = manner;
  const named = (id: string) => nameOf(series[id]?.name ?? id, lang, id);
  const under = nameOf(scenarioName, lang, scenario);
  if (attainment.final || attainment.required.reason === "observed") return "";
  if (assumption === null) return words.explain.nothingAssumed(under);
  const { indicator, leader, elasticity, observed, adjusted, onTop: prices } = assumption;
  const rate = attainment.assumedGrowth;
  const per = rateKind(series[indicator]?.kind ?? "flow");
  return words.explain.assumed({
    scenario: under,
    of: indicator === attainment.indicator ? "" : named(indicator),
    rate: rate === null ? "" : rateOf(per, rate, { lang }),
    isZero: rate === 0,
    observed,
    leader: leader === null ? "" : named(leader),
    elasticity,
    adjusted,
    prices:
      prices === null
        ? ""
        : words.explain.prices(
            named(prices.index),
            prices.growth === null ? "" : rateOf("percent", prices.growth, { lang }),
          ),
  });
}

function end(subject: Subject, explanation: Explanation): string {
  const { numbers, unit, manner } = subject;
  const { words } = manner;
  const { projected, status, exceeds, margin, missing, final } = explanation.attainment;
  if (projected === null) {
    const reasons = (missing ?? []).map((one) => missingText(subject, one, explanation));
    return words.explain.undetermined(words.list([...new Set(reasons)]));
  }
  const verdict = exceeds ? words.exceeds : words.verdicts[status];
  const spare =
    margin === 0 || margin === null
      ? words.explain.exactly
      : words.explain.toSpare(distanceText(subject, margin));
  const short = margin === 0 ? words.explain.onBoundary : missedBy(subject, explanation.attainment);
  const distance = status === "missed" ? short : spare;
  return words.explain.end(inWords(numbers, projected, unit, manner), verdict, distance, final);
}

function needed(subject: Subject, explanation: Explanation): string[] {
  const { manner } = subject;
  const { words, lang } = manner;
  const { attainment, series } = explanation;
  const { status, required, requiredGrowth, wouldNeed, firstYear, final, baseline, comparator } = attainment;
  if (status === "undetermined") {
    const needs = wouldNeed === null ? [] : needsText(subject, wouldNeed, explanation);
    return needs.length === 0 ? [] : [words.explain.needs(words.either(needs))];
  }
  if (final || required.reason === "observed") return [];
  if (requiredGrowth === null) {
    return required.reason === null ? [] : [words.explain.noGrowth(words.noGrowth[required.reason])];
  }
  const driver = series[required.indicator];
  const per = driver === undefined ? subject.growthPer : rateKind(driver.kind);
  const of =
    required.indicator === attainment.indicator ? "" : nameOf(driver?.name ?? "", lang, required.indicator);
  const rate = rateOf(per, requiredGrowth, { lang });
  if (status === "attained") return [words.explain.holds(rate, of)];
  const more = required.pointsAboveAssumed;
  const points = more === null || more < ROUNDING ? "" : rateOf("points", more, { lang });
  const strict = required.exclusive ? comparator : null;
  return [
    words.explain.takes({ comparator: strict, text: rate }, baseline?.year ?? null, of, points),
    ...(firstYear === null ? [] : [words.explain.reachedIn(firstYear)]),
  ];
}

function sure(subject: Subject, { sureness, attainment }: Explanation): string {
  const { numbers, unit, manner } = subject;
  const { words } = manner;
  if (sureness?.probability == null || attainment.final) return "";
  const { probability, quantiles, quantileLevels } = sureness;
  if (isCertain(probability)) return words.explain.certain(probability.value > 0.5);
  const ends = endsOf(quantileLevels);
  const low = ends && quantiles?.[quantileLevels.indexOf(ends.low)];
  const high = ends && quantiles?.[quantileLevels.indexOf(ends.high)];
  const range =
    ends === null || low == null || high == null
      ? ""
      : words.explain.range(
          coverage(ends),
          inWords(numbers, low, unit, manner),
          inWords(numbers, high, unit, manner),
        );
  return words.explain.sure(probabilityInWords(probability), range);
}

function warned({ warnings, series }: Explanation, manner: Manner): string {
  const { lines } = warningsOf(warnings, series, manner);
  return lines.length === 0 ? "" : manner.words.explain.warning(lines);
}
