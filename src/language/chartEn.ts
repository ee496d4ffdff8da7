import type { ChartWords } from "./chartWords.ts";

/** Of charts, in English. */
export const chartEn: ChartWords = {
  source: (source) => `Source: ${source}. Projections: targetcast.`,
  index: (baseYear) => `${baseYear} = 100`,
  median: "median",
  projected: "projected",
  ends: (name, level) => `${name} ${level}`,
  cases: (share) => `${share} of cases`,
  bands: (shares) => `median, and bands that hold ${shares.join(" and ")} of all cases`,
  path: "projected path",
  notActual: "Hollow dots: figures that are estimated, planned or assumed.",
  target: (asked, measured) => `target${measured === "" ? "" : `: ${measured}`} ${asked}`,
  aYear: (amount) => `${amount} a year`,
  reached: (chance) => `reached in ${chance} of cases`,
  alsoAsked: (targets) => `Also asked: ${targets.join("; ")}.`,
  distance: (percent) => (percent === 0 ? "target" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`),
  howDistance: (withRange) =>
    `How to read it: to the right of the target it is reached, by how many percent of what is asked; hollow, where it stood; ●, reached; ✕, not${withRange ? "; shaded, the range of 90% of cases" : ""}.`,
  noVerdict: (count) => `No verdict on ${count} ${count === 1 ? "target" : "targets"}: what is missing`,
  comesTo: (isMedian, level, year) => `${isMedian ? "median" : "projected"} ${level} in ${year}`,
  described: (name, sentences) => `${name}: ${sentences.join("; ")}.`,
};
