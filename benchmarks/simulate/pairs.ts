// How much faster two are than one: two workers of the library; and two processes of C, each with half of the draws, which
// share nothing, and so tell how much the machine has to give meanwhile.
import { type Contender, type ContenderId, type Running, start } from "./contenders.ts";
import { median, WARMING } from "./measure.ts";
import type { Request } from "./protocol.ts";
import type { Workload } from "./workloads.ts";

/** Median milliseconds of one and of two; null where the contender is absent. */
export interface Pair {
  readonly id: ContenderId;
  readonly what: string;
  readonly one: number | null;
  readonly two: number | null;
}

/** A request, and the number of the process that is asked. */
type Asked = readonly [process: number, request: Request];

/** How a pair is asked: the request of one, and those that go out at once. */
interface Entry {
  readonly id: ContenderId;
  readonly what: string;
  readonly running: readonly (Running | string)[];
  readonly one: readonly Asked[];
  readonly two: readonly Asked[];
  readonly times: { one: number[]; two: number[] };
}

/** Rounds for each of other measurements: two threads are disturbed by whatever else the machine does, and warm one by one. */
const OFTENER = 4;

/** One and two of each, in turns, warm. */
export async function measurePairs(
  { name, outputs, draws }: Workload,
  library: Contender,
  c: Contender,
  rounds: number,
): Promise<readonly Pair[]> {
  const one: Request = { workload: name, outputs, draws, seed: 1, threads: 1 };
  // Halves are multiples of 8, as requests are.
  const half = Math.ceil(draws / 16) * 8;
  const halves = [half, draws - half].map((draws, i) => ({ ...one, draws, seed: i + 1 }));
  const entryOf = async (contender: Contender, what: string, two: readonly Asked[]): Promise<Entry> => {
    const running = [await start(contender), await start(contender)];
    return { id: contender.id, what, running, one: [[0, one]], two, times: { one: [], two: [] } };
  };
  const entries = [
    // In processes of their own, or two would clear away what one has left.
    await entryOf(library, `${library.what}, two workers`, [[1, { ...one, threads: 2 }]]),
    await entryOf(c, `${c.what}, two processes`, [...halves.entries()]),
  ];
  const warming = WARMING * OFTENER;
  for (let round = 0; round < warming + rounds * OFTENER; round++) {
    for (const { running, one, two, times } of entries) {
      const kept = round < warming ? { one: [], two: [] } : times;
      kept.one.push(await longest(running, one));
      kept.two.push(await longest(running, two));
    }
  }
  for (const { running } of entries) for (const each of running) if (typeof each !== "string") each.stop();
  return entries.map(({ id, what, times }) => ({ id, what, one: known(times.one), two: known(times.two) }));
}

/** Sends each a request at once, and waits for all of them; NaN where one is absent. */
async function longest(running: readonly (Running | string)[], asked: readonly Asked[]): Promise<number> {
  const answers = asked.map(async ([process, request]) => {
    const one = running[process];
    const answer = one === undefined || typeof one === "string" ? null : await one.ask(request);
    return answer === null || "absent" in answer ? Number.NaN : answer.ms;
  });
  return Math.max(...(await Promise.all(answers)));
}

function known(times: readonly number[]): number | null {
  const middle = median(times);
  return Number.isNaN(middle) ? null : middle;
}
