import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CalibrateOptions, calibrate } from "../../../src/calibration/calibrate.ts";
import { coverage } from "../../../src/hindcast/score/coverage.ts";
import { mase } from "../../../src/hindcast/score/mase.ts";
import { msis } from "../../../src/hindcast/score/msis.ts";
import { smape } from "../../../src/hindcast/score/smape.ts";

const folder = new URL("../../../benchmarks/accuracy/", import.meta.url);
const lines = (name: string) => readFileSync(new URL(name, folder), "utf8").trim().split("\n").slice(1);

const numbers = (text = "") => text.trim().split(" ").map(Number);
const series = lines("m1-yearly.csv").map((line) => {
  const cells = line.split(",");
  return { known: numbers(cells.at(-2)), came: numbers(cells.at(-1)) };
});

/** Scores of a method as R's are made: the mean over series of the mean over years. */
function scoresOf(method: NonNullable<CalibrateOptions["method"]>): number[] {
  const sums = [0, 0, 0, 0, 0];
  for (const { known, came } of series) {
    const history = Object.fromEntries(known.map((level, i) => [1900 + i, level]));
    const { median, intervals } = calibrate(history, { method, years: came.length });
    const [narrow, wide] = intervals;
    if (narrow === undefined || wide === undefined) throw new Error("No intervals");
    const scores = [
      100 * smape(came, median),
      mase(came, median, known),
      coverage(came, narrow.low, narrow.high),
      coverage(came, wide.low, wide.high),
      msis(came, wide.low, wide.high, 0.95, known),
    ];
    for (const [i, score] of scores.entries()) sums[i] = (sums[i] ?? 0) + score / series.length;
  }
  return sums;
}

const ofR = Object.fromEntries(
  lines("m1-yearly-scores.csv").map((line) => {
    const [, method = "", , , ...scores] = line.split(",");
    return [method, scores.map(Number)] as const;
  }),
);

describe("on the 181 yearly series of the M1 competition", () => {
  it.each([
    ["drift", "drift"],
    ["logDrift", "logdrift"],
  ] as const)("%s has R's scores, to the four digits they are given with", (method, theirs) => {
    for (const [i, score] of scoresOf(method).entries()) {
      const of = ofR[theirs]?.[i] ?? Number.NaN;
      expect(Math.abs(score - of)).toBeLessThan(1e-4 * Math.max(1, of / 1000));
    }
  });

  it("the default is at least as good as the best of R's, and its intervals hold what they say", () => {
    const [percentage = 99, scaled = 99, narrow = 0, wide = 0, interval = 99] = scoresOf("combination");
    const best = (i: number) => Math.min(...Object.values(ofR).map((scores) => scores[i] ?? 99));
    expect(percentage).toBeLessThanOrEqual(best(0));
    expect(scaled).toBeLessThanOrEqual(best(1));
    expect(interval).toBeLessThan(ofR.ets?.[4] ?? 0);
    // Two standard errors, clustered by series.
    expect(Math.abs(narrow - 0.8)).toBeLessThan(2 * 0.0195);
    expect(Math.abs(wide - 0.95)).toBeLessThan(2 * 0.0095);
  });
});
