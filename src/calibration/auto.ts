import { autocorrelation, mean as meanOf, sampleSd } from "../math/moments.ts";
import { changesOf } from "./changes.ts";
import { combination } from "./combination.ts";
import { mean } from "./mean.ts";
import type { HistoryMethod } from "./method.ts";

/** With fewer values nothing can be told of a series but its growth. */
const ENOUGH = 8;
/** Changes that follow each other with the other sign as much as this come back to something. */
const COMES_BACK = -0.3;

/**
 * A rule that chooses, and that can be read: with at least 8 values, of which changes undo each other (their autocorrelation is
 * below -0.3) and come to nothing (their mean is within one standard error of 0), the series goes round a level, and `mean` is
 * taken; anything else is `combination`.
 */
export const auto: HistoryMethod = {
  name: "auto",
  source: "the mean of what goes round a level, else combination",
  least: 1,
  fit(series) {
    return (goesRound(series.levels) ? mean : combination).fit(series);
  },
};

function goesRound(levels: readonly number[]): boolean {
  const changes = changesOf(levels);
  if (levels.length < ENOUGH || autocorrelation(changes) >= COMES_BACK) return false;
  return Math.abs(meanOf(changes)) <= sampleSd(changes) / Math.sqrt(changes.length);
}
