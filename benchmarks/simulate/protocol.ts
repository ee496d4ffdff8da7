// How the runner talks with contenders: each is a process that keeps warm. It reads requests as lines of words from its
// standard input and answers each with a line of JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Outputs, Workload } from "./workloads.ts";

/** `W1 all 1000000 7 1`: workload, outputs, draws (a multiple of 8), seed, and threads that may be used. */
export interface Request {
  readonly workload: string;
  readonly outputs: Outputs;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
}

/** Why a contender cannot take part, as its first line or as an answer. */
export interface Absent {
  readonly absent: string;
}

/** The first line of a contender: what it is, with versions. */
export type Greeting = { readonly ready: string } | Absent;

export interface Answer {
  /** From the numbers of the workload to the finished outcome. */
  readonly ms: number;
  readonly outcome: Outcome;
}

/** What all contenders compute. */
export interface Outcome {
  /** Probability that the level of the last year is at least the target, by indicator. */
  readonly level: readonly number[];
  /** Probability that the sum of all years is. */
  readonly total: readonly number[];
  /** Of `all`: the probability that so many level targets are attained, from none to every one (the joint probability). */
  readonly attained?: readonly number[];
  /** Of `all`: quantiles by indicator, by year, by quantile level. */
  readonly quantiles?: readonly (readonly (readonly number[])[])[];
}

export function lineOf({ workload, outputs, draws, seed, threads }: Request): string {
  return `${workload} ${outputs} ${draws} ${seed} ${threads}\n`;
}

/** Answers requests until there are no more: the main loop of contenders in JavaScript. */
export async function serve(
  greeting: Greeting,
  run: (workload: Workload, request: Request) => Outcome | Absent | Promise<Outcome | Absent>,
): Promise<void> {
  console.log(JSON.stringify(greeting));
  const folder = process.argv[2] ?? ".";
  const workloads = new Map<string, Workload>();
  for await (const line of createInterface({ input: process.stdin })) {
    const [name = "", outputs = "", draws = "", seed = "", threads = ""] = line.split(" ");
    const workload: Workload = workloads.get(name) ?? readWorkload(folder, name);
    workloads.set(name, workload);
    const request: Request = {
      workload: name,
      outputs: outputs === "hits" ? "hits" : "all",
      draws: Number(draws),
      seed: Number(seed),
      threads: Number(threads),
    };
    const start = performance.now();
    const outcome = await run(workload, request);
    const ms = performance.now() - start;
    const answer: Answer | Absent = "absent" in outcome ? outcome : { ms, outcome };
    console.log(JSON.stringify(answer));
  }
}

function readWorkload(folder: string, name: string): Workload {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}
