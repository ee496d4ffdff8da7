// Times and memory of contenders, taken in turns.
import { agree } from "./check.ts";
import { bareMemory, type Contender, type ContenderId, type Running, start } from "./contenders.ts";
import type { Answer, Outcome, Request } from "./protocol.ts";
import type { Workload } from "./workloads.ts";

export interface Measured {
  readonly id: ContenderId;
  readonly what: string;
  /** Or why it does not take part. */
  readonly version: string;
  /** Median of the warm runs; null where there are none. */
  readonly ms: number | null;
  readonly runs: number;
  /** The most memory held for one answer, above what its interpreter takes for nothing, in bytes. */
  readonly memory: number | null;
  readonly outcome: Outcome | null;
}

/** Turns of each contender by which it is warm, and which do not count. */
export const WARMING = 3;

/** Milliseconds that a turn lasts: a contender that is quick is asked several times. */
const TURN = 50;

/** The same of a turn that warms: what takes a tenth of a millisecond is warm after some thousands. */
const WARMING_TURN = 400;

/** Milliseconds after which a contender gets no further turn. */
const ENOUGH = 8000;

/** Asks every contender in turn, several times over, each in a process of its own that keeps warm. */
export async function measure(
  workload: Workload,
  all: readonly Contender[],
  request: Partial<Request>,
  rounds: number,
): Promise<readonly Measured[]> {
  const { name, outputs, draws } = workload;
  const asked: Request = { workload: name, outputs, draws, seed: 1, threads: 1, ...request };
  const entries: Entry[] = [];
  for (const contender of all) {
    const running = await start(contender);
    entries.push({
      contender,
      running,
      version: typeof running === "string" ? running : running.version,
      turns: [],
    });
  }
  for (let round = 0; round < WARMING + rounds; round++) {
    for (const entry of entries) await take(entry, asked);
  }
  const measured: Measured[] = [];
  for (const entry of entries) measured.push(await finish(entry, asked));
  checkAll(workload, asked.draws, measured);
  return measured;
}

interface Entry {
  readonly contender: Contender;
  running: Running | string;
  /** Or why it does not take part. */
  version: string;
  readonly turns: Answer[][];
}

async function take(entry: Entry, request: Request): Promise<void> {
  const { running, turns } = entry;
  if (typeof running === "string" || spent(turns.flat()) > ENOUGH) return;
  const turn: Answer[] = [];
  const length = turns.length < WARMING ? WARMING_TURN : TURN;
  do {
    const answer = await running.ask({ ...request, seed: turns.length + 1 });
    if ("absent" in answer) {
      running.stop();
      Object.assign(entry, { running: answer.absent, version: answer.absent });
      return;
    }
    turn.push(answer);
  } while (spent(turn) < length);
  turns.push(turn);
}

async function finish({ contender, running, version, turns }: Entry, request: Request): Promise<Measured> {
  const { id, what } = contender;
  const outcome = turns.at(-1)?.at(-1)?.outcome ?? null;
  if (typeof running === "string" || outcome === null) {
    return { id, what, version, ms: null, runs: 0, memory: null, outcome };
  }
  const peak = running.peak();
  running.stop();
  // Of one run, where that can be had again soon: what is left over from others is not counted.
  const memory = turns.length === 1 ? await aboveBare(contender, peak) : await memoryOf(contender, request);
  const warm = (turns.length > WARMING ? turns.slice(WARMING) : turns.slice(-1)).flat();
  return { id, what, version, ms: median(warm.map(({ ms }) => ms)), runs: warm.length, memory, outcome };
}

/** Each against the next that took part, so that one that is wrong is named. */
function checkAll(workload: Workload, draws: number, measured: readonly Measured[]): void {
  const outcomes = measured.flatMap(({ what, outcome }) => (outcome === null ? [] : [{ what, outcome }]));
  for (const [i, own] of outcomes.entries()) {
    const other = outcomes[(i + 1) % outcomes.length] ?? own;
    agree(workload, [own.what, own.outcome, draws], [other.what, other.outcome, draws]);
  }
}

/** Asks for far more than can be waited for: how much is done after so long, and with how much memory. */
export async function endure(
  contender: Contender,
  request: Request,
  milliseconds: number,
): Promise<{ readonly ms: number | null; readonly memory: number | null } | null> {
  const running = await start(contender);
  if (typeof running === "string") return null;
  const stopped = new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null).unref());
  const answer = await Promise.race([running.ask(request).catch(() => null), stopped]);
  const peak = running.peak();
  running.stop();
  const ms = answer === null || "absent" in answer ? null : answer.ms;
  return { ms, memory: await aboveBare(contender, peak) };
}

/** In a process of its own, for one answer. */
async function memoryOf(contender: Contender, request: Request): Promise<number | null> {
  const running = await start(contender);
  if (typeof running === "string") return null;
  await running.ask(request);
  const peak = running.peak();
  running.stop();
  return aboveBare(contender, peak);
}

async function aboveBare(contender: Contender, peak: number | null): Promise<number | null> {
  const bare = await bareMemory(contender);
  return peak === null || bare === null ? null : peak - bare;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function spent(answers: readonly Answer[]): number {
  return answers.reduce((sum, { ms }) => sum + ms, 0);
}
