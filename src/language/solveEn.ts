import type { SolveFor } from "../analysis/solve/solution.ts";
import type { BoundText, SolveWords } from "./solveWords.ts";

const what: Readonly<Record<SolveFor, string>> = {
  growth: "growth",
  shift: "shift of growth",
  baseline: "base level",
};

const bound = ({ text, beyond }: BoundText) =>
  beyond === 0 ? text : `${beyond > 0 ? "more" : "less"} than ${text}`;

const years = (from: number, to: number) => (from === to ? `in ${to}` : `from ${from} to ${to}`);

/** Of what it would take, in English. */
export const solveEn: SolveWords = {
  heads: {
    path: "Path",
    growth: "growth",
    level: "level",
    before: "as assumed",
    after: "then",
    verdictBefore: "now",
    verdictAfter: "then",
    likelyBefore: "now",
    likelyAfter: "then",
    takes: "alone takes",
    targets: "Targets",
  },
  likely: (probability) => `with a probability of at least ${probability}`,
  growth: ({ of, from, to, shape, first, last, points, isMore, given, ...answer }) => {
    const whose = of === "" ? "" : ` of ${of}`;
    const assumed = points === "" ? "" : `, ${points} ${isMore ? "more" : "less"} than is assumed`;
    const after = given.map(({ year, rate }) => `${rate} in ${year}`).join(", ");
    const given_ = after === "" ? "" : `; given ${after}`;
    if (shape === "constant")
      return `It takes a growth${whose} of ${bound(answer)} a year ${years(from, to)}${assumed}${given_}`;
    const way = shape === "frontLoaded" ? "most of it early" : "most of it late";
    return `It takes a growth${whose} of ${bound(answer)} a year on average ${years(from, to)}, ${way}: ${first} in ${from}, ${last} in ${to}${assumed}${given_}`;
  },
  shift: ({ isMore, of, from, count, targets, ...answer }) => {
    const since = from === null ? "" : ` from ${from} on`;
    const all = count === 1 ? "the target" : `all ${count} targets`;
    const reach = count === targets ? all : `${count} of ${targets} targets`;
    const whose = of === "" ? "All growth" : `The growth of ${of}`;
    return isMore
      ? `${whose} has to be ${bound(answer)} a year higher${since} to reach ${reach}`
      : `${whose} may be ${bound(answer)} a year lower${since}, and ${reach} would still be reached`;
  },
  baseline: ({ of, year, known, ...answer }) =>
    `It takes a level${of === "" ? "" : ` of ${of}`} of ${bound(answer)} in ${year}${known === "" ? "" : `, where ${known} is known`}`,
  nothing: (find, reason) => `There is no such ${what[find]}: ${reason}`,
  reasons: {
    observed: () => "the years that count are already observed",
    "no-level": () => "there is no level to start from",
    assured: (find) => `any ${what[find]} will do`,
    "out-of-reach": (find) => `no ${what[find]} can reach it`,
    "non-positive-base": () => "a level of zero or below cannot grow at a rate",
    "self-referential": () => "the aim is its own base",
    unmoved: () => "it does not depend on the base level",
    undetermined: () => "something else is missing for a verdict",
    unrelated: () => "the target does not rest on that indicator",
    "too-few": () => "fewer targets have a verdict than are to be reached",
  },
  closed: "found in closed form",
  searched: (steps, low, high) =>
    `found by a root finder in ${steps} ${steps === 1 ? "step" : "steps"}, between ${low} and ${high}`,
  left: (residual, ofProbability) =>
    `${residual} ${ofProbability ? "of the probability" : "of what is measured"} left`,
  drawn: "± the standard error of a probability that was drawn, with the same draws in every try",
  given: "given",
  laidBy: "To lay it over the plan, rounded to the side that does:",
};
