import type { Comparator } from "../measure/comparator.ts";
import type { ObservationStatus, Qualifier } from "../plan/plan.ts";
import type { AskedText, ExplainWords } from "./explainWords.ts";

const amounts: Readonly<Record<Comparator, string>> = {
  above: "more than ",
  atLeast: "at least ",
  atMost: "at most ",
  below: "less than ",
  about: "about ",
};

const qualifiers: Readonly<Record<Qualifier, string>> = {
  about: "about ",
  over: "over ",
  nearly: "nearly ",
  atLeast: "at least ",
};

const doubts: Readonly<Record<ObservationStatus | "scenario" | "derived", string>> = {
  actual: "",
  estimate: ", which is an estimate",
  plan: ", which is itself only a plan",
  scenario: ", as the scenario has it",
  derived: ", by its formula",
};

const amount = ({ comparator, text }: AskedText) => (comparator === null ? "" : amounts[comparator]) + text;

const span = (from: number, to: number) => (from === to ? `in ${to}` : `in every year from ${from} to ${to}`);

/** Of one target, in English. */
export const explainEn: ExplainWords = {
  asked: (name, measure, asked, { from, by, base }) => {
    const what = amount(asked);
    switch (measure) {
      case "level":
        return `Asked of ${name}: ${what} in ${by}`;
      case "total":
        return `Asked of ${name}: ${what} in total from ${from} to ${by}`;
      case "average":
        return `Asked of ${name}: ${what} a year on average from ${from} to ${by}`;
      case "increase":
        return `Asked of ${name}: an increase of ${what} from ${base} to ${by}`;
      case "change":
        return `Asked of ${name}: a change of ${what} from ${base} to ${by}`;
      case "averageGrowth":
        return `Asked of ${name}: an average growth of ${what} a year from ${base} to ${by}`;
      case "growth":
        return `Asked of ${name}: a growth of ${what} ${span(from, by)}`;
      case "always":
        return `Asked of ${name}: ${what} ${span(from, by)}`;
    }
  },
  start: (figure, isGrowth, year, { status, qualifier }) => {
    const known = (qualifier === null ? "" : qualifiers[qualifier]) + figure;
    return `It starts from ${isGrowth ? "a growth of " : ""}${known} in ${year}${doubts[status]}`;
  },
  noStart: "There is no figure to start from",
  assumed: ({ scenario, of, rate, isZero, observed, leader, elasticity, adjusted, prices }) => {
    const end = `${rate === "" ? "" : `, by ${rate} a year`}${adjusted ? ", after the scenario's adjustment" : ""}${prices}`;
    const who = of === "" ? "it" : of;
    const under = `In the scenario ${scenario}`;
    if (leader !== "") {
      const pace = elasticity === 1 ? `as ${leader} does` : `${elasticity} times as fast as ${leader}`;
      return `${under}, ${who} is assumed to grow ${pace}${end}`;
    }
    if (isZero) return `${under}, ${who} is assumed to stay as it is${prices}`;
    if (observed) return `${under}, ${who} is assumed to go on growing as it was observed to${end}`;
    return `${under}, ${who} is assumed to grow${end}`;
  },
  prices: (index, rate) =>
    ` in real terms, with price changes on top (${index}${rate === "" ? "" : `, ${rate} a year`})`,
  nothingAssumed: (scenario) => `In the scenario ${scenario}, nothing is assumed of its growth`,
  end: (figure, verdict, distance, final) =>
    `${final ? "It came to" : "That comes to"} ${figure}: ${verdict}${final ? " for good" : ""}${distance === "" ? "" : `, ${distance}`}`,
  undetermined: (reasons) => `Whether it is reached cannot be told: ${reasons}`,
  toSpare: (distance) => `with ${distance} to spare`,
  exactly: "exactly",
  onBoundary: "which is exactly what has to be passed",
  takes: (growth, since, of, points) => {
    const from = since === null ? "" : ` from ${since} on`;
    const whose = of === "" ? "" : ` of ${of}`;
    return `It takes a growth${whose} of ${amount(growth)} a year${from}${points === "" ? "" : `, ${points} more than is assumed`}`;
  },
  holds: (growth, of) => `It would still hold at a growth${of === "" ? "" : ` of ${of}`} of ${growth} a year`,
  reachedIn: (year) => `As assumed, it would first hold in ${year}`,
  needs: (needs) => `It ${needs}`,
  noGrowth: (reason) => `As for growth, ${reason}`,
  sure: (probability, range) =>
    `With growth as uncertain as the plan says, the probability is ${probability}${range === "" ? "" : `; ${range}`}`,
  certain: (attained) =>
    `Nothing that is uncertain in the plan can change that it is ${attained ? "attained" : "missed"}`,
  range: (share, low, high) => `in ${share} of all cases it comes to between ${low} and ${high}`,
  warning: (sentences) =>
    `To be read with care: ${sentences.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join("; ")}`,
  paragraph: (sentences) => sentences.map((sentence) => `${sentence}.`).join(" "),
};
