// Plain TypeScript as one would write it at first: a path is a list of objects, results are filtered and sorted.
import { type Outcome, serve } from "./protocol.ts";
import { LEVELS, type Workload } from "./workloads.ts";

interface Point {
  readonly year: number;
  readonly level: number;
}

/** Of every indicator. */
type Path = readonly (readonly Point[])[];

function run(workload: Workload, draws: number, seed: number, withAll: boolean): Outcome {
  const random = generator(seed);
  const factor = cholesky(workload);
  const paths = Array.from({ length: draws }, () => drawPath(workload, factor, random));
  const ids = workload.base.map((_, i) => i);
  const attains = (path: Path, i: number) => path[i]!.at(-1)!.level >= workload.levelTarget[i]!;
  const total = (path: Path, i: number) => path[i]!.reduce((sum, { level }) => sum + level, 0);
  const share = (holds: (path: Path) => boolean) => paths.filter(holds).length / draws;
  const hits = {
    level: ids.map((i) => share((path) => attains(path, i))),
    total: ids.map((i) => share((path) => total(path, i) >= workload.totalTarget[i]!)),
  };
  if (!withAll) return hits;
  const attained = new Array<number>(ids.length + 1).fill(0);
  for (const path of paths) attained[ids.filter((i) => attains(path, i)).length]! += 1 / draws;
  const quantiles = ids.map((i) =>
    Array.from({ length: workload.years }, (_, t) => {
      const levels = paths.map((path) => path[i]![t]!.level).sort((a, b) => a - b);
      return LEVELS.map((p) => quantile(levels, p));
    }),
  );
  return { ...hits, attained, quantiles };
}

function drawPath(workload: Workload, factor: readonly number[][], random: () => number): Path {
  const { base, growth, volatility, halfWidth } = workload;
  const rate = halfWidth.map((half) => half * (2 * random() - 1));
  const shock = base.map(() => 0);
  const path = base.map((): Point[] => []);
  for (let year = 1; year <= workload.years; year++) {
    const independent = volatility.map((size) => (size > 0 ? normal(random) : 0));
    for (const [i, row] of factor.entries()) {
      const correlated = row.reduce((sum, weight, j) => sum + weight * independent[j]!, 0);
      shock[i]! += volatility[i]! * correlated + rate[i]!;
      path[i]!.push({ year, level: base[i]! * (1 + growth[i]!) ** year * Math.exp(shock[i]!) });
    }
  }
  return path;
}

/** Lower triangle of the correlation, row by row. */
function cholesky({ indicators, correlation }: Workload): readonly number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < indicators; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const given = correlation.length > 0 ? correlation[i * indicators + j]! : Number(i === j);
      const known = row.reduce((sum, value, k) => sum + value * (rows[j]?.[k] ?? value), 0);
      row.push(i === j ? Math.sqrt(given - known) : (given - known) / rows[j]![j]!);
    }
    rows.push(row);
  }
  return correlation.length > 0 ? rows : rows.map((row, i) => row.map((_, j) => Number(i === j)));
}

/** Type 7. */
function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const next = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[next]! - sorted[low]!);
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Instead of Math.random, which takes no seed: mulberry32 of Tommy Ettinger. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

await serve({ ready: `Node ${process.version}` }, (workload, { draws, seed, outputs }) =>
  run(workload, draws, seed, outputs === "all"),
);
