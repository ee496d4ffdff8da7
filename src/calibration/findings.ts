import { autocorrelation, mean, sampleSd } from "../math/moments.ts";
import { type Warning, warning } from "../warnings.ts";
import { changesOf, lastOf } from "./changes.ts";
import type { Cleaned } from "./clean.ts";
import { toScale } from "./scale.ts";

/** With fewer values a history is short. */
const SHORT = 8;
/** With fewer errors nothing is said of them. */
const ENOUGH_ERRORS = 8;
/** So many standard errors of an autocorrelation, 1/√n, are not chance. */
const NOT_CHANCE = 2;
/** A trend that has slowed by half, with so much of it in the second half left over, tends to a limit. */
const SLOWED = 0.5;
/** A ratio as near to its ends as this has nowhere to go. */
const NEAR_END = 0.05;

/** What the history shows, in numbers. */
export interface HistoryDiagnostics {
  /** How many values were observed, from when to when. */
  readonly n: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly missing: readonly number[];
  /** A year that was taken for a slip and left out, or null. */
  readonly outlier: number | null;
  /** The year of a level shift, or null. */
  readonly shift: number | null;
  /** Growth on average and from year to year, on the scale of the series. */
  readonly averageStep: number;
  readonly stepDeviation: number;
  /** Autocorrelation of growth, and of the method's errors; null where they are too few. */
  readonly stepAutocorrelation: number | null;
  readonly errorAutocorrelation: number | null;
  /** Mean error over its standard error: beyond 2 the method erred to one side. Null where errors are too few. */
  readonly errorBias: number | null;
  /** How far the assumption's path is from the method's in ten years, at most: a share of the level. */
  readonly gap: number;
}

export function diagnosticsOf(
  { series, firstYear, missing, outlier, shift }: Cleaned,
  errors: readonly number[],
  gap: number,
): HistoryDiagnostics {
  const { levels, steady, scale, n } = series;
  const steps = changesOf(steady.map((level) => toScale(scale, level)));
  const told = errors.length >= ENOUGH_ERRORS && sampleSd(errors) > 0;
  return {
    n,
    firstYear,
    lastYear: firstYear + levels.length - 1,
    missing,
    outlier: outlier?.year ?? null,
    shift: shift?.year ?? null,
    averageStep: steps.length === 0 ? 0 : mean(steps),
    stepDeviation: steps.length === 0 ? 0 : sampleSd(steps),
    stepAutocorrelation: steps.length >= ENOUGH_ERRORS ? autocorrelation(steps) : null,
    errorAutocorrelation: told ? autocorrelation(errors) : null,
    errorBias: told ? mean(errors) / (sampleSd(errors) / Math.sqrt(errors.length)) : null,
    gap,
  };
}

/** What there is to warn of. */
export function warningsOf(
  indicator: string,
  cleaned: Cleaned,
  diagnostics: HistoryDiagnostics,
  isRatio: boolean,
): Warning[] {
  const { series, missing, outlier, shift } = cleaned;
  const { n, errorAutocorrelation, lastYear } = diagnostics;
  const found: Warning[] = [];
  const add = (code: Warning["code"], message: string, more: Parameters<typeof warning>[3] = {}) =>
    found.push(warning(code, indicator, message, more));
  if (n < SHORT) {
    add(
      "brief-history",
      `${n} ${n === 1 ? "value is" : "values are"} a short history: intervals rest on what is usual`,
      {
        data: { years: n },
      },
    );
  }
  if (missing.length > 0) {
    add(
      "missing-years",
      `${missing.length} of the years are missing and were taken to lie between their neighbours`,
      {
        year: missing[0] ?? lastYear,
        data: { years: missing.length },
      },
    );
  }
  if (outlier !== null) {
    const message = `the level of ${outlier.year} is far from both its neighbours and was left out: it may be a slip`;
    add("outlier", message, { year: outlier.year, data: { level: outlier.level } });
  }
  if (shift !== null) {
    const message = `the level jumps in ${shift.year} and stays: growth was counted without the jump, uncertainty with it`;
    add("level-shift", message, { year: shift.year, data: { growth: shift.factor - 1, years: 1 } });
  }
  if (series.levels.some((level) => level <= 0) && series.levels.some((level) => level > 0)) {
    add(
      "sign-change",
      "levels of both signs have no growth in percent: increments are calibrated in their place",
    );
  }
  if (!isRatio && n >= SHORT && series.levels.every((level) => level > 0 && level < 1)) {
    const message =
      "all values lie between 0 and 1: shares are calibrated as a ratio, which never passes its ends";
    add("looks-like-ratio", message);
  }
  if (isRatio) ratioWarning(series.levels, add);
  else limitWarning(series.steady, add);
  if (n > 2 && new Set(series.levels).size === 1) {
    add("constant-history", "all values are the same: how uncertain growth is cannot be told from them");
  }
  if (errorAutocorrelation !== null && Math.abs(errorAutocorrelation) > NOT_CHANCE / Math.sqrt(n)) {
    const message = "the errors of the method follow each other: another method may suit the history better";
    add("correlated-errors", message, { data: { autocorrelation: errorAutocorrelation } });
  }
  return found;
}

type Add = (code: Warning["code"], message: string, more?: Parameters<typeof warning>[3]) => unknown;

function ratioWarning(levels: readonly number[], add: Add): void {
  const last = lastOf(levels);
  if (Math.min(last, 1 - last) >= NEAR_END) return;
  add(
    "trend-to-limit",
    `the ratio is at ${Math.round(last * 1000) / 10} %, near its limit: growth of its odds says little there`,
    {
      data: { level: last },
    },
  );
}

/** Increments that shrink steadily: both halves of the history go the same way, the second by less than half as much. */
function limitWarning(levels: readonly number[], add: Add): void {
  const changes = changesOf(levels);
  const half = Math.floor(changes.length / 2);
  if (half < 3) return;
  const [early, late] = [mean(changes.slice(0, half)), mean(changes.slice(-half))];
  const error = sampleSd(changes.slice(-half)) / Math.sqrt(half);
  if (early * late <= 0 || Math.abs(late) >= SLOWED * Math.abs(early) || Math.abs(late) < NOT_CHANCE * error)
    return;
  add(
    "trend-to-limit",
    "increments have shrunk by more than half: the series may tend to a limit, which logistic growth would say",
    {
      data: { early, late },
    },
  );
}
