import type { Attainment, Baseline } from "../attainment/attainment.ts";
import { measures } from "../measure/registry.ts";
import type { IndicatorKind } from "../plan/plan.ts";
import type { Series } from "../projection/series.ts";
import { figure, figureOf, rateOf, type Scale, scaleOf, toldApart } from "./figure.ts";
import { type Manner, nameOf } from "./manner.ts";
import { type NumberKind, numberKind, rateKind } from "./numberKind.ts";

/** What every report says of a target, whatever the scenario. */
export type Asking = Pick<
  Attainment,
  "target" | "name" | "theme" | "indicator" | "measure" | "comparator" | "asked" | "from" | "by" | "base"
> &
  Partial<Pick<Attainment, "pricesOf">>;

/** What a result says of its indicators that the reports need. */
export interface Indicators {
  readonly series: Readonly<Record<string, Pick<Series, "name" | "kind" | "unit">>>;
}

/** A target as a row of a table prints it: its kind of number, and the scale that all its figures share. */
export interface Subject {
  readonly asking: Asking;
  readonly numbers: NumberKind;
  readonly growthPer: "percent" | "points";
  readonly unit: string;
  readonly scale: Scale;
  readonly manner: Manner;
}

/** Significant digits of a difference. */
const DIFFERENCE_DIGITS = 3;

/** A target of an indicator, ready to be printed. */
export function subjectOf(
  asking: Asking,
  indicator: { readonly kind: IndicatorKind; readonly unit: string },
  level: number | null,
  manner: Manner,
): Subject {
  const numbers = numberKind(asking.measure, indicator.kind);
  const reference = numbers === "amount" && asking.asked !== 0 ? asking.asked : (level ?? 0);
  return {
    asking,
    numbers,
    growthPer: rateKind(indicator.kind),
    unit: indicator.unit,
    scale: scaleOf(reference, indicator.unit, manner),
    manner,
  };
}

/** The target of an attainment, ready to be printed. */
export function subjectIn({ series: all }: Indicators, attainment: Attainment, manner: Manner): Subject {
  const series = all[attainment.indicator] ?? { kind: "flow" as const, unit: "1" };
  return subjectOf(attainment, series, attainment.baseline?.value ?? attainment.projected, manner);
}

export function targetName({ asking, manner }: Subject): string {
  return nameOf(asking.name, manner.lang, asking.target);
}

/** What is looked at, such as `total 2022–26`; empty for a plain level. */
export function terms({ asking, scale, manner }: Subject): string {
  const { words } = manner;
  const { measure } = asking;
  return [
    words.measured(measure, asking),
    // A change is asked in percent: that of its base is the only level in the row, and names its unit here.
    measure === "change" ? scale.words : "",
    pricesText(asking, manner),
  ]
    .filter((part) => part !== "")
    .join(words.comma);
}

/** In which prices it is asked, where these are not those of the indicator; else empty. */
export function pricesText({ measure, pricesOf = null }: Asking, { words }: Manner): string {
  if (pricesOf === null) return "";
  return measures[measure].asks === "level" ? words.inPricesOf(pricesOf) : words.inRealTerms;
}

/** What is asked, with the scale and unit that all figures of the row share. */
export function askedText({ asking, numbers, scale, manner }: Subject): string {
  const asked = figureOf(numbers, asking.asked, scale, manner);
  const unit = numbers === "amount" ? scale.words : "";
  const gap = unit === "" || manner.lang === "zh" ? "" : " ";
  return manner.words.asked(asking.comparator, asked + gap + unit);
}

/** What is asked, in one piece: the value, what is looked at, and the year. */
export function askedSentence(subject: Subject): string {
  const { asking, manner } = subject;
  const { words } = manner;
  const { measure, from, by } = asking;
  // What is looked at over several years says so itself.
  const spans = from !== by || measure === "total" || measure === "average";
  return words.tracking.asked(askedText(subject), words.measured(measure, asking), spans ? null : by);
}

/** A figure of the measure, told apart from what is asked. */
export function measuredText(subject: Subject, value: number | null): string {
  const { asking, numbers, scale, manner } = subject;
  if (value === null) return manner.words.none;
  return toldApart(value, asking.asked, (number, digits) => figureOf(numbers, number, scale, manner, digits));
}

/** What one figure of the measure has over another, with a sign: amounts in the scale of the row, the rest in points. */
export function differenceText({ numbers, scale, manner }: Subject, value: number | null): string {
  if (value === null) return "";
  if (numbers !== "amount") return rateOf("points", value, { signed: true });
  return (value > 0 ? "+" : "") + figure(value, scale, manner, DIFFERENCE_DIGITS);
}

const qualifiers = { about: "~", over: ">", nearly: "<", atLeast: "≥" } as const;

/**
 * The latest observation: its growth where growth is what is asked, else its level, with a mark for each doubt, and its
 * year where that is not the one at the head of the column.
 */
export function baselineText(subject: Subject, baseline: Baseline | null, yearAtHead: number | null): string {
  const { growthPer, scale, manner } = subject;
  const { measure } = subject.asking;
  if (baseline === null) return manner.words.none;
  const { value, growth, status, qualifier, year } = baseline;
  const growing = measure === "growth" || measure === "averageGrowth";
  const observed = growing ? growth : value;
  if (observed === null) return manner.words.none;
  const text = growing
    ? rateOf(growthPer, observed)
    : figureOf(growthPer === "points" ? "share" : "amount", observed, scale, manner);
  const mark = qualifier === null ? "" : qualifiers[qualifier];
  const doubt = status === "actual" || status === "derived" ? "" : "*";
  return mark + text + doubt + (year === yearAtHead ? "" : shortYear(year));
}

/** The required growth in figures, with a sign before one that is not enough itself. */
export function requiredText(subject: Subject, attainment: Attainment, indicators: Indicators): string {
  const { requiredGrowth: rate, required, comparator } = attainment;
  if (rate === null) return subject.manner.words.none;
  const beyond = !required.exclusive ? "" : comparator === "below" ? "<" : ">";
  return beyond + rateOf(requiredPer(indicators, required.indicator, subject), rate);
}

/** What the required growth is counted in, which may be that of another indicator. */
function requiredPer(indicators: Indicators, indicator: string, subject: Subject): "percent" | "points" {
  const series = indicators.series[indicator];
  return series === undefined ? subject.growthPer : rateKind(series.kind);
}

export function assumedText({ growthPer, manner }: Subject, rate: number | null): string {
  return rate === null ? manner.words.none : rateOf(growthPer, rate);
}

function shortYear(year: number): string {
  return year >= 1000 && year <= 9999 ? `'${String(year).slice(-2)}` : ` ${year}`;
}
