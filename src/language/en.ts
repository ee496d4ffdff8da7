import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Comparator } from "../measure/comparator.ts";
import type { Qualifier } from "../plan/plan.ts";
import { chartEn } from "./chartEn.ts";
import { ensembleEn } from "./ensembleEn.ts";
import { explainEn } from "./explainEn.ts";
import { explorerEn } from "./explorerEn.ts";
import { historyEn } from "./historyEn.ts";
import { percent, pick } from "./loose.ts";
import { newsEn } from "./newsEn.ts";
import { reportEn } from "./reportEn.ts";
import { sensitivityEn } from "./sensitivityEn.ts";
import { solveEn } from "./solveEn.ts";
import { sweepEn } from "./sweepEn.ts";
import { trackingEn } from "./trackingEn.ts";
import type { Words } from "./words.ts";

const asked: Readonly<Record<Comparator, string>> = {
  above: ">",
  atLeast: "≥",
  atMost: "≤",
  below: "<",
  about: "about",
};

const amounts: Readonly<Record<Comparator, string>> = {
  above: "more than ",
  atLeast: "at least ",
  atMost: "at most ",
  below: "less than ",
  about: "about ",
};

const amount = (comparator: Comparator | null, value: string) =>
  comparator === null ? value : amounts[comparator] + value;

const years = (from: number, to: number) =>
  from === to ? String(to) : `${from}–${sameCentury(from, to) ? String(to).slice(-2) : to}`;

const qualifiers: Readonly<Record<Qualifier, string>> = {
  about: "about",
  over: "over",
  nearly: "nearly",
  atLeast: "at least",
};

const verdicts: Readonly<Record<AttainmentStatus, string>> = {
  attained: "attained",
  missed: "missed",
  undetermined: "undetermined",
};

const qualifierOf = pick(qualifiers);
const verdictOf = pick(verdicts);

const sameCentury = (a: number, b: number) => Math.floor(a / 100) === Math.floor(b / 100);

/** The reports in English. */
export const en: Words = {
  none: "–",
  verdicts,
  exceeds: "exceeded",
  final: "final",
  heads: {
    asked: "asked",
    verdict: "verdict",
    firstYear: "first",
    assumedGrowth: "assumed",
    requiredGrowth: "needed",
    pointsAbove: "more by",
    attained: "attained",
    difference: "difference",
    notes: "notes",
  },
  otherTheme: "Other",
  warningsHead: (count) => (count === 1 ? "1 warning" : `${count} warnings`),
  warnings: {
    "real-growth-on-nominal-level": () =>
      "Real growth moves a level in current prices, so price changes are left out",
    "growth-across-sign-change": () => "The level is below zero or crosses it, where growth means nothing",
    "base-is-plan": () => "The base is itself only a plan, not yet a fact",
    "base-is-bound": ({ qualifier, status }) =>
      `The base is known only as “${qualifierOf(qualifier)}”, which does not prove “${verdictOf(status)}”`,
    "series-break": () => "The observations jump as if the series had been redefined",
    "growth-disagrees-with-levels": () => "The growth published is not that of the levels",
    "short-history": () => "Observed growth goes on, though it is that of fewer than three years",
    "observation-gap": () => "Years without an observation lie before one that has it",
    "scaled-negative-growth": () =>
      "A fall scaled by less than 1 becomes smaller: the scenario is better here, not worse",
    "ratio-at-limit": ({ limit }) => `The share runs into ${percent(limit)} and stays there`,
    "brief-history": ({ years }) =>
      `The intervals rest on what is usual, for only ${years === 1 ? "1 value is" : `${years} values are`} known`,
    "missing-years": ({ years }) => `Missing years (${years}) were taken to lie between their neighbours`,
    "level-shift": () => "The level jumps and stays; growth is counted without the jump, uncertainty with it",
    outlier: () => "A year far from both its neighbours was left out, for it may be a slip",
    "sign-change": () => "Levels of both signs have no growth in percent, so they grow by increments",
    "looks-like-ratio": () => "All values lie between 0 and 1; if they are shares, the kind is ratio",
    "trend-to-limit": () => "The series seems to tend to a limit",
    "constant-history": () => "All values are the same, and do not tell how uncertain growth is",
    "correlated-errors": () =>
      "The errors of the method follow each other; another may suit the history better",
    "infinite-moment": ({ moment }) =>
      `The shape of the shocks leaves no finite ${moment}: quantiles still tell`,
    "correlated-inputs": () =>
      "Correlated with others: the first-order share counts what they have in common, the total only what each adds",
  },
  warningDetail: ({ code, data }) => {
    if (code === "growth-disagrees-with-levels")
      return `${percent(data.published)}, levels ${percent(data.implied)}`;
    if (code !== "series-break") return "";
    const expected = data.expected === undefined ? "" : `, ${percent(data.expected)} expected`;
    return `${percent(data.growth)} a year${expected}`;
  },
  dated: (name, year) => `${name} ${year}`,
  aside: (name, detail) => `${name} (${detail})`,
  noGrowth: {
    observed: "the years that count are already observed",
    "no-level": "there is no level to grow from",
    assured: "any growth will do",
    "out-of-reach": "no growth can reach it",
    "non-positive-base": "a level of zero or below cannot grow at a rate",
    "self-referential": "the aim is its own base",
  },
  missing: {
    "no-level": (year) => (year === "" ? "no level known" : `no level known for ${year}`),
    "no-growth": () => "no growth is assumed",
    "self-referential": (year) => `the only level${year === "" ? "" : ` for ${year}`} is the aim itself`,
    "sign-change": () => "the level is not positive or crosses zero, where growth means nothing",
    "unreachable-target": () => "it is to grow to a target that no growth reaches",
    undefined: (year) => `its formula has no value${year === "" ? "" : ` in ${year}`}`,
  },
  legend: {
    about: "~ about",
    over: "> over",
    nearly: "< nearly",
    atLeast: "≥ at least",
    notActual: "* not an actual figure",
    exclusive: "> or < in needed: more, or less, than that",
    points: "pp: percentage points",
    growth: "assumed: growth a year from the latest figure on",
    requiredGrowth: "needed: the growth a year that would just do",
    firstYear: "first: the first year in which it would hold, – if in none of the next 30",
    exceeds: "exceeded: attained, beyond the band of “about”",
    projected: "→ projected",
    difference: "difference: less what the first scenario comes to",
    marks: "✓ attained  ✗ missed  ? undetermined",
  },

  groupHead: (theme, by) => (theme === "" ? `By ${by}` : `${theme}, by ${by}`),
  outlookHead: (theme, by) => [theme, `→ ${by}`],
  under: (scenario, adjusted) => `Scenario: ${scenario}${adjusted ? ", adjusted" : ""}`,
  compared: (scenarios) => `Scenarios: ${scenarios}`,
  of: (targets) => `Of ${targets} ${targets === 1 ? "target" : "targets"}: `,
  counted: {
    attained: (count) => `${count} attained`,
    missed: (count) => `${count} missed`,
    undetermined: (count) => `${count} undetermined`,
  },
  points: (number) => `${number}pp`,
  comma: ", ",
  stop: ".",

  measured: (measure, { from, by, base }) => {
    switch (measure) {
      case "level":
        return "";
      case "total":
        return `total ${years(from, by)}`;
      case "average":
        return `average ${years(from, by)}`;
      case "increase":
        return `increase on ${base}`;
      case "change":
        return `change on ${base}`;
      case "averageGrowth":
        return `average growth from ${base}`;
      case "growth":
        return from === by ? "growth" : `growth in every year ${years(from, by)}`;
      case "always":
        return `every year ${years(from, by)}`;
    }
  },
  inPricesOf: (year) => `in prices of ${year}`,
  inRealTerms: "in real terms",
  asked: (comparator, value) => `${asked[comparator]} ${value}`,
  years,
  list: (items) => items.join(", "),
  more: (count) => `and ${count} more`,
  semicolon: "; ",
  about: (subject, sentence) => `${subject}: ${sentence}`,

  shortBy: (text) => `short by ${text}`,
  overBy: (text) => `over by ${text}`,
  onBoundary: "comes to exactly what must be passed",
  needsBase: (comparator, level, year, growth) => `needs ${amount(comparator, level)} in ${year}${growth}`,
  atGrowth: (rate) => ` at ${rate} a year`,
  atZeroGrowth: " at zero growth",
  needsAverage: (comparator, text) => `needs ${amount(comparator, text)} a year on average`,
  needsGrowth: (comparator, growth) => `needs a growth of ${amount(comparator, growth)} a year`,
  either: (needs) => needs.map((need, i) => (i === 0 ? need : need.replace(/^needs /, ""))).join(", or "),
  requiredOf: (indicator) => `the growth required is that of ${indicator}`,

  chart: chartEn,
  report: reportEn,
  ensemble: ensembleEn,
  tracking: trackingEn,
  explain: explainEn,
  explorer: explorerEn,
  news: newsEn,
  history: historyEn,
  sensitivity: sensitivityEn,
  sweep: sweepEn,
  solve: solveEn,
};
