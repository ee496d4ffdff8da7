import type { Solution, SolvedTarget } from "../analysis/solve/solution.ts";
import type { GrowthText } from "../language/solveWords.ts";
import { inWords, rateOf } from "./figure.ts";
import { type Manner, nameOf } from "./manner.ts";
import { rateKind } from "./numberKind.ts";
import type { Cell } from "./sheet.ts";
import { type Subject, subjectOf, targetName } from "./subject.ts";

/** Digits of an answer: enough to tell it from its neighbours in a plan, not from what nobody can aim at. */
const DIGITS = 5;

/** What is asked of a target, and how likely it has to be. */
export function askedSentence(solution: Solution, target: SolvedTarget, manner: Manner): string {
  const { words } = manner;
  const subject = subjectIn(solution, target, manner);
  const text = inWords(subject.numbers, target.asked, subject.unit, manner);
  const { measure, comparator } = target;
  const asked = words.explain.asked(targetName(subject), measure, { comparator, text }, target);
  return asked + likely(solution, manner);
}

function likely({ probability }: Solution, { words }: Manner): string {
  if (probability === null) return "";
  return words.comma + words.solve.likely(`${Number((100 * probability).toPrecision(DIGITS))}%`);
}

/** What it takes, or why nothing does. */
export function answerCell(solution: Solution, manner: Manner): Cell {
  const { words } = manner;
  const { find, value, reason } = solution;
  if (value === null) {
    const why = words.solve.reasons[reason ?? "out-of-reach"](find);
    return { text: words.solve.nothing(find, why), role: "missed" };
  }
  const of = solution.indicator ?? "";
  const named = of === solution.targets[0]?.indicator ? "" : nameIn(solution, of, manner);
  switch (find) {
    case "growth":
      return { text: words.solve.growth(growthText(solution, value, named, manner)), role: "heading" };
    case "baseline": {
      const level = (amount: number) => levelInWords(solution, of, amount, manner);
      const { assumed, plan } = solution;
      const known = assumed === null ? "" : level(assumed);
      const answer = { text: level(value), beyond: beyond(solution), of: named, year: plan.baseYear, known };
      return { text: words.solve.baseline(answer), role: "heading" };
    }
    case "shift":
      return { text: shiftSentence(solution, value, manner) + likely(solution, manner), role: "heading" };
  }
}

function growthText(solution: Solution, value: number, of: string, manner: Manner): GrowthText {
  const { indicator, assumed, path, targets } = solution;
  const per = rateKind(solution.series[indicator ?? ""]?.kind ?? "flow");
  const rate = (number: number) => rateOf(per, number, { lang: manner.lang, digits: DIGITS });
  const { years = [], rates = [], given = [], shape = "constant" } = path ?? {};
  const sought = years.filter((_, i) => !given[i]);
  const from = sought[0] ?? targets[0]?.by ?? 0;
  const to = sought.at(-1) ?? from;
  const more = assumed === null ? 0 : value - assumed;
  return {
    text: rate(value),
    beyond: beyond(solution),
    of,
    from,
    to,
    shape,
    first: rate(rates[years.indexOf(from)] ?? value),
    last: rate(rates[years.indexOf(to)] ?? value),
    points: Math.abs(more) < 1e-9 ? "" : rateOf("points", Math.abs(more), { lang: manner.lang }),
    isMore: more > 0,
    given: years.flatMap((year, i) => (given[i] ? [{ year, rate: rate(rates[i] ?? 0) }] : [])),
  };
}

function shiftSentence(solution: Solution, value: number, manner: Manner): string {
  const { selection, count, targets, plan } = solution;
  const { words, lang } = manner;
  const on = selection?.on ?? "*";
  const theme = plan.themes[on.replace(/^theme:/, "")];
  const of = on === "*" ? "" : theme === undefined ? nameIn(solution, on, manner) : nameOf(theme, lang, on);
  const judged = targets.filter(({ reason }) => reason !== "undetermined").length;
  return words.solve.shift({
    text: rateOf("points", Math.abs(value), { lang, digits: DIGITS }),
    beyond: beyond(solution) === 0 ? 0 : value < 0 ? -1 : 1,
    isMore: value >= 0,
    of,
    from: selection?.from ?? null,
    count,
    targets: judged,
  });
}

/** Where the value itself does not do: which side does. */
function beyond({ exclusive, targets }: Solution): 1 | 0 | -1 {
  const [target] = targets;
  if (!exclusive) return 0;
  return target?.comparator === "below" || target?.comparator === "atMost" ? -1 : 1;
}

export function levelInWords({ series }: Solution, id: string, level: number, manner: Manner): string {
  const { kind = "flow", unit = "1" } = series[id] ?? {};
  return inWords(rateKind(kind) === "points" ? "share" : "amount", level, unit, manner);
}

function nameIn({ series }: Solution, id: string, { lang }: Manner): string {
  return nameOf(series[id]?.name ?? id, lang, id);
}

/** A target that was asked about, ready to be printed. */
export function subjectIn({ series }: Solution, target: SolvedTarget, manner: Manner): Subject {
  const indicator = series[target.indicator] ?? { kind: "flow" as const, unit: "1" };
  return subjectOf(target, indicator, target.baseline?.value ?? target.before.projected, manner);
}
