import type { TrackingWords } from "./trackingWords.ts";

/** Of pace, in English. */
export const trackingEn: TrackingWords = {
  methods: {
    timeProportional: "Time elapsed",
    cagrRatio: "Eurostat ratio",
    unProgressChart: "UN progress chart",
    sdsnArrows: "SDSN arrows",
    destatisWeather: "Destatis weather",
    escap: "ESCAP progress",
    averageRate: "Average annual rate",
  },
  classes: {
    achieved: "achieved",
    "on-track": "on track",
    completed: "completed",
    "completed-early": "completed early",
    "on-pace-will-exceed": "on pace, will exceed",
    "on-pace-will-be-reached": "on pace, will be reached",
    "behind-pace": "behind pace",
    "acceleration-needed": "acceleration needed",
    "limited-progress": "limited progress",
    deterioration: "deterioration",
    "substantial-progress": "substantial progress",
    "moderate-progress": "moderate progress",
    "significant-progress": "significant progress",
    "moderate-movement-away": "moderate movement away",
    "significant-movement-away": "significant movement away",
    "some-progress": "some progress",
    "no-progress-or-regression": "none or regression",
    "moderately-improving": "moderately improving",
    stagnating: "stagnating",
    decreasing: "decreasing",
    sun: "sun",
    "sun-with-cloud": "sun with a cloud",
    cloud: "cloud",
    thunderstorm: "thunderstorm",
    accelerate: "accelerate",
    reverse: "reverse",
    "required-rate": "at the rate needed",
    "below-required-rate": "below the rate needed",
    "wrong-way": "the wrong way",
  },
  limits: {
    completed: "kept",
    "on-pace-will-be-reached": "on pace, will be kept",
    "behind-pace": "over pace",
  },
  reasons: {
    "no-observation": "no level is observed",
    "no-base": "no level is observed for its base year",
    "nothing-later": "nothing is observed after its base year",
    "not-begun": "no year of the sum is observed yet",
    "missing-years": "observed years are missing in between",
    "too-short": "takes more observed years",
    "no-time": "no time is left, or none was given",
    "no-target-level": "what is asked comes to no level",
    "no-distance": "the target is where it started",
    "met-at-base": "met at first and lost since: no way to measure",
    "zero-base": "nothing grows from zero at a rate",
    "not-positive": "a level of zero or below has no growth",
    "out-of-range": "the numbers are out of its range",
    "no-direction": "which way is better is not said",
    "no-bounds": "takes a lower bound and an optimum",
    "growth-rate": "a growth rate is asked, it judges levels",
    "every-year": "every year is asked for, it judges the last",
    total: "a sum is asked, it judges levels",
  },
  formulas: {
    timeProportional:
      "the share of the way from base to target that is done, against the share of the time that has passed (of a sum: the share of its years that are in); on pace where going on like this reaches the target, to exceed it where that is more than 5% of the way beyond",
    timeProportionalGeometric:
      "ln(latest / base) / ln(target / base), against the share of the time that has passed (a sum counts by its years); on pace where growing on like this reaches the target, to exceed it where that is more than 5% of the way beyond",
    cagrRatio:
      "compound growth a year so far / compound growth a year needed from base to target, in the desired direction: from 0.95 on track, from 0.6 acceleration needed, from 0 limited progress, below deterioration",
    growthOpenSdg:
      "where only growth is asked, compound growth a year so far: from 1.5% substantial, from 0.5% moderate, from 0% limited progress (Open SDG)",
    growthEurostat:
      "where only growth is asked, compound growth a year so far: from 1% significant, from 0% moderate progress, from -1% moderate, below significant movement away (Eurostat's older rule)",
    unProgressChart:
      "the share of the way from base to target that is done by the target year if compound growth goes on: from 95% on track, from 10% some progress",
    sdsnArrows:
      "points a year gained on a scale from a lower bound (0) to an optimum (100) / points a year needed from base to target: from 1 on track, from 0.5 moderately improving, below stagnating, a loss decreasing; on track at or past the target",
    destatisWeather:
      "the latest level and the mean of the last five annual changes for every year left; what is missing as a share of the way left: below 5% sun, to 20% sun with a cloud, beyond cloud; moving away thunderstorm",
    escap:
      "10 x (level - base) / |target - base| in the desired direction, for the level that a trend line gives the target year, later years weighing more; 10 once met: above 9 on track, above 0 accelerate, else reverse",
    averageRate:
      "exp(slope of the line through the logarithms of the levels) - 1, against the growth a year needed from the latest level to the target",
  },

  judged: (method, asOf) =>
    `On pace? Judged by: ${method}${asOf === "" ? "" : `, by what was observed up to ${asOf}`}`,
  counted: {
    met: (count) => `${count} met`,
    "on-pace": (count) => `${count} on pace`,
    behind: (count) => `${count} behind`,
    away: (count) => `${count} moving away`,
    unknown: (count) => `${count} cannot be told`,
  },
  asked: (asked, terms, by) =>
    `${asked}${terms === "" ? "" : `, ${terms}`}${by === null ? "" : `${terms === "" ? "" : ","} by ${by}`}`,
  stands: (points) => points.map(({ year, level }) => `${year}: ${level}`).join(", "),
  soFar: (sum, years, of) => `${sum} in ${years} of ${of} years`,

  others: "All others",
  heads: { why: "why no method can say", how: "How they judge" },
  legend: "first line of a target: the method judged by; –: cannot say, and why",

  figures: {
    timeProportional: ({ progress, elapsed, expected }, isSum, isLimit) => {
      const time = isSum ? "years" : "time";
      const done = progress === "" ? "" : `${progress} ${isLimit ? "used" : "done"} in `;
      return `${done}${elapsed} of the ${time}, heading for ${expected}`;
    },
    cagrRatio: ({ observed, required, ratio }) =>
      `${ratio === "" ? "" : `ratio ${ratio}: `}${observed} a year${required === "" ? "" : `, ${required} needed`}`,
    unProgressChart: ({ share, expected }, by) =>
      share === "" ? `heading for ${expected}` : `${share} of the way by ${by}, heading for ${expected}`,
    sdsnArrows: ({ gained, required, ratio }) =>
      `${ratio === "" ? "" : `ratio ${ratio}: `}${gained} points a year, ${required} needed`,
    destatisWeather: ({ shortfall, expected }) =>
      `${shortfall === "" ? "nothing" : `${shortfall} of the rest`} missing, heading for ${expected}`,
    escap: ({ current, anticipated }) => `${anticipated} of 10 anticipated, ${current} now`,
    averageRate: ({ rate, required }) =>
      `${rate} a year${required === "" ? "" : `, ${required} needed from now on`}`,
  },
  remarks: { "zero-as-0.001": "zero taken as 0.001" },
};
