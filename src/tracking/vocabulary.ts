/** The methods in official use, by name. */
export type TrackingMethodName =
  | "timeProportional" // 时序进度 of Chinese plans
  | "cagrRatio" // Eurostat; Open SDG
  | "unProgressChart" // United Nations, 2023
  | "sdsnArrows" // Sustainable Development Solutions Network
  | "destatisWeather" // Statistisches Bundesamt
  | "escap" // UN Economic and Social Commission for Asia and the Pacific
  | "averageRate"; // AARR and AARC of UNICEF and WHO

/** In the order in which results list them. */
export const TRACKING_METHODS: readonly TrackingMethodName[] = [
  "timeProportional",
  "cagrRatio",
  "unProgressChart",
  "sdsnArrows",
  "destatisWeather",
  "escap",
  "averageRate",
];

/** What the methods say, each in the words of its authors. Methods share a word only where they share its meaning. */
export type TrackingClass =
  | "achieved"
  | "on-track"
  // timeProportional
  | "completed"
  | "completed-early"
  | "on-pace-will-exceed"
  | "on-pace-will-be-reached"
  | "behind-pace"
  // cagrRatio with a target
  | "acceleration-needed"
  | "limited-progress"
  | "deterioration"
  // cagrRatio without one: Open SDG, then Eurostat's older rule
  | "substantial-progress"
  | "moderate-progress"
  | "significant-progress"
  | "moderate-movement-away"
  | "significant-movement-away"
  // unProgressChart
  | "some-progress"
  | "no-progress-or-regression"
  // sdsnArrows
  | "moderately-improving"
  | "stagnating"
  | "decreasing"
  // destatisWeather
  | "sun"
  | "sun-with-cloud"
  | "cloud"
  | "thunderstorm"
  // escap
  | "accelerate"
  | "reverse"
  // averageRate
  | "required-rate"
  | "below-required-rate"
  | "wrong-way";

/** What a class comes to, the same for every method: only so can their answers be counted together. */
export type Pace = "met" | "on-pace" | "behind" | "away";

/** Why a method cannot say. */
export type TrackingReason =
  | "no-observation" // no level is observed
  | "no-base" // no level is observed for the year that the target counts from
  | "nothing-later" // none is observed after that year
  | "not-begun" // no year of the sum is observed yet
  | "missing-years" // years without an observation lie between
  | "too-short" // fewer observations than the method takes
  | "no-time" // the target is for the year it counts from
  | "no-target-level" // what is asked comes to no level: a change on a base of zero or below
  | "no-distance" // the target is the level that the method measures from
  | "met-at-base" // met at first and lost since: there is no way towards it to measure
  | "zero-base" // nothing grows from zero at a rate
  | "not-positive" // a level of zero or below has no rate of growth
  | "out-of-range" // numbers too large or too small for the arithmetic of the method
  | "no-direction" // neither the indicator nor the target says which way is better
  | "no-bounds" // the method takes a lower bound and an optimum
  | "growth-rate" // a growth rate is asked, the method judges levels
  | "every-year" // every year has to hold, the method judges the last one
  | "total"; // a sum is asked, the method judges levels

/** Something done to a case that its reader has to know. */
export type TrackingRemark =
  | "zero-as-0.001" // a base or target of zero, in the indicator's unit, is taken as 0.001
  | "limit"; // a limit to keep: progress is the share of the room that is used up
