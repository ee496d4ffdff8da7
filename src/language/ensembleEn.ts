import { decimalOf, writeDecimal } from "../quantity/formatDecimal.ts";
import type { EnsembleWords } from "./ensembleWords.ts";

const SHARED_UNIT = /(?:%|pp)$/;

/** Of probabilities, in English. */
export const ensembleEn: EnsembleWords = {
  heads: { probability: "probability", likely: "likely", together: "Targets together" },
  legend: {
    projectedFirst: "→ projected under the first of the scenarios",
    standardError: "after ±: the standard error in points, where it shows",
    certain: "100% or 0%: certain",
    bar: "bar: the probability, full at 100%",
    allOf: "all k of n: all that have a verdict, of n targets; likely: how many of them are attained",
  },

  mixed: (scenarios, adjusted) => `Mixture of scenarios: ${scenarios}${adjusted ? ", adjusted" : ""}`,
  weighted: (scenario, weight) => `${scenario} ${weight}`,
  drawn: (draws, points, seed) => {
    if (draws === 0) return "every answer is exact, nothing was drawn";
    const count = writeDecimal(decimalOf(draws), 0, ",");
    return `${count} ${points === "sobol" ? "Sobol" : "random"} ${draws === 1 ? "draw" : "draws"}, seed ${seed}`;
  },

  judged: (count, of) => {
    if (of === 0) return "The plan has no targets";
    const targets = of === 1 ? "target" : "targets";
    return `Of ${of} ${targets}, ${count === 0 ? "none" : count} ${count <= 1 ? "has" : "have"} a verdict`;
  },
  together: (count) => `${count === 2 ? "both" : `all ${count}`} are attained together with probability `,
  likelyCount: (count, of, { from, to, percent }) => {
    const range = from === to ? "" : `${from} to ${to} `;
    return `most likely ${attained(count, of)} (${range}in ${percent} of 100 cases)`;
  },
  certainCount: (count, of) => `${attained(count, of)} for certain`,
  allOf: (count, of) => `${count === 1 ? "" : "all "}${count}${count === of ? "" : ` of ${of}`}`,

  intervalHead: (share) => `${share} range`,
  interval: (low, high) => {
    const unit = SHARED_UNIT.exec(high)?.[0] ?? "";
    const first = unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low;
    return low.startsWith("-") || high.startsWith("-") ? `${first} to ${high}` : `${first}–${high}`;
  },
  intervalMeaning: (share, low, high) =>
    `${share} range: projection interval, from the ${low} to the ${high} quantile`,

  offBy: (distance) => `off by ${distance}`,
  whereMissed: (distance) => `where missed, ${distance} on average`,
  firstIn: (year, chance) =>
    chance === "" ? `first reached in ${year}` : `most likely first reached in ${year} (${chance})`,
  undeterminedElsewhere: "undetermined in one of the scenarios",
};

function attained(count: number, of: number): string {
  return `${count === 0 ? "none" : count} of ${of} ${count <= 1 ? "is" : "are"} attained`;
}
