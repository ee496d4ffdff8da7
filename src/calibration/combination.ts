import { grown } from "../growth/history.ts";
import { exponential, naturalLogarithm } from "../math/exponential.ts";
import { autocorrelation, mean, sampleSd } from "../math/moments.ts";
import { remembered } from "../math/remembered.ts";
import { studentTUpper } from "../math/studentT.ts";
import { changesOf, lastOf } from "./changes.ts";
import type { CleanSeries, Fit, GrowthPath, HistoryMethod } from "./method.ts";
import { fromScale, growthOf, type HistoryScale, toScale } from "./scale.ts";

// What was chosen, and on what: see the docstring of `combination`. Round numbers, and few: the scores hardly move around them.

/** In the long run so much of the average growth is left. */
const LASTING = 0.8;
/** Of the difference between growth of late and in the long run, each year keeps so much. */
const DAMPING = 0.8;
/** The weight of growth of late, and how fast what was long ago fades from it, where growth of one year says nothing of the next; */
const RECENT = 0.4;
const FADING = 0.3;
/** and how much faster it fades where it does, times the autocorrelation of growth. */
const FADING_BY_MEMORY = 0.4;
/** Errors grow with the years to this power, plus the autocorrelation of growth, but not beyond that of accelerating ones. */
const POWER = 0.75;
const [LEAST_POWER, MOST_POWER] = [0.6, 1.5];
/** The standard error that short histories are drawn to, on the scale: 5 % a year; it counts as much as one year's error. */
const COMMON_ERROR = 0.05;
/** Never less than 0.05 % a year. */
const LEAST_ERROR = 0.0005;
/** From the root mean square of past errors to the scale of Student's t, and how much wider where few years are known. */
const WIDTH = 0.5;
const WIDER = 4;
/** A history of so few values tells nothing of its own uncertainty. */
const FEW = 3;
const FREEDOM = 3;

const upperQuantile = remembered(studentTUpper(FREEDOM));

/** What is known of growth at one time: it follows from the levels up to then. */
interface Outlook {
  /** Growth a year on the scale: that of the next year, and that of the long run. */
  readonly next: number;
  readonly lasting: number;
  /** Autocorrelation of growth, drawn to 0 where few years are known. */
  readonly memory: number;
}

/**
 * The default: between steady growth and steady increments, from growth of late to less of it, with intervals from its own past
 * errors.
 *
 * On the scale of the series (logarithm of amounts, log odds of ratios, else levels): the average growth m is the mean of the
 * average step and of the step that the average increment would be now; s is the mean of past steps with weights that fade by
 * the factor 0.7 - 0.4 r a year, r the autocorrelation of steps (at least 0.1 and at most 0.9 of a year's weight are lost).
 * Growth goes from m + (0.4 + r)(s - m) in the next year towards 0.8 m, keeping 0.8 of the difference each year.
 *
 * Intervals are those of Student's t with 3 degrees of freedom and the scale ½ σ h^γ (1 + 4/n), γ = ¾ + r between 0.6 and 1½;
 * σ² is the mean square of what this rule would have erred by in every year from the fourth on, and thrice the variance of
 * steps; on the log and the logit scale a σ below 0.05 is drawn to it as by one more year (geometrically). It is never below
 * 0.0005 (identity: of the mean level). Of an amount the upper limit is m (1 + x/2)² where the lower one is m exp(-x): half way
 * between a factor and an amount, for that of a factor is absurd where x is large. Of three values and fewer γ is 1, and σ at
 * least 0.05 and the root mean square of steps; of one growth is 0 for want of a better.
 *
 * What was chosen on what: the form and its round numbers were chosen on 10 collections of 2250 yearly series by mean sMAPE,
 * MASE and coverage, each series cut once at random, 8 to 30 years known, six to come: GDP, life expectancy, population and aid
 * of the World Bank (R package collapse), value added and employment by sector (GGDC 10-Sector Database), infant mortality,
 * fertility and GDP (Gapminder, R package dslabs), and the yearly series of the M1 competition. Around them scores are flat:
 * between 0.4 and 0.6 for the weight of the increment, 0.75 and 0.85 for the damping, 0.7 and 1 for what lasts, sMAPE on M1
 * moves by 2 %. Coverage of 80 and 95 % is 0.80 and 0.94 on average over the collections, 0.74 to 0.86 and 0.91 to 0.97 in
 * single ones; of four to seven values of each series 0.82 and 0.94. `npm run bench:accuracy` prints it beside the methods
 * of R.
 */
export const combination: HistoryMethod = {
  name: "combination",
  source: "between log and level drift, with growth of late damped; intervals from its own past errors",
  least: 1,
  fit(series) {
    const { levels, steady, scale, n } = series;
    const last = lastOf(levels);
    if (!levels.every((level) => Number.isFinite(toScale(scale, level)))) return null;
    const { next, lasting, memory } = outlookOf(steady, scale);
    const path: GrowthPath = {
      initial: growthOf(scale, next),
      rate: growthOf(scale, lasting),
      damping: DAMPING,
    };
    const residuals = pastErrors(series);
    const short = n <= FEW;
    const power = short ? 1 : Math.min(MOST_POWER, Math.max(LEAST_POWER, POWER + memory));
    // Between the years that are known, those that are filled in tell nothing.
    const missing = Math.sqrt(Math.max(1, levels.length - 1) / Math.max(1, n - 1));
    const width = WIDTH * errorOf(series, residuals) * (1 + WIDER / n) * missing;
    const median = (h: number) => followed(path, scale, last, h);
    return {
      median,
      interval(h, level) {
        const reach = upperQuantile((1 - level) / 2) * width * exponential(power * naturalLogarithm(h));
        const middle = median(h);
        if (scale === "identity") return [middle - reach, middle + reach];
        const place = toScale(scale, middle);
        const low = fromScale(scale, place - reach);
        return [low, scale === "log" ? middle * (1 + reach / 2) ** 2 : fromScale(scale, place + reach)];
      },
      shape: { studentT: FREEDOM },
      path,
      residuals,
    } satisfies Fit;
  },
};

/** The level h years after one, along a path of growth. */
export function followed(path: GrowthPath, scale: HistoryScale, last: number, h: number): number {
  let level = last;
  let off = path.initial - path.rate;
  for (let k = 1; k <= h; k++) {
    level = grown(scale, level, path.rate + off);
    off *= path.damping;
  }
  return level;
}

function outlookOf(levels: readonly number[], scale: HistoryScale): Outlook {
  if (levels.length < 2) return { next: 0, lasting: 0, memory: 0 };
  const steps = changesOf(levels.map((level) => toScale(scale, level)));
  const average = (mean(steps) + stepOfIncrement(levels, scale)) / 2;
  const memory = memoryOf(steps);
  const kept = 1 - Math.min(0.9, Math.max(0.1, FADING + FADING_BY_MEMORY * memory));
  let [sum, weights] = [0, 0];
  for (const step of steps) {
    sum = sum * kept + step;
    weights = weights * kept + 1;
  }
  const recent = Math.min(1, Math.max(0, RECENT + memory));
  return { next: average + recent * (sum / weights - average), lasting: LASTING * average, memory };
}

/** The step on the scale that the average increment would be now; not one to less than half the level, nor off the scale. */
function stepOfIncrement(levels: readonly number[], scale: HistoryScale): number {
  const last = lastOf(levels);
  const increment = (last - (levels[0] ?? last)) / (levels.length - 1);
  if (scale === "identity") return increment;
  const ends = scale === "log" ? Number.POSITIVE_INFINITY : 1 - (1 - last) / 2;
  const next = Math.min(Math.max(last + increment, last / 2), ends);
  return toScale(scale, next) - toScale(scale, last);
}

/** Autocorrelation of steps, less its bias of -1/N, and times N/(N + 3): of few steps it says little. */
function memoryOf(steps: readonly number[]): number {
  const count = steps.length;
  return count < 2 ? 0 : ((autocorrelation(steps) + 1 / count) * count) / (count + 3);
}

/** What the rule would have erred by, on the scale, in each year from the fourth on. */
function pastErrors({ levels, scale }: CleanSeries): number[] {
  return levels.slice(FEW).map((level, i) => {
    const known = levels.slice(0, FEW + i);
    const { next } = outlookOf(known, scale);
    return toScale(scale, level) - toScale(scale, lastOf(known)) - next;
  });
}

function errorOf({ levels, scale, n }: CleanSeries, errors: readonly number[]): number {
  const steps = changesOf(levels.map((level) => toScale(scale, level)));
  const variance = sampleSd(steps) ** 2;
  const square = errors.reduce((sum, e) => sum + e * e, 0);
  const own = Math.sqrt((square + FEW * variance) / (errors.length + FEW));
  const unit = scale === "identity" ? mean(levels.map(Math.abs)) || 1 : 1;
  const [least, common] = [LEAST_ERROR * unit, COMMON_ERROR * unit];
  if (n <= FEW) {
    const typical = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / Math.max(1, steps.length));
    return Math.max(own, typical, common);
  }
  if (scale === "identity" || own > common) return Math.max(own, least);
  const count = errors.length;
  const logs = count * naturalLogarithm(Math.max(own, least)) + naturalLogarithm(common);
  return Math.max(least, exponential(logs / (count + 1)));
}
