// How fast `simulate` is beside the other contenders: `npm run bench -- simulate`, with `--with squiggle` to install that
// one, `--without plain,squiggle` to leave out those that take minutes, `--rounds 5` for fewer runs, `--python python3`
// for another numpy than Debian's. On a machine that does other things too, use the ratios, not the milliseconds.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Contender, contenders, SCRATCH } from "./contenders.ts";
import { type Goal, timeGoals } from "./goals.ts";
import { endure, type Measured, measure } from "./measure.ts";
import { measurePairs, type Pair } from "./pairs.ts";
import {
  goalTable,
  keep,
  type LongRun,
  longTable,
  pairTable,
  print,
  scaleTable,
  timeTable,
} from "./report.ts";
import { independent, W1, W2, W3, type Workload } from "./workloads.ts";

/** What is asked of each workload: every contender computes just this. */
const COMPUTED = {
  hits: "probability of each level and total target",
  all:
    "probability of each level and total target, distribution of the number of level targets attained (all of them: " +
    "the joint probability), quantiles .05 .25 .5 .75 .95 of each indicator and year",
};

/** To see how the cost grows: with draws, and with indicators. */
const SCALED: readonly Workload[] = [
  ...[100_000, 1_000_000, 10_000_000].map((draws) => ({ ...W1, draws })),
  ...[10, 40, 160].map(independent),
];

/** As it is used, and with everything drawn. */
const LIBRARY = ["targetcast", "targetcast-drawn"] as const;

const LONG_DRAWS = 1e9;
const LONGEST_RUN = 20_000;

/** Measures everything, prints it and keeps it in benchmarks/results/simulate.json. */
export async function benchSimulate(): Promise<void> {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      with: { type: "string", default: "" },
      without: { type: "string", default: "" },
      rounds: { type: "string", default: "9" },
      python: { type: "string", default: "/usr/bin/python3" },
    },
  });
  const without = values.without.split(",");
  const made = await contenders({ squiggle: values.with === "squiggle", python: values.python });
  const all = made.filter(({ id }) => !without.includes(id));
  const rounds = Number(values.rounds);
  mkdirSync(SCRATCH, { recursive: true });
  for (const workload of [W1, W2, W3, ...SCALED]) {
    writeFileSync(join(SCRATCH, `${workload.name}.json`), JSON.stringify(workload));
  }

  const times: Record<string, readonly Measured[]> = {};
  for (const workload of [W1, W2, W3]) {
    const measured = await measure(workload, all, {}, rounds);
    times[workload.name] = measured;
    print(`${workload.name}: ${workload.what}. ${COMPUTED[workload.outputs]}`, timeTable(measured));
  }
  const accuracy: Record<string, readonly Measured[]> = {};
  for (const workload of [W1, W2]) {
    const outcome = times[workload.name]?.find((measured) => measured.outcome !== null)?.outcome;
    const draws = drawsForTenth([...(outcome?.level ?? []), ...(outcome?.total ?? [])]);
    const two = pick(all, "targetcast", "numpy-idiomatic");
    const measured = await measure(workload, two, { outputs: "hits", draws }, rounds);
    accuracy[workload.name] = measured;
    print(
      `${workload.name}: single targets to 0.1 points: ${draws} draws of Monte Carlo`,
      timeTable(measured),
    );
  }
  const pairs: Record<string, readonly Pair[]> = {};
  // Where there is nothing to draw, there is nothing to share either, nor any cost of draws.
  const own = made.find(({ id }) => id === "targetcast-drawn");
  const c = made.find(({ id }) => id === "c-sse2");
  for (const workload of [W1, W2]) {
    if (own === undefined || c === undefined) break;
    const pair = await measurePairs(workload, own, c, rounds);
    pairs[workload.name] = pair;
    print(`${workload.name}: two at once`, pairTable(pair));
  }
  const scaled: [Workload, number | null][] = [];
  for (const workload of SCALED) {
    const measured = await measure(workload, pick(all, "targetcast-drawn"), {}, 3);
    scaled.push([workload, medianOf(measured, "targetcast-drawn")]);
  }
  print("Cost of targetcast, all drawn", scaleTable(scaled));
  const long: LongRun[] = [];
  for (const contender of pick(all, "targetcast-drawn", "c-native")) {
    const request = { workload: W1.name, outputs: W1.outputs, draws: LONG_DRAWS, seed: 1, threads: 1 };
    const ended = await endure(contender, request, LONGEST_RUN);
    if (ended !== null) long.push({ what: contender.what, id: contender.id, ...ended });
  }
  print(`1 indicator x 5 years x 10^9 draws, for at most ${LONGEST_RUN / 1000} s`, longTable(long));

  const median = (of: typeof times) => (contender: string, workload: string) =>
    medianOf(of[workload] ?? [], contender);
  const goals: readonly Goal[] = [
    ...timeGoals({
      times: median(times),
      accuracy: median(accuracy),
      pair: (workload, contender) => pairs[workload]?.find(({ id }) => id === contender) ?? null,
    }),
    {
      what: "peak memory above bare Node",
      value: most([
        ...Object.values(times).flatMap((measured) => LIBRARY.map((id) => find(measured, id)?.memory)),
        long.find(({ id }) => id === "targetcast-drawn")?.memory,
      ]),
      drawn: null,
      unit: "MB",
      least: 40,
      aim: 15,
      more: false,
    },
  ];
  print("Goals: one thread unless said, warm", goalTable(goals));
  keep({ computed: COMPUTED, times, accuracy, pairs, scaled, long, goals });
}

function pick(all: readonly Contender[], ...ids: readonly Contender["id"][]): readonly Contender[] {
  return all.filter(({ id }) => ids.includes(id));
}

function find(measured: readonly Measured[], contender = "targetcast"): Measured | undefined {
  return measured.find(({ id }) => id === contender);
}

function medianOf(measured: readonly Measured[], contender?: string): number | null {
  return find(measured, contender)?.ms ?? null;
}

/** Draws by which the standard error of no probability is above 0.001: p(1 - p) / 0.001^2. */
function drawsForTenth(probabilities: readonly number[]): number {
  const widest = Math.max(...probabilities.map((p) => p * (1 - p)));
  return Math.ceil((widest * 1e6) / 8) * 8;
}

function most(bytes: readonly (number | null | undefined)[]): number | null {
  const known = bytes.filter((value) => typeof value === "number");
  return known.length === 0 ? null : Math.max(...known) / 1e6;
}
