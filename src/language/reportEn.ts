import type { ReportWords } from "./reportWords.ts";

/** Of the report of a plan, in English. */
export const reportEn: ReportWords = {
  heads: {
    scores: "Scoreboard",
    charts: "Themes in charts",
    targets: "Every target",
    scenarios: "Scenarios",
    assumptions: "Assumptions and their sources",
    warnings: "Warnings",
    method: "How it is worked out",
    notes: "notes",
  },
  columns: {
    theme: "theme",
    together: "all of them reached",
    indicator: "indicator",
    latest: "latest figure",
    growth: "growth a year",
    uncertainty: "uncertainty",
    source: "source",
  },
  all: "All",
  growth: (rate) => `growth ${rate}`,
  derived: "follows from others",
  spread: (points) => `spread ${points}`,
  volatility: (points) => `${points} a year`,
  method: {
    projection:
      "Each indicator goes on from its latest observed figure with the growth that the scenario assumes; figures with * are estimates or plans, not actual.",
    verdict:
      "A target is attained where what is projected satisfies what is asked; values that differ only by rounding are equal.",
    undetermined:
      "A target is undetermined where the plan does not say enough to tell; its note says what is missing, and what would have to be true.",
    probability:
      "Growth is uncertain by its spread (one deviation of the average growth for all years) and by independent deviations of each year, both as standard deviations; a probability is the share of all cases in which a target is reached, after ± its standard error in points.",
    required:
      "The growth needed is the constant growth from the latest figure on that would just attain the target.",
  },
  imprint: (version, hash) => `Made by targetcast ${version} of plan ${hash}.`,
};
