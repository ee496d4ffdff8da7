import { here } from "../simulation/workers/here.ts";
import type { Crew, Order } from "../simulation/workers/order.ts";
import { WORKER_TEXT } from "./script.ts";

/** The part of a web worker that is used here: its full types come with those of browsers only. */
interface WebWorker {
  postMessage(order: Order, transfer: readonly object[]): void;
  terminate(): void;
  onmessage: (() => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null;
}

/** Not there on a server. */
declare const Worker: (new (url: string, options?: { readonly type: "module" }) => WebWorker) | undefined;
declare const navigator: { readonly hardwareConcurrency?: number } | undefined;

/** Milliseconds after which workers that have nothing to do are let go. */
const IDLE = 30_000;

/** Workers that are warm and have nothing to do. */
const free: WebWorker[] = [];
let busy = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
let address: string | undefined;

/** Workers that the machine has use for. */
export function parallelism(): number {
  return typeof navigator === "undefined" ? 1 : (navigator.hardwareConcurrency ?? 1);
}

/** Web workers for a run: those that are free, and new ones. Where there are none, such as on a server, this thread. */
export function crewOf(workers: number): Crew {
  if (WORKER_TEXT === null || typeof Worker === "undefined") return here;
  const WorkerHere = Worker;
  const start = () => {
    try {
      return new WorkerHere(url);
    } catch {
      // Deno has modules only; a page opened as a file has none.
      return new WorkerHere(url, { type: "module" });
    }
  };
  const url = address ?? URL.createObjectURL(new Blob([WORKER_TEXT], { type: "text/javascript" }));
  address = url;
  return {
    size: workers,
    hand: async (order, drop) => handed(free.pop() ?? start(), order, drop),
  };
}

function handed(worker: WebWorker, order: Order, drop: AbortSignal): Promise<void> {
  clearTimeout(idle);
  busy += 1;
  return new Promise<void>((resolve, reject) => {
    const end = (reason: unknown) => {
      worker.terminate();
      reject(reason);
    };
    const onDrop = () => end(drop.reason);
    worker.onmessage = () => {
      drop.removeEventListener("abort", onDrop);
      free.push(worker);
      resolve();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(new Error(event.message ?? WHY));
    };
    drop.addEventListener("abort", onDrop, { once: true });
    worker.postMessage(order, [order.port]);
  }).finally(() => {
    busy -= 1;
    if (busy === 0) idle = setTimeout(dismiss, IDLE);
  });
}

/** Browsers say nothing about a worker that does not start. */
const WHY = 'a web worker did not start; the page\'s Content-Security-Policy has to allow "worker-src blob:"';

function dismiss(): void {
  for (const worker of free.splice(0)) worker.terminate();
}
