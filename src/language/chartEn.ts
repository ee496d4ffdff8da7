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
  paths: "Projected path under each scenario",
  notActual: "Hollow dots: figures that are estimated, planned or assumed.",
  target: (asked, measured) => `target${measured === "" ? "" : `: ${measured}`} ${asked}`,
  aYear: (amount) => `${amount} a year`,
  reached: (chance) => `reached in ${chance} of cases`,
  alsoAsked: (targets) => `Also asked: ${targets.join("; ")}.`,
  distance: (percent) => (percent === 0 ? "target" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`),
  howDistance: ({ start, range }) =>
    `${[
      "How to read it: right of the target is reached (●), left is not (✕), by how many percent of what is asked",
      ...(start ? ["hollow: where it stood"] : []),
      ...(range ? ["shaded: the range of projections"] : []),
    ].join("; ")}.`,
  noVerdict: (count) => `No verdict on ${count} ${count === 1 ? "target" : "targets"}: what is missing`,
  byScenario: (withChance) =>
    `How far from the target each scenario ends${withChance ? ", and how likely the target is reached" : ", and what it projects"}`,
  attainedOf: (attained, judged) => `${attained} of ${judged} attained`,
  alwaysOpen: (count) =>
    `${count} more ${count === 1 ? "target has" : "targets have"} no verdict under any scenario.`,
  way: (percent) => (percent === 0 ? "start" : percent === 100 ? "target" : `${percent}%`),
  howPace: (methods) =>
    `How to read it: bar, how much of the way is done; upright stroke, how much of the time has passed. ◆ met, ● on pace, ▼ behind, ✕ moving away, – cannot say, by: ${methods}.`,
  silent: (count) =>
    `Of ${count} more ${count === 1 ? "target" : "targets"} no method can say anything: too little is observed, or only growth is asked.`,
  howTornado:
    "How to read it: each bar goes from the low to the high end of one assumption (under its name), all others as projected; blue: the target is reached there, orange: it is not.",
  noBars: "No assumption is uncertain that bears on it.",
  lesser: (count) => `${count} more ${count === 1 ? "assumption matters" : "assumptions matter"} less.`,
  howHeatmap: (withChance) =>
    withChance
      ? "How to read it: the deeper blue the likelier, the deeper orange the less likely the target is reached; line: where the verdict of the projection turns."
      : "How to read it: blue is reached, orange is missed, the deeper the farther from the target; line: where the verdict turns.",
  sentences: (sentences) => sentences.map((sentence) => `${sentence}.`).join(" "),
  comesTo: (isMedian, level, year) => `${isMedian ? "median" : "projected"} ${level} in ${year}`,
  described: (name, sentences) => `${name}: ${sentences.join("; ")}.`,
};
