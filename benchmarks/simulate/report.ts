// What was measured, as tables for people and as JSON to keep.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Goal, verdict } from "./goals.ts";
import type { Measured } from "./measure.ts";
import type { Pair } from "./pairs.ts";
import type { Workload } from "./workloads.ts";

const RESULTS = new URL("../results/", import.meta.url);

type Table = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Of a run that may be too long to wait for. */
export interface LongRun {
  readonly id: string;
  readonly what: string;
  /** Null where it was stopped. */
  readonly ms: number | null;
  readonly memory: number | null;
}

export function print(title: string, table: Table): void {
  console.log(`\n${title}`);
  console.table(table);
}

export function timeTable(measured: readonly Measured[]): Table {
  const own = measured.find(({ id }) => id === "targetcast")?.ms ?? null;
  const row = ({ ms, memory, runs, version }: Measured) => ({
    ms: digits(ms, 4),
    "x targetcast": ms === null || own === null ? "" : digits(ms / own, 3),
    "peak MB": megabytes(memory),
    runs,
    version,
  });
  return Object.fromEntries(measured.map((each) => [each.what, row(each)]));
}

export function pairTable(pairs: readonly Pair[]): Table {
  const row = ({ one, two }: Pair) => ({
    "ms of one": digits(one, 4),
    "ms of two": digits(two, 4),
    faster: one === null || two === null ? "" : `${digits(one / two, 3)} x`,
  });
  return Object.fromEntries(pairs.map((pair) => [pair.what, row(pair)]));
}

export function scaleTable(scaled: readonly (readonly [Workload, number | null])[]): Table {
  return Object.fromEntries(
    scaled.map(([{ indicators, years, draws }, ms]) => [
      `${indicators} x ${years} x ${draws}`,
      { ms: digits(ms, 4), "ns a value": digits(ms && (ms * 1e6) / (indicators * years * draws), 3) },
    ]),
  );
}

export function longTable(runs: readonly LongRun[]): Table {
  return Object.fromEntries(
    runs.map(({ what, ms, memory }) => [
      what,
      { seconds: ms === null ? "stopped" : digits(ms / 1000, 3), "peak MB": megabytes(memory) },
    ]),
  );
}

export function goalTable(goals: readonly Goal[]): Table {
  const row = (goal: Goal) => {
    const { value, drawn, unit, least, aim, more } = goal;
    const bound = (limit: number | null) => (limit === null ? "" : `${more ? ">=" : "<="} ${limit} ${unit}`);
    const number = (of: number | null) => (of === null ? "" : `${digits(of, 3)} ${unit}`);
    return {
      measured: number(value),
      "all drawn": drawn === null ? "" : `${number(drawn)}, ${verdict({ ...goal, value: drawn })}`,
      "at least": bound(least),
      aim: bound(aim),
      verdict: verdict(goal),
    };
  };
  return Object.fromEntries(goals.map((goal) => [goal.what, row(goal)]));
}

/** Writes the figures, without the outcomes that they were checked by. */
export function keep(figures: {
  readonly computed: Readonly<Record<string, string>>;
  readonly times: Readonly<Record<string, readonly Measured[]>>;
  readonly accuracy: Readonly<Record<string, readonly Measured[]>>;
  readonly pairs: Readonly<Record<string, readonly Pair[]>>;
  readonly scaled: readonly (readonly [Workload, number | null])[];
  readonly long: readonly LongRun[];
  readonly goals: readonly Goal[];
}): void {
  const { scaled, goals, ...others } = figures;
  const kept = {
    machine: cpus()[0]?.model ?? "unknown",
    node: process.version,
    ...others,
    scaled: scaled.map(([{ name, indicators, years, draws }, ms]) => ({
      name,
      indicators,
      years,
      draws,
      ms,
    })),
    goals: goals.map((goal) => ({ ...goal, verdict: verdict(goal) })),
  };
  mkdirSync(RESULTS, { recursive: true });
  const plain = (key: string, value: unknown) => {
    if (key === "outcome") return undefined;
    return typeof value === "number" ? Number(value.toPrecision(6)) : value;
  };
  writeFileSync(new URL("simulate.json", RESULTS), `${JSON.stringify(kept, plain, 2)}\n`);
}

function digits(value: number | null, count: number): string {
  return value === null ? "" : String(Number(value.toPrecision(count)));
}

function megabytes(bytes: number | null): string {
  return bytes === null ? "" : digits(bytes / 1e6, 3);
}
