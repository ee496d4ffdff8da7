import type { Piscina } from "piscina";
import { here } from "../simulation/workers/here.ts";
import type { Crew, Order } from "../simulation/workers/order.ts";
import { WORKER_URL } from "./script.ts";

/** Milliseconds after which workers that have nothing to do are let go. Until then they are warm; they never keep a process alive. */
const IDLE = 30_000;

interface Pool {
  readonly threads: Piscina;
  /** What fails the orders that are under way. */
  readonly failing: Set<(reason: unknown) => void>;
  idle: NodeJS.Timeout | undefined;
}

/** Open pools by their number of workers; runs that ask for as many share one. */
const pools = new Map<number, Pool>();

/** Worker threads for a run. */
export async function crewOf(workers: number): Promise<Crew> {
  if (WORKER_URL === null) return here;
  const url = WORKER_URL;
  const { Piscina: PiscinaHere } = await import("piscina");
  return {
    size: workers,
    hand: async (order, drop) => handed(pools.get(workers) ?? opened(PiscinaHere, workers, url), order, drop),
  };
}

function opened(PiscinaHere: typeof Piscina, workers: number, url: string): Pool {
  const threads = new PiscinaHere({
    filename: url,
    // As many as asked for, at once: one that dies is replaced.
    minThreads: workers,
    maxThreads: workers,
    // Workers need no flags of this process, of which some mean another program than theirs.
    execArgv: [],
    recordTiming: false,
  });
  const pool: Pool = { threads, failing: new Set(), idle: undefined };
  pools.set(workers, pool);
  const fail = (reason: unknown) => {
    close(workers, pool);
    for (const reject of pool.failing) reject(reason);
  };
  // Workers that die as they start are not replaced: orders would wait for them for ever.
  threads.on("error", fail);
  threads.on("workerDestroy", () =>
    queueMicrotask(() => {
      if (threads.threads.length === 0) fail(new Error("no worker starts"));
    }),
  );
  return pool;
}

function handed(pool: Pool, order: Order, drop: AbortSignal): Promise<unknown> {
  const { port } = order;
  const { threads, failing } = pool;
  if (!(port instanceof MessagePort)) throw new TypeError("A channel of another kind than this runtime's");
  clearTimeout(pool.idle);
  return new Promise((resolve, reject) => {
    failing.add(reject);
    threads
      .run(order, { transferList: [port], signal: drop })
      .then(resolve, reject)
      .finally(() => {
        failing.delete(reject);
        if (failing.size === 0) pool.idle = setTimeout(() => close(threads.maxThreads, pool), IDLE).unref();
      });
  });
}

function close(workers: number, pool: Pool): void {
  clearTimeout(pool.idle);
  if (pools.get(workers) === pool) pools.delete(workers);
  void pool.threads.destroy();
}
