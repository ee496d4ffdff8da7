import type { Attainment, Missing, WouldNeed } from "../attainment/attainment.ts";
import { inWords, rateOf } from "./figure.ts";
import { type Manner, nameOf } from "./manner.ts";
import { rateKind } from "./numberKind.ts";
import type { Indicators, Subject } from "./subject.ts";

/** What there is to say under a target: how far short it is, or what is missing and what would have to be true. */
export function notesOf(subject: Subject, attainment: Attainment, indicators: Indicators): string[] {
  const { words } = subject.manner;
  const { status, missing, wouldNeed } = attainment;
  if (status === "undetermined") {
    const reasons = (missing ?? []).map((one) => missingText(subject, one, indicators));
    const needs = wouldNeed === null ? [] : needsText(subject, wouldNeed, indicators);
    return [...new Set(reasons), ...(needs.length === 0 ? [] : [words.either(needs)])];
  }
  // That growth changes nothing any more is what a final verdict says.
  const end = attainment.final ? [words.final] : [];
  if (status === "attained") return end;
  const needs = attainment.final ? [] : requirementNotes(subject, attainment, indicators);
  return [missedBy(subject, attainment), ...needs, ...end].filter((note) => note !== "");
}

/** Why no growth is required, or of what it is. */
export function requirementNotes(
  subject: Subject,
  { required, indicator }: Attainment,
  indicators: Indicators,
): string[] {
  const { words } = subject.manner;
  if (required.reason !== null) return [words.noGrowth[required.reason]];
  if (required.indicator === indicator) return [];
  return [words.requiredOf(indicatorName(subject, required.indicator, indicators))];
}

/** What is missing for a verdict, in a sentence. */
export function missingText(
  subject: Subject,
  { code, indicator, year }: Missing,
  indicators: Indicators,
): string {
  const { words } = subject.manner;
  const sentence = words.missing[code](year === null ? "" : String(year));
  if (indicator === subject.asking.indicator) return sentence;
  return words.about(indicatorName(subject, indicator, indicators), sentence);
}

/** What would have to be true, each way in a sentence of its own. */
export function needsText(subject: Subject, need: WouldNeed, indicators: Indicators): string[] {
  const { asking, manner, numbers, unit } = subject;
  const { words, lang } = manner;
  const series = indicators.series[need.indicator];
  const own = need.indicator === asking.indicator;
  const comparator = own ? asking.comparator : null;
  const per = series === undefined ? subject.growthPer : rateKind(series.kind);
  const level = per === "points" ? "share" : "amount";
  const needs: string[] = [];
  // Without growth the base and the average are the same amount: it need not be said twice.
  if (need.baseLevel !== null && !(own && same(need.baseLevel, need.averagePerYear))) {
    const text = inWords(level, need.baseLevel, series?.unit ?? unit, manner);
    needs.push(words.needsBase(comparator, text, need.baseYear, atGrowth(need.atGrowth, per, manner)));
  }
  if (need.averagePerYear !== null) {
    needs.push(words.needsAverage(comparator, inWords(numbers, need.averagePerYear, unit, manner)));
  }
  if (need.growth !== null) needs.push(words.needsGrowth(comparator, rateOf(per, need.growth, { lang })));
  if (own) return needs;
  return needs.map((text) => words.about(indicatorName(subject, need.indicator, indicators), text));
}

function same(a: number, b: number | null): boolean {
  return b !== null && Math.abs(a - b) <= 1e-9 * Math.abs(b);
}

/** The growth that a needed base goes with, as the end of a sentence. */
function atGrowth(rate: number | null, per: "percent" | "points", { lang, words }: Manner): string {
  if (rate === null) return "";
  return rate === 0 ? words.atZeroGrowth : words.atGrowth(rateOf(per, rate, { lang }));
}

/** How far a missed target is off. */
export function missedBy(subject: Subject, { margin, projected, asked, comparator }: Attainment): string {
  const { manner } = subject;
  if (margin === null || projected === null) return "";
  if (margin === 0) return manner.words.onBoundary;
  const text = distanceText(subject, Math.abs(margin));
  const over =
    comparator === "atMost" || comparator === "below" || (comparator === "about" && projected > asked);
  return over ? manner.words.overBy(text) : manner.words.shortBy(text);
}

/** A distance from what is asked, in words. */
export function distanceText({ numbers, unit, manner }: Subject, distance: number): string {
  return inWords(numbers === "amount" ? "amount" : "points", distance, unit, manner);
}

function indicatorName({ manner }: Subject, id: string, indicators: Indicators): string {
  return nameOf(indicators.series[id]?.name ?? id, manner.lang, id);
}
