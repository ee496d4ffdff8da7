import type { SensitivityWords } from "./sensitivityWords.ts";

/** Of what matters most, in English. */
export const sensitivityEn: SensitivityWords = {
  heads: {
    growth: "growth a year",
    first: "first",
    marginFirst: "margin: first",
    attainedFirst: "attained: first",
    total: "total",
  },
  legend: {
    bars: "bars: what is projected where one assumption goes from end to end; │ as projected, ▲ what is asked",
    flips: "✓ ✗ an end at which the verdict is another",
    indices:
      "shares of the variance of the margin, and of being attained: first, what knowing this one would take away; total, what not knowing it alone would leave; after ±: the standard error",
  },
  ends: (low, high) =>
    `each assumption from its ${low} to its ${high} quantile, all others on their median path`,
  swing: (points) => `growth without uncertainty by ${points} to each side`,
  baseline: (indicator, year) => `${indicator}, level of ${year}`,
  event: (indicator, year) => `${indicator}, event of ${year}`,
  projected: (figure, verdict) => `projected ${figure}: ${verdict}`,
  certain: (indicators) => `assumed without uncertainty: ${indicators}`,
  indicesTitle: "Where the uncertainty comes from (Sobol indices)",
  drawn: (draws, seed) => `two samples of ${draws} draws, seed ${seed}`,
  count: (targets) => `Number attained, of ${targets} targets`,
  counted: (mean, deviation) => `${mean} on average, standard deviation ${deviation}`,
  inEveryDraw: (attained) => `${attained ? "attained" : "missed"} in every draw`,
  nothing: "nothing that it rests on is uncertain",
  noVariance: "the margin has no finite variance",
};
