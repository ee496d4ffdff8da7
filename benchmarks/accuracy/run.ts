// How good forecasts are: `npm run bench:accuracy`. The methods of the built package beside those of R on the yearly series of the M1
// competition, with standard errors clustered by series; and how long a thousand histories take.
import { readFileSync } from "node:fs";

/** The package as it ships; the types are those of its sources. */
const built = (file: string) => new URL(`../../dist/${file}`, import.meta.url).href;
const history: typeof import("../../src/history.ts") = await import(built("history.js"));
const core: typeof import("../../src/index.ts") = await import(built("index.js"));
const { calibrate, coverage, HISTORY_METHODS, hindcast, mase, msis, smape } = history;

interface Series {
  readonly known: readonly number[];
  readonly came: readonly number[];
}

const lines = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
const numbers = (text = "") => text.trim().split(" ").map(Number);

const series: readonly Series[] = lines("m1-yearly.csv").map((line) => {
  // Descriptions may hold commas; what is known and what came are the last two.
  const cells = line.split(",");
  return { known: numbers(cells.at(-2)), came: numbers(cells.at(-1)) };
});

const theirs = lines("m1-yearly-scores.csv").map((line) => {
  const [, method = "", , , ...scores] = line.split(",");
  const [percentage, scaled, narrow, wide, interval] = scores.map(Number);
  return {
    method: `R ${method}`,
    sMAPE: percentage,
    MASE: scaled,
    "in 80 %": narrow,
    "in 95 %": wide,
    MSIS: interval,
  };
});

const ours = HISTORY_METHODS.map((method) => {
  const scores = series.map(({ known, came }) => {
    const { median, intervals } = calibrate(yearly(known), { method, years: came.length });
    const [narrow, wide] = intervals;
    if (narrow === undefined || wide === undefined) throw new Error("Two intervals are the default");
    return [
      100 * smape(came, median),
      mase(came, median, known),
      coverage(came, narrow.low, narrow.high),
      coverage(came, wide.low, wide.high),
      msis(came, wide.low, wide.high, 0.95, known),
    ];
  });
  const [percentage, scaled, narrow, wide, interval] = [0, 1, 2, 3, 4].map((i) =>
    summary(scores.map((row) => row[i] ?? Number.NaN)),
  );
  return {
    method,
    sMAPE: percentage?.mean.toFixed(4),
    MASE: scaled?.mean.toFixed(4),
    "in 80 %": `${narrow?.mean.toFixed(4)} ± ${narrow?.error.toFixed(4)}`,
    "in 95 %": `${wide?.mean.toFixed(4)} ± ${wide?.error.toFixed(4)}`,
    MSIS: interval?.mean.toFixed(4),
  };
});

console.log(`M1, ${series.length} yearly series, six years ahead (± standard error, clustered by series)`);
console.table([...theirs, ...ours]);

const ROUNDS = 5;
const times = Array.from({ length: ROUNDS }, () => cpuTime(thousand));
console.log(
  `A thousand histories of 25 years calibrated, projected ten years in a plan, and the last six scored: ${Math.min(...times).toFixed(0)} ms (CPU time, best of ${ROUNDS}; asked: 2000 ms)`,
);

/** The whole way, for a thousand series. */
function thousand(): void {
  const all = Array.from({ length: 1000 }, (_, i) => yearly(madeUp(i)));
  const indicators = Object.fromEntries(
    all.map((observations, i) => [
      `i${i}`,
      { kind: "flow" as const, observations, growth: "history" as const },
    ]),
  );
  const plan = core.parsePlan({ name: "Thousand", baseYear: 1924, horizon: 1934, indicators }, { calibrate });
  core.project(plan);
  for (const observations of all) hindcast(observations, { least: 19 });
}

/** Growth of some percent with shocks, from a small generator of its own: the same numbers every time. */
function madeUp(seed: number): number[] {
  let state = seed + 1;
  const draw = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const levels = [100];
  while (levels.length < 25) levels.push((levels.at(-1) ?? 0) * (1.04 + 0.1 * draw()));
  return levels;
}

function yearly(levels: readonly number[]): Record<string, number> {
  return Object.fromEntries(levels.map((level, i) => [String(1900 + i), level]));
}

/** The mean over series, and its standard error: errors of one series are not independent, but series are taken to be. */
function summary(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length - 1) / values.length) };
}

function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
