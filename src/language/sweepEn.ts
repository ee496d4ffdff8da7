import type { SweepWords } from "./sweepWords.ts";

/** Of sweeps, in English. */
export const sweepEn: SweepWords = {
  axis(change, name, from) {
    const since = from === null ? "" : ` from ${from} on`;
    if (change === "baseline") return `Base level of ${name}`;
    const growth = name === null ? "All growth" : `Growth of ${name}`;
    return { set: growth, scale: `${growth}, scaled`, shift: `${growth}, shifted` }[change] + since;
  },
  through: (axis, first, last, count) =>
    count === 1 ? `${axis}: ${first}` : `${axis}: ${first} to ${last} in ${count} values`,
  heads: { turns: "turns at", share: "attained" },
  turnsAt: (value) => `at ${value}`,
  still: (count) =>
    count === 1
      ? "1 target is left out: nothing here moves it, or it has no verdict."
      : `${count} targets are left out: nothing here moves them, or they have no verdict.`,
  legend: {
    turns: "turns at: the first value with another verdict, and that verdict",
    margin: "figures: how far it is beyond what is asked (+) or short of it",
    share:
      "attained: at how many of the points; then where it turns, for the first and the last value of the other axis",
    probability: "figures: the probability that it is attained",
  },
};
