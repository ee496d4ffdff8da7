// How fast the built package is: `npm run bench`. Medians of interleaved runs, with what is asked beside them. On a
// machine that does other things too, use the ratios, not the milliseconds.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Bench } from "tinybench";
import type { Plan } from "../src/index.ts";
import { naiveProjection } from "./naive.ts";
import { benchSensitivity } from "./sensitivity.ts";
import { benchSimulate } from "./simulate/run.ts";
import { benchSolve } from "./solve.ts";

/** Milliseconds after which a run is not repeated. */
const ENOUGH = 3000;

interface Row {
  readonly what: string;
  readonly median: string;
  readonly asked: string;
  readonly note: string;
}

// The package as it ships; the types are those of its sources.
const built = (file: string) => new URL(`../dist/${file}`, import.meta.url);
const {
  exportPlan,
  parsePlan,
  project,
  sensitivity,
  simulate,
  solve,
  sweep,
}: typeof import("../src/index.ts") = await import(built("index.js").href);
const { yuzhong }: typeof import("../src/plans/yuzhong.ts") = await import(built("plans/yuzhong.js").href);

// `npm run bench -- simulate` leaves out what is measured here.
if (process.argv[2] !== "simulate") {
  const rows: Row[] = [...(await warm()), sensitive(), solved(), ...grids(), ...large(), ...cold()];
  console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
}
await benchSimulate();

/** One plan over and over, beside the naive contender in the same run. */
async function warm(): Promise<Row[]> {
  agree(yuzhong);
  const document = exportPlan(yuzhong);
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  bench.add("project", () => project(yuzhong));
  bench.add("naive", () => naiveProjection(yuzhong));
  bench.add("parse", () => parsePlan(document));
  await bench.run();
  const micro = (name: string) => {
    const result = bench.getTask(name)?.result;
    return result !== undefined && "latency" in result ? result.latency.p50 * 1000 : Number.NaN;
  };
  const [own, naive] = [micro("project"), micro("naive")];
  return [
    { what: "project(yuzhong)", median: us(own), asked: "tens of µs", note: `${ratio(own, naive)} x naive` },
    { what: "naive levels of yuzhong", median: us(naive), asked: "", note: "levels and totals alone" },
    { what: "parsePlan(yuzhong)", median: us(micro("parse")), asked: "", note: "" },
  ];
}

/** What one target depends on most, beside as many projections. */
function sensitive(): Row {
  const { own, contender } = benchSensitivity(yuzhong, { project, sensitivity });
  return {
    what: "sensitivity of one target",
    median: ms(own),
    asked: "200 ms",
    note: `by as many calls of project: ${ms(contender)}, ${ratio(contender, own)} x as long`,
  };
}

/** The growth that one target takes to be reached with a probability, beside bisection over simulations. */
function solved(): Row {
  const { first, own, contender } = benchSolve(yuzhong, { simulate, solve });
  return {
    what: "solve to a probability",
    median: ms(own),
    asked: "50 ms",
    note: `the first in ${ms(first)}; by bisection over simulate: ${ms(contender)}, ${ratio(contender, own)} x as long`,
  };
}

/** Grids of assumptions, beside the contender: a loop over its points, timed on some of them. */
function grids(): Row[] {
  const target = "cultureTourismRevenue-2026";
  const steps = (from: number, to: number, count: number) => ({ from, to, steps: count - 1 });
  const growth = (rate: number) => ({ on: "gdp", set: { model: "constant" as const, rate } });
  const looped = 200;
  const loop = (run: (rate: number) => unknown) =>
    milliseconds(() => {
      for (let i = 0; i < looped; i++) run((0.1 * i) / looped);
    }) / looped;
  const cases = [
    {
      what: "sweep, 100,000 points, 51 targets",
      points: 100_000,
      own: () => sweep(yuzhong, { over: [{ on: "gdp", set: steps(0, 0.1, 100_000) }] }),
      contender: (rate: number) => project(yuzhong, { adjust: [growth(rate)] }),
      name: "project",
    },
    {
      what: "sweep, 30 x 30 probabilities",
      points: 900,
      own: () =>
        sweep(yuzhong, {
          over: [
            { on: "gdp", set: steps(0, 0.1, 30) },
            { on: "*", shift: steps(-0.02, 0.02, 30) },
          ],
          targets: [target],
          probabilities: { seed: 1 },
        }),
      contender: (rate: number) =>
        simulate(yuzhong, { seed: 1, draws: 4096, adjust: [growth(rate)], outputs: ["probabilities"] }),
      name: "simulate",
    },
  ];
  return cases.map(({ what, points, own, contender, name }) => {
    const times = { own: [] as number[], loop: [] as number[] };
    for (let i = 0; i < 5; i++) {
      times.own.push(milliseconds(own));
      times.loop.push(points * loop(contender));
    }
    const [mine, other] = [median(times.own), median(times.loop)];
    return {
      what,
      median: ms(mine),
      asked: "1 s",
      note: `a loop over ${name} takes ${ratio(other, mine)} x as long`,
    };
  });
}

/** Plans of many indicators and years. */
function large(): Row[] {
  const sizes = [
    { indicators: 1_000, years: 10, targets: 0 },
    { indicators: 10_000, years: 10, targets: 0 },
    { indicators: 10_000, years: 20, targets: 0 },
    { indicators: 10_000, years: 10, targets: 10_000 },
  ];
  const plans = sizes.map(manyIndicators);
  for (const plan of plans) agree(plan);
  const runs = plans.map(() => ({ own: [] as number[], naive: [] as number[] }));
  for (let i = 0; i < 15; i++) {
    for (const [at, plan] of plans.entries()) {
      // What is slow is known to be slow after a few runs.
      if (runs[at]!.own.reduce((sum, time) => sum + time, 0) > ENOUGH) continue;
      runs[at]!.own.push(milliseconds(() => project(plan)));
      runs[at]!.naive.push(milliseconds(() => naiveProjection(plan)));
    }
  }
  const own = runs.map((run) => median(run.own));
  return sizes.map(({ indicators, years, targets }, at) => ({
    what: `${indicators} indicators x ${years} years${targets > 0 ? `, ${targets} targets` : ""}`,
    median: ms(own[at]!),
    asked: at === 1 ? "tens of ms" : "",
    note: [
      `${ratio(own[at]!, median(runs[at]!.naive))} x naive`,
      ...(at === 1 ? [`${ratio(own[1]!, own[0]!)} x the time for 10 x the indicators`] : []),
      ...(at === 2 ? [`${ratio(own[2]!, own[1]!)} x the time for 2 x the years`] : []),
    ].join("; "),
  }));
}

/** Starting Node with nothing to do, with an import, and with a command: interleaved, each a process of its own. */
function cold(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "targetcast-bench-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const commands = {
    empty: [file("empty.mjs", "")],
    core: [file("core.mjs", `import "${built("index.js").href}";`)],
    cli: [fileURLToPath(built("cli.js")), "yuzhong"],
  };
  const times = { empty: [] as number[], core: [] as number[], cli: [] as number[] };
  for (let i = 0; i < 21; i++) {
    for (const name of ["empty", "core", "cli"] as const) {
      times[name].push(
        milliseconds(() =>
          execFileSync(process.execPath, commands[name], { stdio: ["ignore", "pipe", "inherit"] }),
        ),
      );
    }
  }
  rmSync(folder, { recursive: true });
  const empty = median(times.empty);
  return [
    { what: "empty Node", median: ms(empty), asked: "", note: "" },
    {
      what: 'import "targetcast"',
      median: `+${ms(median(times.core) - empty)}`,
      asked: "+25 ms",
      note: "over empty Node",
    },
    {
      what: "targetcast yuzhong",
      median: `+${ms(median(times.cli) - empty)}`,
      asked: "+120 ms",
      note: "over empty Node",
    },
  ];
}

function manyIndicators(size: {
  readonly indicators: number;
  readonly years: number;
  readonly targets: number;
}): Plan {
  const ids = Array.from({ length: size.indicators }, (_, i) => `i${i}`);
  const by = 2025 + size.years;
  return parsePlan({
    name: "Large",
    baseYear: 2025,
    horizon: by,
    indicators: Object.fromEntries(
      ids.map((id, i) => [
        id,
        { kind: "flow", observations: { 2025: 100 + (i % 50) }, growth: { constant: (i % 10) / 100 } },
      ]),
    ),
    targets: Object.fromEntries(
      ids.slice(0, size.targets).map((id, i) => [id, { indicator: id, by, atLeast: 120 + (i % 80) }]),
    ),
  });
}

/** The contenders have to come to the same levels; else their times cannot be compared. */
function agree(plan: Plan): void {
  const { years, series } = project(plan);
  const naive = Object.entries(naiveProjection(plan).series);
  if (naive.length === 0) throw new Error("The contenders have nothing in common");
  for (const [id, points] of naive) {
    const [own, other] = [series[id]?.levels[years.length - 1], points[points.length - 1]?.level];
    if (typeof own !== "number" || other === undefined || Math.abs(own - other) > 1e-9 * Math.abs(own)) {
      throw new Error(`The contenders differ for ${id}: ${own} and ${other}`);
    }
  }
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function us(value: number): string {
  return `${value.toFixed(0)} µs`;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(1);
}
